"""What may stand in a log: no ids, tokens, addresses or secrets, and of a fault its kind and place, never its text."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Mapping
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_OURS = frozenset(("bot", "cogs", "models"))
_METHODS = frozenset(("GET", "POST", "PUT", "PATCH", "DELETE"))
_LARGEST = 10**9
"""Numbers from here on may be ids."""
_LONGEST = 300

_TOKEN = (re.compile(r"[\w-]{18,}\.[\w-]{5,}\.[\w-]{12,}"), "[token]")
_SECRETS = (
    (re.compile(r"\b([a-z][a-z0-9+]*)://[^\s'\"<>]+", re.IGNORECASE), r"\1://[address]"),
    _TOKEN,
    (re.compile(r"\b\d{15,20}\b"), "[id]"),
    (re.compile(r"(?<![\w/])[A-Za-z0-9+_-]{32,}={0,2}"), "[secret]"),
)


def scrub(text: str) -> str:
    """``text`` on one line, without addresses, tokens, ids and long secrets."""
    for pattern, replacement in _SECRETS:
        text = pattern.sub(replacement, text)
    return " ".join(text.split())


def without_tokens(text: str) -> str:
    """``text`` without anything in the shape of Discord's tokens."""
    pattern, replacement = _TOKEN
    return pattern.sub(replacement, text)


def describe(error: BaseException) -> str:
    """The chain of exception types with where they were raised: no message, no values."""
    parts = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        frames = [_place(frame) for frame in traceback.extract_tb(current.__traceback__)]
        parts.append(f"{type(current).__name__} at {' > '.join(frames) or 'no frame'}")
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return " caused by ".join(parts)


def message_of(record: logging.LogRecord) -> str:
    """What a record says. Of a library's, only the sentence as it stands in its code, with the numbers in it.

    Its other values may be anything (asyncio prints arguments and errors, discord.py prints bodies and addresses).
    """
    if record.name.split(".")[0] in _OURS:
        return scrub(record.getMessage())
    if not record.args:
        written = "a fault in a task" if record.name.startswith("asyncio") else str(record.msg).partition("\n")[0]
        return scrub(written[:_LONGEST])
    try:
        return scrub((str(record.msg) % _harmless(record.args))[:_LONGEST])
    except (TypeError, ValueError, KeyError):
        return scrub(str(record.msg)[:_LONGEST])


def _harmless(args: tuple[object, ...] | Mapping[str, object]) -> tuple[object, ...] | dict[str, object]:
    if isinstance(args, Mapping):
        return {name: _hidden(value) for name, value in args.items()}
    return tuple(_hidden(value) for value in args)


def _hidden(value: object) -> object:
    is_number = value is None or (isinstance(value, (int, float)) and abs(value) < _LARGEST)
    is_method = isinstance(value, str) and value in _METHODS
    return value if is_number or is_method else f"[{type(value).__name__}]"


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    name = path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name
    return f"{name}:{frame.lineno}"
