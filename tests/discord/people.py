"""People on the loopback Discord: they type commands, write messages, press, pick and fill in forms."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from tests.discord import payloads
from tests.discord.cards import Card, OpenForm, Suggestions, look_at
from tests.discord.interactions import AUTOCOMPLETE, COMMAND, Interaction
from tests.discord.payloads import Channel, Json, Where
from tests.discord.process import PATIENCE

if TYPE_CHECKING:
    from tests.discord.loopback import LoopbackDiscord

WITHIN = 15.0 * PATIENCE
"""Seconds until a test gives up waiting for what a person would see."""

Seen = Card | OpenForm


class Person:
    """One account. ``locale`` is the language of their Discord."""

    def __init__(self, discord: LoopbackDiscord, user_id: int, name: str, locale: str) -> None:
        self.discord = discord
        self.id = user_id
        self.name = name
        self.locale = locale
        self.server = payloads.SERVER
        """The server in which they are."""
        self.manages_server = False
        """Whether they have Discord's Manage Server."""

    async def command(
        self, name: str, *, where: Where = Where.SERVER, is_user_installed: bool = False, **options: Any
    ) -> Card:
        """Types ``/name`` ("profile show" names a sub-command) and gives the card that comes back."""
        seen = await self.begin_command(name, where=where, is_user_installed=is_user_installed, **options)
        assert isinstance(seen, Card), f"/{name} opened a form"
        return seen

    async def begin_command(
        self, name: str, *, where: Where = Where.SERVER, is_user_installed: bool = False, **options: Any
    ) -> Seen:
        """The same for a command that may open a form first."""
        data = self._command_data(name, where, is_user_installed, options)
        interaction = self.new_interaction(COMMAND, where, is_user_installed)
        return await self.act(interaction, data)

    async def type(
        self, name: str, focused: str, text: str, *, where: Where = Where.SERVER, **others: Any
    ) -> list[str]:
        """What autocomplete suggests while ``text`` stands in the option ``focused``."""
        data = self._command_data(name, where, False, {**others, focused: text}, is_typing=True)
        leaf = data
        while leaf.get("options") and leaf["options"][0]["type"] in (1, 2):
            leaf = leaf["options"][0]
        next(option for option in leaf["options"] if option["name"] == focused)["focused"] = True
        seen = await self.act(self.new_interaction(AUTOCOMPLETE, where, False), data)
        assert isinstance(seen, Suggestions)
        return seen.names

    async def read(
        self, name: str, written: Json, *, where: Where = Where.SERVER, is_user_installed: bool = False
    ) -> Seen:
        """Uses a message command on somebody's message (see ``say``)."""
        command = self._find(name, 3, where, is_user_installed)
        data = {"id": command["id"], "name": name, "type": 3, "target_id": written["id"],
                "resolved": {"messages": {written["id"]: written}}}  # fmt: skip
        return await self.act(self.new_interaction(COMMAND, where, is_user_installed), data)

    async def look_at(
        self, name: str, other: Person, *, where: Where = Where.SERVER, is_user_installed: bool = False
    ) -> Card:
        """Uses a command on another person."""
        command = self._find(name, 2, where, is_user_installed)
        data = {"id": command["id"], "name": name, "type": 2, "target_id": str(other.id),
                "resolved": {"users": {str(other.id): other.shape()}}}  # fmt: skip
        seen = await self.act(self.new_interaction(COMMAND, where, is_user_installed), data)
        assert isinstance(seen, Card)
        return seen

    async def say(self, text: str, *, where: Where = Where.SERVER, reply_to: Card | None = None) -> Json:
        """Writes a message as it is; ``@pay`` in it mentions the bot. Gives the message."""
        channel = self.discord.channel(self.id, where, self.server)
        text = text.replace("@pay", f"<@{payloads.APPLICATION}>")
        written = payloads.message({"content": text}, channel, self.shape())
        is_meant = str(payloads.APPLICATION) in text or reply_to is not None
        if is_meant:
            written["mentions"] = [{**payloads.bot_user(), "member": payloads.member()}]
        if reply_to is not None:
            written["referenced_message"] = reply_to.message
            written["message_reference"] = {"message_id": reply_to.message["id"], "channel_id": str(channel.id)}
            written["type"] = 19
        if where is Where.SERVER:
            written["member"] = payloads.member()
        # Without the message-content intent Discord sends the text only where the bot is meant.
        told = written if is_meant or where is Where.DIRECT else {**written, "content": ""}
        await self.discord.gateway.dispatch("MESSAGE_CREATE", told)
        return written

    async def ask(self, text: str, *, where: Where = Where.SERVER, reply_to: Card | None = None) -> Card:
        """Writes a message and gives the bot's next one in the channel."""
        await self.say(text, where=where, reply_to=reply_to)
        channel = self.discord.channel(self.id, where, self.server)
        answer = await asyncio.wait_for(self.discord.posted(channel).get(), WITHIN)
        assert answer.message is not None
        return Card(self, channel, answer.message, None)

    def new_interaction(
        self, kind: int, where: Where, is_user_installed: bool, source: Json | None = None
    ) -> Interaction:
        return Interaction(kind, self.id, self.discord.channel(self.id, where, self.server), is_user_installed, source)

    async def act(self, interaction: Interaction, data: Json) -> Any:
        """Sends the interaction and gives what the person sees first."""
        self.discord.interactions[interaction.token] = interaction
        await self.discord.gateway.dispatch("INTERACTION_CREATE", self.interaction_payload(interaction, data))
        return await self.see_next(interaction)

    async def see_next(self, interaction: Interaction, within: float = WITHIN) -> Any:
        """The next thing that the interaction brings: a card, a form, suggestions."""
        return look_at(self, interaction, await asyncio.wait_for(interaction.answers.get(), within))

    def _member(self) -> Json:
        more = payloads.MANAGE_SERVER if self.manages_server else 0
        permissions = str(int(payloads.ROLE_PERMISSIONS) | more)
        return {**payloads.member(), "user": self.shape(), "permissions": permissions}

    def shape(self) -> Json:
        return payloads.user(self.id, self.name)

    def interaction_payload(self, interaction: Interaction, data: Json) -> Json:
        """What the gateway tells of an interaction."""
        channel = interaction.channel
        payload: Json = {
            "id": str(interaction.id), "application_id": str(payloads.APPLICATION), "type": interaction.kind,
            "token": interaction.token, "version": 1, "data": data, "channel_id": str(channel.id),
            "channel": payloads.channel(channel, self.name), "locale": self.locale, "entitlements": [],
            "context": channel.where.value, "attachment_size_limit": 10 << 20,
            "app_permissions": payloads.ROLE_PERMISSIONS,
            "authorizing_integration_owners": self._owners(channel, interaction.is_user_installed),
        }  # fmt: skip
        if channel.where is Where.SERVER:
            server = str(payloads.ELSEWHERE if interaction.is_user_installed else channel.server)
            payload |= {"guild_id": server, "guild_locale": "en-US",
                        "guild": {"id": server, "locale": "en-US", "features": []},
                        "member": self._member()}  # fmt: skip
            payload["channel"]["guild_id"] = server
        else:
            payload["user"] = self.shape()
        if interaction.source is not None:
            payload["message"] = interaction.source
        return payload

    def _owners(self, channel: Channel, is_user_installed: bool) -> Json:
        if is_user_installed:
            return {"1": str(self.id)}
        return {"0": str(channel.server) if channel.where is Where.SERVER else "0"}

    def _find(self, name: str, kind: int, where: Where, is_user_installed: bool) -> Json:
        """The synced command, if Discord would offer it there."""
        found = [one for one in self.discord.commands if one["name"] == name and one["type"] == kind]
        assert found, f"no command {name!r} among {[one['name'] for one in self.discord.commands]}"
        assert where.value in (found[0].get("contexts") or [0, 1]), f"{name} is not offered in {where}"
        assert int(is_user_installed) in (found[0].get("integration_types") or [0]), f"{name} can't be installed so"
        return found[0]

    def _command_data(
        self, name: str, where: Where, is_user_installed: bool, options: Json, *, is_typing: bool = False
    ) -> Json:
        first, *path = name.split()
        branch = self._find(first, 1, where, is_user_installed)
        data: Json = {"id": branch["id"], "name": first, "type": 1}
        inner = data
        for step in path:
            branch = next(option for option in branch["options"] if option["name"] == step)
            inner["options"] = [{"name": step, "type": branch["type"]}]
            inner = inner["options"][0]
        known = {option["name"]: option for option in branch.get("options") or []}
        missing = [key for key, option in known.items() if option.get("required") and key not in options]
        assert is_typing or not missing, f"/{name} needs {missing}"
        inner["options"] = [{"name": key, "type": known[key]["type"], "value": value} for key, value in options.items()]
        return data
