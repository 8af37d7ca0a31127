"""People: found by a keyed hash, there only after a yes, gone with everything that hangs on them."""

from __future__ import annotations

from datetime import datetime

from bot.store.owners import Owner, OwnerTable
from bot.store.tables import owner_table

people = owner_table("people")


class NoConsentError(Exception):
    """Something was to be written for a person who has not said yes: a fault of the program."""


class People(OwnerTable):
    """The sealed record holds ``person``, ``consented_at`` and, once they came back, ``seen_at`` (ISO 8601)."""

    table = people
    kind = "person"
    is_of_person = True

    async def has_consented(self, person: str) -> bool:
        """Whether this person said yes to being remembered."""
        return await self.find(person) is not None

    async def consent(self, person: str, at: datetime) -> None:
        """Note that a person said yes. A second yes changes nothing."""
        if await self.find(person) is None:
            await self.add(person, {"consented_at": at.isoformat()})

    async def see(self, person: str, at: datetime) -> None:
        """Note that a person came by, if they are remembered: what is kept of them is kept from then on."""
        owner = await self.find(person)
        if owner is not None:
            await self.rewrite(owner, {**await self.open(owner), "seen_at": at.isoformat()})

    async def allow(self, person: str, name: str, *, is_allowed: bool) -> None:
        """Note a yes to something beyond being remembered, or take it back; ``NoConsentError`` before that yes."""
        owner = await self.require(person)
        record = await self.open(owner)
        others = [one for one in record.get("allowed", []) if one != name]
        await self.rewrite(owner, {**record, "allowed": [*others, *([name] if is_allowed else [])]})

    async def allows(self, person: str, name: str) -> bool:
        """Whether a person said yes to it; no for one who is not remembered."""
        owner = await self.find(person)
        return owner is not None and name in (await self.open(owner)).get("allowed", [])

    async def require(self, person: str) -> Owner:
        """The person's row; ``NoConsentError`` for a person who has not said yes."""
        found = await self.find(person)
        if found is None:
            raise NoConsentError
        return found
