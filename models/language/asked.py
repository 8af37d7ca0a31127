"""In which language somebody wishes to be answered."""

from __future__ import annotations

import re
from functools import cache

from models.language.words import read_words

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def language_asked(text: str) -> str | None:
    """The language (ISO 639-1) that a line asks for and nothing else: "auf Deutsch bitte", "in English please"."""
    words = [word.casefold() for word in _WORD.findall(text[:200].replace("’", "'"))]
    names, own, asking = _known_words()
    named = {names[word] for word in words if word in names}
    if len(named) != 1 or not all(word in names or word in asking for word in words):
        return None
    return named.pop() if len(words) > 1 or words[0] in own else None


@cache
def _known_words() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Languages by their names, the names that need no other word, and the words of wishes."""
    lists = {name: str(words).split() for name, words in read_words("asked").items()}
    asking = frozenset(lists.pop("asking"))
    names = {word: language for language, words in lists.items() for word in words}
    return names, frozenset(words[0] for words in lists.values()), asking
