"""Places in a message: cities, countries, states and parts of countries, joined into places as they were meant.

A name that is also a word needs a sign that a place is meant: its capital behind "in" or "from", or a country or
state beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.language.message import Message
from models.language.slots.origins import claim_companies, without_origins
from models.language.slots.place_names import Name, find_names
from models.vocabulary.places import City, find_state

_SIDES = frozenset(("versus", "or", "and", "than", "compare", "compared", "between"))
_QUALIFIER_GAPS = {" ", ", ", ",", " (", "(", " - ", ", the ", "/"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a message names; ``state`` is a US state's postal code. ``start`` and ``end`` are tokens."""

    start: int
    end: int
    country: str
    city: str | None = None
    state: str | None = None


def read_places(message: Message) -> tuple[Place, ...]:
    """The places that a message names, in order; notes nothing, but claims their words."""
    claim_companies(message)
    found = _without_wrong_towns(message, _joined(message, _as_told(message, _as_states(find_names(message)))))
    names = without_origins(message, found)
    countries = {name.country for name in names if name.country}
    states = {name.state for name in names if name.state}
    places = [place for name in names if (place := _settled(name, countries, states))]
    for place in places:
        message.claim(place.start, place.end)
    return tuple(_merged(places))


def _as_states(names: Sequence[Name]) -> list[Name]:
    """ "Georgia" is the state where a city of that state or the country it lies in is named too."""
    homes = {city.state for name in names for city in name.cities[:1] if city.state}
    is_us = any(name.country == "US" for name in names)
    return [
        replace(name, country=None, cities=())
        if name.country and name.state and (is_us or name.state in homes)
        else name
        for name in names
    ]


def _as_told(message: Message, names: Sequence[Name]) -> list[Name]:
    """ "Georgia the country" and "the state of Georgia": a name of both as the words beside it say."""
    return [_told(message, name) if name.country and name.state else name for name in names]


def _told(message: Message, name: Name) -> Name:
    behind, before = message.after(name.end, 2), message.before(name.start, 2)
    end = name.end + 2 * (behind in (("the", "country"), ("the", "state")))
    if "country" in behind or before == ("country", "of"):
        return replace(name, end=end, state=None, cities=())
    if "state" in behind or before == ("state", "of"):
        return replace(name, end=end, country=None, cities=())
    return name


def _without_wrong_towns(message: Message, names: Sequence[Name]) -> list[Name]:
    """Of "Victoria, Australia" the country alone: no city that is known by that name lies in it."""
    if len(names) != 2 or not _SIDES.isdisjoint(message.words):
        return list(names)
    town, land = names
    is_beside = land.start == town.end and message.gap(land.start) in _QUALIFIER_GAPS - {" "}
    return [land] if town.cities and land.country and not land.cities and is_beside else list(names)


def _joined(message: Message, names: Sequence[Name]) -> list[Name]:
    """A city with the country or state that stands right behind it as one name ("Perth, Scotland", "Austin TX")."""
    done: list[Name] = []
    for name in names:
        last = done[-1] if done else None
        if last and last.cities and last.end == name.start and message.gap(name.start) in _QUALIFIER_GAPS:
            fitting = tuple(city for city in last.cities if _fits(city, name))
            if fitting:
                done[-1] = replace(last, end=name.end, cities=fitting, country=None, state=None)
                continue
        done.append(name)
    return done


def _fits(city: City, name: Name) -> bool:
    return (name.state is not None and city.country == "US" and city.state == name.state) or (
        name.country is not None and city.country == name.country
    )


def _settled(name: Name, countries: set[str], states: set[str]) -> Place | None:
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


def _is_city_state(name: Name) -> bool:
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


def places_in_doubt(message: Message, places: Sequence[Place]) -> tuple[dict[str, str], ...]:
    """Both places of a name that is a country's and a US state's ("Georgia"), the read one first; else none."""
    for place in places:
        state = find_state(message.text[message.tokens[place.start].start : message.tokens[place.end - 1].end])
        if place.city is None and state is not None and place.country != "US" and len(places) == 1:
            return ({"country": place.country}, {"country": "US", "state": state})
    return ()
