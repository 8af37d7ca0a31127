"""The Store: opens, hands out transactions, closes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from bot.errors import StartError
from bot.measures import DATABASE
from bot.store import schema, sqlite
from bot.store.address import create_engine, faults_in_plain_words, is_sqlite, key_source, place_of, read_address
from bot.store.engine import AsyncConnection, AsyncEngine
from bot.store.erasing import ErasureJournal
from bot.store.keyring import KeyRing, fitting_ring
from bot.store.keys import KeySource
from bot.store.lanes import Lane, Lanes
from bot.store.marks import Marks
from bot.store.opening import settle
from bot.store.people import people
from bot.store.sealing import Seal, SealError
from bot.store.transaction import Transaction


class Store:
    """What is remembered of people. Open it with ``Store.open`` and close it: an open one keeps the process alive.

    When a transaction's block has ended without an error, what it wrote survives a kill, and a power cut
    as far as the disk keeps its word.
    """

    version = schema.HEAD

    def __init__(self, engine: AsyncEngine, ring: KeyRing, keys: KeySource) -> None:
        self.engine = engine
        self.lanes = Lanes(engine)
        self.keys = keys
        self._ring = ring
        self.file = sqlite.file_of(engine.url) if is_sqlite(engine.url) else None
        """The database's file; None for a server's and for one in memory."""
        self.journal = ErasureJournal.of(self.file) if self.file else None
        self.place = place_of(engine.url)
        self.key_place = str(keys)

    @classmethod
    async def open(
        cls, url: str, keys: Sequence[bytes] = (), *, key_file: Path | None = None, makes_folder: bool = False
    ) -> Self:
        """Open, migrate and check the key. ``keys`` are 32 bytes each, the newest first; without any, ``key_file`` or
        a file beside the database.

        ``StartError`` with one clear line, within five seconds, for whatever is wrong.
        """
        address = read_address(url)
        source = key_source(address, keys, key_file)
        file = sqlite.file_of(address) if is_sqlite(address) else None
        if file is not None:
            sqlite.prepare_file(file, makes_folder=makes_folder)
        engine = create_engine(address)
        try:
            with faults_in_plain_words(address):
                return cls(engine, await cls._settle(engine, source), source)
        except BaseException:
            await engine.dispose()
            raise

    @staticmethod
    async def _settle(engine: AsyncEngine, keys: KeySource) -> KeyRing:
        async with engine.begin() as connection:
            ring = await settle(connection, keys)
        if is_sqlite(engine.url):
            await sqlite.be_patient(engine)
        return ring

    def reading(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction that only reads: nobody who writes waits for it, nor it for them."""
        return self.transaction(is_reading=True)

    @asynccontextmanager
    async def transaction(self, *, is_reading: bool = False) -> AsyncIterator[Transaction]:
        """One transaction: kept if the block ends well, undone if it raises. Do not open one inside another."""
        lane = self.lanes.reading if is_reading else self.lanes.writing
        with DATABASE.time():
            async with lane.turn():
                async with AsyncExitStack() as begun:
                    connection, ring = await self._begin(lane, begun)
                    transaction = Transaction(connection, ring, is_reading=is_reading)
                    yield transaction
                    if transaction.erasures.noted and self.journal is not None:
                        self.journal.append(transaction.erasures.noted)
                if not is_reading:
                    await self.lanes.settle_log(has_erased=transaction.erasures.has_any)

    async def _begin(self, lane: Lane, begun: AsyncExitStack) -> tuple[AsyncConnection, KeyRing]:
        """A connection in a transaction, and the keys that fit; once more where the server had ended it meanwhile."""
        try:
            return await self._begin_once(lane, begun)
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
        return await self._begin_once(lane, begun)

    async def _begin_once(self, lane: Lane, begun: AsyncExitStack) -> tuple[AsyncConnection, KeyRing]:
        async with AsyncExitStack() as trying:
            connection = await trying.enter_async_context(lane.engine.begin())
            ring = await self._fitting_ring(connection)
            begun.push_async_exit(trying.pop_all())
        return connection, ring

    async def _fitting_ring(self, connection: AsyncConnection) -> KeyRing:
        """The keys that fit at this moment: another process may be rotating them, and then the source is read again."""
        mark = await Marks(connection).keys()
        if mark != self._ring.mark:
            fitting = fitting_ring(mark, self.keys.read())
            if fitting is None:
                raise SealError("another process sealed this database with another key")
            self._ring = fitting
        return self._ring

    async def empty_log(self) -> None:
        """Take erased bytes out of SQLite's write-ahead log too."""
        await self.lanes.empty_log()

    async def count_people(self) -> int:
        """How many people are remembered."""
        async with self.engine.connect() as connection:
            return await connection.scalar(select(func.count()).select_from(people)) or 0

    async def check_whole(self) -> None:
        """Read a SQLite file through; ``StartError`` if it is damaged."""
        async with self.engine.connect() as connection:
            told = (await connection.exec_driver_sql("PRAGMA quick_check(1)")).scalar()
        if told != "ok":
            raise StartError(f"The database {self.place} is damaged.")

    @property
    def seals(self) -> tuple[Seal, ...]:
        """The keys that fitted when the database was last looked at."""
        return self._ring.seals

    @property
    def is_shared(self) -> bool:
        """Whether a server holds it, for many processes."""
        return not is_sqlite(self.engine.url)

    @property
    def is_rotating(self) -> bool:
        """Whether a rotation of the keys was begun and not finished."""
        return len(self._ring.seals) > 1

    async def close(self) -> None:
        """Close every connection, even if the task is being cancelled."""
        await asyncio.shield(self.lanes.close())
