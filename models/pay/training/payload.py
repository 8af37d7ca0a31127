"""Putting the bundle together: every table of ``models.pay.tables`` as JSON values."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from models.pay.training.countries import country_levels, country_rows, region_rows
from models.pay.training.design_matrix import YEAR_KNOTS
from models.pay.training.effect_tables import (
    anchor_roles,
    centred,
    company_sizes,
    contrasts,
    covariances,
    remotes,
    seniorities,
    titles,
)
from models.pay.training.exchange import newest_rates
from models.pay.training.fitting import Fit
from models.pay.training.gathering import Sources
from models.pay.training.metro_effects import INDUSTRIES
from models.pay.training.source_files import described_sources
from models.profile import VOCABULARY

TYPICAL_YEARS = {"entry": 1.0, "mid": 4.0, "senior": 9.0, "executive": 15.0}
"""Years of experience taken as typical of a level: an assumption, because no source has both."""

YEAR_DOUBT = 500.0
"""Postings' worth by which a year's level is pulled towards the year after: old adverts are few and of other jobs."""

FACTOR_SOURCES = {
    "country": "aijobs+stackoverflow_2024+stackoverflow_2025",
    "role": "aijobs+stackoverflow_2024+stackoverflow_2025",
    "title": "aijobs+stackoverflow_2024+stackoverflow_2025",
    "seniority": "aijobs",
    "years": "stackoverflow_2025+stackoverflow_2024+stackoverflow_2023",
    "remote": "aijobs+stackoverflow_2024+stackoverflow_2025",
    "company_size": "stackoverflow_2024+stackoverflow_2023",
    "industry": "stackoverflow_2024+stackoverflow_2023+kaggle_2022",
    **{f"industry:{word}": "bls_oews" for word in INDUSTRIES.values()},
    "company_type": "lca_employers",
    "education": "stackoverflow_2024+stackoverflow_2023+stackoverflow_2025+kaggle_2022",
    "employment": "aijobs+stackoverflow_2023+stackoverflow_2025",
    "skills": "stackoverflow_2023+kaggle_2022",
}


def build_payload(fit: Fit, table: pd.DataFrame, sources: Sources) -> dict[str, Any]:
    """All tables but the ranges, which are calibrated on the model that these make."""
    advert, survey = table[table["kind"] == "advert"], table[table["kind"] == "survey"]
    newest = int(advert["year"].max())
    level, effects = _effects(fit, table, newest)
    effects["industry"] = {**sources.wages.industries, **effects["industry"]}
    effects["company_type"] = sources.employers.kinds
    skills_bound, skills_middle = _skills(effects["skills"], survey)
    return {
        "vocabulary": {name: [member.value for member in kind] for name, kind in VOCABULARY.items()},
        "newest_year": newest,
        "level": level,
        "years_since": _years_since(fit, advert.groupby("year")["weight"].sum().to_dict(), newest),
        "countries": country_rows(fit, table, newest),
        "regions": region_rows(fit, table, newest),
        "effects": effects,
        "curve": [list(YEAR_KNOTS), [float(effect) for effect in fit.curve]],
        "curve_rows": int(table["years"].notna().sum()),
        "typical_years": TYPICAL_YEARS,
        "metros": sources.wages.metros,
        "states": sources.wages.states,
        "skills_bound": skills_bound,
        "skills_middle": skills_middle,
        "covariances": {
            factor: covariances(fit, factor, advert if factor in ("role", "seniority") else survey)
            for factor in ("role", "seniority", "company_size", "industry", "education")
        },
        "parities": sources.prices.parities,
        "area_prices": sources.prices.areas,
        "area_prices_year": sources.prices.areas_year,
        "split": sources.split,
        "rates": {
            code: [rate.per_dollar, rate.year, rate.source, rate.rows]
            for code, rate in newest_rates(sources.rates, newest).items()
        },
        "role_rows": _role_rows(table, newest),
        "sources": {
            key: {"name": source.name, "year": source.year, "url": source.url, "licence": source.licence}
            for key, source in described_sources().items()
        },
        "factor_sources": FACTOR_SOURCES,
    }


def _effects(fit: Fit, table: pd.DataFrame, newest: int) -> tuple[float, dict[str, Any]]:
    """The level of the newest adverts' average row, and every factor's table around it."""
    advert, survey = table[table["kind"] == "advert"], table[table["kind"] == "survey"]
    level = fit.get(f"source:aijobs:{newest}")
    effects: dict[str, Any] = {"title": titles(fit, table)}
    for factor, rows in (("role", advert), ("seniority", advert), ("employment", table)):
        effects[factor] = centred(fit, factor, rows[factor], rows["weight"])
    for factor in ("company_size", "industry", "education"):
        effects[factor] = centred(fit, factor, survey[factor], survey["weight"])
    # what centring took from the factors that adverts name belongs to the level
    level += sum(_mean(fit, factor, advert) for factor in ("role", "seniority", "employment", "advert*remote"))
    anchor_roles(effects["role"], effects["title"])
    effects["company_size"] = company_sizes(effects["company_size"])
    effects["seniority"] = seniorities(effects["seniority"])
    effects["remote"] = remotes(fit, table)
    effects["role*seniority"] = contrasts(fit, "role*seniority", advert["role"], advert["seniority"])
    effects["country*seniority"] = country_levels(fit, table, effects["seniority"])
    effects["role*country"] = contrasts(fit, "role*country", advert["country"], advert["role"])
    effects["skills"] = _skill_cells(fit, survey)
    return level, effects


def _mean(fit: Fit, kind: str, rows: pd.DataFrame) -> float:
    factor = kind.rsplit("*", 1)[-1]
    values = rows[factor].map(fit.of(kind)).fillna(0.0)
    return float(np.average(values, weights=rows["weight"]))


def _years_since(fit: Fit, rows: Mapping[Hashable, float], newest: int) -> dict[str, float]:
    """The adverts' level by year against the newest year's; years of few postings are pulled towards the year after."""
    levels = {
        int(word.split(":")[1]): effect for word, effect in fit.of("source").items() if word.startswith("aijobs:")
    }
    since = {str(newest): 0.0}
    later = 0.0
    for year in sorted(levels, reverse=True)[1:]:
        share = rows.get(year, 0.0) / (rows.get(year, 0.0) + YEAR_DOUBT)
        later += share * (levels[year] - levels[newest] - later)
        since[str(year)] = later
    return since


def _skill_cells(fit: Fit, survey: pd.DataFrame) -> dict[str, list[Any]]:
    rows = survey["skills"].explode().value_counts()
    cells = {}
    for word, effect in fit.of("skills").items():
        place = fit.places[f"skills:{word}"]
        cells[word] = [effect, float(np.sqrt(fit.covariance[place, place])), int(rows.get(word, 0))]
    return cells


def _skills(cells: dict[str, list[Any]], survey: pd.DataFrame) -> tuple[list[float], float]:
    """Between which joint effects nine in ten people's lists lie, and the average listed skill's effect."""
    listed = survey["skills"].dropna()
    listed = listed[listed.map(len) > 0]
    every = [cells[skill][0] for skills in listed for skill in skills]
    middle = float(np.mean(every))
    joint = np.array([sum(cells[skill][0] - middle for skill in skills) for skills in listed])
    return [float(np.quantile(joint, 0.05)), float(np.quantile(joint, 0.95))], middle


def _role_rows(table: pd.DataFrame, newest: int) -> dict[str, dict[str, int]]:
    """People and postings by role and country in the newest two years."""
    recent = table[table["year"] >= newest - 1]
    counts = recent.groupby(["role", "country"])["weight"].sum().round().astype(int).reset_index()
    rows: dict[str, dict[str, int]] = {}
    for row in counts.to_dict("records"):
        if row["weight"]:
            rows.setdefault(str(row["role"]), {})[str(row["country"])] = int(row["weight"])
    return rows
