"""What is laid into a reply to words, whatever answered them: language, what was left out, receipts, small units."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.employers import with_receipts
from bot.conversation.feelings import with_sympathy
from bot.conversation.following.units import with_smaller_units
from bot.conversation.foreign import said_of_language
from bot.conversation.reply import Reply
from bot.conversation.visit import Visit
from bot.translation import quoted

_ABOUT_PAY = frozenset(("estimate", "what_if", "compare", "topic", "explain", "offer", "negotiate", "profile"))


def finished(visit: Visit, text: str, reply: Reply) -> Reply:
    """The reply with everything that the words themselves call for."""
    reply = with_receipts(visit, text, with_smaller_units(visit, text, reply))
    return said_of_language(visit, text, with_sympathy(visit, text, _with_left_out(visit, reply)))


def _with_left_out(visit: Visit, reply: Reply) -> Reply:
    """Values that nobody can have were said and not used: that is told in words, after the first line."""
    refused = visit.heard.refused if visit.heard else {}
    if not refused or reply.intent not in _ABOUT_PAY:
        return reply
    lines = tuple(
        visit.say("Years of experience go from 0 to 50, so I left this out: {words}.", words=quoted(words))
        if field == "years"
        else visit.say("Nobody can have this, so I left it out: {words}.", words=quoted(words))
        for field, words in refused.items()
    )
    return replace(reply, paragraphs=(*reply.paragraphs[:1], *lines, *reply.paragraphs[1:]))
