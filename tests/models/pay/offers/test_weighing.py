import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.pay.model import PayModel
from models.pay.offers import Offer, Outlook, break_even, difference_of, doubts_about, weigh
from models.pay.rates import UnknownCurrency

EVEN = Outlook()


@pytest.fixture(scope="module")
def pay() -> PayModel:
    return PayModel.load()


def halves(amount: float, source: str, target: str) -> float:
    """One euro is two dollars."""
    rates = {"EUR": 2.0, "USD": 1.0}
    if source not in rates or target not in rates:
        raise UnknownCurrency(source)
    return amount * rates[source] / rates[target]


def test_offers_in_two_currencies_are_weighed_in_that_of_the_first() -> None:
    weighing = weigh([Offer(currency="USD", paid=90_000), Offer(currency="EUR", paid=50_000)], EVEN, halves)
    assert weighing.currency == "USD"
    assert [weighed.common for weighed in weighing.offers] == [360_000, 400_000]
    assert weighing.best is weighing.offers[1]


def test_two_offers_that_bring_the_same_have_no_winner() -> None:
    same = Offer(currency="USD", paid=90_000)
    assert weigh([same, same], EVEN, halves).best is None


def test_the_break_even_of_cash_against_shares_worked_by_hand() -> None:
    cash = Offer(currency="USD", paid=120_000)
    shares = Offer(currency="USD", paid=100_000, stock=160_000, bonus_percent=0)
    even = break_even(weigh([cash, shares], EVEN, halves), 0, 1, EVEN, halves)
    assert even is not None
    assert even.ahead.offer is shares
    assert (even.gap, even.base_needed, even.stock_share, even.month) == (80_000, 140_000, 0.5, 1)
    assert even.terms == (("base", -80_000), ("stock", 160_000))
    assert not even.behind_led


def test_a_back_weighted_grant_overtakes_later() -> None:
    cash = Offer(currency="USD", paid=120_000)
    shares = Offer(currency="USD", paid=100_000, stock=160_000, vesting=(5, 15, 40, 40))
    even = break_even(weigh([cash, shares], EVEN, halves), 0, 1, EVEN, halves)
    # by the end of year 1: 8,000 - 20,000 = -12,000; year 2: + 24,000 - 20,000, so -8,000; in year 3 each month brings
    # (64,000 - 20,000) / 12 = 3,666.67 more: -666.67 after month 26, +3,000 after month 27
    assert even is not None
    assert even.month == 27
    assert even.behind_led


def test_a_sign_on_is_eaten_up_by_a_higher_base_in_the_month_after_they_draw_level() -> None:
    sign_on = Offer(currency="USD", paid=150_000, sign_on=60_000)
    higher = Offer(currency="USD", paid=190_000)
    even = break_even(weigh([sign_on, higher], EVEN, halves), 0, 1, EVEN, halves)
    # 40,000 / 12 = 3,333.33 a month against 60,000: level after exactly 18 months, ahead after 19
    assert even is not None
    assert (even.ahead.offer, even.month, even.gap) == (higher, 19, 100_000)
    assert even.terms == (("base", 160_000), ("sign_on", -60_000))


def test_a_bonus_comes_at_the_end_of_its_year() -> None:
    cash = Offer(currency="USD", paid=106_000)
    bonus = Offer(currency="USD", paid=100_000, bonus_percent=10)
    even = break_even(weigh([cash, bonus], EVEN, halves), 0, 1, EVEN, halves)
    # 500 a month behind, 10,000 at each year's end: 4,000 ahead after 12, behind from 21 to 23, 8,000 ahead after 24
    assert even is not None
    assert (even.ahead.offer, even.month) == (bonus, 24)


def test_the_base_that_draws_level_moves_no_bonus_that_is_promised_for_the_first_year() -> None:
    low = Offer(currency="USD", paid=100_000, bonus_percent=10, first_bonus=10_000)
    high = Offer(currency="USD", paid=153_000)
    even = break_even(weigh([low, high], EVEN, halves), 0, 1, EVEN, halves)
    # 440,000 against 612,000: each unit of base brings 4 + 3 x 0.1 = 4.3, so 172,000 / 4.3 = 40,000 more
    assert even is not None
    assert even.base_needed == pytest.approx(140_000)
    level = weigh([low.changed({"paid": even.base_needed}), high], EVEN, halves)
    assert level.best is None


def test_the_base_that_draws_level_carries_its_bonus() -> None:
    low = Offer(currency="USD", paid=100_000, bonus_percent=10)
    high = Offer(currency="USD", paid=132_000)
    even = break_even(weigh([low, high], EVEN, halves), 0, 1, EVEN, halves)
    assert even is not None
    assert even.base_needed == pytest.approx(120_000)


def test_net_and_unnamed_currencies_do_not_stand_beside_others() -> None:
    plain = Offer(currency="USD", paid=90_000)
    for other in (Offer(currency="USD", paid=60_000, is_net=True), Offer(paid=90_000)):
        with pytest.raises(ValueError, match="gross"):
            weigh([plain, other], EVEN, halves)


amounts = st.floats(0, 1e6)
offers = st.builds(
    Offer, currency=st.just("EUR"), paid=st.floats(1_000, 1e6), bonus_percent=st.floats(0, 100), stock=amounts,
    sign_on=amounts, refresher=amounts, first_bonus=st.none() | amounts,
)  # fmt: skip
outlooks = st.builds(Outlook, st.floats(0.1, 10), st.floats(0, 1), st.floats(0, 1))


@settings(max_examples=60)
@given(offers, st.floats(1, 2), outlooks)
def test_a_dominated_offer_never_wins(offer: Offer, more: float, outlook: Outlook) -> None:
    better = offer.changed(
        {name: getattr(offer, name) * more for name in ("paid", "bonus_percent", "stock", "sign_on", "refresher")}
        if more <= 1.9
        else {"paid": offer.paid + 1_000}  # type: ignore[operator]
    )
    weighing = weigh([offer, better], outlook, halves)
    assert weighing.best is None or weighing.best.offer is better
    assert weighing.offers[1].common >= weighing.offers[0].common
    even = break_even(weighing, 0, 1, outlook, halves)
    assert even is None or (even.ahead.offer is better and not even.behind_led)


@settings(max_examples=60)
@given(offers, offers, st.sampled_from(["EUR", "USD"]), outlooks)
def test_the_parts_of_a_difference_are_the_whole_difference_to_the_cent(
    one: Offer, other: Offer, currency: str, outlook: Outlook
) -> None:
    first, second = weigh([one, other.changed({"currency": currency})], outlook, halves).offers
    cents = sum(round(amount * 100) for _, amount in difference_of(first, second))
    assert cents == round(first.common * 100) - round(second.common * 100)


@settings(max_examples=60)
@given(amount=st.integers(0, 10**10), pair=st.sampled_from(["USD/EUR", "EUR/JPY", "KRW/GBP", "INR/CHF", "PLN/USD"]))
def test_currency_there_and_back_is_the_same_to_the_cent(pay: PayModel, amount: int, pair: str) -> None:
    here, there = pair.split("/")
    cents = amount / 100
    assert round(pay.exchange(pay.exchange(cents, here, there), there, here), 2) == cents


def test_a_currency_without_a_rate_is_not_exchanged(pay: PayModel) -> None:
    with pytest.raises(UnknownCurrency):
        pay.exchange(1, "USD", "XXX")


@pytest.mark.parametrize(
    ("offer", "part"),
    [
        (Offer(stock=200_000), "base"),
        (Offer(paid=60_000, is_net=True), "base"),
        (Offer(currency="USD", paid=10), "base"),
        (Offer(currency="USD", paid=10_000_000), "base"),
        (Offer(currency="XXX", paid=90_000), "currency"),
        (Offer(paid=90_000, stock=1_000, vesting=(25, 25, 25, 15)), "stock"),
        (Offer(paid=90_000, stock=1_000, cliff_months=60), "stock"),
        (Offer(paid=90_000, bonus_percent=1_000), "bonus"),
        (Offer(paid=90_000, sign_on=20_000, sign_on_plan=((0, 50), (12, 40))), "sign_on"),
    ],
)
def test_what_can_not_be_right_is_asked_about(offer: Offer, part: str) -> None:
    (doubt,) = doubts_about(offer, lambda amount, currency: halves(amount, currency, "USD"))
    assert doubt.part == part
    assert str(doubt.question).endswith("?")


def test_a_plain_offer_raises_no_doubt(pay: PayModel) -> None:
    offer = Offer(currency="JPY", paid=10_000_000, stock=3_000_000, vesting=(33, 33, 33), cliff_months=36)
    assert doubts_about(offer, lambda amount, currency: pay.exchange(amount, currency, "USD")) == ()
