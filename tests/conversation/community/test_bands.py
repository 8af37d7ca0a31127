"""Bands hold every amount exactly once and are called by their ends."""

from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.community.bands import OFFERED, band_name, band_of, edge, offered_bands, span_name
from bot.translation import translator

say = translator("en-US")


@given(st.floats(1, 1e9))
def test_an_amount_lies_in_one_band(amount: float) -> None:
    band = band_of(amount)
    assert edge(band) * (1 - 1e-8) <= amount < edge(band + 1) * (1 + 1e-8)


@given(st.integers(0, 90))
def test_a_band_begins_with_its_own_edge_and_is_at_most_a_third_wide(band: int) -> None:
    assert band_of(edge(band)) == band
    assert 1.15 < edge(band + 1) / edge(band) < 1.35


def test_bands_are_offered_around_a_middle_and_fit_a_select() -> None:
    bands = offered_bands(84_000)
    assert len(bands) == OFFERED
    assert edge(bands[0]) < 84_000 / 10
    assert edge(bands[-1]) > 84_000 * 8
    assert offered_bands(0)[0] == 0


def test_bands_are_named_in_the_money_of_their_cell() -> None:
    assert band_name(49, "EUR", say) == "€80,000 to €100,000"
    assert span_name(47, 49, "INR", say) == "₹50,000 to ₹100,000"
