"""Which language a person is answered in: what they chose, else the language they write in, else what Discord says.

In front of others nobody's choice counts but the server's, and the machine interface speaks English.
"""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.keeping import Keeping
from bot.conversation.memory import Memory
from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.turn import Act, PlaceKind, Turn, Words
from bot.conversation.visit import Visit
from bot.translation import DISCORD_LOCALES, LANGUAGE_NAMES, is_spoken, language_of, translator
from models.language.asked import language_asked
from models.language.foreign import foreign_language, is_english

UNTOLD = "en-US"
"""Spoken with somebody of whose language nothing is known yet."""
AS_SENT = "auto"
"""The choice of whatever language Discord or the system says."""


async def in_own_language(turn: Turn, keeping: Keeping) -> Turn:
    """The turn in the locale that its person is answered in; a wish for a language as the act that it is."""
    asked = language_asked(turn.said.text) if isinstance(turn.said, Words) else None
    if asked is not None:
        turn = replace(turn, said=Act("language", {"v": asked}))  # "pt" is one that "pt_BR" answers
    if not _is_alone(turn):
        return turn
    await keeping.load_locale(turn.person)
    if turn.locale:
        keeping.memory.held(turn.person).told_locale = turn.locale
    if isinstance(turn.said, Words):
        topic = keeping.memory.topic(turn.person, turn.place, is_public=False)
        topic.locale = _written_in(turn.said.text, topic.locale)
    return replace(turn, locale=spoken(turn, keeping.memory))


def spoken(turn: Turn, memory: Memory) -> str:
    """The locale that a turn is answered in, as far as it can be told without I/O."""
    if not _is_alone(turn):
        return turn.locale
    held, topic = memory.held(turn.person), memory.topic(turn.person, turn.place, is_public=False)
    told = turn.locale or held.told_locale or UNTOLD
    wanted = held.locale or topic.locale
    return wanted if wanted and language_of(wanted) != language_of(told) else told


async def language(visit: Visit) -> Reply:
    """Act "language": the languages to pick from; the one in v is spoken from now on ("auto": Discord's again)."""
    if not _is_alone(visit.turn):
        return _not_here(visit)
    picked = visit.values.get("v", "")
    name = language_of(picked)
    if picked != AS_SENT and (not picked or not is_spoken(picked)):
        told = (visit.say("I don't speak that language yet."),) if picked else ()
        return _card(visit, visit.say("Which language shall I speak?"), *told)
    locale = "" if picked == AS_SENT else DISCORD_LOCALES[name][0]
    visit.topic.locale = ""
    is_kept = await visit.keeping.speak(visit.person, locale)
    now_spoken = locale or visit.keeping.memory.held(visit.person).told_locale or UNTOLD
    say = translator(now_spoken)
    title = say.say("I answer you in: {language}", language=LANGUAGE_NAMES[language_of(now_spoken)])
    how_long = (
        say.say("Kept with your profile, until you change it.")
        if is_kept
        else say.say("For half an hour; it stays if you let me remember you.")
    )
    return _card(replace(visit, translator=say), title, how_long)


def _card(visit: Visit, title: str, *paragraphs: str) -> Reply:
    options = tuple(Option(name, own) for name, own in LANGUAGE_NAMES.items() if is_spoken(name))
    options = (*options, Option(AS_SENT, visit.say("Automatic")))
    asked = Question("v", visit.say("Which language shall I speak?"), "choice", Act("language"), options)
    return Reply(title, paragraphs, questions=(asked,), intent="help")


def _not_here(visit: Visit) -> Reply:
    actions: tuple[Action, ...] = ()
    if visit.turn.place.kind is PlaceKind.LINES:
        sentence = visit.say("The machine interface answers in English.")
    else:
        sentence = visit.say("In front of others I speak the server's language; alone with you I speak yours.")
        actions = (Action(visit.say("Show it just to me"), Act("language"), "primary", is_for_anyone=True),)
    title = visit.say("The language I speak")
    return Reply(title, (sentence,), actions=actions, is_private=not visit.turn.is_public, intent="help")


def _is_alone(turn: Turn) -> bool:
    return not turn.is_public and turn.place.kind is not PlaceKind.LINES


def _written_in(text: str, before: str) -> str:
    """The locale of the language that a text is in; the one before where that can't be told, none for English."""
    found = foreign_language(text)
    if found is None:
        return "" if is_english(text) else before
    return found if is_spoken(found) else ""
