"""Short, slangy and misspelt words put right, where it is clear what was meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from models.language.text import Token
from models.language.words import read_words

MOST_STRANGE = 60
"""Different unknown words of one message that are looked at."""

OFTEN = 5
"""In so many sentences a short word must stand to be what three letters were meant as."""

_STRETCHED = re.compile(r"(.)\1{2,}")


@cache
def _slang() -> dict[str, tuple[str, ...]]:
    return {word: tuple(meaning.split()) for word, meaning in read_words("slang")["words"].items()}


def is_short(word: str) -> bool:
    """Whether a word is short for others ("u", "whats")."""
    return word in _slang()


def expand(tokens: Iterable[Token]) -> list[Token]:
    """Tokens with short forms written out ("u" as "you", "whats" as "what" and "is"), at the short form's place.

    A lone letter is left as it is where it is a capital (the language R) or is glued to a number ("4y").
    """
    done: list[Token] = []
    words = list(tokens)
    for at, token in enumerate(words):
        meaning = _slang().get(token.norm)
        if (
            meaning is None
            or (token.norm == "da" and _is_analyst(words, at))
            or (len(token.norm) == 1 and (token.is_capital or (token.gap == "" and token.start > 0)))
        ):
            done.append(token)
            continue
        done.append(token._replace(norm=meaning[0]))
        done += [token._replace(norm=word, gap=" ") for word in meaning[1:]]
    return done


def _is_analyst(words: Sequence[Token], at: int) -> bool:
    """Whether "da" stands as a job does ("as a da", "da vs ds"), not for "the"."""
    before = words[at - 1].norm if at else ""
    after = words[at + 1] if at + 1 < len(words) else None
    return before in _BEFORE_JOBS or after is None or after.gap.strip() != "" or after.norm in _AFTER_JOBS


_BEFORE_JOBS = frozenset(
    ("a", "as", "senior", "sr", "junior", "jr", "lead", "graduate", "mid", "entry", "intern", "freelance")
)
_AFTER_JOBS = frozenset(("vs", "versus", "or", "and", "in", "at", "with"))


class Speller:
    """Puts right words that nobody knows and that are one slip (two in a long word) from a word that matters here.

    ``targets`` are the words that matter with how often they were seen, ``known`` all words that are right as they are.
    """

    def __init__(self, targets: Mapping[str, int], known: Container[str]) -> None:
        self._targets = {word: 1 for word in _slang() if len(word) >= 4} | dict(targets)
        self._right = (targets, known)
        self._by_length: dict[int, list[str]] = {}
        for word in self._targets:
            if len(word) >= 3 and word.isalpha():
                self._by_length.setdefault(len(word), []).append(word)
        self._nearest = lru_cache(maxsize=4096)(self._search)

    def knows(self, word: str) -> bool:
        """Whether the word is right as it is."""
        return self._is_listed(word) or (word.endswith("s") and self._is_listed(word[:-1]))

    def _is_listed(self, word: str) -> bool:
        return any(word in words for words in self._right)

    def correct_all(self, tokens: Iterable[Token], is_name: Callable[[str], bool]) -> list[Token]:
        """The tokens put right; after so many strange words a text is not misspelt but of another kind, and left."""
        done: list[Token] = []
        strange: set[str] = set()
        for token in tokens:
            is_strange = len(strange) < MOST_STRANGE and self._is_strange(token.norm, is_name)
            strange.update((token.norm,) * is_strange)
            done += expand((self._put_right(token),)) if is_strange else (token,)
        return done

    def _is_strange(self, word: str, is_name: Callable[[str], bool]) -> bool:
        """Whether a word is none we know; a name of a place is never taken for a slip."""
        return (
            len(word) >= 3
            and not self.knows(word)
            and word not in _slang()
            and word.isascii()
            and word.isalpha()
            and not is_name(word)
        )

    def _put_right(self, token: Token) -> Token:
        meant = self._nearest(token.norm)
        return token if meant is None else token._replace(norm=meant)

    def _search(self, word: str) -> str | None:
        short = _squeezed(word)
        if short != word and len(short) >= 2 and self.knows(short):
            return short
        if len(word) == 3:
            return self._with_letters_swapped(word) or self._with_a_letter_lost(word)
        slips = 1 if len(word) < 6 else 2
        choices = [
            near
            for length in range(len(word) - slips, len(word) + slips + 1)
            for near in self._by_length.get(length, ())
        ]
        found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=slips, limit=12)
        if not found:
            return None
        best = min(found, key=lambda item: (item[1], item[0][0] != word[0], -self._targets[item[0]], item[0]))
        return None if best[1] == 2 and best[0][0] != word[0] else best[0]

    def _with_letters_swapped(self, word: str) -> str | None:
        """The common word of three letters of which two changed places ("egn", "mel")."""
        choices = (word[1] + word[0] + word[2], word[0] + word[2] + word[1])
        common = [near for near in choices if self._targets.get(near, 0) >= OFTEN]
        return max(common, key=lambda near: (self._targets[near], near), default=None)

    def _with_a_letter_lost(self, word: str) -> str | None:
        """The commonest word of four letters that begins alike and lost one of the others ("wha")."""
        choices = (near for near in self._by_length[4] if near[0] == word[0] and OSA.distance(word, near) == 1)
        common = [near for near in choices if self._targets[near] >= OFTEN]
        return max(common, key=lambda near: (self._targets[near], near), default=None)


def _squeezed(word: str) -> str:
    """A letter stretched to three or more, once ("sooooo" as "so")."""
    return _STRETCHED.sub(r"\1", word)
