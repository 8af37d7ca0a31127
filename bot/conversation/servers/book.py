"""The servers that are known: their settings, in the store and held for a minute; without one, in the process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.conversation.fresh import Fresh
from bot.conversation.servers.settings import ServerSettings

if TYPE_CHECKING:
    from bot.store import Store

MOST_HELD = 5_000


class ServerBook:
    """One door to what is kept of servers. Without a store it lasts as long as the process."""

    def __init__(self, store: Store | None, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._held: Fresh[int, ServerSettings] = Fresh(clock, MOST_HELD)
        self._settled: dict[int, ServerSettings] = {}
        """What was settled where there is no store."""

    async def settings(self, server: int | None) -> ServerSettings:
        """The settings in force; the defaults outside servers and for one that nobody has set up."""
        if server is None:
            return ServerSettings()
        if self._store is None:
            return self._settled.get(server, ServerSettings())
        return await self._held.of(server, partial(_look, self._store, server))

    async def change(self, server: int, changes: Mapping[str, Any]) -> ServerSettings:
        """Settle something; what comes back is in force at once."""
        if self._store is None:
            self._settled[server] = replace(await self.settings(server), **changes)
            return self._settled[server]
        async with self._store.transaction() as stored:
            record = await stored.servers.record(server, is_claimed=True) or {}
            settings = replace(ServerSettings.from_payload(record.get("settings", {})), **changes)
            now = self._clock().strftime("%Y-%m")
            if "digest_channel" in changes and "digest" not in record:
                record["digest"] = now  # the first digest comes with the next month
            await stored.servers.keep(server, {**record, "settings": settings.to_payload()})
        self._held.changed(server)
        return settings

    def forget_what_is_held(self) -> None:
        """Every look is at the store again."""
        self._held.clear()

    async def note_present(self, server: int) -> None:
        """The bot is in the server (again): what was kept of it stays."""
        await self._note(server, None)

    async def note_removed(self, server: int) -> None:
        """The bot was removed: after the grace period the server is forgotten (see ``bot.rounds``)."""
        await self._note(server, self._clock())

    async def _note(self, server: int, removed_at: datetime | None) -> None:
        self._held.changed(server)
        if self._store is None:
            return
        async with self._store.transaction() as stored:
            record = await stored.servers.record(server)
            if record is not None and (record.get("removed_at") is None) != (removed_at is None):
                said = removed_at.isoformat() if removed_at else None
                await stored.servers.keep(server, {**record, "removed_at": said})

    async def known(self) -> tuple[int, ...]:
        """Every server of which something is kept."""
        if self._store is None:
            return tuple(self._settled)
        async with self._store.reading() as stored:
            return tuple([int(record["server"]) for record in await stored.servers.records()])


async def _look(store: Store, server: int) -> ServerSettings:
    async with store.reading() as stored:
        record = await stored.servers.record(server) or {}
    return ServerSettings.from_payload(record.get("settings", {}))
