"""The bundle's tables, as the answers look them up: effects on log pay by factor and word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from models.bundle import Bundle, BundleError
from models.pay.estimate import ModelIdentity
from models.pay.rates import ExchangeRate, read_rates
from models.profile import VOCABULARY


class Cell(NamedTuple):
    """One effect on log pay, its standard error, and the people and postings behind it."""

    log: float
    error: float
    rows: int


class Area(NamedTuple):
    """A metropolitan area or state: effect, standard error, employees, data scientists' official median in dollars."""

    log: float
    error: float
    rows: int
    median: float | None


class Country(NamedTuple):
    """A country at the level of adverts: its effect after pooling, the error of that, its rows, its sub-region, how
    steeply pay grows with years there (1 is the common curve), how wide pay is spread (1 is the adverts' own)."""

    log: float
    error: float
    rows: int
    recent: int
    region: str
    steepness: float
    spread: float


class Split(NamedTuple):
    """A cell of the split of total pay: shares, and total over base at the quartiles."""

    rows: int
    base: float
    stock: float
    bonus: float
    p25: float
    p50: float
    p75: float


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """Everything that an estimate reads. Logs are natural, of US dollars a year. Two are equal if they are the same."""

    identity: ModelIdentity
    newest_year: int
    level: float
    years_since: Mapping[int, float]
    """What the market's level of a year was against the newest year's."""
    countries: Mapping[str, Country]
    regions: Mapping[str, Cell]
    """Row-weighted average of a sub-region's countries."""
    effects: Mapping[str, Mapping[str, Cell]]
    """By factor, then word: role, title, seniority, role*seniority, country*seniority, remote, company_size, ..."""
    curve: tuple[tuple[float, ...], tuple[float, ...]]
    curve_rows: int
    typical_years: Mapping[str, float]
    metros: Mapping[str, Area]
    states: Mapping[str, Area]
    ranges: Mapping[str, tuple[float, float, float, float]]
    """By "US|level", "other|unknown", ...: log distances of p10, p25, p75, p90 from the middle.

    One segment for all levels: segments by level gained nothing on unseen postings, and with them p10 or p90 could
    fall where levels lie close.
    """
    explained: Mapping[str, float]
    """By factor: the share of the variance of log pay that knowing it explains."""
    skills_bound: tuple[float, float]
    skills_middle: float
    covariances: Mapping[str, Mapping[str, Mapping[str, float]]]
    """By factor and two of its words."""
    disagreement: Mapping[str, float]
    """By factor: standard deviation in log of a word's effect between countries and sources."""
    parities: Mapping[str, tuple[float, int]]
    """By country: local currency for what a dollar buys in the United States, and its year (World Bank)."""
    area_prices: Mapping[str, float]
    """By metropolitan area: prices, the nation's are 100 (BEA)."""
    area_prices_year: int
    split: Mapping[str, Split]
    rates: Mapping[str, ExchangeRate]
    role_rows: Mapping[str, Mapping[str, int]]
    sources: Mapping[str, Mapping[str, Any]]
    factor_sources: Mapping[str, str]


def read_tables(bundle: Bundle) -> Tables:
    """The tables of a bundle. Raises ``BundleError`` where they are not what this code reads."""
    payload = bundle.payload
    try:
        words = {name: [member.value for member in kind] for name, kind in VOCABULARY.items()}
        if payload["vocabulary"] != words:
            raise BundleError(
                "The pay model was trained for another vocabulary than this version of the program speaks."
            )
        return _read(payload, ModelIdentity(bundle.version, str(bundle.meta["data_until"])))
    except (KeyError, TypeError, ValueError):
        raise BundleError(
            "The pay model's tables are of another form than this version of the program reads."
        ) from None


def _read(payload: dict[str, Any], identity: ModelIdentity) -> Tables:
    knots, curve = payload["curve"]
    return Tables(
        identity=identity,
        newest_year=payload["newest_year"],
        level=payload["level"],
        years_since={int(year): effect for year, effect in payload["years_since"].items()},
        countries={code: Country(*row) for code, row in payload["countries"].items()},
        regions={name: Cell(*row) for name, row in payload["regions"].items()},
        effects={
            factor: {word: Cell(*row) for word, row in rows.items()} for factor, rows in payload["effects"].items()
        },
        curve=(tuple(knots), tuple(curve)),
        curve_rows=payload["curve_rows"],
        typical_years=payload["typical_years"],
        metros={code: Area(*row) for code, row in payload["metros"].items()},
        states={code: Area(*row) for code, row in payload["states"].items()},
        ranges={name: tuple(row) for name, row in payload["ranges"].items()},
        explained=payload["explained"],
        skills_bound=tuple(payload["skills_bound"]),
        skills_middle=payload["skills_middle"],
        covariances=payload["covariances"],
        disagreement=payload["disagreement"],
        parities={code: (row[0], row[1]) for code, row in payload["parities"].items()},
        area_prices=payload["area_prices"],
        area_prices_year=payload["area_prices_year"],
        split={name: Split(*row) for name, row in payload["split"].items()},
        rates=read_rates(payload["rates"]),
        role_rows=payload["role_rows"],
        sources=payload["sources"],
        factor_sources=payload["factor_sources"],
    )
