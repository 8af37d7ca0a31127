"""Seniority and years of experience: the order of levels, and the rule that ties the two.

No source has both. The level that was said sets the middle; years move it by ``DAMPED`` of what the curve over years
gives beyond the years typical of the level, and never further than ``REACH`` of the way to the neighbouring level. So
neither more seniority nor more years ever lowers pay, whatever else is given.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from models.pay.monotone import never_falling
from models.pay.tables import Tables

PRICED = ("entry", "mid", "senior", "executive")
"""Adverts price no level between senior and executive: titles with lead, principal or staff lie below senior there."""

DAMPED = 0.5
REACH = 0.4
STEP = 1e-4
"""Levels that the data would turn round stand this far apart, so that rounding can't turn them again."""


def priced_level(seniority: str) -> str:
    """The level that stands for ``seniority``: lead is priced as senior."""
    return "senior" if seniority == "lead" else seniority


@lru_cache(maxsize=8192)
def level_effects(tables: Tables, role: str | None, country: str | None) -> dict[str, float]:
    """Log effect of each priced level for a role in a country, never falling from entry to executive."""
    own = tables.effects["seniority"]
    by_role, by_country = tables.effects["role*seniority"], tables.effects["country*seniority"]
    raw, weights = [], []
    for level in PRICED:
        extra = [cells.get(f"{name}|{level}") for cells, name in ((by_role, role), (by_country, country))]
        raw.append(own[level].log + sum(cell.log for cell in extra if cell))
        weights.append(own[level].rows + 1.0)
    risen = never_falling(raw, weights)
    for at in range(1, len(risen)):
        risen[at] = max(risen[at], risen[at - 1] + STEP)
    return dict(zip(PRICED, risen, strict=True))


def years_effect(tables: Tables, years: float, country: str | None) -> float:
    """Log effect of years of experience where the level is not known, against the average person."""
    place = tables.countries.get(country) if country else None
    return _curve(tables, years) * (place.steepness if place else 1.0)


def years_within_level(
    tables: Tables, years: float, seniority: str, levels: dict[str, float], country: str | None
) -> float:
    """Log effect of years beyond what the level says: damped, and held between the neighbouring levels."""
    level = priced_level(seniority)
    at = PRICED.index(level)
    typical = tables.typical_years[level]
    beyond = DAMPED * (years_effect(tables, years, country) - years_effect(tables, typical, country))
    gaps = [levels[PRICED[k + 1]] - levels[PRICED[k]] for k in range(len(PRICED) - 1)]
    below = gaps[max(at - 1, 0)]
    above = gaps[min(at, len(gaps) - 1)]
    return min(max(beyond, -REACH * below), REACH * above)


def _curve(tables: Tables, years: float) -> float:
    knots, effects = tables.curve
    if years >= knots[-1]:
        return effects[-1]
    at = max(bisect_right(knots, years) - 1, 0)
    part = (years - knots[at]) / (knots[at + 1] - knots[at])
    return effects[at] + max(part, 0.0) * (effects[at + 1] - effects[at])
