"""An offer held against other wholes that were named with it: the pay of now, and all pay in one figure."""

from __future__ import annotations

from bot.conversation.offers.considering import Considered
from bot.conversation.offers.dividing import as_yearly
from bot.conversation.offers.wording import amount, percentage
from bot.conversation.visit import Visit
from models.language.amounts.amount import Amount
from models.pay.offers import WeighedOffer

ALIKE = 0.025
"""A rest that is no more than this part of the whole is rounding."""


def now_sentence(visit: Visit, one: Considered, weighed: WeighedOffer) -> str:
    """By how much the offer is above or below what the person has today; empty where that was not named."""
    held = one.now or _named_before(visit)
    if held is None or not held.amount or weighed.offer.base is None:
        return ""
    if held.is_net:
        return visit.say("What you have now is named after tax: I can't hold it against pay before tax.")
    now, offer = as_yearly(held), weighed.offer
    currency = now.currency or offer.currency
    offered = weighed.years[0].total if now.kind == "total" else weighed.years[0].base
    if currency is not None and offer.currency is not None and currency != offer.currency:
        offered = visit.pay.exchange(offered, offer.currency, currency)
    change = offered - now.amount
    sign = "−" if change < 0 else "+"
    values = {
        "now": amount(now.amount, currency, visit.translator),
        "change": sign + amount(abs(change), currency, visit.translator),
        "share": sign + percentage(round(abs(change) / now.amount * 100, 1), visit.translator),
    }
    if now.kind == "total":
        return visit.say(
            "Against the **{now}** in all that you have now, its first year brings {change} ({share}).", **values
        )
    return visit.say("Against the **{now}** that you have now, its base is {change} ({share}).", **values)


def _named_before(visit: Visit) -> Amount | None:
    """What they have now, where they named it earlier in this talk."""
    current = visit.topic.current
    if current is None or current.pay.base is None:
        return None
    kind = "total" if current.is_total else "base"
    return Amount(current.pay.base, current.pay.currency, "year", kind, is_net=current.pay.is_net)


def in_all_sentence(visit: Visit, weighed: WeighedOffer) -> str:
    """What of the one figure for all pay is not in the parts that were read, or what they have beyond it."""
    whole, first = weighed.offer.in_all, weighed.years[0]
    if whole is None:
        return ""
    read = first.total - first.sign_on
    if abs(first.total - whole) <= ALIKE * whole or abs(read - whole) <= ALIKE * whole:
        return ""
    shown = amount(whole, weighed.offer.currency, visit.translator)
    if read < whole:
        rest = amount(round(whole - read, 2), weighed.offer.currency, visit.translator)
        return visit.say(
            "Of the {whole} a year in all, {rest} is in no part that you named: tell me bonus and stock, "
            "and I count them.",
            whole=shown, rest=rest,
        )  # fmt: skip
    parts = amount(read, weighed.offer.currency, visit.translator)
    return visit.say(
        "The parts come to {parts} a year, not to the {whole} that was named in all.", parts=parts, whole=shown
    )
