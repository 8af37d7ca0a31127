"""One transaction on what is remembered: all of it happens or none."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.store.contributions import Contributions
from bot.store.drafts import Drafts
from bot.store.engine import AsyncConnection
from bot.store.erasing import Erasures
from bot.store.estimates import Estimates
from bot.store.keyring import KeyRing
from bot.store.marks import Marks
from bot.store.moments import not_before
from bot.store.news import News, tell
from bot.store.offers import Offers
from bot.store.owners import Owner, OwnerTable
from bot.store.people import People
from bot.store.profiles import Profiles
from bot.store.registry import OWNERS, PERSONAL
from bot.store.sealing import SealError
from bot.store.servers import Servers


class Transaction:
    """What can be read and written between one BEGIN and its COMMIT."""

    def __init__(self, connection: AsyncConnection, ring: KeyRing, *, is_reading: bool = False) -> None:
        self.connection = connection
        self.ring = ring
        self.erasures = Erasures()
        self.marks = Marks(connection)
        self.people = People(connection, ring, self.erasures, is_reading=is_reading)
        self.servers = Servers(connection, ring, self.erasures, is_reading=is_reading)
        self.contributions = Contributions(connection, ring, self.erasures, is_reading=is_reading)
        doors: dict[type[OwnerTable], OwnerTable] = {
            type(table): table for table in (self.people, self.servers, self.contributions)
        }
        self.owners = tuple(doors[table] for table in OWNERS)
        self.personal = tuple(door(connection, self.people) for door in PERSONAL)
        self.profiles = Profiles(connection, self.people)
        self.drafts = Drafts(connection, self.people)
        self.estimates = Estimates(connection, self.people)
        self.offers = Offers(connection, self.people)

    async def export(self, person: str) -> dict[str, Any]:
        """Everything remembered of a person as JSON values, by table; an empty object for one who is not remembered.

        A row that does not open is marked ``unreadable``; the rest is there.
        """
        found = {}
        for table in self.owners_of_people():
            rows = [_exported(table, owner) for owner in await table.every(person)]
            if rows:
                found[table.table.name] = rows[0] if isinstance(table, People) else rows
        owner = await self.people.find(person)
        return found if owner is None else found | {door.table.name: await door.export(owner) for door in self.personal}

    async def forget(self, person: str, at: datetime) -> bool:
        """Erase a person from every table; whether there was anything. The bytes go too (see ``Store``)."""
        kept = await self.export(person)
        await tell(self.connection, self.ring.newest, News(person, is_gone=True))
        erased = [await table.erase(person) for table in self.owners_of_people()]
        if any(erased):
            self.erasures.note(self.ring.newest, person, not_before(at, kept))
        return any(erased)

    def owners_of_people(self) -> tuple[OwnerTable, ...]:
        """The tables that find people by a keyed hash."""
        return tuple(table for table in self.owners if table.is_of_person)


def _exported(table: OwnerTable, owner: Owner) -> dict[str, Any]:
    try:
        return table.open(owner)
    except SealError:
        return {"unreadable": True}
