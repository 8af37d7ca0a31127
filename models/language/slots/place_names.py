"""Names of places in a message, each with every place it may mean; a name that is also a word needs a sign."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from models.language.message import Message
from models.language.phrases import PhraseBook
from models.language.slots.place_words import could_be_place, has_sign, is_left_over
from models.language.text import fold
from models.language.words import read_words
from models.vocabulary import cities_by_hand
from models.vocabulary.countries import find_country, opens_longer_country
from models.vocabulary.places import City, find_cities, find_city, find_state, near_city, opens_longer_name

_LONGEST = 4
_POSSESSIVES = ("'s", "\u2019s")
_BEFORE_TOWNS = {("in",), ("near",), ("around",)}
_GAPS = {" ", "-", "'", ". ", ""}
_TWO_LETTERS = re.compile("([aou])e")
_ALSO_WORDS = {"in", "or", "me", "hi", "oh", "ok", "id", "de", "la", "al", "as", "pa", "ma", "mo", "on", "no", "so"}
"""Codes of states and provinces that are read in capitals only."""


SMALL, LARGE = 70_000, 500_000
"""Inhabitants of a town that nobody means, and of the city that is meant, where one slip lies between their names."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in the text, before it is known which place of that name is meant."""

    start: int
    end: int
    cities: tuple[City, ...] = ()
    country: str | None = None
    state: str | None = None


@cache
def _books() -> tuple[PhraseBook[str], PhraseBook[str]]:
    regions = read_words("regions")
    parts = PhraseBook((phrase, code) for code, phrases in regions["country"].items() for phrase in phrases)
    return parts, PhraseBook(regions["city"].items())


def find_names(message: Message) -> list[Name]:
    """Every name of a place that the message holds, from left to right."""
    found: list[Name] = []
    at = 0
    while at < len(message.tokens):
        name = _name_at(message, at, found[-1] if found and found[-1].end == at else None)
        if name:
            found.append(name)
        at = name.end if name else at + 1
    return sorted((*found, *_misspelt(message, found)), key=lambda name: name.start)


def _misspelt(message: Message, found: list[Name]) -> list[Name]:
    """A larger city that an unknown word comes near to, where a city would stand and no other place is named."""
    if found:
        return []
    for at in message.strange:
        if message.free[at] and _stands_as_town(message, at):
            city = near_city(message.words[at])
            if city is not None:
                return [Name(at, at + 1, (city,))]
    return []


def _stands_as_town(message: Message, at: int) -> bool:
    """Whether an unknown word stands behind "in" ("in Berlni") or, as a name, beside a job ("mle, Leds")."""
    word, is_last = message.words[at], at + 1 == len(message.tokens)
    if message.before(at)[:1] in _BEFORE_TOWNS:
        return len(word) >= 5 or message.tokens[at].is_capital
    has_role = any(finding.field == "role" for finding in message.findings)
    is_apart = is_last or at == 0 or "," in message.gap(at)
    return has_role and is_apart and len(word) >= 4 and (message.tokens[at].is_capital or len(word) >= 6)


def _name_at(message: Message, start: int, last: Name | None) -> Name | None:
    if not message.free[start]:
        return None
    limit = 1
    while (
        limit < _longest_from(message.words[start])
        and start + limit < len(message.tokens)
        and message.gap(start + limit) in _GAPS
    ):
        limit += 1
    for length in range(limit, 0, -1):
        end = start + length
        if all(message.free[start:end]) and could_be_place(message, start, end):
            name = _alias(message, start, end)
            if name:
                return name
            name = _look_up(message, start, end, last)
            if name and (length > 1 or _is_meant(message, name, last)):
                return name
    return None


def _is_meant(message: Message, name: Name, last: Name | None) -> bool:
    """Whether a name of one word is meant as one; ``last`` is the name right before it."""
    if name.state is not None and (_follows_a_town(message, name.start) or (last and _lies_in(last, name.state))):
        return True
    is_named = has_sign(message, name.start, last is not None, name.country or "", bool(name.cities))
    return is_named or is_left_over(message, name.start, name.cities)


def _lies_in(name: Name, state: str) -> bool:
    return any(city.state == state for city in name.cities)


@lru_cache(maxsize=16384)
def _longest_from(word: str) -> int:
    """How many words a name may have that begins with this one."""
    parts, cities = _books()
    is_opener = parts.opens_longer(word) or cities.opens_longer(word)
    return _LONGEST if is_opener or opens_longer_name(word) or opens_longer_country(word) else 1


def _alias(message: Message, start: int, end: int) -> Name | None:
    """A short name for a city ("SF"), or a part of a country ("Wales")."""
    words = (*message.words[start : end - 1], _owner(message.words[end - 1], message.tokens[end - 1].text))
    parts, cities = _books()
    typed = fold(message.tokens[start].text)
    if not (cities.opens(words[0]) or cities.opens(typed) or parts.opens(words[0])):
        return None
    alias = cities.get(*words) or cities.get(*(fold(token.text) for token in message.tokens[start:end]))
    if alias:
        city, country, state = alias.split("|")
        known = find_city(city, country, state or None) or find_city(city, country)
        return Name(
            start, end, (known or City(name=city, country=country, state=state or None, metro=None, population=1),)
        )
    part = parts.get(*words)
    return Name(start, end, country=part) if part else None


def _owner(word: str, written: str) -> str:
    """A word without the "s" of a possessive ("NYC's")."""
    return word[:-1] if written.endswith(_POSSESSIVES) else word


def _look_up(message: Message, start: int, end: int, last: Name | None) -> Name | None:
    text = message.text[message.tokens[start].start : message.tokens[end - 1].end]
    text = text[:-2] if text.endswith(_POSSESSIVES) else text
    if len(text) == 2:
        return _code(message, start, text, last)
    corrected = " ".join(message.words[start:end])
    found = _by_name(start, end, text)
    if found is None and corrected != text:
        found = _by_name(start, end, corrected)
    return _without_umlaut(start, end, text) if found is None and start in message.strange else found


def _without_umlaut(start: int, end: int, text: str) -> Name | None:
    """A German or Nordic name whose umlaut was typed as two letters ("Tuebingen")."""
    plain = _TWO_LETTERS.sub(lambda match: match[1], text.lower())
    return _by_name(start, end, plain) if plain != text.lower() else None


def _by_name(start: int, end: int, text: str) -> Name | None:
    cities, country, state = _known_as(text)
    return Name(start, end, cities, country, state) if cities or country or state else None


@lru_cache(maxsize=16384)
def _known_as(text: str) -> tuple[tuple[City, ...], str | None, str | None]:
    """The cities, the country and the state of that name; remembered, because most words are asked for again."""
    country = find_country(text, with_codes=text in _codes()[1])
    return _likeliest_first(text), country, find_state(text) if len(text) > 2 else None


def _likeliest_first(text: str) -> tuple[City, ...]:
    """The cities of a name, likeliest first; for a small town one slip off a far larger city, that city ("Libon")."""
    cities = find_cities(text)
    if cities and cities[0].population < SMALL and len(text) >= 5:
        near = near_city(text)
        cities = (near,) if near is not None and near.population >= LARGE else cities
    best = find_city(text) if len(cities) > 1 else None
    return cities if best is None else (best, *(city for city in cities if city != best))


@cache
def _codes() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Codes of countries in two letters and in three, and of US states, that are meant as such in running text."""
    lists = read_words("regions")["codes"]
    two, three, states = (frozenset(lists[name].split()) for name in ("two", "three", "states"))
    return two, three, states


def _code(message: Message, start: int, text: str, last: Name | None) -> Name | None:
    """A two-letter code: beside a city, or in capitals behind a word for "in"."""
    if text.lower() in ("us", "uk"):
        return Name(start, start + 1, country=find_country(text.upper()))
    within = _code_of_town(start, text, last) if last else None
    if within or not text.isupper():
        return within
    follows_name = last is not None
    before = message.before(start)
    after_in = bool(before and before[0] in ("in", "from", "to", "at", "for"))
    is_state = follows_name or (after_in and text in _codes()[2]) or _follows_a_town(message, start)
    state = find_state(text) if is_state and text != "DE" else None
    country = find_country(text) if text in _codes()[0] and (is_state or after_in) else None
    return Name(start, start + 1, country=None if state else country, state=state) if state or country else None


def _code_of_town(start: int, text: str, last: Name) -> Name | None:
    """The code of the state or province that a city of the name before it lies in ("vancouver wa", "victoria bc")."""
    if not text.isupper() and text.lower() in _ALSO_WORDS:
        return None
    state = find_state(text.upper())
    if state and _lies_in(last, state):
        return Name(start, start + 1, state=state)
    countries = {city.country for city in last.cities}
    home = next((code for code in countries if text.lower() in cities_by_hand.PROVINCES.get(code, "").split()), None)
    return Name(start, start + 1, country=home) if home else None


def _follows_a_town(message: Message, at: int) -> bool:
    """Whether a name that nobody knows and a comma stand before a state's code ("Bolinas, CA")."""
    before, text = (message.tokens[at - 1] if at else None), message.tokens[at].text
    is_named = before is not None and before.is_capital and not before.text.isupper()
    return is_named and len(text) == 2 and text.isupper() and message.gap(at) in (", ", ",")
