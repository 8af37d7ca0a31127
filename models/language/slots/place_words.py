"""Whether a word may name a place here: many names of towns and countries are also everyday words."""

from __future__ import annotations

from functools import cache

from models.language.message import Message
from models.language.words import read_words
from models.vocabulary import cities_by_hand
from models.vocabulary.countries import find_country
from models.vocabulary.places import City, find_city, find_state

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
_MONEY = {"dollar", "dollars", "pesos", "rupees", "francs", "dinars"}
"""Behind a country they name its money ("Singapore dollars")."""
_BETWEEN_PLACES = {"or", "versus", "than", "instead"}
_PLAIN = {"nice", "mobile", "male", "most", "normal"}
"""Towns that are everyday words even where nothing else is left to say."""
MEANT = 100_000
"""Inhabitants of a town that the one unexplained word of a message may name."""


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
    if any(word[0].isdigit() for word in words) or not _MONEY.isdisjoint(message.after(end)):
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
    is_country = bool(country) and not is_city
    if (is_country or token.is_capital) and _is_beside_a_job(message, at, is_city=is_city):
        return True
    if (is_country and token.is_capital) or _is_called_a_place(message, at, is_city=is_city):
        return True
    return _is_opened(message, at, follows_name=follows_name) or (not token.is_capital and is_qualified(message, at))


def _is_called_a_place(message: Message, at: int, *, is_city: bool) -> bool:
    """Whether the words around it leave nothing else: another place, "the country", an employer right before a city."""
    told = message.before(at, 2) == ("country", "of") or message.after(at + 1, 2) in (
        ("the", "country"),
        ("the", "state"),
    )
    is_last = at + 1 == len(message.words)
    follows_employer = any(found.field == "company_type" and found.end == at for found in message.findings)
    return told or _is_beside_a_place(message, at) or (is_city and is_last and follows_employer)


def _is_opened(message: Message, at: int, *, follows_name: bool) -> bool:
    """Whether a capital or a word for "in" says that a place is meant."""
    before, after = message.before(at), at + 1
    opened = bool(before and before[0] in _OPENERS)
    is_told = opened or follows_name or is_qualified(message, at) or _stands_apart(message, at)
    if message.tokens[at].is_capital and is_told:
        return True
    closes = (
        after >= len(message.words)
        or message.gap(after).strip() != ""
        or message.words[after] in {"with", "as", "or", "versus", "and", "for", "at", "is", "pay", "salary", "now"}
    )
    return bool(before) and before[0] in _SURE_OPENERS and closes


def is_left_over(message: Message, at: int, cities: tuple[City, ...]) -> bool:
    """Whether a town is the one word at the edge of a job that nothing else explains ("hamilton data analyst")."""
    word = message.words[at]
    is_meant = bool(cities) and (cities[0].population >= MEANT or word in cities_by_hand.PREFERRED)
    if not is_meant or word in _PLAIN or word in _ADJECTIVES or at not in (0, len(message.words) - 1):
        return False
    has_role = any(finding.field == "role" for finding in message.findings)
    others = [other for at_other, other in enumerate(message.words) if message.free[at_other] and at_other != at]
    return has_role and all(other.isdigit() for other in others)


def _is_beside_a_place(message: Message, at: int) -> bool:
    """Whether a word that is no other stands on the other side of an "or" ("Nice instead of Lyon", "lyon or nice")."""
    words = message.words
    ahead = at + 3 if words[at + 1 : at + 3] == ("instead", "of") else at + 2
    if at + 1 < len(words) and words[at + 1] in _BETWEEN_PLACES and ahead < len(words) and _is_sure(words[ahead]):
        return True
    return at >= 2 and words[at - 1] in ("or", "versus", "than") and _is_sure(words[at - 2])


def _is_sure(word: str) -> bool:
    """Whether a word is a place and nothing else."""
    never, doubtful = _words()
    is_plain = len(word) > 3 and word not in never and word not in doubtful
    return is_plain and (find_city(word) is not None or find_country(word) is not None)


def _stands_apart(message: Message, at: int) -> bool:
    """Whether a capital stands between commas or the ends of a message about a job ("Split, data scientist, 3 yrs")."""
    if message.words[at] in _PLAIN and at == 0:
        return False
    opens = at == 0 or "," in message.gap(at)
    closes = at + 1 == len(message.words) or "," in message.gap(at + 1)
    return opens and closes and any(finding.field == "role" for finding in message.findings)


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
    if before[-1:] in (("versus",), ("remote",)) or message.after(at + 1) == ("versus",):
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
    return (
        (find_country(text) is not None and (len(text) > 3 or text.isupper()))
        or (text[0].isupper() and find_state(text) is not None)
        or (len(text) > 3 and find_state(text) is not None)
        or (text == "bc" and find_city(f"{message.words[at]} {text}") is not None)
    )
