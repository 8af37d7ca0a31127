"""The Store: opens, hands out transactions, closes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store import schema, sqlite
from bot.store.address import create_engine, faults_in_plain_words, is_sqlite, key_source, place_of, read_address
from bot.store.keys import KeySource
from bot.store.opening import settle
from bot.store.sealing import Seal
from bot.store.tables import people
from bot.store.transaction import Transaction


class Store:
    """What is remembered of people. Open it with ``Store.open`` and close it: an open one keeps the process alive.

    When a transaction's block has ended without an error, what it wrote survives a kill, and a power cut
    as far as the disk keeps its word.
    """

    version = schema.HEAD

    def __init__(self, engine: AsyncEngine, seal: Seal, keys: KeySource) -> None:
        self._engine = engine
        self._seal = seal
        self._is_file = is_sqlite(engine.url)
        self.place = place_of(engine.url)
        self.key_place = str(keys)

    @classmethod
    async def open(
        cls, url: str, key: bytes | None = None, *, key_file: Path | None = None, makes_folder: bool = False
    ) -> Self:
        """Open, migrate and check the key. ``key`` is 32 bytes; without it, ``key_file`` or a file beside the database.

        ``StartError`` with one clear line, within five seconds, for whatever is wrong.
        """
        address = read_address(url)
        keys = key_source(address, key, key_file)
        file = sqlite.file_of(address) if is_sqlite(address) else None
        if file is not None:
            sqlite.prepare_file(file, makes_folder=makes_folder)
        engine = create_engine(address)
        try:
            with faults_in_plain_words(address):
                return cls(engine, await cls._settle(engine, keys), keys)
        except BaseException:
            await engine.dispose()
            raise

    @staticmethod
    async def _settle(engine: AsyncEngine, keys: KeySource) -> Seal:
        async with engine.begin() as connection:
            seal = await settle(connection, keys)
        if is_sqlite(engine.url):
            await sqlite.be_patient(engine)
        return seal

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """One transaction: kept if the block ends well, undone if it raises. Do not open one inside another."""
        async with self._engine.begin() as connection:
            transaction = Transaction(connection, self._seal)
            yield transaction
        if transaction.people.was_forgotten and self._is_file:
            await sqlite.empty_log(self._engine)

    async def count_people(self) -> int:
        """How many people are remembered."""
        async with self._engine.connect() as connection:
            return await connection.scalar(select(func.count()).select_from(people)) or 0

    async def close(self) -> None:
        """Close every connection, even if the task is being cancelled."""
        await asyncio.shield(self._engine.dispose())
