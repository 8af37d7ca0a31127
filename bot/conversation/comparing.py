"""Compare: two places, roles or profiles that were named in words, side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.conversation.cards import estimate_card
from bot.conversation.changes import changed_fields, laid_over
from bot.conversation.company import place_words
from bot.conversation.following.asking import ask_role, ask_where
from bot.conversation.misreading import misread
from bot.conversation.ordering import is_placed
from bot.conversation.placing import read_place, read_role
from bot.conversation.quicklook import completed, look_at
from bot.conversation.reply import Reply
from bot.conversation.side_by_side import side_by_side
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import job_name
from bot.pattern import Pattern
from bot.translation import translator
from models.profile import Profile
from models.reading import FieldError

_BETWEEN = tuple(
    Pattern(between, re.IGNORECASE)
    for between in (r"\s+(?:vs\.?|versus|against)\s+", r"\s+(?:or|and)\s+", r"\s*[,;]\s*")
)
"""What parts two sides in a line of text, the plainest first."""


async def compare(visit: Visit) -> Reply:
    """Intent compare: the first side is what was said (completed by what was talked about), the second what differs."""
    if visit.heard is None:
        return await look_at(visit, Profile())
    stated = laid_over(Profile(), visit.heard.slots, visit.heard.derived)
    if not visit.heard.slots_b:
        return await look_at(visit, stated)
    before = visit.topic.profile or await visit.own_profile() or Profile()
    whole = laid_over(before, visit.heard.slots, visit.heard.derived)
    first = whole if stated.role is None and is_placed(before) else completed(stated, before)
    second = laid_over(first, visit.heard.slots_b, {})
    return await _compared(visit, first, second)


async def compare_named(visit: Visit) -> Reply:
    """Act "compare": a and b as typed (or text: "a vs b"); what they leave open is as was talked about."""
    before = await visit.profile_in_question() or Profile()
    for field, read in (("role", read_role), ("place", read_place)):
        text = visit.values.get(field, "").strip()
        try:
            before = laid_over(before, read(text).known(), {}) if text else before
        except FieldError as error:
            return misread(visit, error, Act("compare", visit.values), field, "compare")
    sides = _sides(visit, before)
    heard = visit.language.parse(f"compare {visit.values.get('text', '')}")
    if sides is None and heard.slots_b:
        visit.heard = heard
        return await compare(visit)
    if sides is None:
        return Reply(
            visit.say("I could not read that") if any(visit.values.values()) else visit.say("What should I compare?"),
            (visit.say('Each side is a place, a role or both: "Berlin", "data engineer in London".'),),
            intent="compare",
        )
    return await _compared(visit, *sides)


async def _compared(visit: Visit, first: Profile, second: Profile) -> Reply:
    if first.role is None and second.role is None and first.country and second.country:
        return ask_role(visit, Profile(), Act("compare", {"a": place_words(first), "b": place_words(second)}))
    if first.country is None and second.country is None and first.role and second.role:
        return ask_where(visit, Profile(), Act("compare", {"a": _job_words(first), "b": _job_words(second)}))
    if not is_placed(first) or not is_placed(second):
        return await look_at(visit, first)
    if not changed_fields(first, second):
        return estimate_card(visit, first)
    return side_by_side(visit, first, second)


def _job_words(profile: Profile) -> str:
    """A job in words that ``read_role`` reads again, whatever language is spoken."""
    return job_name(profile, translator("en"))


def _sides(visit: Visit, before: Profile) -> tuple[Profile, Profile] | None:
    """Both sides; a place alone is the other side's person elsewhere. None where one of them can't be read."""
    a, b = _typed(visit.values)
    first, second = _named(visit, a, before), _named(visit, b, Profile())
    if first is None or second is None:
        return None
    second = _named(visit, b, before if second.role else first) or second
    return completed(first, second), completed(second, first)


def _typed(values: Mapping[str, str]) -> tuple[str, str]:
    """Both sides as typed. In a line of text "vs" parts them, else "or", else a comma."""
    text = values.get("text", "")
    for between in _BETWEEN:
        a, found, b = between.sub("\n", text, count=1).partition("\n")
        if found:
            return a.strip(), b.strip()
    return values.get("a", "").strip(), values.get("b", "").strip()


def _named(visit: Visit, text: str, before: Profile) -> Profile | None:
    """One side laid over what was talked about; None where nothing in it can be read."""
    try:
        return laid_over(before, read_place(text).known(), {})
    except FieldError:
        heard = visit.language.parse(text)
        return laid_over(before, heard.slots, heard.derived) if heard.slots else None
