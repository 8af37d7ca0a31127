"""What Python itself prints when something breaks where nobody catches it: here it goes through the log, without text.

A traceback quotes the error, and an error may quote a person; a core file holds the whole memory, keys included.
"""

from __future__ import annotations

import logging
import sys
import threading
from contextlib import suppress
from types import TracebackType

from bot.journal.scrubbing import describe

_log = logging.getLogger(__name__)


def guard_last_words() -> None:
    """From now on uncaught errors are logged by kind and place, and no core file is written. For a whole process."""
    sys.excepthook = _uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _in_thread
    _write_no_core_file()


def _uncaught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    _log.critical("the program ended by a fault: %s", describe(error))


def _unraisable(fault: sys.UnraisableHookArgs) -> None:
    if fault.exc_value is not None:
        _log.error("a fault while something was cleaned up: %s", describe(fault.exc_value))


def _in_thread(fault: threading.ExceptHookArgs) -> None:
    if fault.exc_value is not None and not isinstance(fault.exc_value, SystemExit):
        _log.error("a fault in a thread: %s", describe(fault.exc_value))


def _write_no_core_file() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such files
        return
    with suppress(OSError, ValueError):  # where that may not be set, it was set by whoever forbids it
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
