"""A phrase of a word list is looked up by the same words that a message is cut into."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import models.language.words
from models.language.phrases import words_of
from models.language.spelling import expand
from models.language.text import clean, tokenize
from models.language.words import read_words

LISTS = sorted(path.stem for path in Path(models.language.words.__file__).parent.glob("*.toml"))


def _phrases(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _phrases(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _phrases(inner)


@pytest.mark.parametrize("name", LISTS)
def test_every_listed_phrase_has_the_words_of_the_same_text_in_a_message(name: str) -> None:
    for phrase in _phrases(read_words(name)):
        assert words_of(phrase) == tuple(token.norm for token in expand(tokenize(clean(phrase)))), phrase


@pytest.mark.parametrize(
    ("phrase", "words"),
    [("ml engineer", ("ml", "engineer")), ("what u earn", ("what", "you", "earn")), ("Ph.D.", ("phd",))],
)
def test_a_phrase_is_its_words_with_short_ones_written_out(phrase: str, words: tuple[str, ...]) -> None:
    assert words_of(phrase) == words
