"""/privacy on Discord: seen by the asker alone, a direct message only on their tap, no fault where it is refused."""

from typing import Any

from tests.behaviour.conftest import World, brought


async def shown(world: World, asked: Any) -> str:
    return str(world.env.backend.get_message(asked.response.channel_id, asked.response.id).embeds)


async def test_privacy_is_shown_to_the_asker_alone(world: World) -> None:
    asked = await world.ana.slash(world.channel, "privacy")
    assert asked.response.ephemeral
    assert "Nothing is stored about you" in await shown(world, asked)


async def test_the_export_goes_as_a_direct_message_only_on_a_tap(world: World) -> None:
    asked = await world.ana.slash(world.channel, "privacy")
    exported = await world.ana.click(asked.response, label="Export my data")
    assert world.requests("POST", "/users/@me/channels") == []
    told = await world.ana.click(brought(exported), label="Send it as a direct message")
    assert "Discord holds it too" in str(brought(told).embeds[0].description)
    assert len(world.requests("POST", "/users/@me/channels")) == 1
