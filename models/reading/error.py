"""The error of a field that can't be read, and how a value is shown in it."""

from __future__ import annotations

import unicodedata

from models.note import Note

LONGEST_SHOWN = 60


class FieldError(Exception):
    """A field that can't be read: which one, what it said, one sentence, and near matches (maybe none)."""

    def __init__(self, field: str, value: object, message: Note, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(str(message))
        self.field = field
        self.value = value
        self.message = message
        self.suggestions = suggestions


def shown(value: object) -> str:
    """A value within a sentence: short, on one line, without control and direction marks."""
    text = value if isinstance(value, str) else _named(value)
    plain = "".join(letter for letter in text[: 4 * LONGEST_SHOWN] if unicodedata.category(letter) not in _UNSEEN)
    plain = " ".join(plain.split())
    return plain if len(plain) <= LONGEST_SHOWN else plain[: LONGEST_SHOWN - 1] + "…"


_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))


def _named(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and abs(value) < 10**LONGEST_SHOWN:
        return str(value)
    if isinstance(value, float):
        return f"{value:g}"
    names = {dict: "an object", list: "a list", tuple: "a list", int: "a very large number"}
    return names.get(type(value), "something else")
