"""An offer held against other wholes that were named with it: the pay of now, and all pay in one figure."""

from __future__ import annotations

from bot.conversation.named_pay import NamedPay
from bot.conversation.offers.wording import amount, percentage
from bot.conversation.own_pay.holding import is_open
from bot.conversation.visit import Visit
from models.pay.offers import WeighedOffer, Weighing

ALIKE = 0.025
"""A rest that is no more than this part of the whole is rounding."""


def now_sentence(visit: Visit, weighing: Weighing) -> str:
    """By how much the offer is above or below what the person has today; empty where that was not named, or is not
    clear enough to reckon with."""
    current, weighed = visit.topic.current, weighing.offers[0]
    if current is None or not current.pay.base or weighed.offer.base is None or _is_unclear(current, weighing):
        return ""
    if current.pay.is_net:
        return visit.say("What you have now is named after tax: I can't hold it against pay before tax.")
    now, offer = current.pay.base, weighed.offer
    currency = current.pay.currency or offer.currency
    offered = weighed.years[0].total if current.is_total else weighed.years[0].base
    if currency is not None and offer.currency is not None and currency != offer.currency:
        offered = visit.pay.exchange(offered, offer.currency, currency)
    change = offered - now
    sign = "−" if change < 0 else "+"
    values = {
        "now": amount(now, currency, visit.translator),
        "change": sign + amount(abs(change), currency, visit.translator),
        "share": sign + percentage(round(abs(change) / now * 100, 1), visit.translator),
    }
    if current.is_total:
        return visit.say(
            "Against the **{now}** in all that you have now, its first year brings {change} ({share}).", **values
        )
    return visit.say("Against the **{now}** that you have now, its base is {change} ({share}).", **values)


def _is_unclear(current: NamedPay, weighing: Weighing) -> bool:
    """Whether it is open for which period that is paid."""
    estimate = weighing.estimate
    if estimate is None or estimate.base is None:
        return False
    return is_open(current.pay, estimate.base, estimate.currency)


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
