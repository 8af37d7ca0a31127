"""Which language a message is in, as far as it must be known to say that the answer comes in English."""

from __future__ import annotations

from functools import cache

from models.language.text import clean, tokenize
from models.language.words import read_words

LEAST_WORDS = 2
"""So many words of a language, and more than of English, make a message one of it."""
LANGUAGES = ("de", "fr", "es")


def foreign_language(text: str) -> str | None:
    """ "de", "fr" or "es" where a message plainly is in it; None for English and for what can't be told."""
    words = [token.norm for token in tokenize(clean(text[:500]))]
    known = _known_words()
    counts = {language: sum(word in known[language] for word in words) for language in (*LANGUAGES, "en")}
    language = max(LANGUAGES, key=lambda name: counts[name])
    is_sure = any(word in known["sure"] for word in words)
    return language if counts[language] >= LEAST_WORDS and (is_sure or counts[language] > counts["en"]) else None


@cache
def _known_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(str(words).split()) for name, words in read_words("foreign").items()}
