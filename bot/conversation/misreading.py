"""When a field can't be read: one kind sentence and near matches to tap."""

from __future__ import annotations

import re

from bot.conversation.placing import read_place
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import value_name
from bot.pattern import Pattern
from models.reading import FieldError

MOST_OFFERED = 4

_ELSEWHERE = Pattern(
    r"(?:(?:and|or|but|ok|what about|how about|what if|if i were) )*"
    r"(?P<sign>in )?(?P<name>[^\W\d_][\w' -]{2,30}?)[?.! ]*",
    re.IGNORECASE,
)
_NAMED = Pattern(r"\bin (?P<name>[^\W\d_a-z][\w'-]+(?: [^\W\d_a-z][\w'-]+)*)")
"""A name after "in" with a capital letter."""


def misread(visit: Visit, error: FieldError, retry: Act, key: str, intent: str = "estimate") -> Reply:
    """Say what could not be read; each near match is a tap that repeats ``retry`` with it under ``key``."""
    return Reply(
        title=visit.say("I could not read that"),
        paragraphs=(visit.translator.note(error.message), *_what_helps(visit, error)),
        actions=suggestions(visit, error, retry, key),
        is_private=not visit.turn.is_public,
        intent=intent,
    )


def suggestions(visit: Visit, error: FieldError, retry: Act, key: str) -> tuple[Action, ...]:
    """The near matches as taps."""
    return tuple(
        Action(suggestion_name(error.field, value, visit), Act(retry.name, {**retry.values, key: value}))
        for value in error.suggestions[:MOST_OFFERED]
    )


def suggestion_name(field: str, value: str, visit: Visit) -> str:
    """A suggestion as people call it: a country code by its name, a role by its label, a city as it is."""
    is_code = len(value) == 2 and value.isupper()
    return value_name("country" if is_code else field, value, visit.translator)


def _what_helps(visit: Visit, error: FieldError) -> tuple[str, ...]:
    if error.suggestions:
        return (visit.say("Did you mean one of these?"),)
    helps = {
        "role": visit.say('A job title such as "ML engineer", "data analyst" or "head of data" works.'),
        "place": visit.say('A city or a country works: "Berlin", "Portland, OR" or "India".'),
    }
    return (helps[error.field],) if error.field in helps else ()


def unknown_elsewhere(visit: Visit, text: str) -> FieldError | None:
    """A place that is all that was named and is not known ("and in Wakanda?")."""
    found = _ELSEWHERE.fullmatch(text.strip())
    if found is None or not (found["sign"] or not visit.language.knows_any(found["name"])):
        return None
    return _unknown(found["name"])


def unknown_named(text: str) -> FieldError | None:
    """A place that was named after "in" and is not known ("a data engineer in Walldorf")."""
    found = _NAMED.search(text)
    return _unknown(found["name"]) if found else None


def _unknown(name: str) -> FieldError | None:
    try:
        read_place(name)
    except FieldError as error:
        return error
    return None
