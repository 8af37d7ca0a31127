"""Offers year by year, against cases worked by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.pay.offers import Offer, Outlook, sign_on_to_repay, year_by_year

BASE = Offer(currency="USD", paid=100_000)


def stock_of(offer: Offer, outlook: Outlook = Outlook()) -> list[float]:  # noqa: B008 - frozen
    return [round(year.stock, 2) for year in year_by_year(offer, outlook)]


def test_a_whole_offer_is_laid_out_over_four_years() -> None:
    offer = Offer(currency="USD", paid=180_000, bonus_percent=15, stock=200_000, cliff_months=12, sign_on=30_000)
    first, *later = year_by_year(offer)
    assert (first.base, first.bonus, first.stock, first.sign_on, first.total) == (
        180_000,
        27_000,
        50_000,
        30_000,
        287_000,
    )
    assert [year.total for year in later] == [257_000] * 3


def test_a_bonus_promised_for_the_first_year_stands_in_for_the_target_and_no_odds_touch_it() -> None:
    offer = BASE.changed({"bonus_percent": 20, "first_bonus": 40_000})
    assert [year.bonus for year in year_by_year(offer)] == [40_000, 20_000, 20_000, 20_000]
    assert [year.bonus for year in year_by_year(offer, Outlook(odds=0.0))] == [40_000, 0, 0, 0]
    assert [year.bonus for year in year_by_year(offer, Outlook(odds=0.5))] == [40_000, 10_000, 10_000, 10_000]
    assert [year.bonus for year in year_by_year(offer.changed({"bonus_percent": None}))] == [40_000, 0, 0, 0]


def test_a_cliff_at_twelve_months_changes_no_year_and_a_later_one_moves_what_gathered() -> None:
    assert stock_of(BASE.changed({"stock": 40_000, "cliff_months": 12})) == [10_000] * 4
    assert stock_of(BASE.changed({"stock": 40_000, "cliff_months": 18})) == [0, 20_000, 10_000, 10_000]
    assert stock_of(BASE.changed({"stock": 40_000, "cliff_months": 24})) == [0, 20_000, 10_000, 10_000]
    assert stock_of(BASE.changed({"stock": 40_000, "cliff_months": 48})) == [0, 0, 0, 40_000]


def test_back_weighted_and_front_loaded_schedules() -> None:
    assert stock_of(BASE.changed({"stock": 200_000, "vesting": (5, 15, 40, 40)})) == [10_000, 30_000, 80_000, 80_000]
    assert stock_of(BASE.changed({"stock": 200_000, "vesting": (40, 30, 20, 10)})) == [80_000, 60_000, 40_000, 20_000]
    back = BASE.changed({"stock": 200_000, "vesting": (5, 15, 40, 40), "cliff_months": 24})
    assert stock_of(back) == [0, 40_000, 80_000, 80_000]
    assert stock_of(BASE.changed({"stock": 90_000, "vesting": (33, 33, 34)})) == [29_700, 29_700, 30_600, 0]


def test_a_short_grant_ends_and_a_long_one_goes_on_beyond_the_fourth_year() -> None:
    assert stock_of(BASE.changed({"stock": 60_000, "stock_years": 3})) == [20_000, 20_000, 20_000, 0]
    assert stock_of(BASE.changed({"stock": 60_000, "stock_years": 6})) == [10_000] * 4


def test_refreshers_add_up_from_the_second_year() -> None:
    assert stock_of(BASE.changed({"refresher": 40_000})) == [0, 10_000, 20_000, 30_000]


def test_a_growing_share_price_counts_from_the_second_year_and_paper_takes_its_part() -> None:
    offer = BASE.changed({"stock": 40_000})
    assert stock_of(offer, Outlook(growth=16)) == [10_000, 20_000, 40_000, 80_000]
    assert stock_of(offer, Outlook(paper=0.2)) == [2_000] * 4
    assert stock_of(offer, Outlook(paper=0)) == [0] * 4


@pytest.mark.parametrize(("odds", "bonus"), [(0, 0), (0.5, 5_000), (1, 10_000)])
def test_the_bonus_is_paid_as_its_odds_say(odds: float, bonus: float) -> None:
    offer = BASE.changed({"bonus_percent": 10})
    assert [year.bonus for year in year_by_year(offer, Outlook(odds=odds))] == [bonus] * 4


def test_thirteen_salaries_an_hourly_rate_and_a_bonus_in_money() -> None:
    (first, *_) = year_by_year(Offer(paid=4_000, period="month", payments=13, bonus_amount=2_000))
    assert (first.base, first.bonus) == (52_000, 2_000)
    assert Offer(paid=50, period="hour").base == 104_000


def test_a_sign_on_repaid_over_two_years() -> None:
    offer = BASE.changed({"sign_on": 30_000, "sign_on_months": 24})
    repaid = [sign_on_to_repay(offer, months) for months in (0, 6, 12, 18, 24, 30)]
    assert repaid == [30_000, 22_500, 15_000, 7_500, 0, 0]
    assert [year.sign_on for year in year_by_year(offer)] == [30_000, 0, 0, 0]


def test_a_sign_on_in_instalments_comes_in_the_year_of_each_and_is_repaid_from_what_was_paid() -> None:
    halves = ((0, 50), (12, 50))
    offer = BASE.changed({"sign_on": 30_000, "sign_on_months": 24, "sign_on_plan": halves})
    assert [year.sign_on for year in year_by_year(offer)] == [15_000, 15_000, 0, 0]
    # after 6 months 15,000 x 18/24 of what was paid; after 12 the second half is not paid yet: 15,000 x 12/24;
    # after 18 months 30,000 x 6/24
    assert [sign_on_to_repay(offer, months) for months in (6, 12, 18, 24)] == [11_250, 7_500, 7_500, 0]


def test_amounts_that_do_not_divide_add_up_to_the_cent() -> None:
    years = year_by_year(BASE.changed({"stock": 100_000, "stock_years": 3}))
    assert [year.stock for year in years] == [33_333.33, 33_333.34, 33_333.33, 0]
    assert [year.total for year in years] == [133_333.33, 133_333.34, 133_333.33, 100_000]
    (yen, *_) = year_by_year(Offer(currency="JPY", paid=333_333.4, period="month"))
    assert yen.base == 4_000_001


def test_an_offer_without_base_has_no_years() -> None:
    with pytest.raises(ValueError, match="without base"):
        year_by_year(Offer(stock=10))


@settings(max_examples=60)
@given(
    paid=st.floats(1_000, 1e6), percent=st.floats(0, 100), stock=st.floats(0, 1e6), sign_on=st.floats(0, 1e5),
    growth=st.floats(0, 4), odds=st.floats(0, 1),
)  # fmt: skip
def test_each_year_is_the_sum_of_its_parts_to_the_cent(
    paid: float, percent: float, stock: float, sign_on: float, growth: float, odds: float
) -> None:
    offer = Offer(currency="EUR", paid=paid, bonus_percent=percent, stock=stock, stock_years=3, sign_on=sign_on)
    for year in year_by_year(offer, Outlook(growth=growth, odds=odds)):
        parts = [round(part * 100) for part in (year.base, year.bonus, year.stock, year.sign_on)]
        assert sum(parts) == round(year.total * 100)
        assert parts == [
            pytest.approx(part * 100, abs=1e-3) for part in (year.base, year.bonus, year.stock, year.sign_on)
        ]


schedules = st.sampled_from([(), (25, 25, 25, 25), (5, 15, 40, 40), (40, 30, 20, 10)])


@settings(max_examples=60)
@given(stock=st.floats(0, 1e7), vesting=schedules, cliff=st.integers(0, 48))
def test_a_grant_vests_whole_whatever_its_cliff_and_schedule(
    stock: float, vesting: tuple[float, ...], cliff: int
) -> None:
    offer = BASE.changed({"stock": stock, "vesting": vesting, "cliff_months": cliff})
    assert sum(year.stock for year in year_by_year(offer)) == pytest.approx(stock, abs=0.01)
