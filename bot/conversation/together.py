"""Looks at the store that many wait for, made together: while one is under way the others gather for the next."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Generic, TypeVar

ROUNDS = 3
"""Of the event loop before each look: whoever's message is there already joins it. Next to nothing where few ask."""

Key = TypeVar("Key")
Value = TypeVar("Value")


class Together(Generic[Key, Value]):
    """``look`` gives, for every key, its value or the exception that stands for it alone; what it raises is for all."""

    def __init__(self, look: Callable[[tuple[Key, ...]], Awaitable[Mapping[Key, Value | Exception]]]) -> None:
        self._look = look
        self._waiting: dict[Key, asyncio.Future[Value]] = {}
        self._looked_for: dict[Key, asyncio.Future[Value]] = {}
        self._looking: asyncio.Task[None] | None = None

    async def of(self, key: Key) -> Value:
        """The value as it is now or was after now: nobody is given what a look brings that had begun before."""
        waiting = self._waiting.get(key)
        if waiting is None:
            waiting = self._waiting[key] = asyncio.get_running_loop().create_future()
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look_while_anybody_waits())
        return await asyncio.shield(waiting)

    async def _look_while_anybody_waits(self) -> None:
        try:
            while self._waiting:
                for _ in range(ROUNDS):
                    await asyncio.sleep(0)
                self._looked_for, self._waiting = self._waiting, {}
                await self._look_for_them()
                self._looked_for = {}
        except asyncio.CancelledError:
            for future in (*self._looked_for.values(), *self._waiting.values()):
                future.cancel()
            raise

    async def _look_for_them(self) -> None:
        found: Mapping[Key, Value | Exception]
        try:
            found = await self._look(tuple(self._looked_for))
        except Exception as error:  # noqa: BLE001 - each of those who wait is told
            found = dict.fromkeys(self._looked_for, error)
        for key, future in self._looked_for.items():
            told = found[key]
            if isinstance(told, Exception):
                future.set_exception(told)
            else:
                future.set_result(told)
