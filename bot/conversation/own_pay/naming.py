"""From a message to the amounts of pay that it names, each with its owner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.named_pay import Named, NamedPay
from bot.conversation.offers.considering import completed, job_in_question
from bot.conversation.offers.reading import offer_of
from bot.conversation.own_pay.grossing import as_gross
from bot.conversation.own_pay.holding import can_be_held
from bot.conversation.visit import Visit
from models.language.amounts.amount import Amount
from models.language.amounts.owners import Owner
from models.language.offers import OfferReading, read_offers
from models.language.spending import is_spent
from models.language.text import clean, fold
from models.profile import Profile

OFFERED = (None, Owner.OFFERED)
WHOLE = ("base", "total")


async def named_in_words(visit: Visit, text: str) -> Named:
    """The pay that a message names; in front of others nothing is read. What they are paid now holds for the talk."""
    if visit.turn.is_public:
        return Named()
    job = await job_in_question(visit)
    known = (one.pay for one in (visit.topic.placing, visit.topic.current) if one is not None)
    net = next((pay for pay in known if pay.is_net), None)
    reading = _of_pay(read_offers(text, [job.country] if job.country else [], is_amid_pay=net is not None), text)
    named = Named(
        current=named_pay(visit, text, reading, (Owner.CURRENT,), job),
        others=named_pay(visit, text, reading, (Owner.OTHER,), job),
        loose=named_pay(visit, text, reading, OFFERED, job),
        is_one=sum(one.kind in WHOLE for one in reading.amounts if one.owner in OFFERED) < 2,
    )
    is_loose = named.loose is not None and named.loose.owner is None
    said = named.current or (named.loose if is_loose else None)
    if net is not None and said is not None and not said.pay.is_net:
        named = replace(named, current=as_gross(net, said), loose=named.loose if named.current else None)
    if named.current is not None:
        visit.topic.current = named.current if can_be_held(visit, named.current.pay, job) else None
    return named


def _of_pay(reading: OfferReading, text: str) -> OfferReading:
    """The reading without amounts that are spent or owed."""
    said = fold(clean(text))
    return replace(reading, amounts=tuple(one for one in reading.amounts if not is_spent(one.start, one.end, said)))


def named_pay(
    visit: Visit, text: str, reading: OfferReading, owners: Sequence[str | None], job: Profile
) -> NamedPay | None:
    """The pay of these owners in a reading of ``text``; None where it names none of theirs."""
    own = [one for one in reading.amounts if one.owner in owners]
    whole = [one for one in own if one.kind in WHOLE]
    if not whole:
        return None
    main = min(whole, key=lambda one: (bool(one.is_net), one.kind != "base"))
    parts = tuple(_as_base(one) for one in own if one is main or one.kind not in WHOLE)
    is_alone = all(one.owner in (*owners, None) for one in reading.amounts)
    percentages = reading.percentages if is_alone else ()
    read = offer_of(replace(reading, amounts=parts, percentages=percentages), text, visit.pay)
    if read.offer.paid is None:
        return None
    return NamedPay(completed(read, job).offer, main.owner, is_total=main.kind == "total")


def _as_base(amount: Amount) -> Amount:
    """Pay as one figure: the whole of it in place of a base, and the middle of a range."""
    middle = amount.amount if amount.amount_to is None else (amount.amount + amount.amount_to) / 2
    kind = "base" if amount.kind == "total" else amount.kind
    return replace(amount, amount=middle, amount_to=None, kind=kind)
