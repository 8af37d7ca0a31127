"""What members added to their server's figures: apart from people and profiles, one row a person and server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Select, delete, select

from bot.store.moments import not_before
from bot.store.owners import MOST_AT_ONCE, Owner, OwnerTable
from bot.store.sealing import SealError
from bot.store.tables import RowId, owner_table


@dataclass(frozen=True, slots=True)
class Contribution:
    """One row, and its opened record: ``role``, ``seniority``, ``country``, ``band``, ``standing``, ``at``."""

    owner: Owner
    record: dict[str, Any]


class Contributions(OwnerTable):
    """Found by a hash that no other table has, so that a row can't be told to be somebody's who is remembered."""

    table = owner_table(
        "contributions",
        Column("server_id", RowId, ForeignKey("servers.id", ondelete="CASCADE"), nullable=False, index=True),
        is_unique=False,
    )
    kind = "contributor"
    is_of_person = True
    bound_by = "server_id"

    async def read(self, person: str, server_id: int) -> Contribution | None:
        """What a person added in one server; None if nothing."""
        for owner in await self.every(person):
            if owner.number == server_id:
                return Contribution(owner, self.open(owner))
        return None

    async def put(self, person: str, server_id: int, content: Mapping[str, object]) -> None:
        """Keep what a person adds in place of what they added before."""
        kept = await self.read(person, server_id)
        if kept is None:
            await self.add(person, content, server_id=server_id)
        else:
            await self.rewrite(kept.owner, {**content, self.kind: person})

    async def withdraw(self, person: str, server_id: int, at: datetime) -> bool:
        """Erase what a person added in one server; whether there was anything. The bytes go too (see ``Store``)."""
        theirs = [owner for owner in await self.every(person) if owner.number == server_id]
        if not theirs:
            return False
        kept = []
        for owner in theirs:
            with suppress(SealError):  # what does not open goes as well
                kept.append(self.open(owner))
        await self._connection.execute(delete(self.table).where(self.table.c.id.in_([owner.id for owner in theirs])))
        self.erasures.note(self._ring.newest, person, not_before(at, kept), self.table.name, server_id)
        return True

    async def of_server(self, server_id: int) -> list[Contribution]:
        """Every row of a server that opens."""
        found: list[Contribution] = []
        after = 0
        while rows := (await self._connection.execute(_page(server_id, after))).all():
            found.extend(self._opened_rows(rows))
            after = rows[-1].id
        return found

    def _opened_rows(self, rows: Iterable[Any]) -> Iterator[Contribution]:
        for row in rows:
            with suppress(SealError):
                seal, record = self._ring.open(row.sealed, self.table.name, row.hash, row.server_id)
                yield Contribution(Owner(row.id, row.hash, seal, row.server_id), record)


def _page(server_id: int, after: int) -> Select[Any]:
    """Some of a server's rows, so that others are answered between two pages of very many."""
    table = Contributions.table
    mine = select(table).where(table.c.server_id == server_id, table.c.id > after)
    return mine.order_by(table.c.id).limit(MOST_AT_ONCE)
