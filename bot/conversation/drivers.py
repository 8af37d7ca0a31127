"""The steps of an estimate as people read them: one a thing they said, each with what it is called.

The model also knows how two things act together ("role*country") and what a title adds to its role. On a card such
a term belongs to the thing that it is about: what an ML engineer adds, here and at this level. The product stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import prod

from bot.conversation.wording import field_name, short_role, spelled_title, value_name
from bot.translation import Translator
from models.pay.effects import NO_FIGURE
from models.pay.estimate import Driver, Term

_HOSTS = ("role", "seniority", "years", "company_type", "education", "remote", "country")
"""Which factor takes an interaction in, the first of these that is part of it."""
_LISTS = frozenset(("skills", "specialisations", "certifications"))


def folded(drivers: Iterable[Driver]) -> tuple[Driver, ...]:
    """One driver a factor that has a figure, the strongest first; the product is that of all ``drivers``."""
    counted = [driver for driver in drivers if driver.note != NO_FIGURE]
    own = {driver.factor: driver for driver in counted}
    titled = own.get("title")
    groups: dict[str, list[Driver]] = {}
    for driver in counted:
        groups.setdefault(_host(driver.factor, own), []).append(driver)
    whole = []
    for host, group in groups.items():
        shown = titled if host == "role" and titled else own.get(host, group[0])
        whole.append(replace(shown, multiplier=prod(driver.multiplier for driver in group)))
    return tuple(sorted(whole, key=lambda driver: max(driver.multiplier, 1 / driver.multiplier), reverse=True))


def folded_terms(terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms of a difference, one a factor, the largest first; the sum is that of all ``terms``."""
    listed = tuple(terms)
    own = {term.factor for term in listed}
    sums: dict[str, float] = {}
    for term in listed:
        host = _host(term.factor, own)
        sums[host] = sums.get(host, 0.0) + term.amount
    return tuple(sorted((Term(*item) for item in sums.items()), key=lambda term: abs(term.amount), reverse=True))


def without_figure(drivers: Iterable[Driver], say: Translator) -> tuple[str, ...]:
    """What was said of the person and has no reliable figure, each once."""
    return tuple(dict.fromkeys(driver_name(driver, say) for driver in drivers if driver.note == NO_FIGURE))


def driver_name(driver: Driver, say: Translator) -> str:
    """What a driver is called: by its value where that says enough, else by its field."""
    if driver.factor == "title":
        return spelled_title(str(driver.value))
    if driver.factor == "role":
        return short_role(str(driver.value), say)
    value = value_name(driver.factor, driver.value, say)
    if driver.factor in _LISTS:
        return say.say("{field}: {value}", field=field_name(driver.factor, say), value=value)
    return value


def _host(factor: str, own: Iterable[str]) -> str:
    """The factor that a term is shown with: its own, or the one that takes an interaction in."""
    parts = factor.split("*")
    if factor == "title" or "title" in parts:
        return "role"
    present = [part for part in parts if part in own]
    return min(present or parts, key=lambda part: _HOSTS.index(part) if part in _HOSTS else len(_HOSTS))
