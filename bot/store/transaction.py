"""One transaction on what is remembered: all of it happens or none."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.marks import Marks
from bot.store.people import People
from bot.store.remembered import Drafts, Estimates, Offers, Profiles
from bot.store.sealing import Seal


class RememberedPeople(People):
    """People, with everything that hangs on them at hand for the export."""

    def __init__(self, connection: AsyncConnection, seal: Seal) -> None:
        super().__init__(connection, seal)
        self.profiles = Profiles(connection, seal, self)
        self.drafts = Drafts(connection, seal, self)
        self.estimates = Estimates(connection, seal, self)
        self.offers = Offers(connection, seal, self)

    async def export(self, person: str) -> dict[str, Any]:
        """Everything remembered of a person as JSON values, by table; an empty object for one who is not remembered."""
        record = await self.record(person)
        if record is None:
            return {}
        return {
            "people": record,
            "profiles": await self.profiles.read(person),
            "drafts": await self.drafts.read(person),
            "estimates": await self.estimates.newest(person),
            "offers": await self.offers.kept(person),
        }


class Transaction:
    """What can be read and written between one BEGIN and its COMMIT."""

    def __init__(self, connection: AsyncConnection, seal: Seal) -> None:
        self.people = RememberedPeople(connection, seal)
        self.profiles = self.people.profiles
        self.drafts = self.people.drafts
        self.estimates = self.people.estimates
        self.offers = self.people.offers
        self.marks = Marks(connection)
