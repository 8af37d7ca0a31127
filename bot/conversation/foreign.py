"""Questions in German, French or Spanish are understood in part and answered in English, which is said."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.reply import Reply
from bot.conversation.visit import Visit
from models.language.foreign import foreign_language

_SILENT = frozenset(("smalltalk", "help", "privacy"))


def said_in_english(visit: Visit, text: str, reply: Reply) -> Reply:
    """The reply with a line that it is in English, where the question was not."""
    language = foreign_language(text)
    if language is None or visit.translator.language.language == language or reply.intent in _SILENT:
        return reply
    names = {"de": visit.say("German"), "fr": visit.say("French"), "es": visit.say("Spanish")}
    line = visit.say(
        "I read {language} only in part (job, place, level) and answer in English.", language=names[language]
    )
    return replace(reply, paragraphs=(*reply.paragraphs, line))
