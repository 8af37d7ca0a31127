"""Laying what was said over a profile, so that place, title and currency stay of one piece."""

from __future__ import annotations

from collections.abc import Mapping

from models.profile import LIST_FIELDS, Profile
from models.vocabulary.places import City, find_city


def laid_over(profile: Profile, slots: Mapping[str, object], derived: Mapping[str, str]) -> Profile:
    """``profile`` with canonical ``slots`` and what they derive over it.

    A new role drops the old title, a new country the old city, state and currency; lists grow. A city that is
    ambiguous by itself is looked for in the profile's country first.
    """
    changes: dict[str, object] = {**slots, **derived}
    if "role" in changes:
        changes.setdefault("title", None)
    if "city" in changes:
        changes = {**_city_changes(profile, changes), **changes}
    elif "state" in changes:
        changes = {"country": "US", "city": None, **changes}
    if "country" in changes and changes["country"] != profile.country:
        for field in ("state", "city", "currency"):
            changes.setdefault(field, None)
    elif "country" in changes and not {"city", "state"} & set(changes) and set(slots) == {"country"}:
        changes.update(city=None, state=None)
    for field in LIST_FIELDS:
        if field in changes:
            changes[field] = tuple(dict.fromkeys((*getattr(profile, field), *_items(changes[field]))))
    return profile.changed(changes)


def changed_fields(before: Profile, after: Profile) -> tuple[str, ...]:
    """The fields in which two profiles differ, in the profile's order."""
    return tuple(field for field in Profile.model_fields if getattr(before, field) != getattr(after, field))


def _city_changes(profile: Profile, changes: Mapping[str, object]) -> dict[str, object]:
    city = _city(str(changes["city"]), str(changes.get("country") or profile.country or ""))
    return {"country": city.country, "state": city.state} if city else {"state": None}


def _city(name: str, country: str) -> City | None:
    return (find_city(name, country=country) if country else None) or find_city(name)


def _items(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, (list, tuple)) else (value,)
