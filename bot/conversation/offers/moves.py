"""Which words of a talk about pay at hand are a move in it, and the act that they stand for."""

from __future__ import annotations

from bot.conversation.offers.shelf import newest
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from models.language.amounts.owners import Owner, owner_at
from models.language.moves import Move, move_in
from models.language.offers import OfferReading, read_offers
from models.language.text import clean, fold

LONGEST = 160
LONGEST_FIGURE = 9
"""Words of a message that is about one figure and no more."""
_PLAIN = frozenset((Move.WRITE, Move.FIRM, Move.DECIDE))
"""Moves that need no figure."""


async def move_in_words(visit: Visit, text: str) -> Act | None:
    """The act for a move whose words need no other reading; None where no pay is at hand, or a new one is named."""
    if len(text) > LONGEST or not await _is_at_hand(visit):
        return None
    reading, move = read_offers(text, is_amid_pay=True), move_in(text)
    if _names_limit(reading, text):
        return Act("bargain", {"move": "limit", "text": text}) if _is_about_no_job(visit, text) else None
    if any(one.owner in (Owner.OFFERED, Owner.CURRENT) for one in reading.amounts) or not _is_about_no_job(visit, text):
        return None
    if move in _PLAIN:
        return Act("bargain", {"move": str(move), "text": text})
    if move is Move.GOOD and not reading.amounts:
        return await _good(visit)
    return Act("negotiate") if move is Move.ASK and not reading.amounts else None


async def figure_in_words(visit: Visit, text: str) -> Act | None:
    """The act for a figure that is thought of ("is 58 ok", "can I get 130"), where it changes no offer."""
    if len(text.split()) > LONGEST_FIGURE or not await _is_at_hand(visit) or not _is_about_no_job(visit, text):
        return None
    reading = read_offers(text, is_amid_pay=True)
    named = [one for one in reading.amounts if one.kind in {"base", "total"}]
    if len(named) != 1 or len(reading.amounts) != 1 or named[0].owner not in (None, Owner.WANTED):
        return None
    if move_in(text) is not Move.FIGURE:
        return None
    if named[0].owner == Owner.WANTED:
        return Act("negotiate")
    return Act("bargain", {"move": str(Move.FIGURE), "text": text})


async def _is_at_hand(visit: Visit) -> bool:
    asked = visit.topic.placing  # a figure of theirs whose period is still open is at hand too
    is_own = visit.topic.current is not None or (asked is not None and asked.owner == Owner.CURRENT)
    return is_own or await newest(visit) is not None


async def _good(visit: Visit) -> Act:
    """ "Is it a good offer?", of the one at hand, else of the pay they have."""
    offer = await newest(visit)
    return Act("offer.show", {"o": offer.token}) if offer is not None else Act("paid")


def _names_limit(reading: OfferReading, text: str) -> bool:
    """Whether the most there is was named; a raise in percent that is offered is that too."""
    said = fold(clean(text))
    shares = (owner_at(one.start, one.end, said) for one in reading.percentages if one.kind in {"raise", "other"})
    is_share = not reading.amounts and any(owner in (Owner.LIMIT, Owner.OFFERED) for owner in shares)
    return is_share or any(one.owner == Owner.LIMIT for one in reading.amounts)


def _is_about_no_job(visit: Visit, text: str) -> bool:
    """Whether a message names no job of its own: then it is about the pay at hand."""
    return "role" not in visit.language.read_post(text).slots
