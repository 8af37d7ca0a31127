"""A yes answers the question that stands there and no other, and nobody believes in what was not done."""

import pytest

from bot.store import Store
from tests.conversation.person import Person, labels, options, text_of


async def is_asked_to_delete(person: Person) -> None:
    await person.does("estimate", role="Senior data engineer", place="Berlin")
    await person.does("q", do="end")
    await person.says("yes please")
    assert person.seen.title == "I will remember"
    assert "Delete everything?" in text_of(await person.says("erase my data"))


@pytest.mark.parametrize(
    "said",
    ["yes", "Yes!", "yep, go ahead", "yes please delete it all", "do it", "sure, delete everything", "delete it all",
     "ja bitte", "oui", "sí"],
)  # fmt: skip
async def test_a_yes_in_any_words_deletes_what_was_asked_about(person: Person, said: str) -> None:
    await is_asked_to_delete(person)
    assert (await person.says(said)).title == "Deleted"
    assert (await person.says("what do you know about me")).title == "I know nothing about you yet"


@pytest.mark.parametrize(
    "said", ["no", "no, keep it", "don't", "not now", "never mind", "please don't delete it", "nein"]
)
async def test_a_no_in_any_words_keeps_it(person: Person, said: str) -> None:
    await is_asked_to_delete(person)
    assert (await person.says(said)).title == "Nothing was deleted"


@pytest.mark.parametrize("said", ["ok", "alright then", "yes, keep it", "cool"])
async def test_a_nod_or_a_contradiction_is_asked_once_more(person: Person, said: str) -> None:
    await is_asked_to_delete(person)
    again = await person.says(said)
    assert "I have done nothing yet" in text_of(again)
    assert [option.value for option in options(again)] == ["yes", "no"]
    assert (await person.says("yes")).title == "Deleted"


async def test_a_yes_after_other_business_does_nothing_and_says_so(person: Person) -> None:
    await is_asked_to_delete(person)
    await person.says("what does a data analyst earn in Lyon?")
    assert "nothing was changed, kept or deleted" in text_of(await person.says("yes"))


async def test_a_nod_is_no_consent(person: Person) -> None:
    await person.does("estimate", role="Senior data engineer", place="Berlin")
    await person.does("q", do="end")
    assert "I have done nothing yet" in text_of(await person.says("ok"))
    assert (await person.says("what do you know about me")).paragraphs[-1].startswith("Held for half")


@pytest.mark.parametrize(
    "said",
    ["remember this", "please save my answers", "can you remember me for next time", "what do you know about me?"],
)
async def test_what_was_talked_about_is_known_and_kept_after_a_yes(person: Person, said: str) -> None:
    await person.says("senior mle in berlin")
    shown = await person.says(said)
    assert shown.title == "What I know from this talk"
    assert "Berlin" in text_of(shown)
    kept = await person.says("yes")
    assert "I know you as: Senior ML engineer · Berlin, Germany." in kept.paragraphs
    assert "You on 23 November 2026" in (await person.does("history")).title


async def test_what_is_asked_to_be_remembered_later_is_kept_at_once(person: Person, store: Store) -> None:
    await person.does("history")
    kept = await person.says("yes")
    assert kept.title == "I will remember"
    await person.says("data scientist in Oslo")
    nothing = await person.does("history")
    assert "We talk of Data scientist · Oslo, Norway" in text_of(nothing)
    assert "Keep this as my profile" in labels(nothing)
    assert "Kept as your profile." in (await person.says("remember this")).paragraphs
    assert (await person.does("history")).title == "You on 23 November 2026 and now"
