"""When something breaks, the person sees one sentence with a code, and the log the same code without their words."""

import re
from typing import Any

import discord
import pytest
from discord import app_commands

from tests.behaviour.conftest import World, brought, text_of

SECRET = "my secret 123456"


def break_the_pay_model(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: Any) -> Any:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(type(world.app.pay), "estimate", explode)


async def test_a_fault_in_a_command_is_a_code_and_not_its_text(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    break_the_pay_model(world, monkeypatch)
    asked = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin")
    assert [type(error.original) for error in world.env.errors] == [RuntimeError]  # type: ignore[attr-defined]
    assert asked.ephemeral
    said = text_of(asked.response)
    code = re.search(r"code ([0-9A-F]{4})", said)
    assert code is not None
    assert SECRET not in said
    assert code[1] in caplog.text
    assert SECRET not in caplog.text
    assert len(asked.followups) == 0


async def test_a_fault_after_a_press_or_in_a_mention_is_told_too(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin")
    break_the_pay_model(world, monkeypatch)
    pressed = await world.ana.click(asked.response, label="Per month")
    assert "code" in text_of(brought(pressed))
    assert brought(pressed).ephemeral
    await world.ana.send(world.channel, f"{world.mention} mle in berlin")
    assert "code" in text_of(world.channel.last_message)
    assert SECRET not in text_of(world.channel.last_message)


async def test_who_asks_too_often_is_told_how_long_to_wait(world: World) -> None:
    for _ in range(5):
        await world.ana.slash(world.channel, "ask", question="hello")
    refused = await world.ana.slash(world.channel, "ask", question="hello")
    (error,) = world.env.errors
    assert isinstance(error, app_commands.CommandOnCooldown)
    assert refused.ephemeral
    assert re.search(r"again in \d+ seconds?\.", text_of(refused.response))
    other = await world.bo.slash(world.channel, "ask", question="hello")
    assert "One moment" not in text_of(other.response)
    await world.env.advance_time(30)
    later = await world.ana.slash(world.channel, "ask", question="hello")
    assert "One moment" not in text_of(later.response)


async def test_an_interaction_that_discord_no_longer_knows_is_not_answered_again(world: World) -> None:
    world.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062, message="Unknown interaction")
    asked = await world.ana.slash(world.channel, "help")
    (error,) = world.env.errors
    assert isinstance(error, app_commands.CommandInvokeError)
    assert isinstance(error.original, discord.NotFound)
    assert not asked.acknowledged
    assert len(world.requests("POST", "/callback")) == 1


async def test_errors_waits_and_suggestions_are_in_the_language_that_was_chosen(world: World) -> None:
    await world.ana.slash(world.channel, "language", language="de")
    for _ in range(6):
        refused = await world.ana.slash(world.channel, "ask", question="hello")
    assert re.search(r"in \d+ Sekunden?", text_of(refused.response))
    world.env.errors.clear()
    offered = await world.ana.autocomplete(world.channel, "salary", "place", "germ")
    assert "Deutschland" in [choice["name"] for choice in offered]
    asked = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin", visible="channel")
    refused = await world.bo.click(asked.response, label="Why?")
    assert "belong to the person who asked" in text_of(refused.response)
