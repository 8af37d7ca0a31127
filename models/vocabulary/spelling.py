"""One spelling for words that people write in many: the keys of every look-up in the vocabulary."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "’": "'", "ʻ": "'"}
)


def fold(text: str) -> str:
    """Lower case without diacritics ("München" and "MUNCHEN" alike), whatever form of Unicode it came in."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(mark for mark in parts if not unicodedata.combining(mark))


_MARKS = re.compile(r"[\W_]+")
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


@lru_cache(maxsize=8192)
def place_key(name: str) -> str:
    """How a place is looked up: folded, words divided by one space, "St." written out ("u.s." is "us")."""
    plain = fold(name).strip()
    plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), plain).replace("'", "")
    words = _MARKS.sub(" ", plain).split()
    return " ".join(_SHORT.get(word, word) if len(words) > 1 else word for word in words)


_DOTTED = re.compile(r"\b(?:\w\.){2,}\w?")
