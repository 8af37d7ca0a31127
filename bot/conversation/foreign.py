"""Questions in German, French or Spanish are understood in part, which is said."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.reply import Reply
from bot.conversation.visit import Visit
from bot.translation import LANGUAGE_NAMES
from models.language.foreign import foreign_language

_SILENT = frozenset(("smalltalk", "help", "privacy"))


def said_of_language(visit: Visit, text: str, reply: Reply) -> Reply:
    """The reply with a line on how far its question was understood, where that was not in English."""
    language = foreign_language(text)
    if language is None or reply.intent in _SILENT:
        return reply
    name, answered = LANGUAGE_NAMES[language], visit.translator.language.language
    if answered == language:
        line = visit.say("In this language I read only a part: job, place and level.")
    else:
        # Translators: both are what their speakers call a language, as "English" and "Deutsch".
        line = visit.say(
            "Answered in {answered}. {language}: I read only a part of it (job, place, level).",
            answered=LANGUAGE_NAMES[answered],
            language=name,
        )
    return replace(reply, paragraphs=(*reply.paragraphs, line))
