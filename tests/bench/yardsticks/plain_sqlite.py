"""Plain aiosqlite: one table of blobs found by a key, with the settings of durability that the bot has too."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Self

import aiosqlite

from bot.store.sqlite import SETTINGS

BLOB = 400
"""Bytes of a row: about a sealed profile."""
PAGE = 10_000


class PlainTable:
    def __init__(self, connection: aiosqlite.Connection, keys: list[bytes]) -> None:
        self._connection = connection
        self.keys = keys

    @classmethod
    async def of(cls, path: Path, rows: int) -> Self:
        """A table of so many rows."""
        connection = await aiosqlite.connect(path, isolation_level=None)
        for setting in SETTINGS:
            await connection.execute(setting)
        await connection.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, hash BLOB UNIQUE, sealed BLOB)")
        keys: list[bytes] = []
        for start in range(0, rows, PAGE):
            page = [(secrets.token_bytes(32), os.urandom(BLOB)) for _ in range(min(PAGE, rows - start))]
            await connection.execute("BEGIN")
            await connection.executemany("INSERT INTO people (hash, sealed) VALUES (?, ?)", page)
            await connection.execute("COMMIT")
            keys += [key for key, _ in page[:: max(1, len(page) // 1000)]]
        return cls(connection, keys)

    async def read(self, key: bytes) -> bytes:
        async with self._connection.execute("SELECT sealed FROM people WHERE hash = ?", (key,)) as cursor:
            row = await cursor.fetchone()
        if row is None:
            raise LookupError
        found: bytes = row[0]
        return found

    async def save(self, key: bytes) -> None:
        await self._connection.execute("BEGIN IMMEDIATE")
        await self._connection.execute("UPDATE people SET sealed = ? WHERE hash = ?", (os.urandom(BLOB), key))
        await self._connection.execute("COMMIT")

    async def close(self) -> None:
        await self._connection.close()
