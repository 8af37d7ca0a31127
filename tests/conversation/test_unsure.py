"""Where the words leave doubt it asks back and offers what may be meant; a plain question is answered at once."""

import json
from pathlib import Path

import pytest

from bot.conversation.unsure import doubted
from models.language import Language
from models.profile import Profile
from tests.conversation.person import Person, labels

HELD_OUT = Path(__file__).parents[1] / "models" / "language"


@pytest.mark.parametrize(
    "asked",
    [
        "should I quit my job?",
        "my flatmate says people get 90k",
        "what do recessions do to wages",
        "is it going to rise",
    ],
)
async def test_what_is_in_doubt_is_asked_back_with_taps(person: Person, asked: str) -> None:
    reply = await person.says(asked)
    assert reply.title == "I am not sure what you mean"
    assert 2 <= len(labels(reply)) <= 4
    assert reply.data is None


async def test_a_yes_to_several_guesses_is_asked_which(person: Person) -> None:
    guessed = labels(await person.says("should I quit my job?"))[:-1]
    which = await person.says("yes")
    assert (which.title, labels(which)) == ("Which one do you mean?", guessed)
    assert (await person.says(guessed[0])).title != which.title


async def test_a_tap_on_a_guess_answers_it_for_who_is_talked_about(person: Person) -> None:
    await person.says("data engineer in Oslo")
    await person.says("does kafka help")
    reply = await person.presses("Skills and pay")
    assert reply.title == "Skills and pay"
    assert "Oslo" in reply.paragraphs[0]


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
    """Of messages with a known meaning few that are understood are asked back, and of those misunderstood more."""
    right, wrong = [], []
    for name in ("held_out.jsonl", "held_out_second.jsonl"):
        for line in (HELD_OUT / name).read_text(encoding="utf-8").splitlines():
            message = json.loads(line)
            expected = message.get("expect", message)
            context = Profile.model_validate(message["context"]) if message.get("context") else None
            heard = language.parse(message["text"], context)
            is_right = (heard.intent, heard.topic) == (expected["intent"], expected.get("topic"))
            (right if is_right else wrong).append(doubted(message["text"], heard) is not None)
    assert len(right) > 300
    assert sum(right) / len(right) < 0.03
    assert sum(wrong) / max(len(wrong), 1) > sum(right) / len(right)
