"""How wide the range is: residuals on unseen postings by segment, widened where thin, narrowed by what is known."""

from __future__ import annotations

from math import exp, sqrt

from models.pay.estimate import Range
from models.pay.money import round_money
from models.pay.tables import Tables
from models.profile import Profile

NORMAL = (-1.28155, -0.67449, 0.67449, 1.28155)
"""Where p10, p25, p75 and p90 of a normal distribution lie."""

COUNTED = 0.35
"""How much of what a factor explains in surveys narrows the range: titles and levels in adverts carry the rest."""

LEAST_LEFT = 0.8
"""However much is known, at least this part of the variance stays: people differ in what nobody asks."""

AGEING = 0.04
"""Standard deviation of the market's level, in log, a year of distance from the newest data."""

EXPLAINING = ("years", "city", "remote", "company_size", "industry", "education", "skills", "employment")


def distances(tables: Tables, profile: Profile) -> tuple[float, float, float, float]:
    """Log distances of p10, p25, p75 and p90 from the middle."""
    country = tables.countries[str(profile.country)]
    place = "US" if profile.country == "US" else "other"
    segment = tables.ranges[f"{place}|{'level' if profile.seniority else 'unknown'}"]
    scale = sqrt(share_left(tables, profile)) * country.spread
    age = abs((profile.year or tables.newest_year) - tables.newest_year)
    added = country.error**2 + AGEING**2 * age
    low, lower, upper, high = (
        (1 if normal > 0 else -1) * sqrt((width * scale) ** 2 + normal**2 * added)
        for width, normal in zip(segment, NORMAL, strict=True)
    )
    return low, lower, upper, high


def share_left(tables: Tables, profile: Profile) -> float:
    """The part of the variance that is left when what ``profile`` tells is known."""
    left = 1.0 - COUNTED * sum(tables.explained.get(factor, 0.0) for factor in EXPLAINING if tells(profile, factor))
    return max(left, LEAST_LEFT)


def tells(profile: Profile, factor: str) -> bool:
    """Whether ``factor`` is given where it can tell something (a city or state does in the United States alone)."""
    if factor == "city":
        return profile.country == "US" and (profile.city is not None or profile.state is not None)
    if factor == "years":
        # beside a level, years add little: the rule that ties them lets half through
        return profile.years is not None and profile.seniority is None
    value = getattr(profile, factor)
    return value is not None and value != ()


def base_range(middle: float, spans: tuple[float, float, float, float], currency: str) -> Range:
    """Base pay's quantiles around ``middle``, in units of ``currency``, rounded."""
    low, lower, upper, high = (round_money(middle * exp(span), currency) for span in spans)
    return Range(low, lower, round_money(middle, currency), upper, high)
