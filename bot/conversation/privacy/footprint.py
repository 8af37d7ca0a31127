"""Everything that is held of a person, in memory and in the store: seen as one, and erased as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.conversation.memory import Memory
from bot.conversation.privacy.rules import Rules
from bot.conversation.standing import Standings

if TYPE_CHECKING:
    from bot.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store holds of a person: ``counts`` are rows by table, those without any left out."""

    since: datetime
    until: datetime
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Erased:
    """A receipt. ``oldest_backup`` is when the oldest known one was made; None where there is none."""

    at: datetime
    kept: Kept | None
    """What the store had held; None for nothing."""
    oldest_backup: datetime | None
    knows_backups: bool
    """Whether backups would be known: a database server's are made elsewhere."""


class Footprint:
    def __init__(
        self, store: Store | None, memory: Memory, standings: Standings, clock: Callable[[], datetime], rules: Rules
    ) -> None:
        self._store = store
        self._memory = memory
        self._standings = standings
        self._clock = clock
        self.rules = rules

    async def see(self, person: str) -> None:
        """Note, once a day, that a person came by: what is kept of them is kept from then on."""
        held, now = self._memory.held(person), self._clock()
        if self._store is None or held.seen_on == now.date():
            return
        if (await self._standings.of(person)).is_known:
            async with self._store.transaction() as stored:
                await stored.people.see(person, now)
        held.seen_on = now.date()

    async def kept(self, person: str) -> Kept | None:
        """What the store holds; None for nothing."""
        return self._summary(await self._stored(person))

    async def export(self, person: str) -> dict[str, object]:
        """All of it as JSON values: the store's by table, and under ``memory`` what is gone in half an hour."""
        held = self._memory.held(person)
        profile = held.profile.known() if held.profile else None
        offers = [offer.known() for offer in held.offers.values()]
        talked_about = [profile.known() for profile in self._memory.talked_about(person)]
        named = {name: [pay.known() for pay in found] for name, found in self._memory.pay_named(person).items()}
        memory = {"profile": profile, "draft": held.draft, "offers": offers, "talked_about": talked_about, **named}
        stored = await self._stored(person)
        kept = self._summary(stored)
        return {
            **stored,
            "stored": kept is not None,
            "kept_until": kept.until.isoformat() if kept else None,
            "memory": memory,
        }

    async def erase(self, person: str) -> Erased:
        """Everything, here and there, at once."""
        self._memory.forget(person)
        now = self._clock()
        if self._store is None:
            return Erased(now, None, None, knows_backups=True)
        kept = await self.kept(person)
        try:
            async with self._store.transaction() as stored:
                await stored.forget(person, now)
        finally:  # whatever came after the erasure: nothing of before is believed, or held, any longer
            self._standings.changed(person)
            self._memory.forget(person)
        return Erased(now, kept, self._oldest_backup(), knows_backups=self._store.file is not None)

    def _oldest_backup(self) -> datetime | None:
        from bot.store.backups import Backups

        file = self._store.file if self._store is not None else None
        return Backups.of(file).oldest() if file is not None else None

    async def _stored(self, person: str) -> dict[str, Any]:
        if self._store is None:
            return {}
        async with self._store.reading() as stored:
            return await stored.export(person)

    def _summary(self, stored: Mapping[str, Any]) -> Kept | None:
        if not stored:
            return None
        from bot.store.moments import times
        from bot.store.retention import months_after

        at = times(stored) or [self._clock()]
        counts = {name: len(rows) if isinstance(rows, list) else 1 for name, rows in stored.items() if rows}
        return Kept(min(at), months_after(max(at), self.rules.keep_months), counts)
