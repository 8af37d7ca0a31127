"""Telling what one is paid, and asking where it lies: in words, or by a tap on an amount that was named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.conversation.cards import estimate_card
from bot.conversation.following.asking import ask_role, ask_where
from bot.conversation.named_pay import Named, NamedPay
from bot.conversation.offers.answered import period_answered, says_gross
from bot.conversation.offers.answering import with_values
from bot.conversation.offers.considering import job_in_question, weighed
from bot.conversation.offers.parts import parts_of
from bot.conversation.offers.shelf import drop, find, offer_token
from bot.conversation.ordering import is_placed
from bot.conversation.own_pay.grossing import is_figure_alone
from bot.conversation.own_pay.holding import is_of_open_period
from bot.conversation.own_pay.naming import named_in_words
from bot.conversation.own_pay.standing import after_tax
from bot.conversation.quicklook import look_at_own, look_from_words
from bot.conversation.reply import Reply
from bot.conversation.turn import Act, Words
from bot.conversation.visit import Capability, Visit
from models.language import Understanding
from models.language.amounts.owners import Owner
from models.language.moves import Move, move_in
from models.pay.rates import UnknownCurrency

_TOLD = frozenset(("estimate", "offer", "offers_compare", "profile", "smalltalk", "what_if", "history", "explain"))
"""Intents that telling what one is paid may look like."""
_OF_OTHERS = frozenset(("estimate", "offer", "topic", "profile", "smalltalk", "explain"))
_SETTLED: Mapping[str, Mapping[str, object]] = {
    "year": {"period": "year", "has_period": True},
    "month": {"period": "month", "has_period": True},
    "gross": {"is_net": False},
}
"""What an answer settles of the pay that was named."""
SURE_OF_OFFER = 0.5
"""The chance from which a job with an amount is an offer though no word calls it one."""
LONGEST_TOLD = 7
"""Words of a message about nothing else in which an amount is told all the same."""


def told_in_words(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """What answers a message that names pay which is no offer, or asks where the pay lies that was named before."""
    named, move = visit.named, move_in(text)
    if named.current is not None and named.loose is None and move in {Move.ASK, Move.WRITE}:
        return ask_for_raise
    if named.current is not None and named.loose is None and (move is Move.STANDING or _is_told(visit, text, heard)):
        return place_current
    if move is Move.STANDING and named.loose is None and visit.topic.current is not None:
        return place_current
    if _is_loose(named, heard) and (heard.slots or visit.topic.profile):
        return place_loose
    if named.others is not None and named.loose is None and _is_of_others(visit, text, heard):
        return place_others
    return ask_for_pay if move is Move.STANDING and heard.intent in _TOLD and not heard.money else None


def answered_of_pay(visit: Visit, text: str) -> Capability | None:
    """What takes a few words that answer what was asked of the pay that waits to be placed."""
    waiting = visit.topic.placing
    if waiting is None:
        return None
    if is_of_open_period(waiting.pay) and period_answered(text):
        return take_period
    if waiting.pay.is_net and says_gross(text):
        return take_as_gross
    return take_gross_figure if waiting.pay.is_net and is_figure_alone(text) else None


async def ask_for_raise(visit: Visit) -> Reply:
    """ "I'm on 85k and want a raise": how to ask for one."""
    from bot.conversation.offers.negotiating import negotiate

    return await negotiate(visit)


async def place_current(visit: Visit) -> Reply:
    """Where what they are paid now lies; the job and the place are asked for if they are not known."""
    return await _place(visit, visit.named.current or visit.topic.current)


async def take_period(visit: Visit) -> Reply:
    """ "Monthly": of the figure whose period is asked about."""
    text = visit.turn.said.text if isinstance(visit.turn.said, Words) else ""
    visit.values = {"per": period_answered(text) or ""}
    return await paid(visit)


async def take_gross_figure(visit: Visit) -> Reply:
    """A figure alone, for pay that was named after tax."""
    text = visit.turn.said.text if isinstance(visit.turn.said, Words) else ""
    visit.named = await named_in_words(visit, text)
    return await place_current(visit)


async def take_as_gross(visit: Visit) -> Reply:
    """ "Gross": of the figure after tax that was named before."""
    visit.values = {"per": "gross"}
    return await paid(visit)


async def place_loose(visit: Visit) -> Reply:
    """Where an amount lies that was named beside a question for a range."""
    return await _place(visit, visit.named.loose)


async def place_others(visit: Visit) -> Reply:
    """Where the pay of a colleague or of a website lies in the person's own range."""
    return await _place(visit, visit.named.others)


async def ask_for_pay(visit: Visit) -> Reply:
    """ "Am I underpaid?", with no pay named: their range, and what to say for an answer."""
    card = await (look_from_words(visit) if visit.heard and visit.heard.intent == "estimate" else look_at_own(visit))
    if card.data is None or visit.turn.is_public:
        return card
    hint = visit.say(
        'Tell me what you are paid ("I make 85k") and I say where it lies. It is used in this talk and not kept.'
    )
    return replace(card, paragraphs=(*card.paragraphs[:1], hint, *card.paragraphs[1:]))


async def paid(visit: Visit) -> Reply:
    """Act "paid": the pay that was named, by its period or as pay before tax (per, of: the figure that was asked
    about), as what they are paid now (o: it was held as an offer), or with the job and the place (role, place) that
    were missing."""
    placed = await find(visit, visit.values.get("o", ""))
    per, named = visit.values.get("per", ""), visit.topic.placing or visit.topic.current
    if placed is not None:
        drop(visit, placed.token)
        named = visit.topic.current = NamedPay(placed.offer, Owner.CURRENT)
    about = visit.values.get("of", "")
    if about and (named is None or offer_token(named.pay) != about):
        return _of_another_figure(visit, named)
    if named is not None and per in _SETTLED:
        named = replace(named, pay=named.pay.changed(_SETTLED[per]))
        visit.topic.current = named if named.owner == Owner.CURRENT else visit.topic.current
    return await _place(visit, named)


def _of_another_figure(visit: Visit, named: NamedPay | None) -> Reply:
    """An old button whose question was about a figure that is settled, or that was said anew."""
    if named is None:
        line = visit.say("I no longer have that figure. Say what you are paid, and I place it.")
    else:
        line = visit.say("I go by what you said last: {parts}.", parts=", ".join(parts_of(named.pay, visit.translator)))
    return Reply(title=visit.say("That question is behind us"), paragraphs=(line,), intent="estimate")


async def _place(visit: Visit, named: NamedPay | None) -> Reply:
    visit.topic.placing = named
    job = with_values(visit, await job_in_question(visit))
    if not is_placed(job):
        question = (ask_where if job.role else ask_role)(visit, job, Act("paid", visit.show(job)))
        return replace(question, paragraphs=_job_needed(visit, named))
    card = estimate_card(visit, job)
    if visit.heard is None or visit.heard.intent != "offer" or named is None or named.pay.is_net:
        return card
    try:
        return replace(card, intent="offer", data=weighed(visit, (named.pay,), job))
    except UnknownCurrency:
        return card  # it says that there is no rate


def _is_told(visit: Visit, text: str, heard: Understanding) -> bool:
    """Whether the message is about their own pay, though the intent may have missed it."""
    if heard.intent != "out_of_scope":
        return heard.intent in _TOLD
    visit.heard = visit.language.read_post(text)
    return "role" in visit.heard.slots or len(text.split()) <= LONGEST_TOLD


def _is_loose(named: Named, heard: Understanding) -> bool:
    """Whether a job is told with one amount of which nothing says that it is an offer."""
    if named.loose is None or named.current is not None or not named.is_one:
        return False
    is_in_doubt = heard.intent == "offer" and heard.confidence < SURE_OF_OFFER and named.loose.owner is None
    is_in_doubt = is_in_doubt and named.loose.pay.has_period
    return heard.intent == "estimate" or (is_in_doubt and {"role", "country"} <= set(heard.slots))


def _is_of_others(visit: Visit, text: str, heard: Understanding) -> bool:
    is_about = heard.intent in _OF_OTHERS or (heard.intent == "out_of_scope" and len(text.split()) <= LONGEST_TOLD)
    return is_about and (visit.topic.profile is not None or "role" in heard.slots)


def _job_needed(visit: Visit, named: NamedPay | None) -> tuple[str, ...]:
    """What was read, and what it takes to place it."""
    say = visit.translator
    if named is not None and named.pay.is_net:
        read = after_tax(visit, named)
    else:
        read = say.say("I read: {parts}.", parts=", ".join(parts_of(named.pay, say))) if named else ""
    needs = say.say('To say where it lies I need the job and the place: "senior ML engineer in Berlin" will do.')
    return tuple(line for line in (read, needs) if line)
