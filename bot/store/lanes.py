"""Ways to the database: on SQLite one that writes and one beside it that reads, on a server one of many connections.

Whoever reads from a file does not wait for whoever writes: they see what was there when they began.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.store import sqlite
from bot.store.address import is_sqlite
from bot.store.engine import AsyncEngine

LONGEST_WAIT = 30.0
"""Seconds that anybody waits for their turn; then it is a fault."""


class Lane:
    """One engine. SQLite's has one connection, for who came first: its pool lets later ones pass, and some would wait
    for ever."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._turns = asyncio.Lock() if is_sqlite(engine.url) else None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Nobody else is on this lane while the block runs, where it has one connection. ``TimeoutError`` after
        ``LONGEST_WAIT``."""
        if self._turns is None:
            yield
            return
        async with asyncio.timeout(LONGEST_WAIT):
            await self._turns.acquire()
        try:
            yield
        finally:
            self._turns.release()


@dataclass(frozen=True, slots=True)
class Lanes:
    writing: Lane
    reading: Lane

    @classmethod
    def of(cls, engine: AsyncEngine) -> Lanes:
        """For an engine that writes: with a reader of its own beside it, where the database is a file of SQLite's."""
        writing = Lane(engine)
        is_file = is_sqlite(engine.url) and sqlite.file_of(engine.url) is not None
        return cls(writing, Lane(sqlite.create_reader(engine.url)) if is_file else writing)

    async def empty_log(self) -> None:
        """Take erased bytes out of SQLite's write-ahead log too: nobody reads what was, meanwhile."""
        if is_sqlite(self.writing.engine.url):
            async with self.writing.turn(), self._alone():
                await sqlite.empty_log(self.writing.engine)

    async def close(self) -> None:
        """Close every connection."""
        if self.reading is not self.writing:
            await self.reading.engine.dispose()
        await self.writing.engine.dispose()

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        if self.reading is self.writing:
            yield
            return
        async with self.reading.turn():
            yield
