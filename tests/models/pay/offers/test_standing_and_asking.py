import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.pay.estimate import Range
from models.pay.offers import quantile_at, reasoned_ask, standing_in

PAY = Range(40_000, 60_000, 90_000, 110_000, 160_000)


def test_a_quantile_is_its_own_percentile_and_between_two_it_is_the_geometric_middle() -> None:
    assert [standing_in(PAY, pay).percentile for pay in (40_000, 60_000, 90_000, 110_000, 160_000)] == [
        10,
        25,
        50,
        75,
        90,
    ]
    assert standing_in(PAY, (60_000 * 90_000) ** 0.5).percentile == 38


def test_beyond_the_ends_of_the_range_nothing_finer_is_said() -> None:
    below, above = standing_in(PAY, 39_000), standing_in(PAY, 200_000)
    assert (below.percentile, below.is_below, above.percentile, above.is_above) == (10, True, 90, True)


@settings(max_examples=60)
@given(st.floats(41_000, 159_000), st.floats(41_000, 159_000))
def test_who_is_paid_more_never_stands_lower(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert standing_in(PAY, low).percentile <= standing_in(PAY, high).percentile
    assert quantile_at(PAY, standing_in(PAY, low).percentile) == pytest.approx(low, rel=0.05)


def test_below_the_middle_the_ask_goes_to_the_middle_and_no_further_than_a_fifth() -> None:
    ask = reasoned_ask(PAY, 85_000)
    assert ask is not None
    # between 90,000 (50th) and 110,000 (75th): 90,000 x (11/9) ** 0.4 = 97,522 and ** 0.6 = 101,516, in whole thousands
    assert (ask.low, ask.high, ask.anchor) == (90_000, 97_000, 101_000)
    far = reasoned_ask(PAY, 50_000)
    assert far is not None
    # a fifth over is 60,000; 2 % below it 58,800, and 5 % below that 55,860: up to the next thousand
    assert (far.low, far.high, far.anchor) == (56_000, 58_000, 60_000)


def test_far_below_the_range_the_ask_is_its_lower_end() -> None:
    ask = reasoned_ask(PAY, 25_000)
    assert ask is not None
    # 40,000 is the 10th; 40,000 x 1.5 ** (10 / 15) = 52,415 the 20th, 60,000 the 25th
    assert (ask.low, ask.high, ask.anchor) == (40_000, 52_000, 60_000)


def test_at_the_top_of_the_range_there_is_no_ask_but_another_offer_makes_one() -> None:
    assert reasoned_ask(PAY, 170_000) is None
    ask = reasoned_ask(PAY, 170_000, best_other=180_000)
    assert ask is not None
    assert ask.low == 180_000


@settings(max_examples=100)
@given(st.one_of(st.none(), st.floats(1_000, 400_000)), st.one_of(st.none(), st.floats(1_000, 400_000)))
def test_an_ask_is_two_figures_in_order_over_what_is_offered(offered: float | None, other: float | None) -> None:
    ask = reasoned_ask(PAY, offered, other)
    if ask is not None:
        assert ask.low < ask.high <= ask.anchor
        assert ask.low > (offered or 0)
        assert ask.low >= (other or 0) * 0.999999
        assert f"{ask.low:.3g}" != f"{ask.high:.3g}"


@settings(max_examples=100)
@given(st.floats(30_000, 400_000))
def test_without_another_offer_nothing_is_asked_beyond_the_range(offered: float) -> None:
    ask = reasoned_ask(PAY, offered)
    assert ask is None or (ask.high <= PAY.p90 + 1_000 and offered < PAY.p90)
