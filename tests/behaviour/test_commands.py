"""Commands: a quick look, what if, plain questions, help; seen by who asked unless they say otherwise."""

import pytest

from bot.conversation.turn import Act
from bot.faces.discord.custom_id import write_custom_id
from tests.behaviour.conftest import World, brought, controls_of, labels_of, text_of


async def test_a_quick_look_is_seen_by_who_asked(world: World) -> None:
    asked = await world.ana.slash(world.channel, "salary", role="Sr. ML Eng", place="Berlin", seniority="senior")
    assert asked.ephemeral
    assert "80 of 100 people: **€" in text_of(asked.response)
    assert "Berlin" in text_of(asked.response)
    assert world.channel.history(viewer=world.bo) == []


async def test_a_quick_look_is_shown_to_the_channel_on_request(world: World) -> None:
    asked = await world.ana.slash(world.channel, "salary", role="data scientist", place="US", visible="channel")
    assert not asked.ephemeral
    assert "Answer just for me" in labels_of(asked.response)
    assert len(world.channel.history(viewer=world.bo)) == 1


async def test_what_cannot_be_read_is_named_with_near_matches_to_tap(world: World) -> None:
    asked = await world.ana.slash(world.channel, "salary", role="machine lerning engineer", place="Germny")
    said = text_of(asked.response)
    assert "Germny" in said or "Germany" in said
    assert labels_of(asked.response)


@pytest.mark.parametrize(("typed", "offered"), [("ml eng", "machine_learning_engineer"), ("data sc", "data_scientist")])
async def test_roles_are_offered_while_typing(world: World, typed: str, offered: str) -> None:
    choices = await world.ana.autocomplete(world.channel, "salary", "role", typed)
    assert offered in [choice["value"] for choice in choices]
    assert len(choices) <= 25


@pytest.mark.parametrize(
    ("typed", "offered"), [("berl", "Berlin, DE"), ("germa", "DE"), ("san fra", "San Francisco, CA, US"), ("", None)]
)
async def test_places_are_offered_while_typing(world: World, typed: str, offered: str | None) -> None:
    choices = await world.ana.autocomplete(world.channel, "salary", "place", typed)
    assert offered is None or offered in [choice["value"] for choice in choices]
    assert len(choices) <= 25


async def test_an_offered_place_is_understood(world: World) -> None:
    for typed in ("portland", "nice", "indi"):
        for choice in (await world.ana.autocomplete(world.channel, "salary", "place", typed))[:3]:
            asked = await world.bo.slash(world.channel, "salary", role="data engineer", place=choice["value"])
            assert "could not read" not in text_of(asked.response), choice
            await world.env.advance_time(10)


async def test_what_if_changes_one_thing_of_what_was_talked_about(world: World) -> None:
    await world.ana.slash(world.channel, "salary", role="mle", place="Berlin")
    asked = await world.ana.slash(world.channel, "whatif", change="in Zurich")
    assert asked.ephemeral
    assert "instead of" in text_of(asked.response)


async def test_what_if_can_be_typed_into_a_form(world: World) -> None:
    looked = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin")
    choices = brought(await world.ana.click(looked.response, label="What if…"))
    opened = await world.ana.click(choices, label="Type it")
    (control,) = [label["component"] for label in opened.modal["components"]]
    submitted = await world.ana.submit_modal(opened, {control["custom_id"]: "with a phd"})
    assert "PhD" in text_of(brought(submitted))
    assert brought(submitted).ephemeral


async def test_a_question_in_plain_words_is_answered_alone(world: World) -> None:
    asked = await world.ana.slash(world.channel, "ask", question="what does a data analyst make in France?")
    assert asked.ephemeral
    assert "France" in text_of(asked.response)


async def test_a_command_in_a_direct_message_stays_in_it(world: World) -> None:
    asked = await world.ana.user.slash("help")
    assert not asked.ephemeral
    assert "What I can do" in text_of(asked.response)


async def test_a_card_switches_to_months_in_place(world: World) -> None:
    looked = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin")
    switched = await world.ana.click(looked.response, label="Per month")
    assert switched.response.id == looked.response.id
    assert "gross a month" in text_of(switched.response)
    assert "Per year" in labels_of(switched.response)


async def test_another_persons_buttons_are_refused_kindly_and_alone(world: World) -> None:
    asked = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin", visible="channel")
    refused = await world.bo.click(asked.response, label="Why?")
    assert refused.ephemeral
    assert "belong to the person who asked" in text_of(refused.response)
    answered = await world.ana.click(asked.response, label="Why?")
    assert brought(answered).ephemeral


async def test_a_button_outlives_a_restart(world: World) -> None:
    asked = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin", visible="channel")
    await world.restart()
    pressed = await world.bo.click(asked.response, label="Answer just for me")
    assert "80 of 100 people" in text_of(brought(pressed))
    assert brought(pressed).ephemeral


async def test_a_button_of_an_older_version_says_so(world: World) -> None:
    asked = await world.ana.slash(world.channel, "help")
    stored = world.env.backend.get_message(asked.response.channel_id, asked.response.id)
    button = next(control for row in stored.components for control in row["components"])
    button["custom_id"] = write_custom_id(world.ana.id, Act("help")).replace("sb1:", "sb0:")
    pressed = await world.ana.click(asked.response, custom_id=button["custom_id"])
    assert pressed.ephemeral
    assert "another version" in text_of(pressed.response)


async def test_every_button_is_short_enough_and_its_own(world: World) -> None:
    asked = await world.ana.slash(
        world.channel, "salary", role="machine learning engineer", place="Charlottesville, VA", visible="channel"
    )
    ids = [control["custom_id"] for control in controls_of(asked.response)]
    assert "Answer just for me" in labels_of(asked.response)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("euro", "EUR"), ("$", "USD"), ("swiss", "CHF"), ("poland", "PLN"), ("rup", "INR"), ("", "USD")],
)
async def test_currencies_are_offered_by_code_name_sign_and_country(world: World, typed: str, offered: str) -> None:
    choices = await world.ana.autocomplete(world.channel, "salary", "currency", typed)
    assert offered in [choice["value"] for choice in choices]
    assert len(choices) <= 25


async def test_a_place_is_offered_first_by_what_people_call_it(world: World) -> None:
    for typed, offered in (("SF", "San Francisco, CA, US"), ("NYC", "New York, NY, US")):
        choices = await world.ana.autocomplete(world.channel, "salary", "place", typed)
        assert choices[0]["value"] == offered


async def test_a_quick_look_is_answered_in_the_currency_that_was_named(world: World) -> None:
    asked = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin", currency="pounds")
    assert "£" in text_of(asked.response)
    own = await world.ana.slash(world.channel, "salary", role="mle", place="Toronto", currency="dollar")
    assert "CA$" in text_of(own.response) or "CAD" in text_of(own.response)
    refused = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin", currency="doubloons")
    assert "doubloons" in text_of(refused.response)
