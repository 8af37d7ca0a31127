"""The answers that a person finished."""

from __future__ import annotations

from datetime import datetime

from bot.store.personal import OneEach
from bot.store.tables import personal_table
from models.profile import Profile


class Profiles(OneEach):
    table = personal_table("profiles")

    async def get(self, person: str) -> Profile | None:
        kept = await self.read(person)
        return Profile.model_validate(kept["payload"]) if kept else None

    async def put(self, person: str, profile: Profile, at: datetime) -> None:
        """Keep the profile in place of an earlier one; ``NoConsentError`` before a yes."""
        await self.write(person, profile.known(), at)
