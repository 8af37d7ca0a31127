"""Offers that a person said yes to keeping, each by itself."""

from __future__ import annotations

from typing import Any

from bot.store.personal import Many
from bot.store.tables import personal_table


class Offers(Many):
    table = personal_table("offers", is_numbered=True)

    async def kept(self, person: str) -> list[dict[str, Any]]:
        """The oldest first: ``number``, ``at`` (ISO 8601) and ``payload``."""
        return (await self._newest(person))[::-1]
