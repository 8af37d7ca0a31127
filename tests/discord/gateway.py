"""The gateway: one WebSocket, one shared zlib stream, events in the order in which they are sent."""

from __future__ import annotations

import asyncio
import json
import zlib
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
    """Takes one bot at a time; the newest connection is the one that hears."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._url = ""
        self._session: Session | None = None
        self._connected = asyncio.Event()
        self.identified = 0
        self.resumed = 0
        self.is_shut = False
        """Whether nobody gets in."""
        self.forgets_sessions = False
        """Whether a connection that is taken up again is told that its session is over."""

    def stands_at(self, url: str) -> None:
        self._url = url

    async def session(self, within: float) -> Session:
        """The connected process, once it is ready."""
        await asyncio.wait_for(self._connected.wait(), within)
        assert self._session is not None
        return self._session

    async def dispatch(self, event: str, data: Any, within: float = 10) -> None:
        session = await self.session(within)
        await session.send(DISPATCH, data, event)

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
            if self._session is session:
                self._session = None
                self._connected.clear()
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
            await session.send(DISPATCH, {}, "RESUMED")
            self._take(session)

    async def _identify(self, data: payloads.Json, session: Session, socket: web.WebSocketResponse) -> None:
        if data["token"] != self._token:
            await socket.close(code=WRONG_TOKEN, message=b"Authentication failed.")
            return
        if data["intents"] & PRIVILEGED:
            await socket.close(code=PRIVILEGED_INTENTS, message=b"Disallowed intent(s).")
            return
        session.intents = data["intents"]
        self.identified += 1
        ready = {
            "v": 10, "user": payloads.bot_user(), "session_id": "loopback", "resume_gateway_url": self._url,
            "guilds": [{"id": str(payloads.SERVER), "unavailable": True}],
            "application": {"id": str(payloads.APPLICATION), "flags": 0},
        }  # fmt: skip
        if "shard" in data:
            ready["shard"] = data["shard"]
        await session.send(DISPATCH, ready, "READY")
        await session.send(DISPATCH, payloads.server(), "GUILD_CREATE")
        self._take(session)

    def _take(self, session: Session) -> None:
        self._session = session
        self._connected.set()

    async def close(self) -> None:
        if self._session is not None:
            await self._session.drop(WSCloseCode.GOING_AWAY)
