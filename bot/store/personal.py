"""What hangs on a person, sealed row by row: tables with one row a person, and tables with many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, ClassVar

from sqlalchemy import ColumnElement, Select, Table, Update, bindparam, delete, func, insert, select, update

from bot.store.engine import AsyncConnection
from bot.store.moments import not_before
from bot.store.owners import Owner
from bot.store.people import People
from bot.store.sealing import Seal, SealError


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a person: ``number`` is 0 in a table with one row each, ``content`` None if it does not open."""

    number: int
    content: dict[str, Any] | None


class PersonalTable:
    """Rows of one table, bound to person, table and number. Each content holds ``at`` (ISO 8601) and ``payload``.

    A subclass names its ``table`` and is listed in ``bot.store.registry``: export, deletion, rotation and retention
    find it there.
    """

    table: ClassVar[Table]

    def __init__(self, connection: AsyncConnection, people: People) -> None:
        self._connection = connection
        self._people = people

    @classmethod
    def keyed(cls, seal: Seal, content: Mapping[str, Any]) -> dict[str, bytes]:
        """Columns beside ``sealed`` that hold keyed hashes of what the content names; a rotation writes them anew."""
        del seal, content
        return {}

    async def rows(self, owner: Owner) -> list[Row]:
        """Every row of a person, in order; those that do not open without content."""
        query = select(self.table).where(self.table.c.person_id == owner.id).order_by(*self.table.primary_key)
        found = [(_number(row), row.sealed) for row in await self._connection.execute(query)]
        return [Row(number, self._opened(owner, sealed, number)) for number, sealed in found]

    async def reseal(self, row: Row, before: Owner, after: Owner) -> None:
        """The row under another key and hash; one that does not open stays as it is."""
        if row.content is not None:
            change = update(self.table).where(self._mine(before, row.number))
            await self._connection.execute(change.values(self._values(after, row.number, row.content)))

    async def export(self, owner: Owner) -> object:
        """Every row of a person as JSON values."""
        return [_exported(row) for row in await self.rows(owner)]

    async def drop_row(self, owner: Owner, number: int = 0) -> bool:
        """Let go of one row; whether it was there. The bytes go too (see ``Store``)."""
        gone = await self._connection.execute(delete(self.table).where(self._mine(owner, number)))
        self._people.erasures.has_any = self._people.erasures.has_any or gone.rowcount > 0
        return gone.rowcount > 0

    async def _write(self, owner: Owner, number: int, payload: Mapping[str, object], at: datetime) -> None:
        """Keep the payload (JSON values) in place of an earlier one of this number."""
        values = self._values(owner, number, {"at": at.isoformat(), "payload": dict(payload)})
        mine = {"of_person": owner.id, "of_number": number}
        changed = await self._connection.execute(self._change(), {**values, **mine})
        if changed.rowcount == 0:
            place = {"person_id": owner.id, **({"number": number} if "number" in self.table.c else {})}
            await self._connection.execute(insert(self.table).values(place | values))

    def _values(self, owner: Owner, number: int, content: Mapping[str, Any]) -> dict[str, bytes]:
        sealed = owner.seal.seal(content, self.table.name, owner.hash, number)
        return {**self.keyed(owner.seal, content), "sealed": sealed}

    def _mine(self, owner: Owner, number: int) -> ColumnElement[bool]:
        mine = self.table.c.person_id == owner.id
        return mine & (self.table.c.number == number) if "number" in self.table.c else mine

    @classmethod
    @cache
    def _change(cls) -> Update:
        """One row of a person anew: made once, for it is asked all the time."""
        return update(cls.table).where(*cls._this_one())

    @classmethod
    def _this_one(cls) -> Iterator[ColumnElement[bool]]:
        yield cls.table.c.person_id == bindparam("of_person")
        if "number" in cls.table.c:
            yield cls.table.c.number == bindparam("of_number")

    def _opened(self, owner: Owner, sealed: bytes, number: int) -> dict[str, Any] | None:
        try:
            return owner.seal.open(sealed, self.table.name, owner.hash, number)
        except SealError:
            return None


class OneEach(PersonalTable):
    """At most one row a person."""

    async def read(self, person: str) -> dict[str, Any] | None:
        """``{"at": ..., "payload": ...}``, or None; ``SealError`` for a row that does not open."""
        owner = await self._people.find(person)
        if owner is None:
            return None
        sealed = await self._connection.scalar(self._one(), {"of_person": owner.id})
        return None if sealed is None else owner.seal.open(sealed, self.table.name, owner.hash)

    @classmethod
    @cache
    def _one(cls) -> Select[Any]:
        return select(cls.table.c.sealed).where(*cls._this_one())

    async def write(self, person: str, payload: Mapping[str, object], at: datetime) -> None:
        """Keep the payload (JSON values) in place of an earlier one; ``NoConsentError`` before a yes."""
        await self._write(await self._people.require(person), 0, payload, at)

    async def export(self, owner: Owner) -> object:
        rows = await self.rows(owner)
        return _exported(rows[0]) if rows else None


class Many(PersonalTable):
    """Many rows a person, numbered upwards."""

    async def add(self, person: str, payload: Mapping[str, object], at: datetime) -> int:
        """Keep one more payload (JSON values); gives its number. ``NoConsentError`` before a yes."""
        owner = await self._people.require(person)
        newest = select(func.max(self.table.c.number)).where(self.table.c.person_id == owner.id)
        number = (await self._connection.scalar(newest) or 0) + 1
        await self._write(owner, number, payload, at)
        return number

    async def remove(self, person: str, number: int, at: datetime) -> bool:
        """Erase one by its person's wish; whether it was there. It does not come back with a backup."""
        owner = await self._people.find(person)
        if owner is None:
            return False
        kept = [row.content for row in await self.rows(owner) if row.number == number]
        if not await self.drop_row(owner, number):
            return False
        self._people.erasures.note(owner.seal, person, not_before(at, kept), self.table.name, number)
        return True

    async def _newest(self, person: str, limit: int | None = None) -> list[dict[str, Any]]:
        """The newest first: ``{"number": ..., "at": ..., "payload": ...}``; ``SealError`` if one does not open."""
        owner = await self._people.find(person)
        if owner is None:
            return []
        columns = (self.table.c.number, self.table.c.sealed)
        query = select(*columns).where(self.table.c.person_id == owner.id).order_by(self.table.c.number.desc())
        rows = await self._connection.execute(query.limit(limit) if limit is not None else query)
        return [
            {"number": row.number, **owner.seal.open(row.sealed, self.table.name, owner.hash, row.number)}
            for row in rows
        ]


def _number(row: Any) -> int:
    return int(getattr(row, "number", 0))


def _exported(row: Row) -> dict[str, object]:
    number = {"number": row.number} if row.number else {}
    return {**number, **(row.content if row.content is not None else {"unreadable": True})}
