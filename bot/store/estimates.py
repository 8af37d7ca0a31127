"""Estimates that a person was given, each with the model that made it."""

from __future__ import annotations

from typing import Any

from bot.store.personal import Many
from bot.store.tables import personal_table


class Estimates(Many):
    table = personal_table("estimates", is_numbered=True)

    async def newest(self, person: str, limit: int | None = None) -> list[dict[str, Any]]:
        """The newest first, each payload with ``at`` (ISO 8601); all of them without a limit."""
        return [{**kept["payload"], "at": kept["at"]} for kept in await self._newest(person, limit)]
