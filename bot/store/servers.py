"""Servers: what their managers settled, the standing figures, and since when the bot is gone from them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.store.owners import OwnerTable
from bot.store.tables import owner_table

PAGE = 200


class Servers(OwnerTable):
    """The sealed record holds ``server`` (its id), and what ``bot.conversation.servers`` and ``community`` keep there:
    ``settings``, ``figures``, ``released_at``, ``digest`` (the month of the last one) and ``removed_at`` (ISO 8601).
    """

    table = owner_table("servers")
    kind = "server"

    async def record(self, server: int, *, is_claimed: bool = False) -> dict[str, Any] | None:
        """What is kept of a server; None for one of which nothing is, and that nobody else begins if claimed."""
        owner = await (self.claim if is_claimed else self.find)(str(server))
        return None if owner is None else self.open(owner)

    async def keep(self, server: int, record: Mapping[str, object]) -> int:
        """Keep a record in place of an earlier one; gives the row that contributions hang on."""
        owner = await self.claim(str(server))
        if owner is None:
            await self.add(str(server), record)
            owner = await self.find(str(server))
        else:
            await self.rewrite(owner, {**record, self.kind: str(server)})
        if owner is None:
            raise LookupError("a server that was just kept is not there")
        return owner.id

    async def number(self, server: int) -> int | None:
        """The row that contributions hang on; None for a server of which nothing is kept."""
        owner = await self.find(str(server))
        return None if owner is None else owner.id

    async def records(self) -> list[dict[str, Any]]:
        """Every server's record that opens."""
        found: list[dict[str, Any]] = []
        after = 0
        while page := await self.page(after, PAGE):
            found += [record for _, record in page if record is not None]
            after = page[-1][0].id
        return found

    async def forget_removed(self, before: datetime) -> int:
        """Erase servers that the bot was removed from before ``before``, with all that hangs on them; how many."""
        gone = 0
        for record in await self.records():
            removed_at = record.get("removed_at")
            if removed_at and datetime.fromisoformat(removed_at) < before:
                gone += await self._forget_if_removed(str(record[self.kind]), before)
        return gone

    async def _forget_if_removed(self, server: str, before: datetime) -> bool:
        """Looked at once more, and held: the bot may have come back this moment."""
        removed_at = (await self.record(int(server)) or {}).get("removed_at")
        is_due = removed_at is not None and datetime.fromisoformat(removed_at) < before
        return is_due and await self.erase(server)
