"""What two presses of one person do at once, done one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from weakref import WeakValueDictionary


class OneByOne:
    """A turn for each person by themselves; who has theirs may take it again inside."""

    def __init__(self) -> None:
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._whose: ContextVar[str | None] = ContextVar("whose", default=None)

    @asynccontextmanager
    async def turn(self, person: str) -> AsyncIterator[None]:
        """This person's turn while the block runs. Tasks that are begun inside it must not ask for it."""
        if self._whose.get() == person:
            yield
            return
        async with self._turns.setdefault(person, asyncio.Lock()):
            before = self._whose.set(person)
            try:
                yield
            finally:
                self._whose.reset(before)
