"""From the fields that people type (role, place, seniority) to canonical profile fields."""

from __future__ import annotations

from models.note import Note
from models.profile import Profile
from models.reading import FieldError, read_profile
from models.vocabulary.countries import currency_of, find_country, suggest_countries
from models.vocabulary.currencies import suggest_currencies
from models.vocabulary.places import City, find_city, find_state, suggest_cities

PLACE_FIELDS = ("country", "state", "city")
LONGEST_TYPED = 120
_FIELDS = ("ml", "ai")
"""What people call a field of work; written small it is no country's code."""


def read_role(text: str) -> Profile:
    """Role, title and seniority in a job title. Raises FieldError with near matches."""
    return read_profile({"role": text[:LONGEST_TYPED]}).profile


def read_place(text: str) -> Profile:
    """Country, state and city in "Berlin", "Portland, OR, United States", "Texas" or "Germany".

    Raises FieldError (field "place") with cities or country codes that are near.
    """
    parts = (
        [] if text.strip() in _FIELDS else [part.strip() for part in text[:LONGEST_TYPED].split(",") if part.strip()]
    )
    found = _named_alone(parts[0]) if len(parts) == 1 else _named_with_country(parts) if parts else None
    if found is None:
        raise FieldError("place", text, Note("I don't know a place called '{place}'.", {"place": text}), _near(parts))
    return found


def with_currency(profile: Profile, text: str) -> Profile:
    """The profile in a currency by its code, name or sign; of several dollars the country's own. Raises FieldError."""
    if not text:
        return profile
    codes = suggest_currencies(text[:LONGEST_TYPED])
    own = currency_of(profile.country) if profile.country else None
    if not codes:
        raise FieldError("currency", text, Note("I don't know a currency called '{currency}'.", {"currency": text}))
    return profile.changed({"currency": own if own in codes else codes[0]})


def _named_alone(part: str) -> Profile | None:
    country = find_country(part)
    if country:
        return Profile(country=country)
    state = find_state(part)
    if state:
        return Profile(country="US", state=state)
    return _placed(find_city(part))


def _named_with_country(parts: list[str]) -> Profile | None:
    """The last part is a country ("Berlin, DE"), or else a US state ("San Francisco, CA")."""
    country = find_country(parts[-1])
    if country:
        state = find_state(parts[1]) if len(parts) > 2 else None
        placed = _placed(find_city(parts[0], country=country, state=state))
        if placed:
            return placed
        whole_state = find_state(parts[0]) if country == "US" else None
        if whole_state:
            return Profile(country="US", state=whole_state)
    state = find_state(parts[-1])
    return _placed(find_city(parts[0], country="US", state=state)) if state else None


def _placed(city: City | None) -> Profile | None:
    return Profile(country=city.country, state=city.state, city=city.name) if city else None


def _near(parts: list[str]) -> tuple[str, ...]:
    if not parts:
        return ()
    return (*suggest_cities(parts[0]), *suggest_countries(parts[0]))[:4]
