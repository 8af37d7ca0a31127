"""What adverts offered, year by year: medians of yearly base pay in US dollars, each posting counted once."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

LEAST_POSTINGS = 30
"""A median of fewer postings is not kept."""

Cells = dict[str, Any]


def advert_cells(adverts: pd.DataFrame) -> Cells:
    """``{role: {country: {year: [median, postings]}}}``; country "*" is the whole world."""
    cells: Cells = {}
    world = adverts.assign(country="*")
    for (role, country, year), group in pd.concat([adverts, world]).groupby(["role", "country", "year"]):
        cell = _cell(group)
        if cell[1] >= LEAST_POSTINGS:
            cells.setdefault(str(role), {}).setdefault(str(country), {})[str(year)] = cell
    return cells


def remote_cells(adverts: pd.DataFrame) -> Cells:
    """``{role: {year: {"onsite": [median, postings], "remote": [...]}}}`` for the United States, both sides known."""
    cells: Cells = {}
    american = adverts[adverts["country"] == "US"]
    for (role, year), group in american.groupby(["role", "year"]):
        sides = {side: _cell(group[group["remote"] == side]) for side in ("onsite", "remote")}
        if all(side[1] >= LEAST_POSTINGS for side in sides.values()):
            cells.setdefault(str(role), {})[str(year)] = sides
    return cells


def _cell(group: pd.DataFrame) -> list[int]:
    return [round(weighted_median(group), -2), int(group["group"].nunique())]


def weighted_median(group: pd.DataFrame) -> int:
    """The median of pay in dollars by ``weight``."""
    if group.empty:
        return 0
    ordered = group.sort_values("pay")
    weights = ordered["weight"].to_numpy(float).cumsum()
    at = int(np.searchsorted(weights, weights[-1] / 2))
    return round(float(np.exp(ordered["pay"].iloc[at])))
