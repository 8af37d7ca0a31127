"""Whether a word may name a place here: many names of towns and countries are also everyday words."""

from __future__ import annotations

from functools import cache

from models.language.message import Message
from models.language.words import read_words
from models.vocabulary.countries import find_country
from models.vocabulary.places import find_state

_OPENERS = {
    "in",
    "at",
    "to",
    "from",
    "near",
    "around",
    "outside",
    "of",
    "based",
    "live",
    "living",
    "for",
    "via",
    "moving",
    "relocate",
    "relocating",
    "moved",
    "between",
    "central",
    "downtown",
    "greater",
    "into",
    "towards",
    "leave",
    "leaving",
}
_SURE_OPENERS = {"in", "near", "around", "based", "downtown", "outside", "to", "from"}
_ADJECTIVES = {"central", "golden", "humble", "imperial", "liberal", "most", "normal", "olympic"}
"""Towns that also tell how a thing is ("ML Engineer Normal Pay")."""
_SHORT_COUNTRIES = {"uk", "usa", "uae"}
"""Short names that are no other word."""


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    lists = read_words("place_words")
    return frozenset(lists["never"]), frozenset(lists["doubtful"])


@cache
def _parts() -> frozenset[str]:
    """Counties and other parts of countries that a town is told by ("Reading, Berkshire")."""
    return frozenset(name for names in read_words("regions")["country"].values() for name in names)


def could_be_place(message: Message, start: int, end: int) -> bool:
    """Whether these words may be looked up as a place at all."""
    words = message.words[start:end]
    if any(word[0].isdigit() for word in words):
        return False
    if len(words) == 2 and words[0] == "the" and words[1] in _words()[0]:
        return False
    return not (len(words) == 1 and (words[0] in _words()[0] or len(words[0]) < 2))


def has_sign(message: Message, at: int, follows_name: bool, country: str, is_city: bool) -> bool:
    """Whether a single word is meant as a place: it is no everyday word, or something about it says so."""
    word, token = message.words[at], message.tokens[at]
    if word == "us":
        return _is_the_us(message, at)
    if (word not in _words()[1] and len(word) > 3) or word in _SHORT_COUNTRIES:
        return True
    if country and not is_city and token.is_capital:
        return True
    if (token.is_capital or (country and not is_city)) and _is_beside_a_job(message, at, is_city=is_city):
        return True
    before = message.before(at)
    opened = bool(before and before[0] in _OPENERS)
    if token.is_capital and (opened or follows_name or is_qualified(message, at)):
        return True
    closes = (
        at + 1 >= len(message.words)
        or message.gap(at + 1).strip() != ""
        or message.words[at + 1] in {"with", "as", "or", "versus", "and", "for", "at", "is", "pay", "salary", "now"}
    )
    return (bool(before) and before[0] in _SURE_OPENERS and closes) or (
        not token.is_capital and is_qualified(message, at)
    )


def _is_beside_a_job(message: Message, at: int, *, is_city: bool) -> bool:
    """Whether a country opens a message before a job or ends it behind one, or a town stands behind one."""
    if message.words[at] in _ADJECTIVES:
        return False
    opens, closes = at == 0 and not is_city, at + 1 == len(message.words) or is_city
    return any(
        finding.field == "role" and ((opens and finding.start == at + 1) or (closes and finding.end == at))
        for finding in message.findings
    )


def _is_the_us(message: Message, at: int) -> bool:
    """ "US" and "the us", but not "hire us"."""
    before = message.before(at, 2)
    if message.tokens[at].text.isupper() or "." in message.tokens[at].text:
        return True
    return before[-1:] == ("the",) or (
        before[-1:] in (("in",), ("across",), ("to",), ("from",))
        and (
            at + 1 >= len(message.words)
            or message.gap(at + 1).strip() != ""
            or message.words[at + 1] in {"versus", "or", "with", "remote"}
        )
    )


def is_qualified(message: Message, at: int) -> bool:
    """Whether a comma and a capital follow ("Nice, France"), where a country or state would stand."""
    after = at + 1
    if after >= len(message.tokens) or message.gap(after) not in (", ", ",", " ", " (", "("):
        return False
    text = message.tokens[after].text
    if text[0].isupper() and message.words[after] in _parts():
        return True
    return (find_country(text) is not None and (len(text) > 3 or text.isupper())) or (
        text[0].isupper() and find_state(text) is not None
    )
