"""Whatever somebody sends, it is read without a fault."""

from __future__ import annotations

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
