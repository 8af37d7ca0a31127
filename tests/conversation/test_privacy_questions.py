"""A question about privacy is answered as it was asked, and not with a page."""

import pytest

from bot.conversation import Conversation
from bot.conversation.turn import Place, PlaceKind
from tests.conversation.person import CHANNEL, Person, text_of


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("can moderators here read what I told you?", "no admin, no moderator"),
        ("who else sees my offer", "no admin, no moderator"),
        ("will my manager find out", "no admin, no moderator"),
        ("do you use my messages for training", "Nothing you write trains a model"),
        ("does this comply with data protection law?", "GDPR"),
        ("is my data encrypted?", "the key lies outside the database"),
        ("do you sell what I tell you", "sold or sent to anybody"),
        ("where is my data stored", "whoever runs me"),
        ("how long do you keep my answers", "18 months"),
        ("is this anonymous?", "Your name is never kept"),
        ("do you keep logs of my messages", "My logs hold no messages"),
    ],
)
async def test_a_question_about_privacy_gets_its_own_answer(person: Person, asked: str, told: str) -> None:
    await person.says("mle in berlin")
    reply = await person.says(asked)
    assert (reply.intent, len(reply.paragraphs) <= 4) == ("privacy", True)
    assert told in text_of(reply)


async def test_in_a_channel_it_says_that_everybody_reads_along(person: Person) -> None:
    reply = await person.elsewhere(CHANNEL).says_before_others("who can see this?")
    assert "everybody in it reads" in text_of(reply)


async def test_without_a_store_it_is_answered_too(pay, language, clock) -> None:
    person = Person(Conversation(pay, language, None, clock), place=Place(PlaceKind.LINES))
    told = text_of(await person.says("are you training on this?"))
    assert "Nothing you write trains a model" in told
    assert "it ends with this conversation" in told


async def test_a_wish_to_be_erased_is_no_question_even_with_its_reason(person: Person) -> None:
    assert "Delete everything" in (await person.says("delete my data, I don't want it leaked")).title
