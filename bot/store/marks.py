"""Marks: what the program keeps about itself, by name (the keys' check values, a hash of the synced commands)."""

from __future__ import annotations

import hashlib

from sqlalchemy import Column, String, Table, Text, insert, select, update

from bot.store import postgres
from bot.store.engine import AsyncConnection
from bot.store.tables import metadata

marks = Table(
    "marks",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("value", Text, nullable=False),
)

KEY_CHECK = "key check"
_KEYS = f"SELECT value FROM marks WHERE name = '{KEY_CHECK}'"  # noqa: S608 - our own word
"""As it stands: every transaction begins with it."""
EARLIER_KEYS = "earlier keys"
"""The names of the keys before, set apart by spaces."""


class Marks:
    """Not personal, not sealed."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, name: str, *, is_held: bool = False) -> str | None:
        """A mark; ``is_held`` keeps others from changing it, or making it, until the end of the transaction."""
        if is_held:
            await self._hold(name)
        value: str | None = await self._connection.scalar(select(marks.c.value).where(marks.c.name == name))
        return value

    async def keys(self) -> str:
        """The keys' check values, which nobody changes until the end of the transaction; many may hold them so."""
        await postgres.hold(self._connection, postgres.KEYS, is_shared=True)
        return (await self._connection.exec_driver_sql(_KEYS)).scalar() or ""

    async def put_keys(self, value: str) -> None:
        """Other check values, once nobody holds these any more."""
        await postgres.hold(self._connection, postgres.KEYS)
        await self.put(KEY_CHECK, value)

    async def put(self, name: str, value: str) -> None:
        """Write or overwrite a mark; names are at most 100 characters."""
        await self._hold(name)
        changed = await self._connection.execute(update(marks).where(marks.c.name == name).values(value=value))
        if changed.rowcount == 0:
            await self._connection.execute(insert(marks).values(name=name, value=value))

    async def _hold(self, name: str) -> None:
        await postgres.hold_row(self._connection, hashlib.sha256(name.encode()).digest())
