"""Figures that are named beside a pay that is at hand: in its currency and for its period, where these are left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.amounts import money, rounded
from bot.conversation.offers.wording import amount
from bot.conversation.visit import Visit
from bot.translation import mark
from models.language.amounts.amount import Amount
from models.language.amounts.owners import Owner, owner_at
from models.language.offers import OfferReading, read_offers
from models.language.text import clean, fold
from models.pay.offers import YEARLY, Offer

WHOLE = ("base", "total")
NEAR = (0.4, 2.5)
"""A figure of the same kind as a pay is between so many times of it."""
UNITS = (1.0, 1e-3, 1e3)
"""What was read, or its thousandth ("80" an hour), or thousands of it."""
LAKHS = (1.0, 1e-3, 1e2, 1e3, 1e5)
"""The same where "58" may be lakhs."""
IN_LAKHS = frozenset(("INR", "PKR", "BDT", "NPR", "LKR"))
PER = {
    "month": mark("{pay} a month"),
    "week": mark("{pay} a week"),
    "day": mark("{pay} a day"),
    "hour": mark("{pay} an hour"),
}


def figure_named(text: str, owners: Sequence[str | None], like: Offer, *, takes_middle: bool = False) -> Offer | None:
    """The figure of these owners in ``text``, as pay like ``like``; a percentage alone is so much over it. Of a range
    its lower end counts, or its middle."""
    return _figure_of(_read(text, like), text, owners, like, takes_middle=takes_middle)


def _read(text: str, like: Offer) -> OfferReading:
    return read_offers(text, [like.country] if like.country else [], is_amid_pay=True)


def _figure_of(
    reading: OfferReading, text: str, owners: Sequence[str | None], like: Offer, *, takes_middle: bool = False
) -> Offer | None:
    named = [one for one in reading.amounts if one.owner in owners and one.kind in WHOLE]
    if named:
        last = named[-1] if named[-1].amount_to is None else named[0]
        if takes_middle and last.amount_to is not None:
            last = replace(last, amount=(last.amount + last.amount_to) / 2, amount_to=None)
        return in_units_of(last, like)
    said = fold(clean(text))
    shares = (one for one in reading.percentages if one.kind in {"raise", "other"})
    share = next((one.percent for one in shares if owner_at(one.start, one.end, said) in owners), None)
    is_alone = all(one.owner == Owner.CURRENT for one in reading.amounts)
    if share is None or like.paid is None or not is_alone:
        return None
    return _alone(like).changed({"paid": round(like.paid * (1 + share / 100), 2)})


def keep_figures(visit: Visit, words: str, offer: Offer | None, *, is_own: bool = False) -> None:
    """What the words name as wanted, or as the most there is, holds for the rest of the talk. To who speaks of their
    own pay the raise in percent that is offered is the most there is."""
    if offer is None or offer.paid is None or not words:
        return
    reading = _read(words, offer)
    is_in_percent = is_own and not any(one.owner == Owner.OFFERED for one in reading.amounts)
    raised = _figure_of(reading, words, (Owner.OFFERED,), offer) if is_in_percent else None
    visit.topic.wanted = _figure_of(reading, words, (Owner.WANTED,), offer) or visit.topic.wanted
    visit.topic.limit = _figure_of(reading, words, (Owner.LIMIT,), offer) or raised or visit.topic.limit


def in_units_of(named: Amount, like: Offer) -> Offer:
    """An amount as pay: of the currency and the period of ``like`` where it is of its size, else as it was said."""
    own = {"paid": named.amount, "period": named.period, "payments": None, "has_period": named.has_period}
    currency = {"currency": named.currency or like.currency}
    if named.has_period or not like.paid or named.currency not in {None, like.currency}:
        return _alone(like).changed({**own, **currency})
    sizes = [named.amount * unit for unit in (LAKHS if like.currency in IN_LAKHS else UNITS)]
    alike = next((size for size in sizes if NEAR[0] < size / like.paid < NEAR[1]), None)
    if alike is not None:
        return _alone(like).changed({"paid": alike})
    return _alone(like).changed({**own, **currency, **_of_other_period(named.amount, like)})


def _of_other_period(worth: float, like: Offer) -> dict[str, object]:
    """A month's pay beside a year's ("is 8000 ok", of 80k), or the other way round; empty where it is neither."""
    other = {"year": "month", "month": "year"}.get(like.period)
    if other is None or not like.base or not NEAR[0] < worth * YEARLY[other] / like.base < NEAR[1]:
        return {}
    return {"paid": worth, "period": other, "has_period": True}


def shown_like(visit: Visit, worth: float, currency: str, like: Offer | None) -> str:
    """A year's pay (in ``currency``) as ``like`` is paid: "€78 an hour"; as a year's where there is none like it."""
    say = visit.translator
    if like is None or like.currency is None:
        return money(worth, currency, say)
    own = visit.pay.exchange(worth, currency, like.currency)
    if like.period == "year":
        return money(own, like.currency, say)
    return said_per(visit, rounded(own / like.yearly), like)


def as_said(visit: Visit, pay: Offer) -> str:
    """Pay as it was named, for its period; in short where nothing is lost by it."""
    worth, currency = pay.paid or 0.0, pay.currency
    if pay.period != "year":
        return said_per(visit, worth, pay)
    is_round = currency is not None and rounded(worth) == worth
    return (
        money(worth, currency, visit.translator) if is_round and currency else amount(worth, currency, visit.translator)
    )


def said_per(visit: Visit, worth: float, like: Offer) -> str:
    return visit.say(PER[like.period], pay=amount(worth, like.currency, visit.translator))


def _alone(like: Offer) -> Offer:
    """Its base, and nothing that stands beside it."""
    kept = ("currency", "paid", "period", "payments", "has_period", "country", "state", "city")
    return Offer.model_validate({name: getattr(like, name) for name in kept})
