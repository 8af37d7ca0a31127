"""A person is led from /estimate to a range, alone, by buttons, selects and a form, and may stop and go on."""

from __future__ import annotations

import json
from typing import Any

from tests.behaviour.conftest import World, brought, controls_of, labels_of, text_of

ENOUGH = 20
"""More steps than any questionnaire takes."""


def is_finished(card: Any) -> bool:
    return "What if…" in labels_of(card)


async def begin(world: World) -> Any:
    return (await world.ana.slash(world.channel, "estimate")).response


async def type_answer(world: World, card: Any, text: str) -> Any:
    """Open the form of a step, fill it in, and look at the card again."""
    opened = await world.ana.click(card, label="Type it")
    (control,) = [label["component"] for label in opened.modal["components"]]
    return (await world.ana.submit_modal(opened, {control["custom_id"]: text})).response


async def pick(world: World, card: Any, value: str) -> Any:
    return (await world.ana.select(card, [value])).response


async def answer_anything(world: World, card: Any) -> Any:
    """Tap the first choice that is offered."""
    first = next(controls_of(card))
    if first["type"] == 3:
        return await pick(world, card, first["options"][0]["value"])
    return (await world.ana.click(card, custom_id=first["custom_id"])).response


async def place(world: World) -> Any:
    """The two answers that are needed: an ML engineer in Munich, typed as people do."""
    card = await pick(world, await begin(world), "machine_learning_engineer")
    return await type_answer(world, card, "munich")


async def walk_to_the_end(world: World, card: Any) -> Any:
    for _ in range(ENOUGH):
        if is_finished(card):
            return card
        card = await answer_anything(world, card)
    raise AssertionError("the questionnaire never ends")


async def test_a_person_is_led_to_a_range_that_only_they_see(world: World) -> None:
    card = await begin(world)
    assert card.ephemeral
    assert "1 of about" in text_of(card)
    card = await place(world)
    assert "So far: €" in text_of(card)
    card = await walk_to_the_end(world, card)
    assert "80 of 100 people" in text_of(card)
    assert "Munich" in text_of(card)
    assert "Remember my answers here" in text_of(card)
    assert {"Yes", "Not now", "Why?"} <= set(labels_of(card))
    assert world.channel.history(viewer=world.bo) == []


async def test_every_step_changes_the_one_card(world: World) -> None:
    first = await begin(world)
    last = await walk_to_the_end(world, await place(world))
    shown = world.channel.history(viewer=world.ana)
    assert last.id in {message.id for message in shown}
    assert len(shown) == 2  # the two /estimate cards of this test, each edited in place
    assert first.id != last.id


async def test_a_person_can_go_back_skip_and_stop_early(world: World) -> None:
    card = await place(world)
    title = text_of(card).splitlines()[0]
    skipped = (await world.ana.click(card, label="Skip")).response
    assert text_of(skipped).splitlines()[0] != title
    back = (await world.ana.click(skipped, label="Back")).response
    assert text_of(back).splitlines()[0] == title
    done = (await world.ana.click(back, label="Show my range")).response
    assert is_finished(done)


async def test_what_cannot_be_read_is_said_and_asked_again(world: World) -> None:
    card = await pick(world, await begin(world), "machine_learning_engineer")
    again = await type_answer(world, card, "Zamunda")
    assert "Zamunda" in text_of(again)
    assert "Type it" in labels_of(again)


async def test_who_said_yes_goes_on_after_a_restart_where_they_were(world: World) -> None:
    card = await place(world)
    saved = (await world.ana.click(card, label="Save for later")).response
    await world.ana.click(saved, label="Yes")
    waiting = (await world.ana.slash(world.channel, "estimate")).response
    step = text_of(waiting).splitlines()[0]
    await world.restart()
    went_on = await answer_anything(world, waiting)  # the old card's own buttons
    assert "So far: €" in text_of(went_on)
    assert text_of(went_on).splitlines()[0] != step
    assert is_finished(await walk_to_the_end(world, went_on))


async def test_who_said_nothing_is_told_that_their_answers_are_gone(world: World) -> None:
    card = await place(world)
    await world.restart()
    first = next(control for control in controls_of(card) if control.get("label") == "Skip")
    lost = await world.ana.click(card, custom_id=first["custom_id"])
    said = text_of(brought(lost))
    assert "no longer have those answers" in said


async def test_a_form_that_was_open_over_a_restart_is_answered_kindly(world: World) -> None:
    card = await pick(world, await begin(world), "machine_learning_engineer")
    opened = await world.ana.click(card, label="Type it")
    await world.restart()
    (control,) = [label["component"] for label in opened.modal["components"]]
    submitted = await world.ana.submit_modal(opened, {control["custom_id"]: "munich"})
    assert submitted.ephemeral
    assert "restarted" in text_of(submitted.response)


async def test_two_people_fill_in_the_same_form_without_mixing(world: World) -> None:
    cards = {}
    for person in (world.ana, world.bo):
        card = (await person.slash(world.channel, "estimate")).response
        cards[person] = (await person.select(card, ["machine_learning_engineer"])).response
    opened = {person: await person.click(card, label="Type it") for person, card in cards.items()}
    assert opened[world.ana].modal["custom_id"] != opened[world.bo].modal["custom_id"]
    for person, town in ((world.ana, "munich"), (world.bo, "london")):
        (control,) = [label["component"] for label in opened[person].modal["components"]]
        cards[person] = (await person.submit_modal(opened[person], {control["custom_id"]: town})).response
    assert "€" in text_of(cards[world.ana])
    assert "£" in text_of(cards[world.bo])


async def test_a_closed_form_leaves_nothing_waiting(world: World) -> None:
    card = await pick(world, await begin(world), "machine_learning_engineer")
    await world.ana.click(card, label="Type it")
    typed = await type_answer(world, card, "munich")
    assert "So far: €" in text_of(typed)


async def test_the_profile_is_shown_exported_and_deleted(world: World) -> None:
    card = await walk_to_the_end(world, await place(world))
    await world.ana.click(card, label="Yes")
    shown = await world.ana.slash(world.channel, "profile show")
    assert shown.ephemeral
    assert "Munich" in text_of(shown.response)
    exported = await world.ana.slash(world.channel, "profile export")
    assert exported.ephemeral
    (file,) = exported.response.attachments
    kept = json.loads(await file.read())
    assert "Munich" in json.dumps(kept)
    asked = await world.ana.slash(world.channel, "profile delete")
    deleted = await world.ana.click(asked.response, label="Delete everything")
    assert "Deleted" in text_of(deleted.response)
    empty = await world.ana.slash(world.channel, "profile show")
    assert "nothing about you" in text_of(empty.response)


async def test_a_mention_never_uses_the_profile_of_who_asks(world: World) -> None:
    card = await walk_to_the_end(world, await place(world))
    await world.ana.click(card, label="Yes")
    await world.ana.send(world.channel, f"{world.mention} what should I earn?")
    answer = world.channel.last_message
    assert not answer.flags.ephemeral
    assert "€" not in text_of(answer)
    assert "Munich" not in text_of(answer)
    alone = brought(await world.ana.click(answer, label="Estimate my pay"))
    assert alone.ephemeral
    assert "Munich" in text_of(alone)
