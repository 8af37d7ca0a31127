"""The gateway: a WebSocket for each shard, one shared zlib stream each, events in the order in which they are sent."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections import defaultdict
from contextlib import suppress
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from tests.discord import payloads

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, HEARTBEAT_HEARD = 0, 1, 2, 6, 7, 9, 10, 11
UNKNOWN_ERROR, WRONG_TOKEN, SESSION_TIMED_OUT, PRIVILEGED_INTENTS = 4000, 4004, 4009, 4014
PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)
"""Members, presences, message content: nobody has granted them."""


class Session:
    """What one connected process is told."""

    def __init__(self, socket: web.WebSocketResponse, intents: int) -> None:
        self.intents = intents
        self.shard = 0
        self._socket = socket
        self._stream = zlib.compressobj()
        self._sequence = 0
        self._sending = asyncio.Lock()
        """One stream: what was packed first must leave first."""

    async def send(self, opcode: int, data: Any = None, event: str | None = None) -> None:
        async with self._sending:
            if opcode == DISPATCH:
                self._sequence += 1
            payload = {"op": opcode, "d": data, "t": event, "s": self._sequence if opcode == DISPATCH else None}
            packed = self._stream.compress(json.dumps(payload).encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)
            await self._socket.send_bytes(packed)

    async def drop(self, code: int = UNKNOWN_ERROR) -> None:
        """The connection breaks, as connections do; with ``WRONG_TOKEN`` for good."""
        await self._socket.close(code=code)


class Gateway:
    """Takes as many connections as come. Whoever is connected for a shard hears its events; the newest is the bot."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._url = ""
        self._sessions: defaultdict[int, list[Session]] = defaultdict(list)
        self._changed = asyncio.Condition()
        self.servers = [payloads.SERVER]
        """Which servers the bot is in."""
        self.shards = 1
        """How many shards the bot that connected last is divided into."""
        self.identified = 0
        self.resumed = 0
        self.is_shut = False
        """Whether nobody gets in."""
        self.forgets_sessions = False
        """Whether a connection that is taken up again is told that its session is over."""

    def stands_at(self, url: str) -> None:
        self._url = url

    async def session(self, within: float, shard: int = 0) -> Session:
        """The process that is connected for a shard, once it is ready."""
        async with asyncio.timeout(within), self._changed:
            await self._changed.wait_for(lambda: self._sessions[shard])
        return self._sessions[shard][-1]

    def shard_of(self, server: int) -> int:
        return (server >> 22) % self.shards

    async def dispatch(self, event: str, data: Any, within: float = 10) -> None:
        """To everybody who is connected for the shard that it belongs to; direct messages belong to the first."""
        server = data["id"] if event.startswith("GUILD_") else data.get("guild_id")
        shard = self.shard_of(int(server)) if server else 0
        newest = await self.session(within, shard)
        for session in [one for one in self._sessions[shard] if one is not newest]:
            with suppress(ConnectionError):  # it is about to be gone
                await session.send(DISPATCH, data, event)
        await newest.send(DISPATCH, data, event)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        assert request.query.get("compress") == "zlib-stream", "this gateway speaks zlib-stream"
        if self.is_shut:
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse(heartbeat=None, max_msg_size=0)
        await socket.prepare(request)
        session = Session(socket, 0)
        await session.send(HELLO, {"heartbeat_interval": 41_250})
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._hear(json.loads(message.data), session, socket)
        finally:
            if session in self._sessions[session.shard]:
                self._sessions[session.shard].remove(session)
        return socket

    async def _hear(self, payload: payloads.Json, session: Session, socket: web.WebSocketResponse) -> None:
        data = payload["d"]
        if payload["op"] == HEARTBEAT:
            await session.send(HEARTBEAT_HEARD)
        elif payload["op"] == IDENTIFY:
            await self._identify(data, session, socket)
        elif payload["op"] == RESUME:
            if self.forgets_sessions:
                await session.send(INVALID_SESSION, data=False)
                return
            self.resumed += 1
            session.shard = int(data["session_id"].rpartition("-")[2])
            await session.send(DISPATCH, {}, "RESUMED")
            await self._take(session)

    async def _identify(self, data: payloads.Json, session: Session, socket: web.WebSocketResponse) -> None:
        if data["token"] != self._token:
            await socket.close(code=WRONG_TOKEN, message=b"Authentication failed.")
            return
        if data["intents"] & PRIVILEGED:
            await socket.close(code=PRIVILEGED_INTENTS, message=b"Disallowed intent(s).")
            return
        session.intents = data["intents"]
        self.identified += 1
        session.shard, self.shards = data.get("shard", (0, 1))
        servers = [server for server in self.servers if self.shard_of(server) == session.shard]
        ready = {
            "v": 10, "user": payloads.bot_user(), "session_id": f"loopback-{session.shard}",
            "resume_gateway_url": self._url, "guilds": [{"id": str(one), "unavailable": True} for one in servers],
            "application": {"id": str(payloads.APPLICATION), "flags": 0},
        }  # fmt: skip
        if "shard" in data:
            ready["shard"] = data["shard"]
        await session.send(DISPATCH, ready, "READY")
        for server in servers:
            await session.send(DISPATCH, payloads.server(server), "GUILD_CREATE")
        await self._take(session)

    async def _take(self, session: Session) -> None:
        async with self._changed:
            self._sessions[session.shard].append(session)
            self._changed.notify_all()

    async def close(self) -> None:
        for session in [one for sessions in self._sessions.values() for one in sessions]:
            await session.drop(WSCloseCode.GOING_AWAY)
