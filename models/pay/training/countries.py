"""The tables of countries and sub-regions: adverts pooled towards surveys, thin countries towards their neighbours."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from models.pay.training.design_matrix import PENALTIES
from models.pay.training.fitting import Fit
from models.vocabulary.countries import sub_region


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
        steepness = 1.0 + fit.get(f"years*country:{code}") + fit.get(f"years*region:{region}")
        found[code] = [
            effect,
            float(error),
            round(float(rows[code])),
            round(float(recent.get(code, 0.0))),
            region,
            float(np.clip(steepness, 0.4, 2.0)),
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
