"""Which pay that was named may be reckoned with: one that has a rate, and is a year's or of a period that was said."""

from __future__ import annotations

from bot.conversation.ordering import is_placed
from bot.conversation.visit import Visit
from models.pay.estimate import Range
from models.pay.offers import Offer, is_likely
from models.profile import Profile


def is_open(visit: Visit, pay: Offer, base: Range, currency: str) -> bool:
    """Whether it must be asked if a pay is a year's: nobody said so, and for a year it is far from the range."""
    if pay.has_period or pay.is_net or pay.base is None or pay.currency not in {None, currency}:
        return False
    return not is_likely(base, visit.pay.exchange(pay.base, pay.currency or currency, currency))


def can_be_held(visit: Visit, pay: Offer, job: Profile) -> bool:
    """Whether the rest of a talk may reckon with it as what the person is paid now."""
    if pay.currency is not None and not visit.pay.supports_currency(pay.currency):
        return False
    if not is_placed(job):
        return True
    estimate = visit.pay.estimate(job)
    return estimate.base is None or not is_open(visit, pay, estimate.base, estimate.currency)
