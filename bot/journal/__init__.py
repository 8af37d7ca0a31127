"""The log: what happened and how long it took, never what people typed, what they earn, who they are, or a token.

Faults that people meet are given a short code, which they see and which the log carries.
"""

from __future__ import annotations

import logging
import secrets
import sys
from contextlib import suppress
from typing import Literal

from bot.journal.formats import JsonFormat, TextFormat
from bot.journal.scrubbing import describe, scrub

__all__ = ["describe", "kind_of", "open_journal", "report_fault", "scrub"]

Format = Literal["text", "json"]

_OURS = ("bot", "cogs", "models")


class _Writer(logging.StreamHandler):  # type: ignore[type-arg]  # generic for the type checker alone
    """Writes to stderr. A line that can't be formatted is named by its fault; logging would print its arguments."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name that logging calls
        error = sys.exc_info()[1]
        if error is not None and not isinstance(error, OSError):
            with suppress(OSError, ValueError):
                self.stream.write(f"a line of {record.name} could not be written: {describe(error)}\n")


def open_journal(level: str, form: Format = "text") -> None:
    """Log to stderr; replaces earlier handlers.

    Our own rooms log from ``level`` (debug, info, warning, error) up. Libraries never below warning: some print bodies,
    parameters, or addresses with ids there.
    """
    handler = _Writer(sys.stderr)
    handler.setFormatter(JsonFormat() if form == "json" else TextFormat())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level.upper()]))
    for name in _OURS:
        logging.getLogger(name).setLevel(level.upper())


def report_fault(logger: logging.Logger, error: BaseException) -> str:
    """Log an unexpected error without its text (which may quote people) and return the code to show: "4F2A"."""
    from bot.measures import FAULTS  # most commands start without counting anything

    code, kind = secrets.token_hex(2).upper(), kind_of(error)
    logger.error("fault %s: %s", code, describe(error), extra={"fault": code, "error": kind})
    FAULTS.labels(kind).inc()
    return code


def kind_of(error: BaseException) -> str:
    """What counts as the same kind of fault: the exception's type, with the number that Discord gave it."""
    code = getattr(error, "code", None)
    return f"{type(error).__name__} {code}" if isinstance(code, int) and code else type(error).__name__
