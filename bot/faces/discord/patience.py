"""How long people look at nothing: what is there at once is the first answer, only what takes longer is announced."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

AT_ONCE = 0.25
"""Seconds until people are told that it takes a moment: far below the three that Discord waits for the first answer."""

Answer = TypeVar("Answer")


async def at_once_or(
    announce: Callable[[], Awaitable[object]], work: Coroutine[Any, Any, Answer], *, is_busy: bool = False
) -> Answer:
    """What ``work`` gives or raises; ``announce`` is awaited if it takes longer, and what that raises ends the work.

    Work that is ended has put away what it had begun, a transaction above all, by the time this raises. ``is_busy``
    announces first: where many wait, nobody knows how long it will take.
    """
    if is_busy:
        try:
            await announce()
        except BaseException:
            work.close()
            raise
        return await work
    answering = asyncio.ensure_future(work)
    try:
        done, _ = await asyncio.wait((answering,), timeout=AT_ONCE)
        if not done:
            await announce()
        return await answering
    finally:
        if answering.cancel():
            await asyncio.gather(answering, return_exceptions=True)
