"""Offers of pay: what they bring year by year, where they lie in a range, which one brings more. Pure arithmetic."""

from models.pay.offers.asking import Ask, reasoned_ask
from models.pay.offers.break_even import BreakEven, break_even
from models.pay.offers.checks import Doubt, doubt_about_period, doubts_about, is_likely
from models.pay.offers.offer import MOST_YEARS, YEARLY, Offer
from models.pay.offers.outlook import Outlook
from models.pay.offers.standing import Standing, quantile_at, standing_in
from models.pay.offers.weighing import WeighedOffer, Weighing, difference_of, weigh
from models.pay.offers.years import PARTS, Year, sign_on_to_repay, year_by_year

__all__ = [
    "MOST_YEARS", "PARTS", "YEARLY", "Ask", "BreakEven", "Doubt", "Offer", "Outlook", "Standing", "WeighedOffer",
    "Weighing", "Year", "break_even", "difference_of", "doubt_about_period", "doubts_about", "is_likely",
    "quantile_at", "reasoned_ask", "sign_on_to_repay", "standing_in", "weigh", "year_by_year",
]  # fmt: skip
