"""A server's settings, its panel, and the bot's arrival: by those who manage it, for everybody in it."""

from typing import Any

import discord
import pytest

from bot.conversation.turn import Act, Membership, Place, PlaceKind, Turn
from models.profile import Profile, Role
from tests.behaviour.conftest import World, brought, controls_of, labels_of, text_of

QUESTION = "what does a senior ml engineer earn in berlin?"


@pytest.fixture
def mira(world: World) -> Any:
    """Somebody who manages the server."""
    role = world.server.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return world.server.add_member(world.env.create_user("mira"), roles=[role])


def select_of(message: Any, name: str) -> str:
    return next(str(one["custom_id"]) for one in controls_of(message) if f"k={name}" in one["custom_id"])


async def settle(world: World, mira: Any, name: str, values: list[Any]) -> Any:
    shown = (await mira.slash(world.channel, "setup settings")).response
    return (await mira.select(shown, values, custom_id=select_of(shown, name))).response


async def test_the_panel_answers_everybody_alone(world: World, mira: Any) -> None:
    posted = await mira.slash(world.channel, "setup panel")
    assert posted.ephemeral
    panel = world.channel.last_message
    assert labels_of(panel) == ["Estimate my pay", "Ask a question", "What is this?"]
    assert not panel.flags.ephemeral
    for person in (world.ana, world.bo):
        answer = brought(await person.click(panel, label="Estimate my pay"))
        assert answer.ephemeral
        assert "1 of about" in text_of(answer)
    assert len(world.channel.history(viewer=world.ana)) == len(world.channel.history(viewer=world.bo))


async def test_two_people_with_the_same_panel_get_their_own_answers(world: World, mira: Any) -> None:
    await mira.slash(world.channel, "setup panel")
    panel = world.channel.last_message
    opened = [await person.click(panel, label="Ask a question") for person in (world.ana, world.bo)]
    assert opened[0].modal["custom_id"] != opened[1].modal["custom_id"]
    asked = ("data analyst in France", "data engineer in Canada")
    for person, form, question, place in zip(
        (world.bo, world.ana), reversed(opened), asked, ("France", "Canada"), strict=True
    ):
        (control,) = [label["component"] for label in form.modal["components"]]
        answer = brought(await person.submit_modal(form, {control["custom_id"]: question}))
        assert answer.ephemeral
        assert place in text_of(answer)


async def test_a_panel_of_any_age_works_in_a_fresh_process(world: World, mira: Any) -> None:
    await mira.slash(world.channel, "setup panel")
    panel = world.channel.last_message
    assert [one["custom_id"] for one in controls_of(panel)] == ["sb1:0:estimate", "sb1:0:ask", "sb1:0:about"]
    await world.restart()
    answer = brought(await world.ana.click(panel, custom_id="sb1:0:about"))
    assert "What this is" in text_of(answer)
    assert answer.ephemeral


@pytest.mark.parametrize("version", [0, 2, 17])
async def test_a_panel_of_another_version_works_too(world: World, mira: Any, version: int) -> None:
    await mira.slash(world.channel, "setup panel")
    panel = world.channel.last_message
    stored = world.env.backend.get_message(panel.channel.id, panel.id)
    controls = [control for row in stored.components for control in row["components"]]
    for control in controls:
        control["custom_id"] = str(control["custom_id"]).replace("sb1:", f"sb{version}:")
    assert "1 of about" in text_of(brought(await world.ana.click(panel, label="Estimate my pay")))
    assert (await world.ana.click(panel, label="Ask a question")).modal["title"] == "Ask about pay"
    assert "What this is" in text_of(brought(await world.ana.click(panel, label="What is this?")))


async def test_who_does_not_manage_the_server_can_neither_set_it_up_nor_post_a_panel(world: World) -> None:
    assert "setup" not in world.ana.available_commands(world.channel)
    answered = [await world.app.conversation.answer(turn) for turn in forged_turns(world)]
    assert {reply.title for reply in answered} == {"That is for those who manage the server"}
    assert not (await world.app.conversation.servers.settings(world.server.id)).public_channels


def forged_turns(world: World) -> list[Turn]:
    """What would come if Discord offered the commands to everybody all the same."""
    place = Place(PlaceKind.SERVER, world.channel.id, world.server.id)
    acts = (Act("setup"), Act("panel"), Act("setup.set", {"k": "channels", "v": "1"}))
    standings = (None, Membership(may_manage=False))
    return [Turn(f"discord:{world.ana.id}", place, act, membership=standing) for act in acts for standing in standings]


async def test_a_manager_s_rights_are_looked_at_again_with_every_press(world: World, mira: Any) -> None:
    shown = (await mira.slash(world.channel, "setup settings")).response
    await world.env.bot.get_guild(world.server.id).get_role(mira_role(world)).edit(permissions=discord.Permissions())
    pressed = await mira.click(shown, label="Turn community figures off")
    assert "Manage Server" in text_of(brought(pressed))
    assert world.app.store is not None
    assert (await world.app.conversation.servers.settings(world.server.id)).has_community


def mira_role(world: World) -> int:
    return int(next(role.id for name, role in world.server.roles.items() if name == "managers"))


async def test_answers_for_everybody_stay_in_the_channels_that_were_picked(world: World, mira: Any) -> None:
    other = world.server.create_text_channel("general")
    changed = await settle(world, mira, "channels", [world.channel])
    assert "in 1 channel" in text_of(changed)
    await world.ana.send(world.channel, f"{world.mention} {QUESTION}")
    assert "80 of 100" in text_of(world.channel.last_message)
    await world.ana.send(other, f"{world.mention} {QUESTION}")
    assert "/ask" in text_of(other.last_message)
    await world.env.advance_time(30)
    assert [message for message in other.history(viewer=world.ana) if message.author.bot] == []
    asked = await world.ana.slash(other, "salary", role="mle", place="Berlin", visible="channel")
    assert asked.ephemeral
    assert "Only you see this" in text_of(asked.response)
    shown = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin", visible="channel")
    assert not shown.ephemeral


async def test_the_default_of_who_sees_an_answer_is_the_server_s(world: World, mira: Any) -> None:
    shown = (await mira.slash(world.channel, "setup settings")).response
    await mira.click(shown, label="Answer for everybody")
    assert not (await world.ana.slash(world.channel, "salary", role="mle", place="Berlin")).ephemeral
    assert (await world.ana.slash(world.channel, "salary", role="mle", place="Berlin", visible="me")).ephemeral
    assert (await world.ana.slash(world.channel, "profile show")).ephemeral


async def test_settings_outlive_a_restart_and_show_as_what_is_settled(world: World, mira: Any) -> None:
    await settle(world, mira, "digest", [world.channel])
    await world.restart()
    shown = (await mira.slash(world.channel, "setup settings")).response
    assert "A digest comes" in text_of(shown)
    assert "digest" in select_of(shown, "digest")


async def test_where_the_panel_may_not_be_posted_that_is_said(
    world: World, mira: Any, caplog: pytest.LogCaptureFixture
) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013, message="Missing Permissions")
    asked = await mira.slash(world.channel, "setup panel")
    said = text_of(asked.response) + "".join(text_of(one) for one in asked.followups)
    assert "I may not write in this channel" in said
    assert caplog.text.count("code 50013") == 1
    world.env.errors.clear()


async def test_a_server_is_greeted_once_where_the_bot_may_write(world: World) -> None:
    guild = world.env.bot.get_guild(world.server.id)
    assert guild is not None
    await world.env.bot.on_guild_join(guild)  # type: ignore[attr-defined]
    assert "/setup panel" in text_of(world.channel.last_message)
    answer = brought(await world.bo.click(world.channel.last_message, label="What is this?"))
    assert answer.ephemeral


async def test_a_server_that_went_while_the_bot_was_away_is_noted_and_one_that_is_there_is_not(world: World) -> None:
    book = world.app.conversation.servers
    for server in (world.server.id, 999_999_999_999_999_999):
        await book.change(server, {"language": "de"})
    await world.restart()
    await world.env.settle()
    assert world.app.store is not None
    async with world.app.store.transaction() as stored:
        records = {int(record["server"]): record.get("removed_at") for record in await stored.servers.records()}
    assert records[world.server.id] is None
    assert records[999_999_999_999_999_999] is not None


async def test_a_person_is_told_once_what_this_is_and_what_it_keeps(world: World) -> None:
    first = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin")
    second = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin")
    assert "I keep nothing without your yes" in text_of(first.response)
    assert "I keep nothing without your yes" not in text_of(second.response)
    other = await world.bo.slash(world.channel, "salary", role="mle", place="Berlin", visible="channel")
    assert "I keep nothing" not in text_of(other.response)


async def test_an_offer_in_a_message_is_checked_for_the_one_who_asks(world: World) -> None:
    posted = await world.bo.send(world.channel, "They offered me 82k EUR + 10% bonus, senior mle in Berlin")
    checked = await world.ana.context_menu(world.channel, "Check this offer", posted)
    assert checked.ephemeral
    assert "82" in text_of(checked.response)
    empty = await world.bo.send(world.channel, "…")
    assert (await world.ana.context_menu(world.channel, "Check this offer", empty)).ephemeral


async def test_comparing_with_somebody_tells_nothing_unless_both_said_yes(world: World) -> None:
    store = world.app.store
    assert store is not None
    refusals = []
    await remember(world, world.ana, is_open=True)
    for is_known, is_open in ((False, False), (True, False)):
        if is_known:
            await remember(world, world.bo, is_open=is_open)
        asked = await world.ana.context_menu(world.channel, "Compare with me", world.bo)
        refusals.append(text_of(asked.response).split("\n\nNew here")[0])
    assert refusals[0] == refusals[1]
    assert "not possible" in refusals[0]
    await remember(world, world.bo, is_open=True)
    compared = await world.ana.context_menu(world.channel, "Compare with me", world.bo)
    said = text_of(compared.response)
    assert compared.ephemeral
    assert "%" in said
    shown = (await world.ana.slash(world.channel, "privacy")).response
    assert "may see how far your jobs lie apart" in text_of(shown)
    await world.ana.click(shown, label="Stop letting others compare")
    asked = (await world.bo.context_menu(world.channel, "Compare with me", world.ana)).response
    assert text_of(asked).split("\n\nNew here")[0] == refusals[0]
    for secret in ("×", "role", "€", "Zurich", "CHF", "Switzerland", "k "):
        assert secret not in said


async def test_whoever_gave_no_yes_of_their_own_is_asked_for_it_and_told_nothing_of_the_other(world: World) -> None:
    await remember(world, world.ana, is_open=False)
    await remember(world, world.bo, is_open=True)
    asked = await world.ana.context_menu(world.channel, "Compare with me", world.bo)
    assert "It takes a yes on both sides" in text_of(asked.response)
    assert "%" not in text_of(asked.response)
    await world.ana.click(asked.response, label="Yes, others may")
    compared = await world.ana.context_menu(world.channel, "Compare with me", world.bo)
    assert "%" in text_of(compared.response)


async def remember(world: World, member: Any, *, is_open: bool) -> None:
    """A person who said yes, with answers, through the conversation's own door."""
    keeping = world.app.conversation._keeping
    person = f"discord:{member.id}"
    city = {"country": "DE"} if member is world.ana else {"country": "CH", "city": "Zurich"}
    keeping.memory.held(person).profile = Profile(role=Role.DATA_SCIENTIST, **city)
    await keeping.consent(person, None)
    await keeping.allow_matching(person, is_allowed=is_open)


async def test_unknown_acts_of_old_buttons_are_answered_kindly(world: World, mira: Any) -> None:
    await mira.slash(world.channel, "setup panel")
    panel = world.channel.last_message
    stored = world.env.backend.get_message(panel.channel.id, panel.id)
    next(control for row in stored.components for control in row["components"])["custom_id"] = "sb1:0:no_longer_known"
    answer = brought(await world.ana.click(panel, custom_id="sb1:0:no_longer_known"))
    assert "earlier version" in text_of(answer)
