"""The tables of countries and sub-regions: adverts pooled towards surveys, thin countries towards their neighbours."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from models.pay.training.design_matrix import PENALTIES
from models.pay.training.effect_tables import contrasts
from models.pay.training.fitting import Fit
from models.vocabulary.countries import sub_region

LEVELS_DOUBT = 100.0
"""Postings' worth of a level in a country that the surveys' steepness counts."""

MOST_STRETCHED = 1.9
"""A country's levels lie at most this much further apart than the adverts' own."""


def country_rows(fit: Fit, table: pd.DataFrame, newest: int) -> dict[str, list[Any]]:
    """``{code: [effect, error, rows, rows of the newest two years, sub-region, steepness, spread]}``.

    The spread is 1 until it is measured (``spreads``).
    """
    # Kaggle's countries have a level of their own, so its people say nothing about ours
    table = table[table["source"] != "kaggle_2022"]
    rows = table.groupby("country")["weight"].sum()
    recent = table[table["year"] >= newest - 1].groupby("country")["weight"].sum()
    between = _between(fit, rows)
    found = {}
    for code in sorted(rows.index):
        region = sub_region(code)
        effect = fit.get(f"region:{region}") + fit.get(f"country:{code}") + fit.get(f"advert*country:{code}")
        pull = PENALTIES["country"]
        error = between * np.sqrt(pull / (pull + rows[code]))
        found[code] = [
            effect,
            float(error),
            round(float(rows[code])),
            round(float(recent.get(code, 0.0))),
            region,
            _steepness(fit, code),
            1.0,
        ]
    return found


def region_rows(fit: Fit, table: pd.DataFrame, newest: int) -> dict[str, list[Any]]:
    """``{sub-region: [row-weighted average effect of its countries, error, rows]}``."""
    countries = country_rows(fit, table, newest)
    found = {}
    for region in sorted({row[4] for row in countries.values()}):
        cells = [row for row in countries.values() if row[4] == region]
        weights = np.array([row[2] for row in cells], dtype=float) + 1e-9
        mean = float(np.average([row[0] for row in cells], weights=weights))
        found[region] = [
            mean,
            float(np.sqrt(np.average([row[1] ** 2 for row in cells], weights=weights))),
            round(sum(weights)),
        ]
    return found


def _between(fit: Fit, rows: pd.Series[float]) -> float:
    """Standard deviation between the countries of a sub-region, from those with 30 rows and more."""
    known = [code for code in rows.index if rows[code] >= 30]
    return float(np.std([fit.get(f"country:{code}") for code in known]))


def _steepness(fit: Fit, code: str) -> float:
    raw = 1.0 + fit.get(f"years*country:{code}") + fit.get(f"years*region:{sub_region(code)}")
    return float(np.clip(raw, 0.4, 2.0))


def country_levels(fit: Fit, table: pd.DataFrame, levels: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """``{"country|level": [effect, error, rows]}``: what levels are worth in a country beyond what they are everywhere.

    Where a country's adverts are few, its levels lie as much further apart as pay grows more steeply with years there
    than in the adverts' own countries (by the square root: years are not levels).
    """
    advert = table[table["kind"] == "advert"]
    own = contrasts(fit, "country*seniority", advert["country"], advert["seniority"])
    rows = advert.groupby("country")["weight"].sum()
    steep = {code: _steepness(fit, code) for code in sorted(table["country"].unique())}
    usual = float(np.average([steep[code] for code in rows.index], weights=rows))
    found = {}
    for code, steepness in steep.items():
        stretch = float(np.clip(np.sqrt(steepness / usual), 1.0, MOST_STRETCHED))
        added = {}
        for level, cell in levels.items():
            # an advert has two ends, each a row
            postings = own.get(f"{code}|{level}", [0.0, 0.0, 0])[2] / 2
            added[level] = LEVELS_DOUBT / (LEVELS_DOUBT + postings) * (stretch - 1.0) * cell[0]
        middle = sum(added[level] * cell[2] for level, cell in levels.items()) / sum(
            cell[2] for cell in levels.values()
        )
        for level in levels:
            effect, error, count = own.get(f"{code}|{level}", [0.0, 0.05, 0])
            beyond = added[level] - middle
            if abs(effect + beyond) > 1e-6:
                found[f"{code}|{level}"] = [effect + beyond, float(np.hypot(error, 0.3 * beyond)), count]
    return found
