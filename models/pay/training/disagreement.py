"""How far a factor's effect differs from country to country and from source to source, beyond chance."""

from __future__ import annotations

import numpy as np
import pandas as pd

from models.pay.tables import Tables
from models.pay.training.calibration import predict_middles

FACTORS = ("role", "seniority", "remote", "company_size", "industry", "education", "employment")

LEAST_ROWS = 30
"""Of a word in one country and source; fewer say nothing of how it pays there."""

HALF_TRUSTED = 200.0
"""Rows at which a cell counts half of what a large one does: no country drowns the others."""

FAR = (0.005, 0.995)
"""Shares of the rows between which what is left unexplained is taken at its word."""


def disagreements(tables: Tables, table: pd.DataFrame) -> dict[str, float]:
    """By factor, the standard deviation in log of a word's effect between the cells of country and source.

    Measured on what the finished model leaves unexplained, by the method of moments: the variance of the cells' means
    less what their sampling makes up. A what-if rests on one effect for everywhere; this is how far that may be off in
    one place.
    """
    years = table["year"].between(min(tables.years_since), tables.newest_year)
    rows = table[table["country"].isin(tables.countries) & years]
    left = pd.Series(rows["pay"].to_numpy(dtype=float) - predict_middles(tables, rows), index=rows.index)
    return {factor: _disagreement(rows, left, factor) for factor in FACTORS}


def _disagreement(rows: pd.DataFrame, left: pd.Series[float], factor: str) -> float:
    told = rows[factor].notna()
    named = left[told].clip(*left[told].quantile(list(FAR)))
    places = [rows.loc[told, "source"].astype(str), rows.loc[told, "country"].astype(str)]
    apart = named - named.groupby(places).transform("mean")
    cells = apart.groupby([*places, rows.loc[told, factor].astype(str)]).agg(["mean", "size"])
    cells = cells[cells["size"] >= LEAST_ROWS]
    if cells.empty:
        return 0.0
    beyond = cells["mean"] ** 2 - float(apart.var()) / cells["size"]
    trust = cells["size"] / (cells["size"] + HALF_TRUSTED)
    return float(np.sqrt(max(float(np.average(beyond, weights=trust)), 0.0)))
