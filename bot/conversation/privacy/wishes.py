"""What somebody who speaks of their data wants: to see it, to have it, or to have it gone."""

from __future__ import annotations

import re

from bot.conversation.privacy.deleting import delete
from bot.conversation.privacy.exporting import export
from bot.conversation.privacy.showing import privacy
from bot.conversation.reply import Reply
from bot.conversation.turn import Words
from bot.conversation.visit import Visit

_GONE = re.compile(r"\b(delete|erase|remove|wipe|forget|purge)\b", re.IGNORECASE)
_HANDED_OUT = re.compile(
    r"\b(export|download|copy of|take (?:it|my data) (?:along|with)|(?:send|give) me|gdpr request)\b", re.I
)
_ASKING = re.compile(r"^\W*(how|when|do|does|did|will|would|what|who|where|are|is|which|why)\b", re.IGNORECASE)


async def privacy_from_words(visit: Visit) -> Reply:
    """Intent "privacy". A question about deleting ("do you ever delete it?") is answered by showing."""
    text = visit.turn.said.text if isinstance(visit.turn.said, Words) else ""
    if not visit.keeping.can_store or _ASKING.search(text):
        return await privacy(visit)
    if _GONE.search(text):
        return await delete(visit)
    return await export(visit) if _HANDED_OUT.search(text) else await privacy(visit)
