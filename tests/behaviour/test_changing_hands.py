"""While a range of shards changes hands, the process that lost it does and notes nothing more."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import discord
import pytest

from bot.app import App
from bot.config import Settings
from bot.shards import ALL
from bot.store.claims import Claim, Pace, claiming
from tests.behaviour.conftest import World, text_of
from tests.databases import KEY, database_on_server, on_postgresql

pytestmark = [*on_postgresql]

ELSEWHERE = 999_999_999_999_999_999
PATIENT = Pace(trust=600.0, silence=600.0)


@pytest.fixture
def settings() -> Iterator[Settings]:
    with database_on_server() as url:
        yield Settings.model_validate({"database": {"url": url}, "key": KEY.hex()})


@pytest.fixture
async def claim(app: App) -> AsyncIterator[Claim]:
    assert app.store is not None
    async with claiming(app.store, ALL, "the only one", app.conversation.hear, PATIENT) as claim:
        await claim.wait()
        yield claim


@pytest.fixture
def mira(world: World) -> Any:
    role = world.server.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return world.server.add_member(world.env.create_user("mira"), roles=[role])


async def is_noted_as_left(world: World, server: int) -> bool:
    assert world.app.store is not None
    async with world.app.store.reading() as stored:
        record = await stored.servers.record(server)
    assert record is not None
    return record.get("removed_at") is not None


async def leave(world: World) -> None:
    await world.env.bot.on_guild_remove(world.env.bot.get_guild(world.server.id))  # type: ignore[attr-defined]


async def test_a_panel_is_posted_by_whoever_holds_the_shards_and_by_nobody_else(
    world: World, mira: Any, claim: Claim
) -> None:
    await mira.slash(world.channel, "setup panel")
    assert len(world.requests("POST", "/messages")) == 1
    claim.lose()
    await mira.slash(world.channel, "setup panel")
    assert len(world.requests("POST", "/messages")) == 1


async def test_a_removal_is_noted_by_whoever_holds_the_shards_and_by_nobody_else(world: World, claim: Claim) -> None:
    await world.app.conversation.servers.change(world.server.id, {"language": "de"})
    claim.lose()
    await leave(world)
    assert not await is_noted_as_left(world, world.server.id)


async def test_whoever_holds_the_shards_notes_a_removal(world: World) -> None:
    await world.app.conversation.servers.change(world.server.id, {"language": "de"})
    await leave(world)
    assert await is_noted_as_left(world, world.server.id)


@pytest.mark.parametrize("holds", [True, False])
async def test_servers_that_went_in_the_meantime_are_noted_by_whoever_holds_the_shards(
    world: World, claim: Claim, *, holds: bool
) -> None:
    await world.app.conversation.servers.change(ELSEWHERE, {"language": "de"})
    if not holds:
        claim.lose()
    await world.env.bot.on_ready()  # type: ignore[attr-defined]
    assert await is_noted_as_left(world, ELSEWHERE) == holds


async def test_a_press_on_another_person_s_button_is_left_to_whoever_holds_the_shards(
    world: World, claim: Claim
) -> None:
    asked = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin", visible="channel")
    assert "belong to the person who asked" in text_of((await world.bo.click(asked.response, label="Why?")).response)
    claim.lose()
    assert (await world.bo.click(asked.response, label="Why?")).response is None
