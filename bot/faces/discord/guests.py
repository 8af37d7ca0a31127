"""The bot as a guest of servers: arriving, leaving, and what is done there by the clock."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

import discord

from bot import rounds
from bot.app import App
from bot.conversation.turn import Act
from bot.faces.discord.announcing import announcement, first_writable, may_post, post
from bot.faces.discord.gallery import Gallery
from bot.journal import report_fault
from bot.shards import Shards
from bot.store import Store

ROUND_SECONDS = 3600.0

_log = logging.getLogger(__name__)


class Host(Protocol):
    """What is needed of the client."""

    @property
    def guilds(self) -> Sequence[discord.Guild]: ...

    @property
    def mine(self) -> Shards: ...

    @property
    def may_answer(self) -> bool: ...

    def get_guild(self, server: int, /) -> discord.Guild | None: ...


class Guests:
    """One client's servers. ``start`` begins the rounds, ``close`` ends them."""

    def __init__(
        self,
        client: Host,
        app: App,
        gallery: Gallery,
        clock: Callable[[], datetime],
    ) -> None:
        self._client = client
        self._conversation = app.conversation
        self._store = app.store
        self._gallery = gallery
        self._keep_months = app.settings.privacy.keep_months
        self._clock = clock
        self._rounds: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin the rounds, if there is something to go round; a second call does nothing."""
        if self._rounds is None and self._store is not None:
            self._rounds = asyncio.create_task(self._go_round(self._store))

    async def close(self) -> None:
        if self._rounds is not None:
            self._rounds.cancel()
            await asyncio.gather(self._rounds, return_exceptions=True)

    async def arrive(self, server: discord.Guild) -> None:
        """One short message where the bot may write, else none; what was kept of the server stays."""
        await self._conversation.servers.note_present(server.id)
        channel = first_writable(server)
        if channel is not None:
            locale = await self._locale(server)
            await post(channel, await self._conversation.answer(announcement(server, Act("introduce"), locale)), locale)

    async def leave(self, server: discord.Guild) -> None:
        """The bot was removed: the grace period begins."""
        await self._conversation.servers.note_removed(server.id)

    async def note_changes(self) -> None:
        """Servers that came or went while the bot was not connected."""
        present = {server.id for server in self._client.guilds}
        for server in await self._conversation.servers.known():
            if server in present:
                await self._conversation.servers.note_present(server)
            elif self._client.mine.has_server(server):  # another shard's servers are not seen from here
                await self._conversation.servers.note_removed(server)

    async def post_digest(self, server_id: int, channel_id: int, month: str) -> bool:
        """The digest of a month; left out where the server or the channel is gone, or the bot may not write."""
        server = self._client.get_guild(server_id)
        channel = server.get_channel_or_thread(channel_id) if server is not None else None
        if server is None or not isinstance(channel, discord.TextChannel) or not may_post(channel):
            _log.info("a digest was left out: its channel is gone or closed to me (code DIGEST)")
            return False
        locale = await self._locale(server)
        reply = await self._conversation.answer(announcement(server, Act("digest", {"month": month}), locale))
        return await post(channel, reply, locale, self._gallery)

    async def _go_once(self, store: Store) -> None:
        """What is done for all is done where the first shard is, and digests where their server is."""
        if self._client.mine.has_first and self._client.may_answer:
            await rounds.run_once(store, self._conversation.community, self._keep_months, self._clock())
        if self._client.may_answer:
            await rounds.post_digests(store, self.post_digest, self._clock(), self._client.mine.has_server)

    async def _locale(self, server: discord.Guild) -> str:
        settings = await self._conversation.servers.settings(server.id)
        return settings.language or str(server.preferred_locale)

    async def _go_round(self, store: Store) -> None:
        while True:
            try:
                await self._go_once(store)
            except Exception as error:  # noqa: BLE001 - the next round must come all the same
                _log.error("fault %s in a round", report_fault(_log, error))
            await asyncio.sleep(ROUND_SECONDS)
