"""Places in a message: cities, countries, states and parts of countries, joined into places as they were meant.

A name that is also a word needs a sign that a place is meant: its capital behind "in" or "from", or a country or
state beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from models.language.message import Message
from models.language.phrases import PhraseBook
from models.language.slots.place_words import could_be_place, has_sign
from models.language.words import read_words
from models.vocabulary.countries import find_country
from models.vocabulary.places import City, find_cities, find_city, find_state

_LONGEST = 4
_GAPS = {" ", "-", "'", ". ", ""}
_QUALIFIER_GAPS = {" ", ", ", ",", " (", "(", " - ", ", the ", "/"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a message names; ``state`` is a US state's postal code. ``start`` and ``end`` are tokens."""

    start: int
    end: int
    country: str
    city: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class _Name:
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


def read_places(message: Message) -> tuple[Place, ...]:
    """The places that a message names, in order; notes nothing, but claims their words."""
    names = _joined(message, _names(message))
    countries = {name.country for name in names if name.country}
    states = {name.state for name in names if name.state}
    places = [place for name in names if (place := _settled(name, countries, states))]
    for place in places:
        message.claim(place.start, place.end)
    return tuple(_merged(places))


def _names(message: Message) -> list[_Name]:
    found: list[_Name] = []
    at = 0
    while at < len(message.tokens):
        name = _name_at(message, at, bool(found) and found[-1].end == at)
        if name:
            found.append(name)
        at = name.end if name else at + 1
    return found


def _name_at(message: Message, start: int, follows_name: bool) -> _Name | None:
    limit = 1
    while limit < _LONGEST and start + limit < len(message.tokens) and message.gap(start + limit) in _GAPS:
        limit += 1
    for length in range(limit, 0, -1):
        end = start + length
        if all(message.free[start:end]) and could_be_place(message, start, end):
            name = _alias(message, start, end)
            if name:
                return name
            name = _look_up(message, start, end, follows_name)
            if name and (length > 1 or has_sign(message, start, follows_name, name.country or "", bool(name.cities))):
                return name
    return None


def _alias(message: Message, start: int, end: int) -> _Name | None:
    """A short name for a city ("SF"), or a part of a country ("Wales")."""
    words = message.words[start:end]
    alias = _books()[1].get(*words)
    if alias:
        city, country, state = alias.split("|")
        known = find_city(city, country, state or None) or find_city(city, country)
        return _Name(
            start, end, (known or City(name=city, country=country, state=state or None, metro=None, population=1),)
        )
    part = _books()[0].get(*words)
    return _Name(start, end, country=part) if part else None


def _look_up(message: Message, start: int, end: int, follows_name: bool) -> _Name | None:
    text = message.text[message.tokens[start].start : message.tokens[end - 1].end]
    if len(text) == 2:
        return _code(message, start, text, follows_name)
    return _by_name(start, end, text) or _by_name(start, end, " ".join(message.words[start:end]))


def _by_name(start: int, end: int, text: str) -> _Name | None:
    cities = _likeliest_first(text)
    country = find_country(text, with_codes=text.isupper() and len(text) == 3)
    state = find_state(text) if len(text) > 2 else None
    if cities or country or state:
        return _Name(start, end, cities, country, state)
    return None


def _likeliest_first(text: str) -> tuple[City, ...]:
    cities = find_cities(text)
    best = find_city(text) if len(cities) > 1 else None
    return cities if best is None else (best, *(city for city in cities if city != best))


_CODES = frozenset(
    [
        "US",
        "UK",
        "GB",
        "DE",
        "FR",
        "NL",
        "CH",
        "SG",
        "NZ",
        "HK",
        "IE",
        "ES",
        "PL",
        "SE",
        "DK",
        "FI",
        "PT",
        "JP",
        "AU",
        "BR",
        "MX",
        "IL",
        "KR",
        "CN",
        "CZ",
        "AT",
        "RO",
        "HU",
    ]
)
_STATE_CODES = frozenset(["CA", "NY", "TX", "WA", "NJ", "CO", "VA", "FL", "IL", "NC", "GA"])


def _code(message: Message, start: int, text: str, follows_name: bool) -> _Name | None:
    """A two-letter code: beside a city, or in capitals behind a word for "in"."""
    if text.lower() in ("us", "uk"):
        return _Name(start, start + 1, country=find_country(text.upper()))
    if not text.isupper():
        return None
    before = message.before(start)
    after_in = bool(before and before[0] in ("in", "from", "to", "at", "for"))
    state = find_state(text) if follows_name or (after_in and text in _STATE_CODES) else None
    country = find_country(text) if text in _CODES and (follows_name or after_in) else None
    return _Name(start, start + 1, country=None if state else country, state=state) if state or country else None


def _joined(message: Message, names: Sequence[_Name]) -> list[_Name]:
    """A city with the country or state that stands right behind it as one name ("Perth, Scotland", "Austin TX")."""
    done: list[_Name] = []
    for name in names:
        last = done[-1] if done else None
        if last and last.cities and last.end == name.start and message.gap(name.start) in _QUALIFIER_GAPS:
            fitting = tuple(city for city in last.cities if _fits(city, name))
            if fitting:
                done[-1] = replace(last, end=name.end, cities=fitting, country=None, state=None)
                continue
        done.append(name)
    return done


def _fits(city: City, name: _Name) -> bool:
    return (name.state is not None and city.country == "US" and city.state == name.state) or (
        name.country is not None and city.country == name.country
    )


def _settled(name: _Name, countries: set[str], states: set[str]) -> Place | None:
    """Which place is meant: the city that lies in a state or country the message names, else the most populous."""
    if name.country and not (name.cities and _is_city_state(name)):
        return Place(name.start, name.end, name.country)
    if name.cities and not (name.state and name.state not in ("NY", "WA", "DC")):
        nearby = [city for city in name.cities if city.country == "US" and city.state in states] or [
            city for city in name.cities if city.country in countries
        ]
        city = (nearby or list(name.cities))[0]
        return Place(name.start, name.end, city.country, city.name, city.state)
    return Place(name.start, name.end, "US", None, name.state) if name.state else None


def _is_city_state(name: _Name) -> bool:
    return name.country in ("SG", "HK") or (
        name.cities[0].country == name.country and name.country in ("MC", "VA", "MO")
    )


def _merged(places: Sequence[Place]) -> list[Place]:
    """A country or state that only says where a city of the message lies is no place of its own."""
    cities = [place for place in places if place.city]
    done: list[Place] = []
    for place in places:
        is_said = not place.city and any(
            city.country == place.country and (place.state is None or city.state == place.state) for city in cities
        )
        if not is_said and not any(_same(place, other) for other in done):
            done.append(place)
    return done


def _same(one: Place, other: Place) -> bool:
    return (one.country, one.city, one.state) == (other.country, other.city, other.state)
