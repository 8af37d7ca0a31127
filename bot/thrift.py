"""The start without looking for garbage, and memory given back once everything that lasts is loaded."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def loading() -> Iterator[None]:
    """Load within it all that lasts: the collector, which would find next to nothing there, looks at none of it.

    Behind it the collector works on and skips what is there for good; freed memory goes to the system. The C library of
    most Linux systems keeps what was freed; elsewhere there is nothing to ask.
    """
    gc.disable()
    try:
        yield
        gc.freeze()
        _give_back()
    finally:
        gc.enable()


def _give_back() -> None:
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)
