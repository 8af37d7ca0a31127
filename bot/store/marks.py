"""Marks: what the program keeps about itself, by name (the keys' check values, a hash of the synced commands)."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import metadata

marks = Table(
    "marks",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("value", Text, nullable=False),
)

KEY_CHECK = "key check"
EARLIER_KEYS = "earlier keys"
"""The names of the keys before, set apart by spaces."""


class Marks:
    """Not personal, not sealed."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, name: str, *, is_held: bool = False) -> str | None:
        """A mark; ``is_held`` keeps others from changing it until the end of the transaction."""
        query = select(marks.c.value).where(marks.c.name == name)
        value: str | None = await self._connection.scalar(query.with_for_update(read=True) if is_held else query)
        return value

    async def put(self, name: str, value: str) -> None:
        """Write or overwrite a mark; names are at most 100 characters."""
        changed = await self._connection.execute(update(marks).where(marks.c.name == name).values(value=value))
        if changed.rowcount == 0:
            await self._connection.execute(insert(marks).values(name=name, value=value))
