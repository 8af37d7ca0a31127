"""Saying again what was shown: the last card, or the first one of the talk."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.cards import estimate_card
from bot.conversation.difference import difference_card
from bot.conversation.memory import Seen
from bot.conversation.offers.answering import show_one
from bot.conversation.offers.negotiating import negotiate
from bot.conversation.offers.shelf import newest
from bot.conversation.reply import Reply
from bot.conversation.side_by_side import side_by_side
from bot.conversation.topics import answer_topic
from bot.conversation.visit import Capability, Visit
from bot.pattern import Pattern

_AGAIN = Pattern(
    r"(?:(?:and|ok|sorry|please|so|can you|could you|once|one) )*"
    r"(?:again|repeat(?: (?:that|it|this|please|yourself))?|once more|one more time|more time|come again"
    r"|(?:say|show|tell)(?: me)? (?:that|it|this|the (?:card|range|number|figure|answer)) (?:again|once more)"
    r"|what (?:was|were|is|did) (?:that|it|those|you say)(?: (?:again|number|numbers|figure|range))*)"
    r"(?: (?:please|pls|again))*"
)
_FIRST = Pattern(
    r"(?:(?:and|ok|so|please|sorry|wait) )*(?:(?:what|which) (?:was|were|is) |show(?: me)? |back to |go back to )?"
    r"(?:the |my )?(?:first|original|very first|initial)(?: (?:one|number|figure|range|card|answer|estimate|result))"
    r"(?: (?:again|please|you (?:said|gave|told)(?: me)?))*"
)


def repeated(visit: Visit, said: str) -> Capability | None:
    """What shows a card again; None where a line asks for nothing of the kind, or there was none."""
    if _FIRST.fullmatch(said) and visit.topic.trail:
        return _first
    seen = visit.topic.seen
    if not _AGAIN.fullmatch(said) or seen is None or not (seen.sides or seen.topic):
        return None
    return lambda visiting: said_again(visiting, seen)


async def _first(visit: Visit) -> Reply:
    return estimate_card(visit, visit.topic.trail[0])


async def said_again(visit: Visit, seen: Seen) -> Reply:
    """The card that was shown, drawn anew."""
    offer = await newest(visit) if seen.intent in {"offer", "negotiate"} else None
    if offer is not None:
        visit.values = {"o": offer.token}
        return await negotiate(visit) if seen.intent == "negotiate" else replace(await show_one(visit), replaces=False)
    if seen.topic is not None:
        visit.values = {"t": seen.topic}
        return await answer_topic(visit)
    if len(seen.sides) > 1:
        show = side_by_side if seen.intent == "compare" else difference_card
        return show(visit, seen.sides[0], seen.sides[1])
    return estimate_card(visit, seen.sides[0])
