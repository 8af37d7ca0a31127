"""The profile object, field by field."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from models.note import Note
from models.profile import INPUT_FIELDS, LIST_FIELDS, VOCABULARY, Profile
from models.reading.error import FieldError, shown
from models.reading.near import near_fields, near_numbers, near_words
from models.reading.places import read_place
from models.reading.roles import read_role
from models.vocabulary.currencies import is_currency, suggest_currencies

YEARS = (0, 50)
"""Years of professional experience."""
CALENDAR = (1990, 2100)
"""Years of pay that are read at all; the pay model says which of them its data covers."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A Profile as it was read, with a note for each thing that was read in a way a person should see
    ("Sr. ML Eng" as senior machine-learning engineer; a town that counts to its metropolitan area)."""

    profile: Profile
    notes: tuple[Note, ...] = ()


def read_profile(fields: Mapping[str, object]) -> Reading:
    """Read the machine interface's profile object (see ``models.profile.INPUT_FIELDS``).

    ``role``, ``country`` and ``city`` take what a person would write; the other fields take the
    vocabulary's values only. A given seniority wins over one inside ``role``; ``None`` is not given.
    Raises ``FieldError`` for an unknown field, a value outside its vocabulary, a word where a list
    belongs or the reverse, a number out of range, a bare generic title, a city outside the given country.
    """
    for name, value in fields.items():
        if name not in _READERS and name not in _READ_TOGETHER:
            message = Note("I don't know a field called '{field}'.", {"field": shown(name)})
            raise FieldError(name, value, message, near_fields(name))
    given = {name: fields[name] for name in INPUT_FIELDS if fields.get(name) is not None}
    values: dict[str, object] = {name: _READERS[name](name, given[name]) for name in given if name in _READERS}
    notes: list[Note] = []
    values.update(read_role({**given, **values}, notes))
    values.update(read_place(given, notes))
    return Reading(Profile.model_validate(values), tuple(notes))


_READ_TOGETHER = frozenset(("role", "country", "city"))


def _read_word(name: str, value: object) -> str:
    """A word of a closed vocabulary, spelled as it is there."""
    if isinstance(value, (list, tuple)):
        words = [word for word in value if isinstance(word, str) and word in _WORDS[name]]
        raise FieldError(name, value, Note("{field} takes one word, not a list.", {"field": name}), tuple(words[:3]))
    return _known_word(name, value)


def _known_word(name: str, value: object) -> str:
    if isinstance(value, str) and value in _WORDS[name]:
        return str(value)
    words = {"field": name, "value": shown(value), "known": ", ".join(_WORDS[name])}
    if len(_WORDS[name]) <= 10:
        message = Note("{field} can't be '{value}': it is one of {known}.", words)
    else:
        message = Note("{field} can't be '{value}': that is none of its values.", words)
    raise FieldError(name, value, message, near_words(name, value))


def _read_list(name: str, value: object) -> tuple[str, ...]:
    """Words of a closed vocabulary as a list without order: kept once each, in the vocabulary's order."""
    if not isinstance(value, (list, tuple)):
        near = (value,) if isinstance(value, str) and value in _WORDS[name] else near_words(name, value)
        raise FieldError(name, value, Note('{field} takes a list, such as ["{first}"].', _example(name, near)), near)
    said = {_known_word(name, word) for word in value}
    return tuple(word for word in _WORDS[name] if word in said)


def _example(name: str, near: tuple[str, ...]) -> dict[str, object]:
    return {"field": name, "first": next(iter((*near, *_WORDS[name])))}


def _read_years(name: str, value: object) -> float:
    message = Note("years takes a number from {least} to {most}.", {"least": YEARS[0], "most": YEARS[1]})
    return float(_number(name, value, YEARS, message))


def _read_year(name: str, value: object) -> int:
    message = Note("year takes a calendar year from {least} to {most}.", {"least": CALENDAR[0], "most": CALENDAR[1]})
    number = _number(name, value, CALENDAR, message)
    if number != int(number):
        raise FieldError(name, value, message, (str(int(number)),))
    return int(number)


def _number(name: str, value: object, limits: tuple[int, int], message: Note) -> int | float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise FieldError(name, value, message, near_numbers(value, limits))
    if (isinstance(value, float) and not math.isfinite(value)) or not limits[0] <= value <= limits[1]:
        raise FieldError(name, value, message)
    return value


def _read_currency(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise FieldError(name, value, Note("currency takes one three-letter code, such as EUR."))
    if not is_currency(value):
        message = Note("I don't know a currency with the code '{value}'.", {"value": shown(value)})
        raise FieldError(name, value, message, suggest_currencies(value))
    return value


_WORDS: dict[str, tuple[str, ...]] = {
    name: tuple(word.value for word in vocabulary) for name, vocabulary in VOCABULARY.items()
}

_READERS: dict[str, Callable[[str, object], object]] = {
    **{name: _read_word for name in VOCABULARY if name != "role"},
    **dict.fromkeys(LIST_FIELDS, _read_list),
    "years": _read_years,
    "year": _read_year,
    "currency": _read_currency,
}
