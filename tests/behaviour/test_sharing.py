"""Share, on Discord: ticked in private, posted for the channel, kindly refused where that can't be."""

from tests.behaviour.conftest import World, brought, controls_of, labels_of, text_of


async def share_card(world: World):
    asked = await world.ana.slash(world.channel, "salary", role="senior mle", place="Berlin")
    pressed = await world.ana.click(asked.response, label="Share")
    return brought(pressed)


async def test_a_ticked_card_is_posted_for_everybody(world: World) -> None:
    card = await share_card(world)
    assert card.flags.ephemeral
    assert "Exactly what others will see" in text_of(card)
    posted = await world.ana.click(card, label="Post it here")
    shown = brought(posted)
    assert not shown.flags.ephemeral
    assert "2025 pay · ML engineer · Germany" in text_of(shown)
    assert "Berlin" not in text_of(shown)
    assert labels_of(shown) == ["Estimate my pay"]
    assert all(not control["custom_id"].endswith("k") for control in controls_of(shown))


async def test_after_posting_the_private_card_says_so_and_cannot_post_again(world: World) -> None:
    card = await share_card(world)
    await world.ana.click(card, label="Post it here")
    edits = [entry.json for entry in world.requests("PATCH", "/messages/@original") if entry.json]
    assert edits[-1]["embeds"][0]["title"] == "Posted in this channel"
    assert not edits[-1].get("components")


async def test_somebody_else_can_press_the_button_of_a_posted_card(world: World) -> None:
    posted = await world.ana.click(await share_card(world), label="Post it here")
    pressed = await world.bo.click(brought(posted), label="Estimate my pay")
    assert brought(pressed).flags.ephemeral
