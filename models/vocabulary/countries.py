"""Countries: ISO 3166-1 codes from what people write, with currency and UN sub-region."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz, process

from models.bundle import read_bundle
from models.vocabulary.spelling import place_key

TABLES = Path(__file__).parent / "table"


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    name: str
    region: str
    currency: str


@dataclass(frozen=True, slots=True)
class _World:
    countries: dict[str, Country]
    names: dict[str, str]
    """Code by folded name, in many languages."""
    codes: dict[str, str]
    """Code by two- and three-letter code in lower case."""


def find_country(text: str, *, with_codes: bool = True) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country named in English or another larger language, or by its own code.

    ``with_codes=False`` is for running text, where "in" and "are" are words.
    """
    world = _world()
    key = place_key(text)
    return world.names.get(key) or (world.codes.get(key) if with_codes else None)


def opens_longer_country(word: str) -> bool:
    """Whether a country has a name of several words that begins with this one ("new", "the", "costa")."""
    return place_key(word) in _openers()


@cache
def _openers() -> frozenset[str]:
    return frozenset(first for first, _, rest in (name.partition(" ") for name in _world().names) if rest)


def country_name(code: str) -> str:
    """The name in English. Raises ``KeyError`` for an unknown code."""
    return _world().countries[code].name


def currency_of(code: str) -> str:
    """The ISO 4217 code of the country's own currency (CLDR). Raises ``KeyError`` for an unknown code."""
    return _world().countries[code].currency


def sub_region(code: str) -> str:
    """The UN M49 sub-region's name. Raises ``KeyError`` for an unknown code."""
    return _world().countries[code].region


def known_countries() -> tuple[str, ...]:
    """All codes, sorted."""
    return tuple(_world().countries)


def suggest_countries(text: str, limit: int = 3) -> tuple[str, ...]:
    """Codes of countries whose name comes near to the text, nearest first; none if nothing does."""
    key = place_key(text)
    if len(key) < 3:
        return ()
    world = _world()
    english = {code: place_key(country.name) for code, country in world.countries.items()}
    near = [code for _, _, code in process.extract(key, english, scorer=fuzz.ratio, score_cutoff=60, limit=limit)]
    elsewhere = process.extract(key, world.names.keys(), scorer=fuzz.ratio, score_cutoff=78, limit=10)
    ordered = sorted(((score, world.names[name]) for name, score, _ in elsewhere), reverse=True)
    best = [code for score, code in ordered if score >= 90]
    return tuple(dict.fromkeys((*best, *near, *(code for _, code in ordered))))[:limit]


@cache
def _world() -> _World:
    rows = read_bundle(TABLES, "countries").payload["countries"]
    countries = {row["code"]: Country(row["code"], row["name"], row["region"], row["currency"]) for row in rows}
    names = {name: row["code"] for row in rows for name in row["names"]}
    codes = {row[kind].lower(): row["code"] for row in rows for kind in ("code3", "code")}
    return _World(countries, names, codes)
