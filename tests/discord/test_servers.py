"""A server and its members over the sockets: panel, settings, community, and people who brought the app themselves."""

from __future__ import annotations

import asyncio

import pytest

from tests.discord import payloads
from tests.discord.cards import Card, OpenForm
from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Channel, Json, Where
from tests.discord.people import Person
from tests.discord.process import Home, running


async def posted_panel(loopback: LoopbackDiscord, manager: Person) -> Card:
    """The panel as it stands in the channel, for anybody to press."""
    told = await manager.command("setup panel")
    assert "panel is posted" in told.title
    channel = loopback.channel(manager.id, Where.SERVER)
    answer = await asyncio.wait_for(loopback.posted(channel).get(), 10)
    assert answer.message is not None
    return Card(manager, channel, answer.message, None)


@pytest.fixture
def mira(loopback: LoopbackDiscord) -> Person:
    manager = loopback.person("mira")
    manager.manages_server = True
    return manager


async def test_two_people_press_a_panel_of_an_earlier_process_at_once_and_each_sees_their_own(
    loopback: LoopbackDiscord, home: Home, mira: Person
) -> None:
    ana, bo = loopback.person("ana", locale="de"), loopback.person("bo")
    async with running(loopback, home) as bot:
        panel = await posted_panel(loopback, mira)
        await bot.kill()
    async with running(loopback, home):
        forms = await asyncio.gather(*(panel.press("Ask a question", by=one) for one in (ana, bo)))
        assert all(isinstance(form, OpenForm) for form in forms)
        questions = ("data engineer in Paris", "data analyst in Toronto")
        answers = await asyncio.gather(
            *(form.submit(text=question) for form, question in zip(forms, questions, strict=True))
        )
        assert [card.is_private for card in answers] == [True, True]
        assert "Paris" in answers[0].text
        assert "Toronto" not in answers[0].text
        assert "Toronto" in answers[1].text
        kept = await asyncio.gather(*(panel.press("Estimate my pay", by=one) for one in (ana, bo)))
        assert all(card.is_private for card in kept)
        refused = await kept[1].press("Type it", by=ana)
        assert refused.is_private
        assert "1 of about" not in refused.title


async def test_settings_and_community_are_for_servers_that_installed_the_bot(
    loopback: LoopbackDiscord, home: Home, mira: Person
) -> None:
    ana = loopback.person("ana", locale="en-GB")
    async with running(loopback, home):
        for name in ("setup settings", "community show"):
            for where in Where:
                with pytest.raises(AssertionError):
                    await mira.command(name, where=where, is_user_installed=True)
        assert (await ana.command("setup settings")).title == "That is for those who manage the server"
        settings = await mira.command("setup settings")
        off = await settings.press("Turn community figures off")
        assert "are off" in off.text
        assert "are off" in (await ana.command("community show")).title
        await off.press("Turn community figures on")
        band = await ana.command("community join", role="senior data scientist", country="Deutschland")
        confirm = await band.pick(band.options[12])
        assert "Germany" in confirm.text or "Deutschland" in confirm.text
        added = await confirm.press("Yes, add this")
        assert "Withdraw" in " ".join(added.buttons)
        assert (await ana.command("community leave")).is_private


async def test_the_apps_of_messages_and_people_work_wherever_somebody_brings_them(
    loopback: LoopbackDiscord, home: Home
) -> None:
    ana, bo = loopback.person("ana"), loopback.person("bo", locale="de")
    async with running(loopback, home):
        written = await bo.say("Senior ML engineer in Berlin, we offer 80,000 EUR and 10% bonus")
        for name in ("Explain the pay here", "Check this offer"):
            for is_user_installed in (False, True):
                card = await ana.read(name, written, is_user_installed=is_user_installed)
                assert isinstance(card, Card)
                assert card.is_private
                assert "80" in card.text
        for where in (Where.SERVER, Where.PRIVATE):
            told = await bo.look_at("Compare with me", ana, where=where, is_user_installed=True)
            assert told.is_private


async def test_help_says_what_fits_the_place(loopback: LoopbackDiscord, home: Home, mira: Person) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home):
        assert "/setup panel" in (await mira.command("help")).text
        in_server = (await ana.command("help")).text
        assert "/community" in in_server
        assert "/setup" not in in_server
        assert "/community" not in (await ana.command("help", is_user_installed=True)).text
        direct = (await ana.command("help", where=Where.DIRECT)).text
        assert "Just write" in direct
        assert "/community" not in direct


def invited(loopback: LoopbackDiscord, *, permissions: int) -> tuple[Json, Channel]:
    """A server that has just installed the bot, with one channel in which it has these permissions."""
    channel = Channel(payloads.new_id(), Where.SERVER)
    loopback.channels[channel.id] = channel
    server = {**payloads.server(), "id": str(payloads.new_id())}
    del server["unavailable"]  # Discord says so of servers that come back, not of new ones
    shape = {**payloads.channel(channel), "guild_id": server["id"]}
    everyone = {**server["roles"][0], "id": server["id"], "permissions": str(permissions)}
    return {**server, "channels": [shape], "roles": [everyone]}, channel


async def test_a_server_that_installs_the_bot_is_greeted_where_it_may_write_and_else_not(
    loopback: LoopbackDiscord, home: Home
) -> None:
    async with running(loopback, home):
        async with asyncio.timeout(10):
            while "connected, in" not in home.log:  # noqa: ASYNC110 - until then every server counts as an old one
                await asyncio.sleep(0.1)
        silent, _ = invited(loopback, permissions=1 << 10)
        await loopback.gateway.dispatch("GUILD_CREATE", silent)
        open_, channel = invited(loopback, permissions=int(payloads.ROLE_PERMISSIONS))
        await loopback.gateway.dispatch("GUILD_CREATE", open_)
        answer = await asyncio.wait_for(loopback.posted(channel).get(), 10)
        assert answer.message is not None
        assert "/setup panel" in str(answer.message["embeds"])
        await loopback.gateway.dispatch("GUILD_DELETE", {"id": open_["id"]})
        assert (await loopback.person("ana").command("help")).is_private
    assert len(loopback.bodies("POST", "/messages")) == 1
