"""Whatever somebody sends, it is read without a fault."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.language import Language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\t ",
        "🍕🐧🎉",
        "\u200b\u200e\u202e\u2066",
        "\ud800",
        "x" * 6000,
        "salary " * 900,
        "1,2.3'4 5k-" * 500,
        "**bold** __x__ ||spoiler|| ```code``` @everyone <@123>",
        "'; DROP TABLE users; --",
        "ما هو راتب عالم البيانات في برلين",
        "データサイエンティストの給料は",
        "0/0/0 %%% $$$ €€€ ---",
    ],
)
def test_odd_messages_are_never_a_crash(language: Language, text: str) -> None:
    assert language.parse(text).intent


def test_nothing_readable_is_out_of_scope(language: Language) -> None:
    assert [language.parse(text).intent for text in ("", "🍕🐧", "\u200b")] == ["out_of_scope"] * 3


def test_invisible_characters_change_nothing(language: Language) -> None:
    plain, hidden = "senior data engineer in Oslo, salary?", "sen\u200bior data\u200e engineer in Os\u2060lo, salary?"
    assert language.parse(hidden).slots == language.parse(plain).slots


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_understood_somehow(text: str) -> None:
    found = _shared().parse(text)
    assert found.intent
    assert 0 <= found.confidence <= 1


def _shared() -> Language:
    if not _LOADED:
        _LOADED.append(Language.load())
    return _LOADED[0]


_LOADED: list[Language] = []


@pytest.mark.parametrize(
    "text",
    ["'; DROP TABLE offers; --", "SELECT * FROM pay", "' OR 1=1 --", "<script>alert('x')</script>", "{{ 7 * 7 }}"],
)
def test_code_that_somebody_slips_in_is_out_of_scope(language: Language, text: str) -> None:
    assert language.parse(text).intent == "out_of_scope"


@pytest.mark.parametrize(
    "text",
    [
        "Hello friend, we hire crypto traders, 3000$ weekly from home, whatsapp me",
        "HIRING NOW!!! earn 400€/day, no experience needed, dm me",
    ],
)
def test_a_recruiters_spam_is_no_question_about_pay(language: Language, text: str) -> None:
    assert language.parse(text).intent == "out_of_scope"


@pytest.mark.parametrize(
    "unit", ["10% bonus ", "80k EUR base, 10k bonus, ", "5 years ", "1,2.3'4 5k-", "aws cert ", "from 90k to 99k and "]
)
def test_twice_the_text_takes_about_twice_the_work(language: Language, unit: str) -> None:
    """Counted in steps of the interpreter, not in seconds, so that a busy machine changes nothing."""

    def steps(text: str) -> int:
        counted = 0

        def count(frame: FrameType, event: str, arg: object) -> None:
            nonlocal counted
            counted += 1

        sys.setprofile(count)
        try:
            language.parse(text)
        finally:
            sys.setprofile(None)
        return counted

    language.parse((unit * 600)[:6000])
    assert steps((unit * 600)[:6000]) < 3 * steps((unit * 600)[:3000])


def test_a_question_at_the_end_of_a_long_text_is_still_heard(language: Language) -> None:
    filler = "Our team has worked on many things this year and we were glad about all of them. " * 40
    found = language.parse(filler + "What does a senior data engineer earn in Oslo?")
    assert found.intent == "estimate"
    assert found.slots["city"] == "Oslo"
