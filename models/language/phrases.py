"""Word lists with meanings, matched over tokens, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from models.language.spelling import expand, is_short
from models.language.text import clean, tokenize

Meaning = TypeVar("Meaning")

_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")
"""A phrase that is read as it stands, unless a word of it is short for others; thousands are read at the start."""


@dataclass(frozen=True, slots=True)
class Match(Generic[Meaning]):
    """A phrase found at tokens ``start`` up to ``end``."""

    start: int
    end: int
    meaning: Meaning


class PhraseBook(Generic[Meaning]):
    """Phrases of one or more words, each with one meaning; a plural of the last word is found too."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._meanings: dict[tuple[str, ...], Meaning] = {}
        self._longest: dict[str, int] = {}
        for phrase, meaning in entries:
            words = words_of(phrase)
            self._add(words, meaning)
            if len(words[-1]) > 3 and not words[-1].endswith("s"):
                self._add((*words[:-1], words[-1] + "s"), meaning)

    @property
    def words(self) -> set[str]:
        """Every word of every phrase: what a misspelt word may have been meant as."""
        return {word for phrase in self._meanings for word in phrase}

    def __contains__(self, words: tuple[str, ...]) -> bool:
        return words in self._meanings

    def opens(self, word: str) -> bool:
        """Whether a phrase begins with this word."""
        return word in self._longest

    def opens_longer(self, word: str) -> bool:
        """Whether a phrase of several words begins with this one."""
        return self._longest.get(word, 0) > 1

    def get(self, *words: str) -> Meaning | None:
        return self._meanings.get(words)

    def find(self, words: Sequence[str], free: Sequence[bool] | None = None) -> list[Match[Meaning]]:
        """Matches from left to right that do not overlap; only over tokens that are ``free``."""
        found: list[Match[Meaning]] = []
        position = 0
        while position < len(words):
            is_opening = words[position] in self._longest and (free is None or free[position])
            match = self.at(words, position, free) if is_opening else None
            if match:
                found.append(match)
            position = match.end if match else position + 1
        return found

    def at(self, words: Sequence[str], start: int, free: Sequence[bool] | None = None) -> Match[Meaning] | None:
        """The longest phrase that begins at ``start``, if any."""
        longest = self._longest.get(words[start], 0)
        for length in range(min(longest, len(words) - start), 0, -1):
            end = start + length
            meaning = self._meanings.get(tuple(words[start:end]))
            if meaning is not None and (free is None or all(free[start:end])):
                return Match(start, end, meaning)
        return None

    def _add(self, words: tuple[str, ...], meaning: Meaning) -> None:
        self._meanings.setdefault(words, meaning)
        self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))


def book_of(lists: Mapping[str, Sequence[str]]) -> PhraseBook[str]:
    """A book from ``{meaning: phrases}``."""
    return PhraseBook((phrase, meaning) for meaning, phrases in lists.items() for phrase in phrases)


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase of a word list as its words are looked up."""
    if _PLAIN.fullmatch(phrase):
        words = tuple(phrase.split(" "))
        if not any(map(is_short, words)):
            return words
    return tuple(token.norm for token in expand(tokenize(clean(phrase))))
