"""People: found by a keyed hash, there only after a yes, gone with everything that hangs on them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from bot.store.news import News, tell
from bot.store.owners import Owner, OwnerTable
from bot.store.sealing import SealError
from bot.store.tables import owner_table

people = owner_table("people")


class NoConsentError(Exception):
    """Something was to be written for a person who has not said yes: a fault of the program."""


class People(OwnerTable):
    """The sealed record holds ``person``, ``consented_at`` and, once they came back, ``seen_at`` (ISO 8601).

    Somebody who said yes to keeping an offer and to nothing else has a row without ``consented_at``.
    """

    table = people
    kind = "person"
    is_of_person = True

    async def record(self, person: str) -> dict[str, Any] | None:
        """What is noted of a person; None for one of whom nothing is kept."""
        owner = await self.find(person)
        return None if owner is None else self.open(owner)

    async def records(self, persons: Sequence[str]) -> dict[str, dict[str, Any] | SealError]:
        """What is noted of each of many; nothing of those of whom nothing is kept. A row that does not open is its
        person's ``SealError``."""
        found: dict[str, dict[str, Any] | SealError] = {}
        for person, owner in (await self.find_all(persons)).items():
            try:
                found[person] = self.open(owner)
            except SealError as error:
                found[person] = error
        return found

    async def has_consented(self, person: str) -> bool:
        """Whether this person said yes to being remembered."""
        return "consented_at" in (await self.record(person) or {})

    async def admit(self, person: str, at: datetime) -> None:
        """A row for what a person said yes to by itself (an offer), without their yes to being remembered."""
        await self._tell(person)
        if await self.claim(person) is None:
            await self.add(person, {"admitted_at": at.isoformat()})

    async def consent(self, person: str, at: datetime) -> None:
        """Note that a person said yes. A second yes changes nothing."""
        await self._tell(person)
        owner = await self.claim(person)
        record = self.open(owner) if owner is not None else {}
        if owner is None:
            await self.add(person, {"consented_at": at.isoformat()})
        elif "consented_at" not in record:
            await self.rewrite(owner, {**record, "consented_at": at.isoformat()})

    async def see(self, person: str, at: datetime) -> None:
        """Note that a person came by, if they are remembered: what is kept of them is kept from then on."""
        owner = await self.find(person)
        if owner is None:
            return
        with suppress(SealError):  # met, and given a code, where it is read: coming by must stay possible
            await self.rewrite(owner, {**self.open(owner), "seen_at": at.isoformat()})

    async def allow(self, person: str, name: str, *, is_allowed: bool) -> None:
        """Note a yes to something beyond being remembered, or take it back; ``NoConsentError`` before that yes."""
        await self._tell(person)
        owner = await self.require(person)
        record = self.open(owner)
        others = [one for one in record.get("allowed", []) if one != name]
        await self.rewrite(owner, {**record, "allowed": [*others, *([name] if is_allowed else [])]})

    async def allows(self, person: str, name: str) -> bool:
        """Whether a person said yes to it; no for one who is not remembered."""
        return name in (await self.record(person) or {}).get("allowed", [])

    async def speak(self, person: str, locale: str) -> None:
        """Note the language that a person chose (empty: none); ``NoConsentError`` before they said yes."""
        await self._tell(person)
        owner = await self.require(person)
        await self.rewrite(owner, {**self.open(owner), "locale": locale})

    async def erase(self, name: str) -> bool:
        await self._tell(name)
        return await super().erase(name)

    async def _tell(self, person: str) -> None:
        """Other processes may hold what was true until now."""
        await tell(self._connection, self._ring.newest, News(person, is_gone=False))

    async def require(self, person: str) -> Owner:
        """The person's row; ``NoConsentError`` for a person who has not said yes."""
        found = await self.find(person)
        if found is None:
            raise NoConsentError
        return found
