"""What a job post or an offer letter says of money, as one plain record."""

from __future__ import annotations

from dataclasses import dataclass

from bot.pattern import Pattern
from models.language.amounts.amount import Amount
from models.language.offers import OfferReading, read_offers
from models.language.text import clean, fold
from models.pay.offers import YEARLY

LEAST, MOST = 1_000, 2_000_000
"""Dollars a year, roughly, between which an amount may be pay: a stipend or what a company raised is none."""
SMALL_UNITS = frozenset(("INR", "JPY", "KRW", "IDR", "VND", "HUF", "CLP", "COP", "NGN", "PKR", "ARS", "ISK"))
"""Currencies whose amounts are many times a dollar's."""
MANY = 1_000

_UP_TO = Pattern(r"\b(?:up to|at most|max(?:imum)?|bis zu|jusqu'a|hasta)\s*(?:[€£$]|[a-z]{3})?\s*$")
_MONTHLY = Pattern(
    r"\b1([34])(?:th|st|rd|o|º|ª|°|\.)?\s*(?:salar\w*|month\w*|monats\w*|gehalt\w*|mes\w*|sueldo\w*|mois)"
)
_BENEFITS = Pattern(
    r"\b(?:pension|401\s?\(?k\)?|retire\w*|health|medical|dental|insurance|holidays?|vacation|pto|leave|benefits?|"
    r"urlaub\w*|altersvorsorge|krankenversicherung|plano de saude|saude|voucher|conges|mutuelle|vacaciones|seguro)\b"
)


@dataclass(frozen=True, slots=True)
class Post:
    """``amount`` to ``amount_to`` of base (or total) pay per ``period``; both 0 where none is named.

    ``factor`` makes a year of the period, with 13 or 14 salaries where the text says so.
    """

    reading: OfferReading
    amount: float = 0
    amount_to: float = 0
    currency: str | None = None
    period: str = "year"
    factor: float = 1
    is_total: bool = False
    is_net: bool = False
    is_upper_end: bool = False
    names_benefits: bool = False

    @property
    def has_pay(self) -> bool:
        return self.amount > 0

    @property
    def is_range(self) -> bool:
        return self.amount_to > self.amount


def read_post(text: str, country: str | None) -> Post:
    """What a message says of money; ``country`` settles which dollar is meant. Never raises on any text."""
    folded = fold(clean(text))
    reading = read_offers(text, [country] if country else [])
    names_benefits = _BENEFITS.search(folded) is not None
    pay = next((amount for amount in reading.amounts if _is_pay(amount)), None)
    if pay is None:
        return Post(reading, names_benefits=names_benefits)
    return Post(
        reading=reading,
        amount=pay.amount,
        amount_to=pay.amount_to if pay.amount_to is not None else pay.amount,
        currency=pay.currency if pay.currency and len(pay.currency) == 3 else None,
        period=pay.period,
        factor=_factor(pay, reading, folded),
        is_total=pay.kind == "total",
        is_net=bool(pay.is_net),
        is_upper_end=pay.amount_to is None and _UP_TO.search(folded[: pay.start]) is not None,
        names_benefits=names_benefits,
    )


def _is_pay(amount: Amount) -> bool:
    if amount.kind not in {"base", "total"}:
        return False
    scale = MANY if amount.currency in SMALL_UNITS else 1
    return LEAST <= amount.amount * YEARLY[amount.period] <= MOST * scale


def _factor(pay: Amount, reading: OfferReading, folded: str) -> float:
    if pay.period != "month":
        return YEARLY[pay.period]
    extra = _MONTHLY.search(folded)
    return reading.terms.payments or (10 + int(extra[1]) if extra else YEARLY["month"])
