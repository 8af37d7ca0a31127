"""Where the words leave doubt it asks back and offers what may be meant; a plain question is answered at once."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.conversation.reply import Reply
from bot.conversation.topics.answering import TITLES
from bot.conversation.unsure import doubted
from models.language import Language
from models.profile import Profile
from tests.conversation.person import Person, labels, text_of

HELD_OUT = Path(__file__).parents[1] / "models" / "language"


VAGUE = (
    "kafka or whatever, is it worth something",
    "and the whole equity and growth and balance story",
    "what about tomorrow and what people think of it",
    "should I quit my job?",
    "my flatmate says people get 90k",
    "what do recessions do to wages",
    "is it going to rise",
    "is that a lot over there",
    "the future of it all",
    "does it get better with time",
    "more or less of it then",
    "how about the other thing with the shares",
    "what matters in the end",
    "is kafka something to be proud of",
    "people like that, and what they have",
)
"""Questions that could be about several things."""


async def in_doubt(person: Person, before: str = "hi") -> AsyncIterator[Reply]:
    """What is answered with a question, each after the same words."""
    for asked in VAGUE:
        await person.says("start over")
        await person.says(before)
        reply = await person.says(asked)
        if reply.title == "I am not sure what you mean":
            yield reply


async def test_what_is_in_doubt_is_asked_back_with_taps(person: Person) -> None:
    asked_back = [reply async for reply in in_doubt(person)]
    assert asked_back
    for reply in asked_back:
        assert 2 <= len(labels(reply)) <= 4
        assert reply.data is None


async def test_a_yes_to_several_guesses_is_asked_which(person: Person) -> None:
    async for reply in in_doubt(person):
        guessed = labels(reply)[:-1]
        if len(guessed) > 1:
            break
    which = await person.says("yes")
    assert (which.title, labels(which)) == ("Which one do you mean?", guessed)
    assert (await person.says(guessed[0])).title != which.title


async def test_a_tap_on_a_guess_answers_it_for_who_is_talked_about(person: Person) -> None:
    async for reply in in_doubt(person, before="data engineer in Oslo"):
        guessed = [label for label in labels(reply) if label in TITLES.values()]
        if guessed:
            break
    reply = await person.presses(guessed[0])
    assert reply.title == guessed[0]
    assert "Oslo" in text_of(reply)


@pytest.mark.parametrize(
    "asked",
    [
        "does a PhD pay off?",
        "is remote paid less?",
        "what do you keep about me",
        "help",
        "hi",
        "why",
        "who built you?",
        "I have a phd now",
    ],
)
async def test_what_is_plain_is_answered_at_once(person: Person, asked: str) -> None:
    assert (await person.says(asked)).title != "I am not sure what you mean"


def test_right_answers_suffer_little(language: Language) -> None:
    """Of messages with a known meaning few that are understood are asked back."""
    right = []
    for name in ("held_out.jsonl", "held_out_second.jsonl"):
        for line in (HELD_OUT / name).read_text(encoding="utf-8").splitlines():
            message = json.loads(line)
            expected = message.get("expect", message)
            context = Profile.model_validate(message["context"]) if message.get("context") else None
            heard = language.parse(message["text"], context)
            is_right = (heard.intent, heard.topic) == (expected["intent"], expected.get("topic"))
            if is_right:
                right.append(doubted(message["text"], heard) is not None)
    assert len(right) > 300
    assert sum(right) / len(right) < 0.03
