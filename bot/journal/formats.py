"""How a record is written: a line for people, or one JSON object for programs."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from types import TracebackType

from bot.journal.scrubbing import describe, message_of

FIELDS = ("act", "milliseconds", "fault", "error")
"""What our own records may carry beside their sentence; as JSON each is a field."""

_Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class TextFormat(logging.Formatter):
    """``2026-11-24 04:02:11,120 INFO bot.client: connected, in 3 servers``."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def format(self, record: logging.LogRecord) -> str:
        record.message = message_of(record)
        record.asctime = self.formatTime(record)
        return " ".join(part for part in (self.formatMessage(record), fault_of(record)) if part)


class JsonFormat(logging.Formatter):
    """``{"time": "2026-11-24T04:02:11.120+00:00", "level": "info", "logger": "bot.client", "message": "..."}``."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": message_of(record),
        }
        line |= {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        fault = fault_of(record)
        if fault:
            line["raised"] = fault
        return json.dumps(line, ensure_ascii=False, default=lambda value: type(value).__name__)


def fault_of(record: logging.LogRecord) -> str:
    """The exception that a record carries, described without its text; empty where there is none."""
    carried: _Fault | None = record.exc_info
    return describe(carried[1]) if carried and carried[1] is not None else ""
