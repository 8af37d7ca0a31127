"""How much an answer to each open question is expected to narrow the range."""

from __future__ import annotations

from models.pay.ranges import COUNTED, EXPLAINING, share_left
from models.pay.tables import Tables
from models.profile import Profile

UNMEASURED = ("company_type", "specialisations", "certifications")
"""Questions whose answer changes no range: nothing reliable is known. They stand last."""


def expected_narrowing(tables: Tables, profile: Profile) -> tuple[tuple[str, float], ...]:
    """``(field, part of the range's width that an answer takes away)`` for every open field, largest first."""
    open_fields: dict[str, float] = {}
    if profile.country is None:
        open_fields["country"] = 1.0
    if profile.seniority is None:
        open_fields["seniority"] = _of_seniority(tables, profile)
    left = share_left(tables, profile)
    for factor in EXPLAINING:
        value = getattr(profile, factor)
        if (value is None or value == ()) and not (factor == "city" and profile.country not in (None, "US")):
            share = COUNTED * tables.explained.get(factor, 0.0)
            if factor == "years" and profile.seniority is not None:
                share *= 0.25  # half of the effect is a quarter of the variance
            open_fields[factor] = 1.0 - (max(left - share, 0.01) / left) ** 0.5
    for factor in UNMEASURED:
        if getattr(profile, factor) in (None, ()):
            open_fields[factor] = 0.0
    return tuple(
        sorted(((name, round(part, 4)) for name, part in open_fields.items()), key=lambda pair: (-pair[1], pair[0]))
    )


def _of_seniority(tables: Tables, profile: Profile) -> float:
    """The width with a level against that without."""
    place = "US" if profile.country == "US" else "other"
    known, unknown = (row[3] - row[0] for row in (tables.ranges[f"{place}|level"], tables.ranges[f"{place}|unknown"]))
    return max(1.0 - known / unknown, 0.0)
