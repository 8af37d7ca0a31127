"""A Discord behind loopback sockets: REST and gateway, one server, one channel, and people who use the bot.

    async with LoopbackDiscord() as discord:
        async with discord.bot(database=path):
            ana = discord.person("ana", locale="de")
            card = await ana.command("salary", role="ml engineer", place="Berlin")
            card = await card.press("What if")

It refuses what Discord refuses (see ``refusals``), and leaving it fails the test if it had to.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from types import TracebackType
from typing import Any

from aiohttp import web

from tests.discord import payloads
from tests.discord.gateway import Gateway
from tests.discord.interactions import Answer, Delay, Interaction, RefusalError
from tests.discord.payloads import Channel, Json, Where
from tests.discord.people import Person
from tests.discord.rest import Rest

TOKEN = "MTMwMDAwMDAwMDAwMDAwMDAwMQ.loopback.not-a-real-token"


class LoopbackDiscord:
    """One Discord. Everything lies open to tests: ``requests``, ``refusals``, ``messages``, ``commands``."""

    def __init__(self, token: str = TOKEN) -> None:
        self.token = token
        self.gateway = Gateway(token)
        self.requests: list[tuple[str, str, Any]] = []
        self.refusals: list[str] = []
        self.servers: list[int] = []
        """Servers that were opened beside the one that is always there."""
        self.at_once = 1
        """How many shards may introduce themselves to the gateway at once."""
        self.expected_refusals = 0
        """How many refusals the test means to cause."""
        self.faults: dict[str, RefusalError | Delay] = {}
        """Paths' endings that are answered with a fault or late, once each ("/callback")."""
        self.uploads: list[tuple[str, bytes]] = []
        """Every file that was sent, by its name."""
        self.messages: dict[int, Json] = {}
        self.interactions: dict[str, Interaction] = {}
        self.channels = {payloads.SERVER_CHANNEL: Channel(payloads.SERVER_CHANNEL, Where.SERVER)}
        self._private: dict[tuple[int, Where], Channel] = {}
        self.commands: list[Json] = []
        self.syncs = 0
        self._posted: defaultdict[int, asyncio.Queue[Answer]] = defaultdict(asyncio.Queue)
        self._runner: web.AppRunner | None = None
        self.rest_url = self.gateway_url = ""

    async def __aenter__(self) -> LoopbackDiscord:
        application = web.Application(client_max_size=1 << 26)
        application.add_routes([*Rest(self).routes(), web.get("/gateway/", self.gateway.serve)])
        self._runner = web.AppRunner(application, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.rest_url, self.gateway_url = f"http://127.0.0.1:{port}/api/v10", f"ws://127.0.0.1:{port}/gateway/"
        self.gateway.stands_at(self.gateway_url)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.gateway.close()
        if self._runner is not None:
            await self._runner.cleanup()
        if kind is None:
            assert len(self.refusals) == self.expected_refusals, "\n".join(self.refusals)

    def person(self, name: str = "ana", *, locale: str = "en-US") -> Person:
        return Person(self, payloads.new_id(), name, locale)

    def open_server(self, shard: int, shards: int) -> int:
        """One more server, of which the bot learns when it connects: its shard's, of so many."""
        server = (len(self.gateway.servers) * shards + shard) << 22
        self.gateway.servers.append(server)
        self.servers.append(server)
        self.channels[server + 1] = Channel(server + 1, Where.SERVER, server=server)
        return server

    def keep(self, message: Json) -> Json:
        self.messages[int(message["id"])] = message
        return message

    def message(self, message_id: int | None) -> Json:
        if message_id not in self.messages:
            raise RefusalError(404, 10008, "Unknown Message")
        return self.messages[message_id]

    def sync(self, commands: list[Json]) -> list[Json]:
        """Takes the bot's commands; every kind is handed back with a description."""
        self.syncs += 1
        self.commands = [
            {"description": "", "type": 1, **command, "id": str(payloads.new_id()), "version": str(payloads.new_id()),
             "application_id": str(payloads.APPLICATION)}
            for command in commands
        ]  # fmt: skip
        return self.commands

    def direct_channel(self, person: int) -> Channel:
        return self._channel_of(person, Where.DIRECT)

    def channel(self, person: int, where: Where, server: int = payloads.SERVER) -> Channel:
        return self.channels[server + 1] if where is Where.SERVER else self._channel_of(person, where)

    def _channel_of(self, person: int, where: Where) -> Channel:
        channel = self._private.get((person, where))
        if channel is None:
            channel = self._private[person, where] = Channel(payloads.new_id(), where, person)
            self.channels[channel.id] = channel
        return channel

    def posted(self, channel: Channel) -> asyncio.Queue[Answer]:
        """What the bot wrote in the channel on its own account: no answers to interactions."""
        return self._posted[channel.id]

    def bodies(self, method: str, path_end: str) -> list[Any]:
        """Every body that was sent to a route, in order."""
        return [body for verb, path, body in self.requests if verb == method and path.endswith(path_end)]
