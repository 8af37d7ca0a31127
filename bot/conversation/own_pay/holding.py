"""Which pay that was named may be reckoned with: one that has a rate, and is a year's or of a period that was said."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.named_pay import NamedPay
from bot.conversation.ordering import is_placed
from bot.conversation.visit import Visit
from models.language.amounts.owners import Owner
from models.pay.estimate import Estimate, Range
from models.pay.offers import Offer, is_likely
from models.profile import Profile


def is_of_open_period(pay: Offer) -> bool:
    """Whether nobody said for which period it is paid."""
    return not pay.has_period and not pay.is_net and pay.base is not None


def is_open(pay: Offer, base: Range, currency: str) -> bool:
    """Whether it must be asked if a pay is a year's: nobody said so, and for a year it is far from the range."""
    if not is_of_open_period(pay) or pay.currency not in {None, currency}:
        return False
    return not is_likely(base, pay.base or 0.0)


def can_be_held(visit: Visit, pay: Offer, job: Profile) -> bool:
    """Whether the rest of a talk may reckon with it as what the person is paid now."""
    if pay.currency is not None and not visit.pay.supports_currency(pay.currency):
        return False
    if not is_placed(job):
        return True
    estimate = visit.pay.estimate(job)
    return estimate.base is None or not is_open(pay, estimate.base, estimate.currency)


def in_currency_of(named: NamedPay, estimate: Estimate) -> NamedPay:
    """Pay of which no currency was said is in that of its range."""
    if named.pay.currency is not None:
        return named
    return replace(named, pay=named.pay.changed({"currency": estimate.currency}))


def own_pay_for(visit: Visit, estimate: Estimate) -> NamedPay | None:
    """What they are paid now, as far as it was said, held from now on in the currency of its range; or the figure of
    theirs whose period is still asked about."""
    if visit.topic.current is not None:
        visit.topic.current = in_currency_of(visit.topic.current, estimate)
        return visit.topic.current
    asked = visit.topic.placing
    if asked is None or asked.owner != Owner.CURRENT or estimate.base is None:
        return None
    return asked if is_open(asked.pay, estimate.base, estimate.currency) else None
