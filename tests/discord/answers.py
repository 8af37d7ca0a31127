"""Discord's REST routes by which a bot answers interactions: the first answer, edits and follow-ups."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.discord import payloads
from tests.discord.interactions import LOADING_FLAG, PRIVATE_FLAG, Answer, Interaction, RefusalError, State
from tests.discord.limits import CHOICES, FORM, LATER, LATER_UPDATE, MESSAGE, UPDATE
from tests.discord.payloads import Json

if TYPE_CHECKING:
    from tests.discord.loopback import LoopbackDiscord

FILLING_IN = 0.02
"""Seconds that the quickest person takes for a form."""

Handler = Callable[[web.Request, Any, list[Json]], Awaitable[Any]]
"""Takes a request, its JSON and its files; gives the JSON of the answer, or None for 204."""


class Answers:
    """Holds the bot to an interaction's rules and puts what the person sees into its queue."""

    def __init__(self, discord: LoopbackDiscord) -> None:
        self._discord = discord

    def table(self) -> dict[tuple[str, str], Handler]:
        messages = "/webhooks/{application}/{token}/messages/{message}"
        return {
            ("POST", "/interactions/{interaction}/{token}/callback"): self._answer,
            ("POST", "/webhooks/{application}/{token}"): self._follow_up,
            ("GET", messages): self._get_answer,
            ("PATCH", messages): self._edit_answer,
            ("DELETE", messages): self._delete_answer,
        }

    async def _answer(self, request: web.Request, body: Any, files: list[Json]) -> Json:
        interaction = self._discord.interactions.get(request.match_info["token"])
        if interaction is None or str(interaction.id) != request.match_info["interaction"]:
            raise RefusalError(404, 10062, "Unknown interaction")
        kind, data = body["type"], body.get("data") or {}
        interaction.acknowledge(kind)
        if kind in (MESSAGE, LATER):
            self._create_original(interaction, data, files, is_thinking=kind == LATER)
        elif kind in (UPDATE, LATER_UPDATE):
            interaction.original = int((interaction.source or {})["id"])
        if kind == UPDATE:
            self._change(interaction, interaction.original, data, files)
        elif kind == FORM:
            # Nobody fills in a form before the bot has heard that it was opened.
            loop = asyncio.get_running_loop()
            loop.call_later(FILLING_IN, interaction.answers.put_nowait, Answer(FORM, form=data))
        elif kind == CHOICES:
            interaction.answers.put_nowait(Answer(CHOICES, choices=data["choices"]))
        return self._callback_response(interaction, kind)

    def _callback_response(self, interaction: Interaction, kind: int) -> Json:
        told: Json = {"id": str(interaction.id), "type": interaction.kind, "response_message_loading": kind == LATER}
        response: Json = {"interaction": told}
        if interaction.original is not None:
            told["response_message_id"] = str(interaction.original)
            told["response_message_ephemeral"] = interaction.is_private
        if kind in (MESSAGE, UPDATE):
            response["resource"] = {"type": kind, "message": self._discord.message(interaction.original)}
        return response

    def _create_original(self, interaction: Interaction, data: Json, files: list[Json], *, is_thinking: bool) -> None:
        interaction.is_private = bool(int(data.get("flags") or 0) & PRIVATE_FLAG)
        created = payloads.message(data, interaction.channel, payloads.bot_user(), files=files)
        if is_thinking:
            created["flags"] |= LOADING_FLAG
        self._discord.keep(created)
        interaction.original = int(created["id"])
        if not is_thinking:
            interaction.answers.put_nowait(Answer(MESSAGE, created))

    def _by_token(self, request: web.Request) -> Interaction:
        interaction = self._discord.interactions.get(request.match_info["token"])
        if interaction is None:
            raise RefusalError(404, 10015, "Unknown Webhook")
        interaction.use_token()
        return interaction

    def _change(self, interaction: Interaction, message_id: int | None, body: Json, files: list[Json]) -> Json:
        edited = payloads.changed_message(self._discord.message(message_id), body, files=files)
        edited["flags"] &= ~LOADING_FLAG
        if not any(edited[part] for part in ("content", "embeds", "components", "attachments")):
            raise RefusalError(400, 50006, "Cannot send an empty message")
        self._discord.keep(edited)
        interaction.state = State.ANSWERED
        interaction.answers.put_nowait(Answer(UPDATE, edited))
        return edited

    async def _follow_up(self, request: web.Request, body: Any, files: list[Json]) -> Json:
        interaction = self._by_token(request)
        original = self._discord.messages.get(interaction.original or 0)
        if original is not None and original["flags"] & LOADING_FLAG:
            return self._change(interaction, interaction.original, body, files)
        interaction.count_follow_up()
        interaction.state = State.ANSWERED
        created = self._discord.keep(payloads.message(body, interaction.channel, payloads.bot_user(), files=files))
        interaction.answers.put_nowait(Answer(MESSAGE, created))
        return created

    def _answer_id(self, request: web.Request, interaction: Interaction) -> int | None:
        name = request.match_info["message"]
        return interaction.original if name == "@original" else int(name)

    async def _get_answer(self, request: web.Request, _body: Any, _files: list[Json]) -> Json:
        return self._discord.message(self._answer_id(request, self._by_token(request)))

    async def _edit_answer(self, request: web.Request, body: Any, files: list[Json]) -> Json:
        interaction = self._by_token(request)
        return self._change(interaction, self._answer_id(request, interaction), body, files)

    async def _delete_answer(self, request: web.Request, _body: Any, _files: list[Json]) -> None:
        self._discord.messages.pop(self._answer_id(request, self._by_token(request)) or 0, None)
