"""Which area of the United States a profile's place is priced as."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from models.note import Note
from models.pay.tables import Area, Tables
from models.profile import Profile
from models.vocabulary.places import find_city, state_name


@dataclass(frozen=True, slots=True)
class PricedArea:
    """The factor that it stands under ("city" or "state"), what was said, and the area's figures."""

    factor: str
    value: str
    cell: Area
    note: Note | None = None


def area_of(tables: Tables, profile: Profile) -> PricedArea | None:
    """The metropolitan area of a US city, else its state's average; None without one, and outside the United States."""
    if profile.country != "US":
        return None
    if profile.city is None:
        cell = tables.states.get(profile.state or "")
        return PricedArea("state", str(profile.state), cell) if cell else None
    metro, state = _metro_and_state(profile.city, profile.state)
    if metro and (cell := tables.metros.get(metro)):
        return PricedArea("city", profile.city, cell)
    if state and (cell := tables.states.get(state)):
        note = Note("No figure for this city: priced as the state of {state}.", {"state": state_name(state)})
        return PricedArea("city", profile.city, cell, note)
    return None


def area_code(profile: Profile) -> str | None:
    """The five-digit code of a US city's metropolitan area."""
    if profile.country != "US" or profile.city is None:
        return None
    return _metro_and_state(profile.city, profile.state)[0]


@lru_cache(maxsize=4096)
def _metro_and_state(city: str, state: str | None) -> tuple[str | None, str | None]:
    found = find_city(city, "US", state)
    return (found.metro and found.metro[-5:], found.state) if found else (None, state)
