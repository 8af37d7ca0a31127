"""Discord's REST routes that a bot of this kind uses."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.discord import payloads
from tests.discord.answers import Answers, Handler
from tests.discord.checking import request_problems
from tests.discord.interactions import PRIVATE_FLAG, Answer, RefusalError
from tests.discord.limits import MESSAGE, UPDATE
from tests.discord.payloads import Channel, Json

if TYPE_CHECKING:
    from tests.discord.loopback import LoopbackDiscord


class Rest:
    """Answers the bot's requests out of a ``LoopbackDiscord``'s world, and refuses what Discord would refuse."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self._discord = discord

    def routes(self) -> list[web.RouteDef]:
        table: dict[tuple[str, str], Handler] = {
            ("GET", "/users/@me"): self._me,
            ("GET", "/oauth2/applications/@me"): self._application,
            ("GET", "/gateway/bot"): self._gateway,
            ("GET", "/applications/{application}/commands"): self._commands,
            ("PUT", "/applications/{application}/commands"): self._sync,
            ("POST", "/users/@me/channels"): self._open_direct,
            ("POST", "/channels/{channel}/typing"): self._typing,
            ("POST", "/channels/{channel}/messages"): self._post,
            ("PATCH", "/channels/{channel}/messages/{message}"): self._edit_posted,
            **Answers(self._discord).table(),
        }
        return [
            web.route(method, f"/api/v10{path}", self._guarded(handler)) for (method, path), handler in table.items()
        ]

    def _guarded(self, handler: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def answer(request: web.Request) -> web.Response:
            body, files = await _read(request, self._discord.uploads)
            path = request.path.removeprefix("/api/v10")
            self._discord.requests.append((request.method, path, body))
            try:
                await self._suffer(path)
                self._check(request, path, body, len(files))
                return _json(await handler(request, body, files))
            except RefusalError as refusal:
                self._discord.refusals.append(f"{request.method} {path}: {refusal.status} {refusal.code} {refusal}")
                return _refused(refusal)

        return answer

    async def _suffer(self, path: str) -> None:
        """What the test laid in this path's way."""
        for ending in [ending for ending in self._discord.faults if path.endswith(ending)]:
            fault = self._discord.faults.pop(ending)
            if isinstance(fault, RefusalError):
                raise fault
            await asyncio.sleep(fault.seconds)

    def _check(self, request: web.Request, path: str, body: Any, files: int) -> None:
        is_by_token = path.startswith(("/interactions/", "/webhooks/"))
        if not is_by_token and request.headers.get("Authorization") != f"Bot {self._discord.token}":
            raise RefusalError(401, 0, "401: Unauthorized")
        problems = request_problems(request.method, path, body, files)
        if problems:
            raise RefusalError(400, 50035, "Invalid Form Body: " + "; ".join(problems))

    async def _me(self, _request: web.Request, _body: Any, _files: list[Json]) -> Json:
        return payloads.bot_user()

    async def _application(self, _request: web.Request, _body: Any, _files: list[Json]) -> Json:
        return payloads.application()

    async def _gateway(self, _request: web.Request, _body: Any, _files: list[Json]) -> Json:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": self._discord.at_once}
        return {"url": self._discord.gateway_url, "shards": 1, "session_start_limit": limit}

    async def _commands(self, _request: web.Request, _body: Any, _files: list[Json]) -> list[Json]:
        return self._discord.commands

    async def _sync(self, _request: web.Request, body: Any, _files: list[Json]) -> list[Json]:
        return self._discord.sync(body)

    async def _open_direct(self, _request: web.Request, body: Any, _files: list[Json]) -> Json:
        return payloads.channel(self._discord.direct_channel(int(body["recipient_id"])))

    async def _typing(self, _request: web.Request, _body: Any, _files: list[Json]) -> None:
        return None

    async def _post(self, request: web.Request, body: Any, files: list[Json]) -> Json:
        channel = self._channel(request)
        posted = self._discord.keep(payloads.message(body, channel, payloads.bot_user(), files=files))
        self._discord.posted(channel).put_nowait(Answer(MESSAGE, posted))
        return posted

    async def _edit_posted(self, request: web.Request, body: Any, files: list[Json]) -> Json:
        channel, old = self._channel(request), self._discord.message(int(request.match_info["message"]))
        if old["flags"] & PRIVATE_FLAG or old["channel_id"] != str(channel.id):
            raise RefusalError(404, 10008, "Unknown Message")
        edited = self._discord.keep(payloads.changed_message(old, body, files=files))
        self._discord.posted(channel).put_nowait(Answer(UPDATE, edited))
        return edited

    def _channel(self, request: web.Request) -> Channel:
        channel = self._discord.channels.get(int(request.match_info["channel"]))
        if channel is None:
            raise RefusalError(404, 10003, "Unknown Channel")
        return channel


async def _read(request: web.Request, uploads: list[tuple[str, bytes]]) -> tuple[Any, list[Json]]:
    """The JSON body (of a multipart request its ``payload_json``) and the files that came along."""
    if not request.content_type.startswith("multipart/"):
        raw = await request.read()
        return (json.loads(raw) if raw else None), []
    body: Any = None
    files: list[Json] = []
    async for part in await request.multipart():
        content = bytes(await part.read())
        if part.name == "payload_json":
            body = json.loads(content)
            continue
        uploads.append((str(part.filename), content))
        address = f"https://cdn.discordapp.com/attachments/0/{part.filename}"
        files.append({"id": str(payloads.new_id()), "filename": part.filename, "size": len(content), "url": address,
                      "proxy_url": address, "content": content.decode("utf-8", "replace")})  # fmt: skip
    return body, files


def _refused(refusal: RefusalError) -> web.Response:
    response = {"message": str(refusal), "code": refusal.code}
    if refusal.retry_after is None:
        return _json(response, refusal.status)
    answer = _json({**response, "retry_after": refusal.retry_after, "global": False}, refusal.status)
    # Without "Via" it would look like a ban by what stands before Discord.
    answer.headers.update({"Retry-After": str(refusal.retry_after), "Via": "1.1 loopback"})
    return answer


def _json(answer: Any, status: int = 200) -> web.Response:
    """Exactly ``application/json``, without a charset: discord.py reads nothing else as JSON."""
    if answer is None:
        return web.Response(status=204)
    return web.Response(body=json.dumps(answer).encode(), status=status, headers={"Content-Type": "application/json"})
