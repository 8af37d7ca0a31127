"""Offers in words and by button: read, asked about, shown; in front of others nothing of them is repeated."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.cards import estimate_card
from bot.conversation.changes import laid_over
from bot.conversation.offers.card import doubt_card, offer_card
from bot.conversation.offers.comparing import comparison_card, pick_card
from bot.conversation.offers.considering import (
    Considered,
    again,
    consider_words,
    job_in_question,
    settled,
    with_doubts,
)
from bot.conversation.offers.shelf import all_offers, find, newest
from bot.conversation.ordering import is_placed
from bot.conversation.own_pay.naming import named_in_words
from bot.conversation.placing import read_place, read_role
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act, Words
from bot.conversation.visit import Visit
from models.profile import Profile
from models.reading import FieldError

MOST_COMPARED = 5


async def from_words(visit: Visit) -> Reply:
    """Intents offer and offers_compare, and act "offer.add" with a text."""
    job = await job_in_question(visit)
    if visit.turn.is_public:
        return in_front_of_others(visit)
    if isinstance(visit.turn.said, Act):
        visit.named = await named_in_words(visit, _text(visit))  # words in a form: those of a message are read before
    found = consider_words(visit, _text(visit), job)
    if not found:
        return await _of_those_at_hand(visit, job)
    is_compare = visit.heard is not None and visit.heard.intent == "offers_compare"
    if len(found) == 1 and is_compare and not found[0].doubts:
        said = found[0]
        found = [said if one.token == said.token else settled(visit, one, job) for one in await all_offers(visit)]
    return show(visit, found, job)


def show(visit: Visit, found: list[Considered], job: Profile) -> Reply:
    """One offer, several side by side, or the first question that stands in the way."""
    found = [with_doubts(visit, one, job) for one in found] if len(found) <= MOST_COMPARED else found
    doubtful = next((one for one in found if one.doubts), None)
    if doubtful is not None:
        visit.topic.offers = tuple(one.token for one in found)
        return doubt_card(visit, doubtful, job, of_several=len(found) > 1)
    if len(found) == 1:
        return offer_card(visit, found[0], job)
    if len(found) > MOST_COMPARED:
        return pick_card(visit, found, job, MOST_COMPARED)
    return comparison_card(visit, found, job)


async def show_one(visit: Visit) -> Reply:
    """Act "offer.show": an offer by its token, its job and place completed by role and place."""
    placed = await find(visit, visit.values.get("o", ""))
    if placed is None:
        return gone(visit)
    hear(visit)
    job = with_values(visit, await job_in_question(visit))
    card = show(visit, [settled(visit, placed, job)], job)
    if visit.heard is not None and not visit.heard.slots:
        unread = visit.say("I read no job and no place in that.")
        card = replace(card, paragraphs=(unread, *card.paragraphs))
    return replace(card, replaces=True)


async def confirm(visit: Visit) -> Reply:
    """Act "offer.ok": read rightly (ok=yes), or what to change."""
    from bot.conversation.offers.editing import parts_card

    placed = await find(visit, visit.values.get("o", ""))
    if placed is None:
        return gone(visit)
    if visit.values.get("ok") != "yes":
        return parts_card(visit, placed)
    one = again(visit, placed.token, placed.offer)
    job = await job_in_question(visit)
    if one.doubts:
        return doubt_card(visit, one, job)
    return replace(offer_card(visit, one, job, is_confirmed=True), replaces=True)


def in_front_of_others(visit: Visit) -> Reply:
    """The impersonal part alone: the range, if job and place were named; no amount of theirs."""
    heard = visit.heard
    named = laid_over(Profile(), heard.slots, heard.derived) if heard else Profile()
    alone = Action(visit.say("Answer just for me"), Act("mine"), "primary")
    if is_placed(named):
        card = estimate_card(visit, named)
        return replace(card, intent="offer", actions=(alone, *card.actions[1:]))
    return Reply(
        title=visit.say("Offers are for you alone"),
        paragraphs=(visit.say("I don't weigh offers where others read along."),),
        actions=(alone,),
        is_private=False,
        intent="offer",
    )


def gone(visit: Visit) -> Reply:
    """An old button whose offer is no longer held."""
    return Reply(
        title=visit.say("I no longer have that offer"),
        paragraphs=(visit.say("Without your yes I hold an offer for half an hour only, and a restart loses it."),),
        actions=(Action(visit.say("Add an offer"), Act("offer.add"), "primary"),),
        intent="offer",
    )


async def _of_those_at_hand(visit: Visit, job: Profile) -> Reply:
    """Words about offers without any figure: the ones at hand, else what to say."""
    placed = await all_offers(visit)
    wants_several = visit.heard is not None and visit.heard.intent == "offers_compare"
    if len(placed) > 1 and wants_several:
        return show(visit, [settled(visit, one, job) for one in placed], job)
    last = await newest(visit)
    if last is not None:
        return show(visit, [settled(visit, last, job)], job)
    return nothing_named(visit)


def nothing_named(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("Which offer?"),
        paragraphs=(
            visit.say('Say it in your own words: "180k base, 15% bonus, 200k RSU over 4 years, 30k sign-on".'),
            visit.say("I compute with it and drop it. Nothing of it is kept without your yes."),
        ),
        actions=(Action(visit.say("Add an offer"), Act("offer.add"), "primary"),),
        intent="offer",
    )


def hear(visit: Visit) -> None:
    """Understand the line that an act carries (said): job and place, typed as the answer to the question for them."""
    if visit.values.get("said"):
        visit.heard = visit.language.parse(visit.values["said"], visit.topic.profile)


def with_values(visit: Visit, job: Profile) -> Profile:
    for name, read in (("role", read_role), ("place", read_place)):
        text = visit.values.get(name, "").strip()
        try:
            job = laid_over(job, read(text).known(), {}) if text else job
        except FieldError:
            continue
    return job


def _text(visit: Visit) -> str:
    said = visit.turn.said
    return said.text if isinstance(said, Words) else visit.values.get("text", "")
