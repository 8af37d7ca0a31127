"""Text as people type it, made plain, and cut into tokens that remember where they stood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

LONGEST = 8000
"""Characters of a message that are read; a Discord message holds 4,000 at most."""

_INVISIBLE = {"Cf", "Cc", "Cs", "Co", "Cn"}
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}[A-Za-z]?(?![A-Za-z])"  # p.a., U.S., B.S.
    r"|[Pp]h\.\s?[Dd]\.?|[BM]\.\s?[Ss]c\.?|[BM]\.\s?[Ee]ng\.?"
    r"|[cC](?:\+\+|#)"
    r"|\d+(?:[.,'’]\d+)*"
    r"|[^\W\d_][^\W_]*(?:['’´`][^\W\d_]+)*"
)
_ELISION = re.compile(r"^([ldjnmtsc]|qu)['’´`](?=[^\W\d_]{3})", re.IGNORECASE)
_BARE_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "’": "'", "´": "'", "`": "'", "–": "-", "—": "-"}
)


class Token(NamedTuple):
    """One word or number.

    ``text`` is as it was typed, ``norm`` lower case without accents, apostrophes and dots. ``gap`` is what stands
    between the token before and this one, ``start`` and ``end`` are positions in the cleaned text.
    """

    text: str
    norm: str
    gap: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


def clean(text: str) -> str:
    """``text`` in compatibility form, without invisible or direction characters, at most ``LONGEST`` long."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST])
    if plain.isascii() and plain.isprintable():
        return plain
    return plain.translate(_VISIBLE)


class _Letters(dict[int, str]):
    """What each character becomes, found out once."""

    def __init__(self, meaning: Callable[[str], str]) -> None:
        super().__init__()
        self._meaning = meaning

    def __missing__(self, code: int) -> str:
        self[code] = self._meaning(chr(code))
        return self[code]


def _visible(character: str) -> str:
    if character in "\n\r\t":
        return " " if character == "\t" else "\n"
    return "" if unicodedata.category(character) in _INVISIBLE else character


def fold(text: str) -> str:
    """Lower case without accents, character by character, so that positions stay those of ``text``."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


def _folded(character: str) -> str:
    if character.isascii():
        return character.lower()
    if "\uac00" <= character <= "\ud7a3":  # a Korean syllable would fall apart into its letters
        return character
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base.translate(_BARE_LETTERS) if len(base) == 1 else character


_VISIBLE, _FOLDED = _Letters(_visible), _Letters(_folded)


def norm(word: str) -> str:
    """How a single word is looked up: folded, without apostrophes and dots ("Ph.D." as "phd", "what's" as "whats")."""
    return fold(word).replace("'", "").replace(".", "").replace(" ", "")


def tokenize(text: str) -> Iterator[Token]:
    """The words and numbers of a cleaned text; "4yoe" is "4" and "yoe", "scikit-learn" is two words."""
    last = 0
    for match in _TOKEN.finditer(text):
        word, (start, end) = match.group(), match.span()
        if word.isalnum():
            plain = word if word[0].isdigit() else fold(word)
        else:
            elided = _ELISION.match(word)
            start += elided.end() if elided else 0
            word = text[start:end]
            plain = word if word[0].isdigit() else norm(word)
        yield Token(word, plain, text[last:start], start, end)
        last = end
