"""What a button or select remembers: one versioned spelling for all of them, read again after any restart.

``sb1:<owner in base 36, 0 for anyone>:<act>;<key>=<value>;...`` and, for a select, ``?<field>`` at the end: the
field that the picked values are laid into. Whoever changes the spelling raises the version, and leaves anybody's button
that carries nothing as it is: panels and greetings stand in channels for years.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from bot.conversation.turn import Act
from bot.errors import PersonError
from models.note import Note

VERSION = 1
LIMIT = 100
"""Characters that Discord allows in a custom id."""
PATTERN = re.compile(r"sb(?P<version>[0-9]{1,4}):(?P<content>.*)", re.DOTALL)
"""Every custom id of ours, of whatever version."""

NOT_OF_THIS_VERSION = Note("This button is from another version of me. Please ask again, or start anew with /estimate.")

_CONTENT = re.compile(
    r"(?P<owner>[0-9a-z]{1,13}):(?P<name>[^;?]+)(?P<values>(?:;[^;=?]+=[^;?]*)*)(?:\?(?P<field>[^;?]+))?"
)
_FOR_EVER = re.compile(r"0:[a-z._]+")
"""Anybody's button that carries nothing, as on a panel: spelt the same in every version, and read in every one."""
_SPECIAL = str.maketrans({mark: f"%{ord(mark):02X}" for mark in "%;=?\n\r"})
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a press means. ``owner`` is the Discord id of the person whose button it is, None if it is anyone's."""

    owner: int | None
    act: Act
    field: str | None = None
    """Where a select's picked values go."""


class CustomIdLengthError(ValueError):
    """An act that doesn't fit into a custom id."""


def write_custom_id(owner: int | None, act: Act, field: str | None = None) -> str:
    """Spell a press; raises ``CustomIdLengthError`` over 100 characters."""
    values = "".join(f";{_escape(key)}={_escape(value)}" for key, value in act.values.items())
    custom_id = f"sb{VERSION}:{_base36(owner or 0)}:{_escape(act.name)}{values}{f'?{_escape(field)}' if field else ''}"
    if len(custom_id) > LIMIT:
        raise CustomIdLengthError(f"the act {act.name!r} takes {len(custom_id)} of {LIMIT} characters")
    return custom_id


def read_custom_id(custom_id: str) -> Pressed:
    """Read a press again; raises ``PersonError`` for another version's button and for one that can't be read."""
    ours = PATTERN.fullmatch(custom_id)
    is_known = ours is not None and (int(ours["version"]) == VERSION or _FOR_EVER.fullmatch(ours["content"]))
    content = _CONTENT.fullmatch(ours["content"]) if ours and is_known else None
    if content is None:
        raise PersonError(NOT_OF_THIS_VERSION)
    pairs = (pair.split("=", 1) for pair in content["values"].split(";") if pair)
    values = {unquote(key): unquote(value) for key, value in pairs}
    field = unquote(content["field"]) if content["field"] else None
    return Pressed(int(content["owner"], 36) or None, Act(unquote(content["name"]), values), field)


def _escape(text: str) -> str:
    return text.translate(_SPECIAL)


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
