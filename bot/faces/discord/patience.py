"""How long people look at nothing: what is there at once is the first answer, only what takes longer is announced.

An announcement costs Discord and us almost as much as an answer: where many ask at once it comes later, so that the
answers come sooner, and where so many ask that Discord's three seconds might pass it comes first.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from enum import Enum
from typing import Any, TypeVar

Answer = TypeVar("Answer")


class Rush(Enum):
    """How many ask at once; the value is how many seconds pass until people are told that it takes a moment."""

    QUIET = 0.25
    BUSY = 1.0
    CROWDED = 0.0


async def at_once_or(
    announce: Callable[[], Awaitable[object]], work: Coroutine[Any, Any, Answer], rush: Rush = Rush.QUIET
) -> Answer:
    """What ``work`` gives or raises; ``announce`` is awaited if it takes longer, and what that raises ends the work.

    Work that is ended has put away what it had begun, a transaction above all, by the time this raises.
    """
    if rush is Rush.CROWDED:
        try:
            await announce()
        except BaseException:
            work.close()
            raise
        return await work
    answering = asyncio.ensure_future(work)
    try:
        done, _ = await asyncio.wait((answering,), timeout=rush.value)
        if not done:
            await announce()
        return await answering
    finally:
        if answering.cancel():
            await asyncio.gather(answering, return_exceptions=True)
