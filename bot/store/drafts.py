"""A questionnaire under way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.store.personal import OneEach
from bot.store.tables import personal_table


class Drafts(OneEach):
    table = personal_table("drafts")

    async def get(self, person: str) -> dict[str, Any] | None:
        kept = await self.read(person)
        return kept["payload"] if kept else None

    async def put(self, person: str, payload: Mapping[str, object], at: datetime) -> None:
        """Keep the draft (JSON values) in place of an earlier one; ``NoConsentError`` before a yes."""
        await self.write(person, payload, at)

    async def drop(self, person: str) -> None:
        """Let go of it, if there is one: it was finished, or begun afresh."""
        owner = await self._people.find(person)
        if owner is not None:
            await self.drop_row(owner)
