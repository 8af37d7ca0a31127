"""Tables whose rows are found by a keyed hash of an id; the id itself lies inside the sealed record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from sqlalchemy import Select, Table, bindparam, delete, insert, select, update

from bot.store import postgres
from bot.store.engine import AsyncConnection
from bot.store.erasing import Erasures
from bot.store.keyring import KeyRing
from bot.store.sealing import Seal, SealError

MOST_AT_ONCE = 500
"""Rows of one statement: others are answered between two."""


@dataclass(frozen=True, slots=True)
class Owner:
    """A row, and the key that it and everything that hangs on it are sealed with."""

    id: int
    hash: bytes
    seal: Seal
    number: int = 0
    """What the row is bound to besides its hash (see ``OwnerTable.bound_by``)."""
    sealed: bytes = b""
    """The record as it was found."""


class OwnerTable:
    """``kind`` is what its ids are called: in the keyed hash, and in the sealed record, which holds the id under it.

    A subclass is listed in ``bot.store.registry``: a rotation finds it there, and, if ``is_of_person``, so do export,
    deletion and retention. Times in a record lie under names that end in "at" (ISO 8601): the newest counts.
    """

    table: ClassVar[Table]
    kind: ClassVar[str]
    is_of_person: ClassVar[bool] = False
    """Whether the ids are people's ("discord:123")."""
    bound_by: ClassVar[str | None] = None
    """A column of whole numbers that tells rows of one id apart: a row opens only with its own."""

    def __init__(
        self, connection: AsyncConnection, ring: KeyRing, erasures: Erasures, *, is_reading: bool = False
    ) -> None:
        self._connection = connection
        self._ring = ring
        self._is_reading = is_reading
        self._found: dict[str, Owner | None] = {}
        self.erasures = erasures

    async def every(self, name: str) -> list[Owner]:
        """The rows of an id, held until the end of a transaction that may write: those under the newest key first."""
        hashes = self._ring.hashes(self.kind, name)
        rows = await self._connection.execute(self._of_hashes(is_held=not self._is_reading), {"hashes": hashes})
        found = [(hashes.index(row.hash), row) for row in rows]
        return [
            Owner(row.id, row.hash, self._ring.seals[place], row.number, row.sealed)
            for place, row in sorted(found, key=lambda placed: (placed[0], placed[1].id))
        ]

    async def find(self, name: str) -> Owner | None:
        """The one row of an id; None where there is none. Asked again in one transaction it needs no look."""
        if name not in self._found:
            self._found[name] = next(iter(await self.every(name)), None)
        return self._found[name]

    async def find_all(self, names: Sequence[str]) -> dict[str, Owner]:
        """The rows of many ids in few queries, as they are: not held. Ids without a row are left out."""
        meant = {
            owner: (name, seal)
            for seal in reversed(self._ring.seals)  # the newest last, so that it counts
            for owner, name in ((seal.hash(self.kind, name), name) for name in names)
        }
        found = {}
        hashes = list(meant)
        for start in range(0, len(hashes), MOST_AT_ONCE):
            some = {"hashes": hashes[start : start + MOST_AT_ONCE]}
            found.update({row.hash: row for row in await self._connection.execute(self._of_hashes(), some)})
        return {
            name: Owner(row.id, owner, seal, row.number, row.sealed)
            for owner, (name, seal) in meant.items()
            if (row := found.get(owner)) is not None
        }

    async def claim(self, name: str) -> Owner | None:
        """The same, and where there is none nobody else makes one until the end of the transaction."""
        await postgres.hold_row(self._connection, self._ring.newest.hash(self.kind, name))
        self._found.clear()
        return await self.find(name)

    def open(self, owner: Owner) -> dict[str, Any]:
        """The record of a row, as it was found; ``SealError`` if it does not open."""
        return owner.seal.open(owner.sealed, self.table.name, owner.hash, owner.number)

    async def add(self, name: str, content: Mapping[str, object], **columns: int) -> None:
        """A new row, under the newest key; ``content`` are JSON values."""
        self._found.clear()
        seal = self._ring.newest
        owner = seal.hash(self.kind, name)
        number = columns.get(self.bound_by or "", 0)
        sealed = seal.seal({self.kind: name, **content}, self.table.name, owner, number)
        await self._connection.execute(insert(self.table).values(hash=owner, sealed=sealed, **columns))

    async def rewrite(self, owner: Owner, record: Mapping[str, object]) -> None:
        """The row with another record (the id in it included), as what ``owner`` says: its hash, its key."""
        self._found.clear()
        change = update(self.table).where(self.table.c.id == owner.id)
        await self._connection.execute(change.values(hash=owner.hash, sealed=self._sealed(owner, record)))

    async def rewrite_all(self, changes: Sequence[tuple[Owner, Mapping[str, object]]]) -> None:
        """The same for many rows, some at a time: others are answered in between, and all wait for one transaction."""
        self._found.clear()
        change = update(self.table).where(self.table.c.id == bindparam("row"))
        change = change.values(hash=bindparam("hash"), sealed=bindparam("sealed"))
        for start in range(0, len(changes), MOST_AT_ONCE):
            rows = [
                {"row": owner.id, "hash": owner.hash, "sealed": self._sealed(owner, record)}
                for owner, record in changes[start : start + MOST_AT_ONCE]
            ]
            await self._connection.execute(change, rows)

    async def erase(self, name: str) -> bool:
        """Erase every row of an id, and what hangs on them; whether there was any."""
        theirs = await self.every(name)
        for owner in theirs:
            await self.remove(owner)
        return bool(theirs)

    async def remove(self, owner: Owner) -> None:
        """Erase one row, and what hangs on it."""
        self._found.clear()
        await self._connection.execute(delete(self.table).where(self.table.c.id == owner.id))
        self.erasures.has_any = True

    async def page(self, after: int, limit: int, *, is_held: bool = False) -> list[tuple[Owner, dict[str, Any] | None]]:
        """Rows by id upwards, whoever's they are; with None for a record that does not open.

        ``is_held`` keeps others from changing them until the end of the transaction.
        """
        query = self._columns().where(self.table.c.id > after).order_by(self.table.c.id).limit(limit)
        rows = await self._connection.execute(query.with_for_update() if is_held else query)
        return [self._opened(row) for row in rows]

    def _sealed(self, owner: Owner, record: Mapping[str, object]) -> bytes:
        return owner.seal.seal(record, self.table.name, owner.hash, owner.number)

    @classmethod
    @cache
    def _of_hashes(cls, *, is_held: bool = False) -> Select[Any]:
        """The rows of ``hashes``: made once, for it is asked all the time."""
        query = cls._columns().where(cls.table.c.hash.in_(bindparam("hashes", expanding=True)))
        return query.with_for_update() if is_held else query

    @classmethod
    def _columns(cls) -> Select[Any]:
        columns = cls.table.c
        number = columns[cls.bound_by] if cls.bound_by else columns.id * 0
        return select(columns.id, columns.hash, number.label("number"), columns.sealed)

    def _opened(self, row: Any) -> tuple[Owner, dict[str, Any] | None]:
        try:
            seal, record = self._ring.open(row.sealed, self.table.name, row.hash, row.number)
        except SealError:
            return Owner(row.id, row.hash, self._ring.newest, row.number), None
        return Owner(row.id, row.hash, seal, row.number), record
