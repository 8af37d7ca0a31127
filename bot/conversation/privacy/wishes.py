"""What somebody who speaks of their data wants: to see it, to have it, or to have it gone."""

from __future__ import annotations

import re

from bot.conversation.privacy.answering import answer, is_plainly_asked, questions_asked
from bot.conversation.privacy.deleting import delete
from bot.conversation.privacy.exporting import export
from bot.conversation.privacy.showing import privacy
from bot.conversation.profile import remember, show
from bot.conversation.reply import Reply
from bot.conversation.turn import Words
from bot.conversation.visit import Capability, Visit
from bot.pattern import Pattern

_GONE = Pattern(r"\b(delete|erase|remove|wipe|forget|purge)\b", re.IGNORECASE)
_HANDED_OUT = Pattern(
    r"\b(export|download|copy of|take (?:it|my data) (?:along|with)|(?:send|give) me|gdpr request)\b", re.I
)
_ASKING = Pattern(r"^\W*(how|when|do|does|did|will|would|what|who|where|are|is|which|why)\b", re.IGNORECASE)

_REMEMBER = Pattern(
    r"(?:(?:ok(?:ay)?|yes|and|please|pls|so|now|(?:can|could|will|would) you|i want you to|i'd like you to)[ ,]+)*"
    r"(?:remember|save|keep|store|note(?: down)?|memori[sz]e)[ ,]+"
    r"(?:me|us|this|that|it|all (?:of )?(?:this|that)|everything|who i am|what i (?:just )?(?:said|told you|wrote)"
    r"|(?:all )?(?:my|these|those|the) (?:answers?|details?|info(?:rmation)?|data|job|profile|role|place|facts?))"
    r"(?: (?:for (?:me|later|next time|the next time|good)|please|pls|from now on|now))*"
)
_KNOWN_OF_ME = Pattern(
    r"\b(?:what|anything|everything|something)\b.{0,20}\byou(?:'ve|'d| have| had)? (?:\w+ )?"
    r"(?:know|knew|known|remember|remembered|learn(?:ed|t)|got)\b.{0,12}\b(?:about|of|on) me\b"
    r"|\bwhat (?:did|have) i (?:already )?(?:tell|told|say|said) (?:to )?you\b"
    r"|\b(?:do|did|can) you (?:still )?(?:know|remember) (?:me|who i am|what i (?:do|said|told you))\b",
    re.IGNORECASE,
)


def of_oneself(text: str) -> Capability | None:
    """What answers a wish to be remembered, or a question about what is known of oneself; None for anything else."""
    said = " ".join(text.casefold().replace("’", "'").strip(" .!?").split())
    if _REMEMBER.fullmatch(said):
        return remember
    if _KNOWN_OF_ME.search(said) and not _is_a_wish(said):
        return show
    return privacy_from_words if is_plainly_asked(said) else None


async def privacy_from_words(visit: Visit) -> Reply:
    """Intent "privacy". A question about deleting ("do you ever delete it?") is answered by showing."""
    text = visit.turn.said.text if isinstance(visit.turn.said, Words) else ""
    asked = questions_asked(text)
    if asked and not (visit.keeping.can_store and _is_a_wish(text)):
        return answer(visit, asked)
    if not visit.keeping.can_store or _ASKING.search(text):
        return await privacy(visit)
    if _GONE.search(text):
        return await delete(visit)
    return await export(visit) if _HANDED_OUT.search(text) else await privacy(visit)


def _is_a_wish(text: str) -> bool:
    """Whether a line wants something done with the data ("delete it, I don't want it leaked")."""
    return not _ASKING.search(text) and bool(_GONE.search(text) or _HANDED_OUT.search(text))
