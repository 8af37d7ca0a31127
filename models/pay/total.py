"""Total pay: base, and the bonus and yearly stock that go with it, by ratios of 2017 to 2021 (never its levels)."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

from models.note import Note
from models.pay.estimate import Range
from models.pay.estimate import Split as Shares
from models.pay.levels import priced_level
from models.pay.money import round_money
from models.pay.tables import Split, Tables
from models.profile import Profile

KINDS = {
    "machine_learning_engineer": "ML / AI",
    "ai_engineer": "ML / AI",
    "mlops_engineer": "ML / AI",
    "nlp_engineer": "ML / AI",
    "computer_vision_engineer": "ML / AI",
    "robotics_engineer": "ML / AI",
    "applied_scientist": "ML / AI",
    "research_scientist": "ML / AI",
    "research_engineer": "ML / AI",
    "data_scientist": "Data Scientist",
    "data_analyst": "Data Scientist",
    "analytics_engineer": "Data Scientist",
    "data_engineer": "Software Engineer",
    "data_architect": "Software Engineer",
    "ai_architect": "Software Engineer",
    "software_engineer": "Software Engineer",
}
"""The kind of role whose split is nearest; quantitative research and management have none."""

BINS = (("0-1", 0.0), ("2-3", 2.0), ("4-5", 4.0), ("6-8", 6.0), ("9-12", 9.0), ("13-20", 13.0), ("21+", 21.0))
USUAL_YEARS = 7.0
"""Years of experience where neither years nor level is known: the middle of the surveys' people."""

PUBLIC = ("academia", "public_sector", "nonprofit")
"""Kinds of employer that the split knows nothing of."""

QUARTILE = 0.67449
DISTANCES = {"p10": -1.28155, "p25": -0.67449, "p75": 0.67449, "p90": 1.28155}

SHARES_REPORTED = Note("Bonus and stock follow shares reported from 2017 to 2021.")
NO_BIG_TECH = Note("The total is for an employer that is not a large technology company; those pay more in stock.")


@dataclass(frozen=True, slots=True)
class Total:
    """Total pay and its split, or neither and a note that says why."""

    total: Range | None
    split: Shares | None
    notes: tuple[Note, ...]


def total_pay(tables: Tables, profile: Profile, base: Range, currency: str) -> Total:
    """The middle is base times the nearest cell's ratio; other quantiles widen by that ratio's own quartiles."""
    if profile.company_type in PUBLIC or (
        profile.company_type is None and profile.industry in ("government", "education")
    ):
        note = Note("Such employers pay no stock and nothing is known of their bonuses, so no total is given.")
        return Total(None, None, (note,))
    cell = _startup_cell(tables, profile) if profile.company_type == "startup" else _nearest_cell(tables, profile)
    if cell is None:
        return Total(None, None, (Note("No figures on bonus and stock for this role, so no total is given."),))
    middle = base.p50 * cell.p50
    quantiles = {
        name: max(middle * exp(_distance(base, cell, name, normal)), getattr(base, name))
        for name, normal in DISTANCES.items()
    }
    total = Range(
        p50=round_money(middle, currency), **{name: round_money(q, currency) for name, q in quantiles.items()}
    )
    parts = cell.base + cell.stock + cell.bonus
    shares = [round(part / parts, 4) for part in (cell.stock, cell.bonus)]
    return Total(total, Shares(round(1 - sum(shares), 4), *shares), _notes(profile))


def _startup_cell(tables: Tables, profile: Profile) -> Split | None:
    """The cell without its stock, for a startup's paper is no cash, at the usual years for everybody.

    Bonuses' share falls a little with years, and total pay must not; how bonuses spread is not known.
    """
    cell = _nearest_cell(tables, profile.model_copy(update={"years": None, "seniority": None}))
    if cell is None:
        return None
    ratio = 1 + cell.bonus / cell.base
    return cell._replace(stock=0.0, p25=ratio, p50=ratio, p75=ratio)


def _distance(base: Range, cell: Split, name: str, normal: float) -> float:
    """Log distance of a quantile of the total from its middle: base pay's and the ratio's own, taken as independent."""
    own = log(getattr(base, name) / base.p50) if base.p50 > 0 and getattr(base, name) > 0 else 0.0
    ratio = log(cell.p75 / cell.p50) if normal > 0 else log(cell.p50 / cell.p25)
    return (1 if normal > 0 else -1) * sqrt(own**2 + (ratio * abs(normal) / QUARTILE) ** 2)


def _nearest_cell(tables: Tables, profile: Profile) -> Split | None:
    kind = KINDS.get(str(profile.role))
    if kind is None:
        return None
    place = "US" if profile.country == "US" else "outside US"
    employer = "large technology company" if profile.company_type == "big_tech" else "other company"
    at = _bin(tables, profile)
    for where in dict.fromkeys((place, "US")):
        near = sorted(range(len(BINS)), key=lambda k: (abs(k - at), k))
        for number in near:
            cell = tables.split.get(f"{where}|{kind}|{employer}|{BINS[number][0]}")
            if cell is not None:
                return cell
    return None


def _bin(tables: Tables, profile: Profile) -> int:
    years = profile.years
    if years is None:
        years = tables.typical_years[priced_level(profile.seniority)] if profile.seniority else USUAL_YEARS
    return max(number for number, (_, least) in enumerate(BINS) if years >= least)


def _notes(profile: Profile) -> tuple[Note, ...]:
    notes = [SHARES_REPORTED]
    if profile.company_type is None:
        notes.append(NO_BIG_TECH)
    if profile.company_type == "startup":
        notes.append(Note("A startup's shares on paper are not counted as pay; the total is cash."))
    return tuple(notes)
