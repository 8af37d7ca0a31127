"""The log: what happened and how long it took, never what people typed, what they earn, who they are, or a token.

Faults that people meet are given a short code, which they see and which the log carries.
"""

from __future__ import annotations

import logging
import re
import secrets
import sys
import traceback
from pathlib import Path
from types import TracebackType

_ROOT = Path(__file__).resolve().parent.parent
_QUIET = ("discord", "sqlalchemy", "aiosqlite", "alembic", "aiohttp", "asyncio", "simcord")
"""Libraries that print bodies, parameters or addresses with ids below this level, whatever the level switch says."""

_SECRETS = (
    (re.compile(r"\b([a-z][a-z0-9+]*)://[^\s'\"<>]+", re.IGNORECASE), r"\1://[address]"),
    (re.compile(r"[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}"), "[token]"),
    (re.compile(r"\b\d{15,20}\b"), "[id]"),
    (re.compile(r"(?<![\w/])[A-Za-z0-9+_-]{32,}={0,2}"), "[secret]"),
)

_Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class _Formatter(logging.Formatter):
    """Scrubs ids, tokens and addresses from every line, and tells an exception without its text."""

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # another handler may have cached the text with its values
        return scrub(super().format(record))

    def formatException(self, ei: _Fault) -> str:  # noqa: N802 - the name that logging calls
        return "" if ei[1] is None else describe(ei[1])


def open_journal(level: str) -> None:
    """Log to stderr from ``level`` (debug, info, warning, error) up; replaces earlier handlers."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Formatter("{asctime} {levelname} {name}: {message}", style="{"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


def report_fault(logger: logging.Logger, error: BaseException) -> str:
    """Log an unexpected error without its text (which may quote people) and return the code to show: "4F2A"."""
    code = secrets.token_hex(2).upper()
    logger.error("fault %s: %s", code, describe(error))
    return code


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


def scrub(text: str) -> str:
    """``text`` without addresses, tokens, ids and long secrets."""
    for pattern, replacement in _SECRETS:
        text = pattern.sub(replacement, text)
    return text


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    name = path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name
    return f"{name}:{frame.lineno}"
