"""What in an offer must be asked about before anything is computed: each doubt is one clear question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.note import Note
from models.pay.estimate import Range
from models.pay.offers.offer import Offer
from models.pay.rates import UnknownCurrency

LEAST_YEARLY, MOST_YEARLY = 1_000, 2_000_000
"""US dollars a year: a full-time base outside of this is asked about."""
WHOLE = 100.0
NO_CURRENCY = "XXX"
"""ISO 4217 for no currency: something was named in a currency's place that nobody knows."""
ROUNDING = 1.0
"""Percent by which a schedule may miss the whole (33/33/33)."""
LONGEST_GRANT = 10
"""Years: a grant that vests over more is asked about."""
MOST_BONUS = 300
"""Percent of base: a larger target bonus is asked about."""


FAR_FROM_RANGE = 3.0
"""So many times below or above a range a base without a period is more likely one of another period."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """``part`` of the offer (base, bonus, stock, sign_on, currency) that the question is about."""

    part: str
    question: Note
    periods: tuple[str, ...] = ()
    """The periods that answer it."""


def doubts_about(offer: Offer, in_dollars: Callable[[float, str], float]) -> tuple[Doubt, ...]:
    """Every doubt, the gravest first. ``in_dollars`` raises ``UnknownCurrency`` for a currency without a rate."""
    return (
        *_currency(offer, in_dollars),
        *_base(offer, in_dollars),
        *_bonus(offer),
        *_vesting(offer),
        *_sign_on(offer),
    )


def is_likely(pay: Range, base: float) -> bool:
    """Whether ``base`` may be a year's pay in a range (of the same currency): not far below it, nor far above."""
    return pay.p10 / FAR_FROM_RANGE <= base <= pay.p90 * FAR_FROM_RANGE


def doubt_about_period(pay: Range, base: float) -> Doubt | None:
    """What must be asked of a base that was named without a period, if it is far from the range."""
    if is_likely(pay, base):
        return None
    question = Note("As a year's pay that is far from the range of this job and place. Is it for a year, or a month?")
    return Doubt("base", question, ("year", "month"))


def _currency(offer: Offer, in_dollars: Callable[[float, str], float]) -> tuple[Doubt, ...]:
    try:
        in_dollars(1.0, offer.currency or "USD")
    except UnknownCurrency as error:
        if error.currency == NO_CURRENCY:
            return (Doubt("currency", Note("I don't know that currency. What is the base in one that I may know?")),)
        question = Note(
            "I have no exchange rate for {currency}. What is the base in another currency?",
            {"currency": error.currency},
        )
        return (Doubt("currency", question),)
    return ()


def _base(offer: Offer, in_dollars: Callable[[float, str], float]) -> tuple[Doubt, ...]:
    if offer.base is None:
        return (Doubt("base", Note("I read no base pay in it. What is the base, before tax, a year or a month?")),)
    if offer.is_net:
        question = Note("That base is after tax, and I only compare pay before tax. What is it before tax?")
        return (Doubt("base", question),)
    if offer.in_all is not None and offer.in_all < offer.base * (1 - ROUNDING / WHOLE):
        return (Doubt("base", Note("All pay together is named as less than the base alone. What is the base?")),)
    return _size(offer.base, offer.currency, in_dollars)


def _size(base: float, currency: str | None, in_dollars: Callable[[float, str], float]) -> tuple[Doubt, ...]:
    try:
        dollars = in_dollars(base, currency or "USD")
    except UnknownCurrency:
        return ()
    if dollars < LEAST_YEARLY:
        return (Doubt("base", Note("That is very little for a year of work. What is the base, and per what?")),)
    if dollars > MOST_YEARLY:
        return (Doubt("base", Note("That is more than almost anybody is paid. What is the base a year, alone?")),)
    return ()


def _bonus(offer: Offer) -> tuple[Doubt, ...]:
    if (offer.bonus_percent or 0) <= MOST_BONUS:
        return ()
    values = {"share": f"{offer.bonus_percent:g}"}
    return (Doubt("bonus", Note("A bonus of {share} % of base is hard to believe. How much is it?", values)),)


def _sign_on(offer: Offer) -> tuple[Doubt, ...]:
    total = sum(part for _, part in offer.instalments)
    if abs(total - WHOLE) <= ROUNDING:
        return ()
    question = Note(
        "The parts of the sign-on add up to {total} %, not to 100 %. How much is paid when?", {"total": f"{total:g}"}
    )
    return (Doubt("sign_on", question),)


def _vesting(offer: Offer) -> tuple[Doubt, ...]:
    total = sum(offer.vesting)
    if offer.vesting and abs(total - WHOLE) > ROUNDING:
        question = Note(
            "The vesting adds up to {total} %, not to 100 %. How much vests in each year?", {"total": f"{total:g}"}
        )
        return (Doubt("stock", question),)
    if offer.stock and offer.grant_years > LONGEST_GRANT:
        values = {"years": f"{offer.grant_years:g}"}
        question = Note("A grant over {years} years is hard to believe. Over how many years does it vest?", values)
        return (Doubt("stock", question),)
    if (offer.cliff_months or 0) > offer.grant_years * 12:
        question = Note(
            "A cliff of {cliff} months is longer than the grant of {grant} months. How long are both?",
            {"cliff": offer.cliff_months, "grant": f"{offer.grant_years * 12:g}"},
        )
        return (Doubt("stock", question),)
    return ()
