"""Channels gone, locked or closed, answers that come too late: a clear word where one can be said, one log line."""

from typing import Any

import discord
import pytest

from bot.conversation.turn import Act, Membership, Place, PlaceKind, Turn
from tests.behaviour.conftest import World, controls_of, text_of

QUESTION = "what does a senior ml engineer earn in berlin?"


def lines_with_a_code(caplog: pytest.LogCaptureFixture, code: int | str) -> list[str]:
    return [record.getMessage() for record in caplog.records if f"code {code}" in record.getMessage()]


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (403, 50013, "Missing Permissions"),
        (403, 50001, "Missing Access"),
        (403, 160005, "Thread is locked"),
        (400, 50083, "Thread is archived"),
        (404, 10003, "Unknown Channel"),
        (404, 10004, "Unknown Guild"),
    ],
)
async def test_a_mention_where_no_answer_can_be_written_is_one_log_line(
    world: World, caplog: pytest.LogCaptureFixture, status: int, code: int, words: str
) -> None:
    caplog.set_level("INFO")
    world.env.inject_error("POST", "/channels/*/messages", status=status, code=code, message=words)
    await world.ana.send(world.channel, f"{world.mention} {QUESTION}")
    assert len(lines_with_a_code(caplog, code)) == 1
    await world.ana.send(world.channel, f"{world.mention} {QUESTION}")
    assert "80 of 100" in text_of(world.channel.last_message)


async def test_a_message_that_discord_finds_fault_with_is_one_log_line(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    world.env.inject_error("POST", "/channels/*/messages", status=400, code=50035, message="Invalid Form Body")
    await world.ana.send(world.channel, f"{world.mention} {QUESTION}")
    faults = [record for record in caplog.records if record.levelname == "ERROR"]
    assert len(faults) == 1
    assert faults[0].getMessage().startswith("fault ")
    assert len(world.env.errors) == 1


@pytest.mark.parametrize(("status", "code"), [(401, 50027), (404, 10062)])
@pytest.mark.usefixtures("slow_answers")
async def test_an_answer_that_comes_too_late_is_one_log_line_and_no_second_try(
    world: World, caplog: pytest.LogCaptureFixture, status: int, code: int
) -> None:
    caplog.set_level("INFO")
    world.env.inject_error("PATCH", "/webhooks/*/messages/@original", status=status, code=code, message="Too late")
    await world.ana.slash(world.channel, "help")
    warned = [record for record in caplog.records if "no longer takes an answer" in record.getMessage()]
    assert len(warned) == 1
    assert len(lines_with_a_code(caplog, code)) == 1
    assert len(world.env.errors) == 1


async def test_a_server_that_is_gone_in_the_middle_of_an_answer_breaks_nothing_for_others(world: World) -> None:
    other = world.env.create_guild("Elsewhere")
    elsewhere = other.create_text_channel("pay")
    cleo = other.add_member(world.env.create_user("cleo"))
    guild = world.env.bot.get_guild(world.server.id)
    await world.env.bot.on_guild_remove(guild)  # type: ignore[attr-defined]
    asked = await cleo.slash(elsewhere, "salary", role="mle", place="Berlin")
    assert "80 of 100" in text_of(asked.response)


async def test_settings_leave_out_channels_that_were_deleted(world: World) -> None:
    role = world.server.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    mira = world.server.add_member(world.env.create_user("mira"), roles=[role])
    gone = 999_999_999_999_999_999
    picked = {"k": "channels", "v": f"{world.channel.id},{gone}"}
    place = Place(PlaceKind.SERVER, world.channel.id, world.server.id)
    turn = Turn(f"discord:{mira.id}", place, Act("setup.set", picked), membership=Membership(may_manage=True))
    await world.app.conversation.answer(turn)
    shown = (await mira.slash(world.channel, "setup settings")).response
    selected: list[dict[str, Any]] = next(
        control["default_values"] for control in controls_of(shown) if "k=channels" in control["custom_id"]
    )
    assert [int(one["id"]) for one in selected] == [world.channel.id]


async def test_a_digest_goes_into_its_channel_and_is_left_out_where_that_is_gone(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    guests = world.env.bot._guests  # type: ignore[attr-defined]
    assert await guests.post_digest(world.server.id, world.channel.id, "2026-12")
    assert "Pay by year" in text_of(world.channel.last_message)
    assert not await guests.post_digest(world.server.id, 999_999_999_999_999_999, "2026-12")
    assert not await guests.post_digest(999_999_999_999_999_999, world.channel.id, "2026-12")
    assert len(lines_with_a_code(caplog, "DIGEST")) == 2
