"""Which language a message is in, as far as it must be known to say that the answer comes in English."""

from __future__ import annotations

import re
from functools import cache

from models.language.text import clean, tokenize
from models.language.words import read_words

_UNITS = re.compile(r"\d[a-z]{1,2}\b", re.IGNORECASE)
"""Letters right behind a figure are no word ("4y, 1y cliff")."""
LEAST_WORDS = 2
"""So many words of a language, and more than of English, make a message one of it."""
LANGUAGES = ("de", "fr", "es")


def foreign_language(text: str) -> str | None:
    """ "de", "fr" or "es" where a message plainly is in it; None for English and for what can't be told."""
    counts = _counted(text)
    language = max(LANGUAGES, key=lambda name: counts[name])
    is_plain = counts["sure"] > 0 or counts[language] > counts["en"]
    return language if counts[language] >= LEAST_WORDS and is_plain else None


def is_english(text: str) -> bool:
    """Whether more of a message's small words are English than of any other language; not for a bare "senior mle"."""
    counts = _counted(text)
    return counts["en"] > max(counts[language] for language in (*LANGUAGES, "sure"))


def _counted(text: str) -> dict[str, int]:
    """How many words of each list a message holds."""
    words = [token.norm for token in tokenize(_UNITS.sub(" ", clean(text[:500])))]
    return {name: sum(word in known for word in words) for name, known in _known_words().items()}


@cache
def _known_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(str(words).split()) for name, words in read_words("foreign").items()}
