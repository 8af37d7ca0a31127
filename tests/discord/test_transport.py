"""The loopback Discord itself: discord.py, unmodified and without a bot of ours, connects, answers and is refused."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import aiohttp
import discord
import discord.gateway
import discord.http
import pytest
import yarl
from discord import app_commands, ui

from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where


class Name(ui.Modal, title="Your name"):
    name = ui.Label(text="Name", component=ui.TextInput(max_length=20))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        assert isinstance(self.name.component, ui.TextInput)
        await interaction.response.edit_message(content=f"Hello {self.name.component.value}")


class Buttons(ui.View):
    @ui.button(label="Again")
    async def again(self, interaction: discord.Interaction, _button: ui.Button[Buttons]) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content="pong again")
        await interaction.followup.send("and a follow-up", ephemeral=True)

    @ui.button(label="Name")
    async def name(self, interaction: discord.Interaction, _button: ui.Button[Buttons]) -> None:
        await interaction.response.send_modal(Name())

    @ui.select(options=[discord.SelectOption(label="One"), discord.SelectOption(label="Two")])
    async def picked(self, interaction: discord.Interaction, select: ui.Select[Buttons]) -> None:
        await interaction.response.send_message(select.values[0])


class Pong(discord.Client):
    """A bare bot with one command."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True, messages=True))
        self.tree = app_commands.CommandTree(self)

        @self.tree.command(description="Answers pong")
        @app_commands.allowed_installs(guilds=True, users=True)
        @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
        async def ping(interaction: discord.Interaction, text: str = "") -> None:
            place = "private" if interaction.is_user_integration() else "server"
            await interaction.response.defer(ephemeral=True, thinking=True)
            await interaction.followup.send(f"pong {text} {interaction.locale!s} {place}", view=Buttons())

        @ping.autocomplete("text")
        async def suggest(_interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=f"{current}!", value=current)]

        @self.tree.command(description="Sends what Discord refuses")
        async def wrong(interaction: discord.Interaction) -> None:
            try:
                await interaction.response.send_message("x" * 2001)
            except discord.HTTPException as refused:
                await interaction.response.send_message(f"refused {refused.status} {refused.code}")

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        await message.reply(f"heard {len(message.content)}")


@contextlib.asynccontextmanager
async def pong(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[LoopbackDiscord]:
    async with LoopbackDiscord() as loopback:
        monkeypatch.setattr(discord.http.Route, "BASE", loopback.rest_url)
        monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(loopback.gateway_url))
        async with Pong() as client:
            running = asyncio.create_task(client.start(loopback.token))
            await loopback.gateway.session(10)
            yield loopback
            await client.close()
            await running


async def test_a_command_a_press_a_pick_and_a_form_go_there_and_back(monkeypatch: pytest.MonkeyPatch) -> None:
    async with pong(monkeypatch) as loopback:
        ana = loopback.person("ana", locale="de")
        card = await ana.command("ping", text="you")
        assert (card.text, card.is_private) == ("pong you de server", True)
        again = await card.press("Again")
        assert again.text == "pong again"
        assert (await again.next()).text == "and a follow-up"
        form = await card.press("Name")
        assert (form.title, form.labels) == ("Your name", ["Name"])
        assert (await form.submit(name="Ana")).text == "Hello Ana"
        assert (await card.pick("Two")).text == "Two"
        assert await ana.type("ping", "text", "mle") == ["mle!"]


async def test_a_bot_that_a_person_installed_answers_in_private_places(monkeypatch: pytest.MonkeyPatch) -> None:
    async with pong(monkeypatch) as loopback:
        ana = loopback.person("ana")
        for where in (Where.DIRECT, Where.PRIVATE):
            card = await ana.command("ping", where=where, is_user_installed=True)
            assert card.text == "pong  en-US private"


async def test_text_reaches_the_bot_only_where_it_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    async with pong(monkeypatch) as loopback:
        ana = loopback.person("ana")
        assert (await ana.ask("hello")).text == "heard 0"
        assert (await ana.ask("hello", where=Where.DIRECT)).text == "heard 5"
        assert (await ana.ask("@pay hello")).text != "heard 0"


async def test_what_discord_refuses_is_refused_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async with pong(monkeypatch) as loopback:
        assert (await loopback.person().command("wrong")).text == "refused 400 50035"
        assert "2001 characters" in loopback.refusals[0]
        loopback.expected_refusals = 1
    with pytest.raises(AssertionError, match="2001 characters"):
        async with pong(monkeypatch) as loopback:
            await loopback.person().command("wrong")


async def test_a_token_that_is_over_can_do_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    async with pong(monkeypatch) as loopback:
        card = await loopback.person().command("ping")
        assert card.interaction is not None
        path = f"{loopback.rest_url}/webhooks/1/{card.interaction.token}/messages/@original"
        card.interaction.is_expired = True
        async with aiohttp.ClientSession() as session, session.patch(path, json={"content": "late"}) as answer:
            assert (answer.status, (await answer.json())["code"]) == (401, 50027)
        loopback.expected_refusals = 1


async def test_a_broken_connection_is_taken_up_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with pong(monkeypatch) as loopback:
        await (await loopback.gateway.session(5)).drop()
        async with asyncio.timeout(20):
            while not loopback.gateway.resumed:  # noqa: ASYNC110 - the library tells nobody
                await asyncio.sleep(0.05)
        assert (await loopback.person().command("ping", text="b")).text.startswith("pong b")
