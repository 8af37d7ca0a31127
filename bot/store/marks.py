"""Marks: what the program keeps about itself, by name (the key's check value, a hash of the synced commands)."""

from __future__ import annotations

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import marks

KEY_CHECK = "key check"


class Marks:
    """Not personal, not sealed."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, name: str) -> str | None:
        value: str | None = await self._connection.scalar(select(marks.c.value).where(marks.c.name == name))
        return value

    async def put(self, name: str, value: str) -> None:
        """Write or overwrite a mark; names are at most 100 characters."""
        changed = await self._connection.execute(update(marks).where(marks.c.name == name).values(value=value))
        if changed.rowcount == 0:
            await self._connection.execute(insert(marks).values(name=name, value=value))
