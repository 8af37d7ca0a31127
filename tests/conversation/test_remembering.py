"""What is kept, when, and how it goes."""

import json
from collections.abc import Callable
from pathlib import Path

from bot.conversation import Conversation
from tests.conversation.conftest import Clock
from tests.conversation.person import Person, labels, options, text_of


async def finishes(person: Person) -> None:
    await person.does("estimate", role="Senior data engineer", place="Berlin")
    await person.does("q", do="end")


def is_written(database: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(database.parent.glob(database.name + "*")))


async def test_the_result_asks_once_whether_to_remember(person: Person) -> None:
    await finishes(person)
    (question,) = person.seen.questions
    assert question.prompt == "Remember my answers here, so that you can compare later?"
    assert [option.label for option in question.options] == ["Yes", "Not now"]
    await finishes(person)
    assert person.seen.questions == ()


async def test_not_now_leaves_nothing_on_the_disk(person: Person, store, clock: Clock) -> None:
    await finishes(person)
    await person.picks("Not now")
    assert person.seen.title == "Nothing is kept"
    assert await store.count_people() == 0
    clock.passes(minutes=31)
    assert (await person.does("profile")).title == "I know nothing about you yet"


async def test_yes_keeps_profile_and_estimate_before_the_reply_is_given(person: Person, store) -> None:
    await finishes(person)
    await person.picks("Yes")
    async with store.transaction() as stored:
        profile = await stored.profiles.get(person.name)
        (estimate,) = await stored.estimates.newest(person.name, 5)
    assert profile is not None
    assert (profile.role, profile.seniority, profile.city) == ("data_engineer", "senior", "Berlin")
    assert estimate["model"]
    assert estimate["year"] == 2025
    assert estimate["terms"]


async def test_every_later_estimate_of_their_own_is_added(person: Person, store) -> None:
    await person.does("consent", answer="yes")
    await finishes(person)
    await person.does("change", step="seniority", **person.seen.actions[0].act.values)
    await person.picks("Mid level")
    async with store.transaction() as stored:
        assert len(await stored.estimates.newest(person.name, 5)) == 2


async def test_a_quick_look_at_somebody_elses_pay_is_not_kept(person: Person, store) -> None:
    await person.does("consent", answer="yes")
    await person.does("salary", role="data analyst", place="France")
    async with store.transaction() as stored:
        assert await stored.estimates.newest(person.name, 5) == []
        assert await stored.profiles.get(person.name) is None


async def test_somebody_remembered_is_greeted_with_what_is_known(
    person: Person, open_conversation: Callable[[], Conversation]
) -> None:
    await finishes(person)
    await person.picks("Yes")
    person.conversation = open_conversation()
    greeting = await person.does("welcome")
    assert greeting.title == "Welcome back"
    assert "Senior data engineer · Berlin, Germany" in greeting.paragraphs[0]
    assert "Your 2025 range: **€" in greeting.paragraphs[1]


async def test_a_newcomer_is_greeted_in_two_lines(person: Person) -> None:
    greeting = await person.does("welcome")
    assert len(greeting.paragraphs) == 2
    assert labels(greeting)[0] == "Estimate my pay"


async def test_the_export_holds_all_that_is_kept(person: Person) -> None:
    await finishes(person)
    await person.picks("Yes")
    reply = await person.does("profile.export")
    assert reply.attachment is not None
    kept = json.loads(reply.attachment.content)
    assert "data_engineer" in json.dumps(kept["profiles"])
    assert len(kept["estimates"]) == 1


async def test_the_export_before_a_yes_holds_what_memory_holds(person: Person) -> None:
    await finishes(person)
    reply = await person.does("profile.export")
    assert reply.attachment is not None
    assert json.loads(reply.attachment.content)["memory"]["profile"]["city"] == "Berlin"


async def test_deleting_asks_once_more_and_takes_everything(person: Person, store, clock: Clock) -> None:
    await finishes(person)
    await person.picks("Yes")
    await person.does("profile")
    await person.presses("Delete everything")
    assert [option.label for option in options(person.seen)] == ["Delete everything", "Keep it"]
    await person.picks("Delete everything")
    assert person.seen.title == "Deleted"
    assert await store.count_people() == 0
    assert (await person.does("profile")).title == "I know nothing about you yet"
    assert (await person.does("explain")).title == "How I get a figure"


async def test_keeping_it_after_all_deletes_nothing(person: Person, store) -> None:
    await finishes(person)
    await person.picks("Yes")
    await person.does("profile.delete")
    await person.picks("Keep it")
    assert await store.count_people() == 1
    await person.does("profile.delete.confirm")
    assert await store.count_people() == 1


async def test_saving_for_later_asks_again_even_who_said_not_now(person: Person, store) -> None:
    await finishes(person)
    await person.picks("Not now")
    await person.does("afresh")
    await person.picks("Data engineer")
    await person.presses("Save for later")
    await person.picks("Yes")
    assert person.seen.title == "I will remember"
    assert await store.count_people() == 1


async def test_the_profile_shows_every_answer_with_its_name(person: Person) -> None:
    await finishes(person)
    shown = await person.does("profile")
    assert [(field.name, field.text) for field in shown.fields] == [
        ("Role", "Data engineer"),
        ("Seniority", "Senior"),
        ("Country", "Germany"),
        ("City", "Berlin"),
    ]
    assert "half an hour" in text_of(shown)


async def test_what_is_kept_is_not_readable_in_the_file(person: Person, database: Path) -> None:
    await finishes(person)
    await person.picks("Yes")
    assert b"data_engineer" not in is_written(database)
    assert b"discord:1" not in is_written(database)


async def test_without_a_store_nothing_is_asked_and_it_is_said(pay, language, clock: Clock) -> None:
    person = Person(Conversation(pay, language, None, clock), "lines:ana")
    await finishes(person)
    assert person.seen.questions == ()
    assert "Nothing is stored here" in text_of(await person.does("profile"))
    assert (await person.does("consent", answer="yes")).title == "Nothing is stored here"
