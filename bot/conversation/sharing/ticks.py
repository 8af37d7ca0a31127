"""What can be ticked to be shown on a shared card, and how the ticks travel on a button."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from bot.translation import mark
from models.pay.estimate import Estimate
from models.profile import Profile


class Tick(StrEnum):
    """One thing that may be shown. The value is its letter on a button, which has no room for words."""

    RANGE = "r"
    ROLE = "j"
    COUNTRY = "c"
    CITY = "t"
    SENIORITY = "s"
    MIDDLE = "m"
    DRIVERS = "d"
    TOTAL = "b"
    PICTURE = "p"


DEFAULT = frozenset((Tick.RANGE, Tick.ROLE, Tick.COUNTRY))
LABELS: Mapping[Tick, str] = {
    Tick.RANGE: mark("Range"),
    Tick.ROLE: mark("Job"),
    Tick.COUNTRY: mark("Country"),
    Tick.CITY: mark("City"),
    Tick.SENIORITY: mark("Seniority"),
    Tick.MIDDLE: mark("Middle"),
    Tick.DRIVERS: mark("What moves it most"),
    Tick.TOTAL: mark("With bonus and stock"),
    Tick.PICTURE: mark("Picture of the range"),
}
_FACTORS: Mapping[str, Tick] = {
    "role": Tick.ROLE,
    "country": Tick.COUNTRY,
    "state": Tick.CITY,
    "city": Tick.CITY,
    "seniority": Tick.SENIORITY,
}
"""Fields with a tick of their own: a driver tells its field's value, so it is shown only where that is ticked."""


def read_ticks(letters: str | None) -> frozenset[Tick]:
    """The ticks of a button or a select ("r,j,c"); unknown letters are none. None is the default."""
    if letters is None:
        return DEFAULT
    return frozenset(tick for tick in Tick if tick.value in letters.split(","))


def write_ticks(ticks: frozenset[Tick]) -> str:
    return ",".join(tick.value for tick in Tick if tick in ticks)


def offered(estimate: Estimate) -> tuple[Tick, ...]:
    """What there is to tick for an estimate, in the order in which it is shown."""
    profile = estimate.profile
    has = {
        Tick.CITY: bool(profile.city or profile.state),
        Tick.SENIORITY: profile.seniority is not None,
        Tick.DRIVERS: bool(estimate.drivers),
        Tick.TOTAL: estimate.total is not None,
    }
    return tuple(tick for tick in Tick if has.get(tick, True))


def is_factor_shown(factor: str, ticks: frozenset[Tick]) -> bool:
    """Whether a driver of this factor (an interaction: of every field in it) tells nothing that is not ticked."""
    fields = factor.split("*")
    return "title" not in fields and all(field not in _FACTORS or _FACTORS[field] in ticks for field in fields)


def shown_profile(profile: Profile, ticks: frozenset[Tick]) -> Profile:
    """What others may know of a profile. A title below its role tells more than the job, so it is left out."""
    is_city = Tick.CITY in ticks
    return Profile(
        role=profile.role if Tick.ROLE in ticks else None,
        seniority=profile.seniority if Tick.SENIORITY in ticks else None,
        country=profile.country if Tick.COUNTRY in ticks else None,
        state=profile.state if is_city else None,
        city=profile.city if is_city else None,
    )
