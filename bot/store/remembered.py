"""What is remembered of a person, sealed row by row: kinds with one row a person, and kinds with many."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.people import People
from bot.store.sealing import Seal
from bot.store.tables import drafts, estimates, offers, profiles
from models.profile import Profile


class _Kind:
    """Rows of one table. ``at`` in each payload is when it was written."""

    def __init__(self, table: Table, connection: AsyncConnection, seal: Seal, people: People) -> None:
        self._table = table
        self._connection = connection
        self._seal = seal
        self._people = people


class _OneEach(_Kind):
    """At most one row a person."""

    async def read(self, person: str) -> dict[str, Any] | None:
        """``{"at": ..., "payload": ...}``, or None."""
        found = await self._people.find(person)
        if found is None:
            return None
        query = select(self._table.c.sealed).where(self._table.c.person_id == found.id)
        sealed = await self._connection.scalar(query)
        return None if sealed is None else self._seal.open(sealed, self._table.name, found.hash)

    async def write(self, person: str, payload: Mapping[str, object], at: datetime) -> None:
        found = await self._people.require(person)
        sealed = self._seal.seal({"at": at.isoformat(), "payload": payload}, self._table.name, found.hash)
        mine = self._table.c.person_id == found.id
        changed = await self._connection.execute(update(self._table).where(mine).values(sealed=sealed))
        if changed.rowcount == 0:
            await self._connection.execute(insert(self._table).values(person_id=found.id, sealed=sealed))

    async def drop(self, person: str) -> None:
        """Erase the row, if there is one."""
        found = await self._people.find(person)
        if found is not None:
            await self._connection.execute(delete(self._table).where(self._table.c.person_id == found.id))


class Profiles(_OneEach):
    def __init__(self, connection: AsyncConnection, seal: Seal, people: People) -> None:
        super().__init__(profiles, connection, seal, people)

    async def get(self, person: str) -> Profile | None:
        kept = await self.read(person)
        return Profile.model_validate(kept["payload"]) if kept else None

    async def put(self, person: str, profile: Profile, at: datetime) -> None:
        """Keep the profile in place of an earlier one; ``NoConsentError`` before a yes."""
        await self.write(person, profile.known(), at)


class Drafts(_OneEach):
    def __init__(self, connection: AsyncConnection, seal: Seal, people: People) -> None:
        super().__init__(drafts, connection, seal, people)

    async def get(self, person: str) -> dict[str, Any] | None:
        kept = await self.read(person)
        return kept["payload"] if kept else None

    async def put(self, person: str, payload: Mapping[str, object], at: datetime) -> None:
        """Keep the draft (JSON values) in place of an earlier one; ``NoConsentError`` before a yes."""
        await self.write(person, payload, at)


class _Many(_Kind):
    """Many rows a person, numbered upwards."""

    async def add(self, person: str, payload: Mapping[str, object], at: datetime) -> int:
        """Keep one more payload (JSON values); gives its number. ``NoConsentError`` before a yes."""
        found = await self._people.require(person)
        newest = select(func.max(self._table.c.number)).where(self._table.c.person_id == found.id)
        number = (await self._connection.scalar(newest) or 0) + 1
        sealed = self._seal.seal({"at": at.isoformat(), "payload": payload}, self._table.name, found.hash, number)
        row = {"person_id": found.id, "number": number, "sealed": sealed}
        await self._connection.execute(insert(self._table).values(row))
        return number

    async def _newest(self, person: str, limit: int | None = None) -> list[dict[str, Any]]:
        """The newest first: ``{"number": ..., "at": ..., "payload": ...}``."""
        found = await self._people.find(person)
        if found is None:
            return []
        columns = (self._table.c.number, self._table.c.sealed)
        query = select(*columns).where(self._table.c.person_id == found.id).order_by(self._table.c.number.desc())
        rows = await self._connection.execute(query.limit(limit) if limit is not None else query)
        return [
            {"number": row.number, **self._seal.open(row.sealed, self._table.name, found.hash, row.number)}
            for row in rows
        ]


class Estimates(_Many):
    """Each with the model that made it."""

    def __init__(self, connection: AsyncConnection, seal: Seal, people: People) -> None:
        super().__init__(estimates, connection, seal, people)

    async def newest(self, person: str, limit: int | None = None) -> list[dict[str, Any]]:
        """The newest first, each payload with ``at`` (ISO 8601); all of them without a limit."""
        return [{**kept["payload"], "at": kept["at"]} for kept in await self._newest(person, limit)]


class Offers(_Many):
    """Offers that a person said yes to keeping, each by itself."""

    def __init__(self, connection: AsyncConnection, seal: Seal, people: People) -> None:
        super().__init__(offers, connection, seal, people)

    async def kept(self, person: str) -> list[dict[str, Any]]:
        """The oldest first: ``number``, ``at`` (ISO 8601) and ``payload``."""
        return (await self._newest(person))[::-1]

    async def remove(self, person: str, number: int) -> bool:
        """Erase one; whether it was there. The bytes go too (see ``Store``)."""
        found = await self._people.find(person)
        if found is None:
            return False
        mine = (self._table.c.person_id == found.id) & (self._table.c.number == number)
        gone = await self._connection.execute(delete(self._table).where(mine))
        self._people.was_forgotten = self._people.was_forgotten or gone.rowcount > 0
        return gone.rowcount > 0
