"""The servers that are known: their settings, held in the process and in the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.conversation.servers.settings import ServerSettings

if TYPE_CHECKING:
    from bot.store import Store

FRESH_FOR = timedelta(minutes=1)
"""How long settings are taken from memory: another process on the same database may have changed them."""
MOST_HELD = 5_000


class ServerBook:
    """One door to what is kept of servers. Without a store it lasts as long as the process."""

    def __init__(self, store: Store | None, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._held: dict[int, tuple[datetime, ServerSettings]] = {}

    async def settings(self, server: int | None) -> ServerSettings:
        """The settings in force; the defaults outside servers and for one that nobody has set up."""
        if server is None:
            return ServerSettings()
        held = self._held.get(server)
        if held is not None and (self._store is None or self._clock() - held[0] < FRESH_FOR):
            return held[1]
        settings = ServerSettings.from_payload((await self._record(server)).get("settings", {}))
        self._hold(server, settings)
        return settings

    async def change(self, server: int, changes: Mapping[str, Any]) -> ServerSettings:
        """Settle something; what comes back is in force at once."""
        if self._store is None:
            settings = replace(await self.settings(server), **changes)
        else:
            async with self._store.transaction() as stored:
                record = await stored.servers.record(server, is_claimed=True) or {}
                settings = replace(ServerSettings.from_payload(record.get("settings", {})), **changes)
                now = self._clock().strftime("%Y-%m")
                if "digest_channel" in changes and "digest" not in record:
                    record["digest"] = now  # the first digest comes with the next month
                await stored.servers.keep(server, {**record, "settings": settings.to_payload()})
        self._hold(server, settings)
        return settings

    async def note_present(self, server: int) -> None:
        """The bot is in the server (again): what was kept of it stays."""
        await self._note(server, None)

    async def note_removed(self, server: int) -> None:
        """The bot was removed: after the grace period the server is forgotten (see ``bot.rounds``)."""
        await self._note(server, self._clock())

    async def _note(self, server: int, removed_at: datetime | None) -> None:
        self._held.pop(server, None)
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
            return tuple(self._held)
        async with self._store.reading() as stored:
            return tuple([int(record["server"]) for record in await stored.servers.records()])

    async def _record(self, server: int) -> dict[str, Any]:
        if self._store is None:
            return {}
        async with self._store.reading() as stored:
            return await stored.servers.record(server) or {}

    def _hold(self, server: int, settings: ServerSettings) -> None:
        self._held.pop(server, None)
        self._held[server] = (self._clock(), settings)
        while self._store is not None and len(self._held) > MOST_HELD:
            del self._held[next(iter(self._held))]
