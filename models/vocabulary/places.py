"""Cities of 15,000 inhabitants and more, US states, and the BLS metropolitan areas that US cities belong to."""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from models.bundle import numbers, read_bundle
from models.vocabulary import cities_by_hand
from models.vocabulary.countries import TABLES, find_country
from models.vocabulary.sorted_lines import SortedLines
from models.vocabulary.spelling import place_key

LARGER = 100_000
"""Inhabitants from which on a city is found by a near match where no country is said."""


@dataclass(frozen=True, slots=True)
class City:
    """A city by its English name.

    In the US only: ``state`` is the postal code, ``metro`` the last five digits of the BLS area code, by the nearest
    principal city within 80 km.
    """

    name: str
    country: str
    state: str | None
    metro: str | None
    population: int


@dataclass(frozen=True, slots=True)
class _Table:
    cities: bytes
    """Lines of tab-divided fields in UTF-8, most populous first."""
    starts: array[Any]
    """Where each line of ``cities`` begins, and where one more would."""
    ranks: SortedLines
    """By key the numbers of the cities of that name, the most likely one first."""
    metros: dict[str, str]
    states: dict[str, str]
    states_by_name: dict[str, str]


def find_city(text: str, country: str | None = None, state: str | None = None) -> City | None:
    """The likeliest city of that name ("SF", "München", "Cambridge, MA"), in ``country`` and ``state`` if given."""
    return next(_matching(place_key(text), country, state), None) or _with_place_behind(text, country, state)


def find_cities(text: str) -> tuple[City, ...]:
    """All cities of that name, most populous first."""
    return tuple(sorted(_matching(place_key(text), None, None), key=lambda city: -city.population))


def find_state(text: str) -> str | None:
    """The postal code of a US state, from its name or its code in capitals."""
    table = _table()
    plain = text.strip()
    return (
        plain
        if plain in table.states
        else table.states_by_name.get(place_key(text).removeprefix("state of ").removesuffix(" state"))
    )


@lru_cache(maxsize=16384)
def opens_longer_name(word: str) -> bool:
    """Whether a city or a US state has a name of several words that begins with this one ("new", "los", "St.")."""
    table, opening = _table(), place_key(f"{word} x").removesuffix("x")
    is_city = next(table.ranks.starting(opening), None) is not None
    return is_city or any(name.startswith(opening) for name in table.states_by_name)


def state_name(code: str) -> str:
    """The name of a US state by its postal code. Raises ``KeyError`` for an unknown one."""
    return _table().states[code]


def metro_name(code: str) -> str | None:
    """The BLS name of a metropolitan area ("Akron, OH") by the last five digits of its area code."""
    return _table().metros.get(code)


def suggest_cities(text: str, country: str | None = None, limit: int = 3) -> tuple[str, ...]:
    """Names of cities that come near to the text, nearest first: of the country, or of the world's larger ones."""
    key = place_key(text)
    if len(key) < 3:
        return ()
    names = _names_in(country)
    near = process.extract(key, names, scorer=fuzz.ratio, score_cutoff=66, limit=limit)
    return tuple(dict.fromkeys(_city(at).name for _, _, at in near))


@lru_cache(maxsize=4096)
def near_city(text: str) -> City | None:
    """The larger city whose name is one slip away from the text and begins alike ("Berlni"); None if two are."""
    key = place_key(text)
    near = process.extract(key, _names_in(None), scorer=OSA.distance, score_cutoff=1, limit=3)
    names = {name: at for name, _, at in reversed(near) if name[:1] == key[:1]}
    return _city(next(iter(names.values()))) if len(names) == 1 else None


@lru_cache(maxsize=1024)
def search_places(prefix: str, limit: int = 25) -> tuple[City, ...]:
    """Cities whose name begins so, most populous first; where there is none, larger ones that come near."""
    table = _table()
    key = place_key(prefix)
    if not key:
        return ()
    found: set[int] = set()
    for listed in table.ranks.starting(key):
        found.update(map(int, listed.split(",")))
    exact = [int(rank) for rank in (table.ranks.get(key) or "").split(",") if rank]
    ranks = list(dict.fromkeys(exact[:3] + heapq.nsmallest(limit, found)))
    if len(key) >= 4 and not ranks:
        near = process.extract(key, _names_in(None), scorer=fuzz.ratio, score_cutoff=75, limit=limit)
        ranks = list(dict.fromkeys(ranks + [rank for _, _, rank in near]))
    return tuple(_city(rank) for rank in ranks[:limit])


def search_states(prefix: str) -> tuple[str, ...]:
    """Names of US states that begin so, or that have this postal code ("tx")."""
    key, states = place_key(prefix), _table().states
    if not key:
        return ()
    return tuple(name for code, name in states.items() if key == code.lower() or place_key(name).startswith(key))


def _matching(key: str, country: str | None, state: str | None) -> Iterator[City]:
    for rank in _ranks(key):
        city = _city(int(rank))
        if (country is None or city.country == country) and (state is None or city.state == state):
            yield city


@lru_cache(maxsize=16384)
def _ranks(key: str) -> tuple[str, ...]:
    ranks = _table().ranks.get(key)
    return tuple(ranks.split(",")) if ranks else ()


def _with_place_behind(text: str, country: str | None, state: str | None) -> City | None:
    """ "Portland, OR, United States" and "Cambridge MA": a city before its state or country, which must agree."""
    for name, behind in _splits(text):
        said_state = find_state(behind.upper() if len(behind) == 2 else behind)
        if said_state and state in (None, said_state) and country in (None, "US"):
            city = find_city(name, "US", said_state)
            if city:
                return city
        said_country = find_country(behind) or _country_of_province(behind)
        if said_country and country in (None, said_country):
            city = find_city(name, said_country, state)
            if city:
                return city
    return None


def _splits(text: str) -> Iterator[tuple[str, str]]:
    front, comma, behind = text.rpartition(",")
    if comma:
        yield front, behind.strip()
        return
    words = text.replace("(", " ").replace(")", " ").split()
    for size in (1, 2):
        if size < len(words) <= 6:
            yield " ".join(words[:-size]), " ".join(words[-size:])


def _country_of_province(text: str) -> str | None:
    word = place_key(text).replace(" ", "-")
    return next((code for code, words in cities_by_hand.PROVINCES.items() if word in words.split()), None)


def _city(at: int) -> City:
    table = _table()
    row = table.cities[table.starts[at] : table.starts[at + 1] - 1].decode()
    name, country, state, metro, population = row.split("\t")
    return City(name, country, state or None, metro or None, int(population))


@lru_cache(maxsize=32)
def _names_in(country: str | None) -> dict[int, str]:
    """Folded names by number: the cities of a country, or the world's larger ones."""
    names = {}
    for at, row in enumerate(_table().cities.decode().split("\n")[:-1]):
        name, code, _, _, population = row.split("\t")
        if country is None and int(population) < LARGER:
            break
        if country in (None, code):
            names[at] = place_key(name)
    return names


@cache
def _table() -> _Table:
    bundle = read_bundle(TABLES, "places")
    states = bundle.payload["states"]
    return _Table(
        cities=bytes(bundle.parts["cities"]),
        starts=numbers(bundle.parts["starts"], "I"),
        ranks=SortedLines(bytes(bundle.parts["keys"])),
        metros=bundle.payload["metros"],
        states=states,
        states_by_name={place_key(name): code for code, name in states.items()},
    )
