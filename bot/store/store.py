"""The Store: opens, hands out transactions, closes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import URL, func, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.errors import StartError
from bot.store import schema, sqlite
from bot.store.keys import KeySource
from bot.store.opening import is_sqlite, key_source, settle
from bot.store.sealing import Seal
from bot.store.tables import people
from bot.store.transaction import Transaction

REACH_SECONDS = 4.0
"""How long to wait for a database server at the start."""


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
        self.place = str(sqlite.file_of(engine.url) or "memory") if self._is_file else f"on {engine.url.host}"
        self.key_place = str(keys)

    @classmethod
    async def open(
        cls, url: str, key: bytes | None = None, *, key_file: Path | None = None, makes_folder: bool = False
    ) -> Self:
        """Open, migrate and check the key. ``key`` is 32 bytes; without it, ``key_file`` or a file beside the database.

        ``StartError`` with one clear line, within five seconds, for whatever is wrong.
        """
        address = _read_address(url)
        keys = key_source(address, key, key_file)
        file = sqlite.file_of(address) if is_sqlite(address) else None
        if file is not None:
            sqlite.prepare_file(file, makes_folder=makes_folder)
        engine = _create_engine(address)
        try:
            async with engine.begin() as connection:
                seal = await settle(connection, keys)
            if is_sqlite(address):
                await sqlite.be_patient(engine)
        except BaseException as error:
            await engine.dispose()
            raise _explain(error, file, address) from error
        return cls(engine, seal, keys)

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


def _read_address(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError:
        raise StartError("The database's address can't be read: sqlite+aiosqlite:///path is one.") from None


def _create_engine(address: URL) -> AsyncEngine:
    if is_sqlite(address):
        return sqlite.create_engine(address)
    try:
        return create_async_engine(address, hide_parameters=True, connect_args={"timeout": REACH_SECONDS})
    except ModuleNotFoundError as error:
        raise StartError(f"This database needs the package {error.name}: pip install {error.name}") from None


def _explain(error: BaseException, file: Path | None, address: URL) -> BaseException:
    """A StartError for what a person can mend; everything else as it is."""
    fault = error.__cause__ if isinstance(error, schema.MigrationError) else error
    if isinstance(fault, DBAPIError) and file is not None:
        return sqlite.explain(fault, file)
    if isinstance(fault, DBAPIError | OSError | TimeoutError):
        return StartError(f"The database on {address.host} can't be used ({type(fault).__name__}).")
    return error
