"""Groups of countries named in a message ("the EU", "DACH"): no place of their own, but what the asker means by one."""

from __future__ import annotations

from functools import cache

from models.language.message import Message
from models.language.phrases import PhraseBook, book_of
from models.language.words import read_words

_NO_PLACE_BEFORE = frozenset(("passport", "citizen", "citizenship", "citizens", "visa", "directive", "law", "act"))
"""After these words' forerunner nobody means to work there ("EU passport")."""
_TOWARDS = frozenset(("in", "the", "across", "to", "from", "versus", "or", "than", "outside", "within", "all"))


@cache
def _book() -> PhraseBook[str]:
    return book_of(read_words("world_regions"))


def read_regions(message: Message) -> None:
    """Note every region; "eu" in lower case only where the words beside it say that a place is meant."""
    for match in _book().find(message.words, message.free):
        if not _NO_PLACE_BEFORE.isdisjoint(message.after(match.end)) or not _is_meant(message, match.start, match.end):
            continue
        message.find_region(match.meaning, match.start, match.end)


def _is_meant(message: Message, start: int, end: int) -> bool:
    if message.words[start:end] != ("eu",) or message.tokens[start].text.isupper():
        return True
    beside = (*message.before(start), *message.after(end))
    return not _TOWARDS.isdisjoint(beside)
