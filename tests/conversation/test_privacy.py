"""What is kept about a person: shown with its dates, handed out, erased with a receipt, and gone from every file."""

import gc
import json
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.conversation.privacy.rules import Rules
from bot.conversation.privacy.wording import LABELS
from bot.store import SealError
from bot.store.backups import back_up
from bot.store.registry import OWNERS, PERSONAL
from bot.store.retention import sweep
from bot.translation import translator
from models.language.amounts.amount import Amount
from models.language.amounts.figures import Figure
from tests.conversation.conftest import Clock
from tests.conversation.person import CHANNEL, Person, labels, options, text_of

SALARY = "an offer: 87,654 EUR base in Berlin at Canary Corporation"


async def finishes(person: Person) -> None:
    await person.does("estimate", role="Senior data engineer", place="Berlin")
    await person.does("q", do="end")


async def is_remembered(person: Person) -> None:
    await finishes(person)
    await person.picks("Yes")


def written(database: Path) -> bytes:
    """The database, its log and its shared memory."""
    return b"".join(path.read_bytes() for path in database.parent.glob(database.name + "*") if path.suffix != ".key")


async def test_before_a_yes_it_says_that_nothing_is_stored(person: Person) -> None:
    shown = await person.does("privacy")
    assert "Nothing is stored about you" in text_of(shown)
    assert "18 months" in text_of(shown)
    assert labels(shown) == ("My profile", "Export my data", "Delete everything")


async def test_it_says_what_is_kept_since_when_and_until_when(person: Person, clock: Clock) -> None:
    await is_remembered(person)
    shown = await person.does("privacy")
    assert "Since 23 November 2026, encrypted: your yes, your answers, 1 estimate." in shown.paragraphs
    assert shown.paragraphs[1].startswith("Until **23 May 2028**: 18 months after your last visit.")
    assert "docs/PRIVACY.md" in text_of(shown)


async def test_coming_by_begins_the_time_anew_and_staying_away_ends_it(person: Person, store, clock: Clock) -> None:
    await is_remembered(person)
    clock.now += timedelta(days=500)
    shown = await person.does("privacy")
    assert "Until **6 October 2029**" in shown.paragraphs[1]
    assert await sweep(store, 18, clock.now + timedelta(days=500)) == 0
    assert await sweep(store, 18, clock.now + timedelta(days=560)) == 1
    assert "Nothing is stored about you" in text_of(await person.does("privacy"))


async def test_the_operators_months_and_page_are_named(pay, language, store, clock: Clock) -> None:
    person = Person(Conversation(pay, language, store, clock, rules=Rules(6, "https://careers.example/privacy")))
    shown = await person.does("privacy")
    assert "6 months" in text_of(shown)
    assert [source.url for source in shown.sources] == ["https://careers.example/privacy"]


async def test_before_others_nothing_of_the_asker_is_shown(person: Person) -> None:
    await is_remembered(person)
    shown = await person.elsewhere(CHANNEL).says_before_others("what do you keep about me?")
    assert "23 November 2026" not in text_of(shown)
    assert labels(shown) == ("Show it just to me",)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("what do you keep about me?", "What I keep about you"),
        ("do you ever delete my data?", "What I keep about you"),
        ("delete my data", "Delete everything I keep about you?"),
        ("please erase everything you know about me", "Delete everything I keep about you?"),
        ("export my data", "Your data"),
        ("download everything you have on me", "Your data"),
    ],
)
async def test_it_is_asked_for_in_words(person: Person, text: str, title: str) -> None:
    assert (await person.says(text)).title == title


async def test_the_export_holds_what_is_stored_and_what_memory_holds(person: Person) -> None:
    await is_remembered(person)
    await person.says("I have an offer of 95k EUR in Munich as a senior data engineer")
    reply = await person.does("profile.export")
    assert reply.attachment is not None
    kept = json.loads(reply.attachment.content)
    assert kept["people"]["person"] == person.name
    assert kept["kept_until"].startswith("2028-05-23")
    assert kept["profiles"]["payload"]["role"] == "data_engineer"
    assert kept["memory"]["offers"]
    assert "Munich" in [profile.get("city") for profile in kept["memory"]["talked_about"]]


async def test_a_direct_message_is_offered_in_a_server_and_says_who_holds_it_then(person: Person) -> None:
    await is_remembered(person)
    here = person.elsewhere(CHANNEL)
    reply = await here.does("profile.export")
    assert "Discord then holds it too" in text_of(reply)
    sent = await here.presses("Send it as a direct message")
    assert sent.is_sent_directly
    assert sent.attachment is not None
    assert "Discord holds it too" in text_of(sent)
    in_direct = await person.does("profile.export")
    assert labels(in_direct) == ()
    assert "Discord holds it too" in text_of(in_direct)


async def test_deleting_gives_a_receipt_with_the_time_and_the_age_of_the_oldest_backup(
    person: Person, store, clock: Clock, tmp_path: Path
) -> None:
    await is_remembered(person)
    await back_up(store, tmp_path / "copy", clock.now)
    clock.now += timedelta(days=12)
    asked = await person.does("profile.delete")
    assert "These go at once: your yes, your answers, 1 estimate." in asked.paragraphs
    assert [option.label for option in options(asked)] == ["Delete everything", "Keep it"]
    receipt = await person.picks("Delete everything")
    assert receipt.paragraphs[0].startswith(
        "5 December 2026, 12:00 UTC: erased and overwritten: your yes, your answers"
    )
    assert receipt.paragraphs[1].startswith("The oldest backup I know of is 12 days old.")
    assert await store.count_people() == 0


async def test_without_a_backup_and_without_a_yes_the_receipt_says_so(person: Person, backend: str) -> None:
    await is_remembered(person)
    await person.does("profile.delete")
    receipt = await person.picks("Delete everything")
    if backend == "postgresql":
        assert "ask them how old the oldest is" in text_of(receipt)
        assert "overwritten" not in text_of(receipt)
    else:
        assert "I know of no backup." in receipt.paragraphs
        assert "erased and overwritten" in text_of(receipt)
    await finishes(person)
    await person.does("profile.delete")
    assert "nothing was stored" in text_of(await person.picks("Delete everything"))
    assert "I know nothing about you yet" in text_of(await person.does("profile"))


async def test_after_a_deletion_no_byte_of_the_person_is_in_any_file(
    person: Person, open_conversation: Callable[[], Conversation], database: Path
) -> None:
    other = Person(open_conversation(), "discord:2")
    for each in (person, other):
        await is_remembered(each)
    mine = everything_sealed(database)
    await other.does("profile.delete.confirm", sure="yes")
    theirs = mine - everything_sealed(database)
    assert theirs
    assert not any(value in written(database) for value in theirs)
    for path in database.parent.glob(database.name + "*"):
        for canary in (b"discord:2", b"data_engineer", b"Canary", b"Berlin"):
            assert canary not in path.read_bytes(), path.name
    assert "1 estimate" in text_of(await person.does("privacy"))


def everything_sealed(database: Path) -> set[bytes]:
    """Every value of every column that holds bytes."""
    connection = sqlite3.connect(database)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    values = {value for name in tables for row in connection.execute(f"SELECT * FROM {name}") for value in row}  # noqa: S608
    connection.close()
    return {value for value in values if isinstance(value, bytes)}


async def test_a_row_swapped_with_another_persons_fails_for_these_two_alone_and_can_be_erased(
    person: Person, open_conversation: Callable[[], Conversation], database: Path, store
) -> None:
    people = [person, *(Person(open_conversation(), f"discord:{number}") for number in (2, 3))]
    for each in people:
        await is_remembered(each)
    with sqlite3.connect(database) as thief:
        (one, first), (two, second) = thief.execute("SELECT person_id, sealed FROM profiles LIMIT 2").fetchall()
        thief.execute("UPDATE profiles SET sealed = ? WHERE person_id = ?", (second, one))
        thief.execute("UPDATE profiles SET sealed = ? WHERE person_id = ?", (first, two))
    thief.close()
    for each in people[:2]:
        with pytest.raises(SealError):  # which every face answers with a code, and logs under it
            await each.does("profile")
        exported = await each.does("profile.export")
        assert exported.attachment is not None
        assert json.loads(exported.attachment.content)["profiles"] == {"unreadable": True}
    assert "Senior data engineer" in text_of(await people[2].does("profile")) or people[2].seen.fields
    await people[0].does("profile.delete.confirm", sure="yes")
    assert people[0].seen.title == "Deleted"
    assert await store.count_people() == 2


def test_every_table_of_personal_data_has_its_words() -> None:
    tables = [*(owner.table.name for owner in OWNERS if owner.is_of_person), *(door.table.name for door in PERSONAL)]
    assert sorted(LABELS) == sorted(tables)


@pytest.mark.parametrize(
    "text",
    [
        "senior mle in berlin, offered 87,654 EUR + 10 % bonus, or 91k at the bank",
        "What does Google pay a senior mle in Zurich who has 87,654 reasons to ask?",
        "We are hiring a senior data engineer in Berlin, base 87,654 EUR a year, hybrid, Python and Spark.",
    ],
)
async def test_nothing_that_was_read_is_held_once_it_is_answered(person: Person, text: str) -> None:
    await person.says(text)
    held = gc.get_objects()
    assert not [found for found in held if isinstance(found, Amount | Figure) and found.amount == 87654]
    caches = [found for found in held if isinstance(found, type(translator))]
    assert not [cache for cache in caches if text in gc.get_referents(cache)]
