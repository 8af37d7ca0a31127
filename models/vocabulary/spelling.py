"""One spelling for words that people write in many: the keys of every look-up in the vocabulary."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "’": "'", "ʻ": "'"}
)


def fold(text: str) -> str:
    """Lower case without diacritics ("München" and "MUNCHEN" alike), whatever form of Unicode it came in."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(mark for mark in parts if not unicodedata.combining(mark))
