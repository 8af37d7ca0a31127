"""People: found by a keyed hash, there only after a yes, gone with everything that hangs on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.marks import KEY_CHECK, Marks
from bot.store.sealing import Seal, SealError
from bot.store.tables import people

KIND = "people"


class NoConsentError(Exception):
    """Something was to be written for a person who has not said yes: a fault of the program."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    id: int
    hash: bytes


class People:
    def __init__(self, connection: AsyncConnection, seal: Seal) -> None:
        self._connection = connection
        self._seal = seal
        self.was_forgotten = False

    async def has_consented(self, person: str) -> bool:
        """Whether this person said yes to being remembered."""
        return await self.find(person) is not None

    async def consent(self, person: str, at: datetime) -> None:
        """Note that a person said yes. A second yes changes nothing."""
        if await self.find(person) is not None:
            return
        if await Marks(self._connection).get(KEY_CHECK) != self._seal.check:
            raise SealError("another process sealed this database with another key")
        owner = self._seal.hash(person)
        sealed = self._seal.seal({"person": person, "consented_at": at.isoformat()}, KIND, owner)
        await self._connection.execute(insert(people).values(hash=owner, sealed=sealed))

    async def forget(self, person: str) -> bool:
        """Erase a person and every row of theirs; whether there was anything. The bytes go too (see ``Store``)."""
        found = await self.find(person)
        if found is None:
            return False
        await self._connection.execute(delete(people).where(people.c.id == found.id))
        self.was_forgotten = True
        return True

    async def record(self, person: str) -> dict[str, Any] | None:
        """The opened person record: ``person`` and ``consented_at``; None for a person who is not remembered."""
        owner = self._seal.hash(person)
        sealed = await self._connection.scalar(select(people.c.sealed).where(people.c.hash == owner))
        return None if sealed is None else self._seal.open(sealed, KIND, owner)

    async def find(self, person: str) -> PersonRow | None:
        """The person's row, held until the end of the transaction; None for a person who has not said yes."""
        owner = self._seal.hash(person)
        query = select(people.c.id).where(people.c.hash == owner).with_for_update()
        number = await self._connection.scalar(query)
        return None if number is None else PersonRow(number, owner)

    async def require(self, person: str) -> PersonRow:
        """The person's row; ``NoConsentError`` for a person who has not said yes."""
        found = await self.find(person)
        if found is None:
            raise NoConsentError
        return found
