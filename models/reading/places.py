"""Reading a country and a city, which must agree."""

from __future__ import annotations

from collections.abc import Mapping

from models.note import Note
from models.reading.error import FieldError, shown
from models.vocabulary.countries import country_name, find_country, suggest_countries
from models.vocabulary.places import (
    LARGER,
    City,
    find_cities,
    find_city,
    find_state,
    metro_name,
    state_name,
    suggest_cities,
)

CITY_LIKE_STATE = 500_000
"""Inhabitants from which on a city is meant where a US state bears its name too (New York, Washington)."""


def read_place(given: Mapping[str, object], notes: list[Note]) -> dict[str, object]:
    """Country, state and city from ``country`` and ``city``; a city alone gives its country."""
    country = _country(given.get("country"), notes)
    values: dict[str, object] = {} if country is None else {"country": country}
    said = given.get("city")
    if said is not None:
        values.update(_city(said, country, notes))
    return values


def _country(said: object, notes: list[Note]) -> str | None:
    if said is None:
        return None
    if not isinstance(said, str):
        raise FieldError("country", said, Note("country takes one country, by its name or its two-letter code."))
    code = find_country(said)
    if code is None:
        message = Note("I don't know a country called '{value}'.", {"value": shown(said)})
        raise FieldError("country", said, message, _meant_countries(said))
    if said != code:
        values = {"said": shown(said), "country": country_name(code), "code": code}
        notes.append(Note("I read the country '{said}' as {country} ({code}).", values))
    return code


def _meant_countries(said: str) -> tuple[str, ...]:
    """Near countries; the country of a state or a city that was given as one."""
    if find_state(said):
        return ("US",)
    city = find_city(said)
    of_city = (city.country,) if city and city.population >= LARGER else ()
    return tuple(dict.fromkeys(of_city + suggest_countries(said)))[:3]


def _city(said: object, country: str | None, notes: list[Note]) -> dict[str, object]:
    if not isinstance(said, str):
        raise FieldError("city", said, Note("city takes the name of one city."))
    state = find_state(said)
    city = find_city(said, country)
    if state and country in (None, "US") and (city is None or city.population < CITY_LIKE_STATE):
        name = state_name(state)
        notes.append(Note("{state} is a state: I kept it as the region, without a city.", {"state": name}))
        return {"country": "US", "state": state}
    if city is None:
        raise FieldError("city", said, _why_not(said, country), _meant_cities(said, country))
    notes.extend(_how_read(said, city, country))
    values: dict[str, object] = {"country": city.country, "city": city.name}
    if city.state:
        values["state"] = city.state
    return values


def _why_not(said: str, country: str | None) -> Note:
    values = {"value": shown(said)}
    if not said.strip():
        return Note("city is empty: please name a city.")
    if find_country(said) and find_country(said) != country:
        return Note("'{value}' is a country, not a city: please give it as country.", values)
    if country is None:
        return Note("I don't know a city called '{value}'.", values)
    elsewhere = find_city(said)
    names = {**values, "country": country_name(country)}
    if elsewhere is None:
        return Note("I don't know a city called '{value}' in {country}.", names)
    return Note(
        "The city '{value}' is in {elsewhere}, not in {country}.",
        {**names, "elsewhere": country_name(elsewhere.country)},
    )


def _meant_cities(said: str, country: str | None) -> tuple[str, ...]:
    """Near cities; for a US town with its state, which may just be too small to be known, the state."""
    town, comma, region = said.rpartition(",")
    state = find_state(region.strip()) if comma else None
    if state and country in (None, "US"):
        return (state_name(state), *(name for name in suggest_cities(town, "US") if name.endswith(f", {state}")))
    return () if find_country(said) else suggest_cities(said, country)


def _how_read(said: str, city: City, country: str | None) -> list[Note]:
    notes = []
    if said != city.name:
        notes.append(Note("I read the city '{said}' as {city}.", {"said": shown(said), "city": city.name}))
    if country is None:
        same_name = len(find_cities(said)) > 1
        values = {
            "city": city.name,
            "country": country_name(city.country),
            "state": city.state and state_name(city.state),
        }
        if same_name and city.state:
            notes.append(Note("There is more than one {city}: I took the one in {state}, United States.", values))
        elif same_name:
            notes.append(Note("There is more than one {city}: I took the one in {country}.", values))
    area = metro_name(city.metro) if city.metro else None
    if area and city.name not in area:
        notes.append(Note("{city} counts to the metropolitan area {area}.", {"city": city.name, "area": area}))
    return notes
