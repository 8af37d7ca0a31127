"""An earlier estimate as it was kept, and what lies between it and today's: model, year and profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from bot.conversation.drivers import folded_terms
from models.pay.estimate import Estimate, Range
from models.pay.model import PayModel
from models.profile import Profile


@dataclass(frozen=True, slots=True)
class Kept:
    """An estimate as it was said on a day."""

    day: date
    profile: Profile
    currency: str
    year: int
    model: str
    base: Range


@dataclass(frozen=True, slots=True)
class Change:
    """What lies between an earlier middle and today's, in the earlier one's currency; the parts sum to it exactly."""

    now: Estimate
    model: float
    year: float
    profile: float
    terms: tuple[tuple[str, float], ...]


def readable(payloads: list[dict[str, object]]) -> list[Kept]:
    """What this version can still read, newest first."""
    kept = []
    for payload in payloads:
        try:
            kept.append(_read(payload))
        except (ValueError, KeyError, TypeError):
            continue
    return kept


def _read(payload: Mapping[str, object]) -> Kept:
    base = cast("Mapping[str, float]", payload["base"])
    return Kept(
        day=datetime.fromisoformat(str(payload["at"])).date(),
        profile=Profile.model_validate(payload["profile"]),
        currency=str(payload["currency"]),
        year=int(str(payload["year"])),
        model=str(payload["model"]),
        base=Range(**{name: float(base[name]) for name in ("p10", "p25", "p50", "p75", "p90")}),
    )


def change_since(pay: PayModel, then: Kept, own: Profile) -> Change | None:
    """First today's model on the earlier profile and year, then the year, then the profile."""
    in_money: dict[str, object] = {"currency": then.currency}
    same = pay.estimate(then.profile.changed({**in_money, "year": then.year}))
    later = then.profile.changed({**in_money, "year": own.year})
    comparison = pay.compare(later, own.changed(in_money))
    if same.base is None or comparison.a.base is None or comparison.b.base is None or comparison.difference is None:
        return None
    return Change(
        now=comparison.b,
        model=same.base.p50 - then.base.p50,
        year=comparison.a.base.p50 - same.base.p50,
        profile=comparison.b.base.p50 - comparison.a.base.p50,
        terms=tuple((term.factor, term.amount) for term in folded_terms(comparison.difference.terms)),
    )
