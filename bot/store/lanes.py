"""Ways to the database: on SQLite one that writes and one beside it that reads, on a server one of many connections.

Whoever reads from a file does not wait for whoever writes: they see what was there when they began.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.store import sqlite
from bot.store.address import is_sqlite
from bot.store.engine import AsyncEngine

_log = logging.getLogger(__name__)

LONGEST_WAIT = 30.0
"""Seconds that anybody waits for their turn; then it is a fault."""


class ClosedError(Exception):
    """Somebody still wanted something of the store at the end of the process."""


class Lane:
    """One engine. SQLite's has one connection, for who came first: its pool lets later ones pass, and some would wait
    for ever."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self.is_closed = False
        self._turns = asyncio.Lock() if is_sqlite(engine.url) else None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Nobody else is on this lane while the block runs, where it has one connection. ``TimeoutError`` after
        ``LONGEST_WAIT``; ``ClosedError`` once the store is closed."""
        if self._turns is None:
            self._check_is_open()
            yield
            return
        async with asyncio.timeout(LONGEST_WAIT):
            await self._turns.acquire()
        try:
            self._check_is_open()
            yield
        finally:
            self._turns.release()

    def _check_is_open(self) -> None:
        if self.is_closed:
            raise ClosedError("the store is closed")


class Lanes:
    """For an engine that writes: with a reader of its own beside it, where the database is a file of SQLite's."""

    def __init__(self, engine: AsyncEngine) -> None:
        is_file = is_sqlite(engine.url) and sqlite.file_of(engine.url) is not None
        self.writing = Lane(engine)
        self.reading = Lane(sqlite.create_reader(engine.url)) if is_file else self.writing
        self._has_erased = False

    async def empty_log(self) -> None:
        """Take erased bytes out of SQLite's write-ahead log too."""
        async with self.writing.turn():
            await self.settle_log(has_erased=True)

    async def settle_log(self, *, has_erased: bool) -> None:
        """The same at the end of one's turn at writing, if anything was erased now, or before and is still there."""
        self._has_erased = self._has_erased or has_erased
        if not self._has_erased or not is_sqlite(self.writing.engine.url):
            return
        async with self._without_readers():
            self._has_erased = not await sqlite.empty_log(self.writing.engine)
        if self._has_erased:
            _log.warning("another process reads the database: what was erased leaves its log with the next write")

    async def close(self) -> None:
        """Close every connection; nobody gets a turn any more."""
        for lane in {self.reading, self.writing}:
            lane.is_closed = True
            await lane.engine.dispose()

    @asynccontextmanager
    async def _without_readers(self) -> AsyncIterator[None]:
        if self.reading is self.writing:
            yield
            return
        async with self.reading.turn():
            yield
