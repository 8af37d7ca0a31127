"""The same person at every value of one field: what each would pay at the middle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.conversation.amounts import for_period, money, percent
from bot.conversation.topics.basis import Basis
from bot.conversation.visit import Visit
from bot.conversation.wording import short_role, value_name
from models.pay.estimate import Driver
from models.profile import LIST_FIELDS, Profile


@dataclass(frozen=True, slots=True)
class Rung:
    """One value and its middle, in the basis' currency. ``is_known`` is false where the model has no figure for it."""

    value: str
    middle: float
    is_known: bool
    source: str | None


def ladder(visit: Visit, basis: Basis, field: str, values: Iterable[str]) -> tuple[Rung, ...]:
    """A rung a value, in the order of ``values``."""
    return tuple(_rung(visit, basis, field, value) for value in values)


def middle_without(visit: Visit, basis: Basis, *fields: str) -> float:
    """The middle for somebody of whom these fields are not known."""
    bare = basis.profile.changed({field: () if field in LIST_FIELDS else None for field in fields})
    return (visit.pay.estimate(bare).base or basis.base).p50


def best_first(rungs: Iterable[Rung]) -> tuple[Rung, ...]:
    """The rungs that have a figure, best paid first."""
    return tuple(sorted((rung for rung in rungs if rung.is_known), key=lambda rung: (-rung.middle, rung.value)))


def rung_text(visit: Visit, basis: Basis, field: str, rung: Rung) -> str:
    """ "Fintech €123k"."""
    return f"{rung_name(visit, field, rung)} {amount(visit, basis, rung.middle)}"


def rung_name(visit: Visit, field: str, rung: Rung) -> str:
    """ "Fintech", "ML engineer"."""
    return role_label(visit, rung.value) if field == "role" else value_name(field, rung.value, visit.translator)


def role_label(visit: Visit, role: str) -> str:
    """A role as cards call it: "ML engineer"."""
    return short_role(role, visit.translator)


def rungs_text(visit: Visit, basis: Basis, field: str, rungs: Iterable[Rung]) -> str:
    """ "Fintech €123k · Finance €113k"."""
    return " · ".join(rung_text(visit, basis, field, rung) for rung in rungs)


def amount(visit: Visit, basis: Basis, yearly: float) -> str:
    """Money in the basis' currency: a year's, or a month's where months are shown, which it says."""
    shown = money(for_period(yearly, visit.topic.per), basis.currency, visit.translator)
    return visit.say("{amount} a month", amount=shown) if visit.topic.per == "month" else shown


def step(visit: Visit, low: Rung, high: Rung) -> str:
    """How much more the second pays: "+8 %"."""
    return percent(high.middle / low.middle, visit.translator)


def sources_of(rungs: Iterable[Rung]) -> tuple[str, ...]:
    """The keys of the sources behind the rungs, each once."""
    keys = (key for rung in rungs if rung.source for key in rung.source.split("+"))
    return tuple(dict.fromkeys(keys))


def asked_values(visit: Visit, field: str) -> tuple[str, ...]:
    """The values of a field that the message names, in its order."""
    return visit.heard.mentioned.get(field, ()) if visit.heard else ()


def _rung(visit: Visit, basis: Basis, field: str, value: str) -> Rung:
    estimate = visit.pay.estimate(at_value(basis.profile, field, value))
    driver = _driver(estimate.drivers, field)
    middle = estimate.base.p50 if estimate.base else 0.0
    is_known = estimate.base is not None and (driver is None or driver.rows > 0)
    return Rung(value, middle, is_known, driver.source if driver else None)


def at_value(profile: Profile, field: str, value: str) -> Profile:
    """The profile with one value of a field, a list of one where the field is a list."""
    return profile.changed({field: (value,) if field in LIST_FIELDS else value})


def _driver(drivers: Iterable[Driver], field: str) -> Driver | None:
    return next((driver for driver in drivers if driver.factor == field), None)
