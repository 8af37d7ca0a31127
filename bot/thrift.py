"""Memory given back once everything is loaded: what reading the bundles took, and what is never looked at again."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import suppress


def settle() -> None:
    """Call it when all that lasts is there: the collector skips that from now on, and freed memory goes to the system.

    The C library of most Linux systems keeps what was freed; elsewhere there is nothing to ask.
    """
    gc.collect()
    gc.freeze()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)
