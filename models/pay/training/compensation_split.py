"""How pay splits into base, stock and bonus: shares and ratios of 2017 to 2021, never its levels."""

from __future__ import annotations

from itertools import pairwise
from math import exp, log
from pathlib import Path

from models.pay.monotone import never_falling
from models.pay.training.source_files import Progress, check_values, numbers, read_source

YEARS = ("0-1", "2-3", "4-5", "6-8", "9-12", "13-20", "21+")
RATIOS = (4, 5, 6)
"""Where the ratios of total to base stand in a cell."""


P10_OVER_P25 = 1.9
"""How much further p10 lies from the middle than p25, and p90 than p75."""


def load_split(data: Path, progress: Progress) -> dict[str, list[float]]:
    """``{"where|kind|employer|years": [rows, shares of base, stock, bonus, total over base at p25, p50, p75]}``."""
    table = read_source(data, "compensation_split", progress)
    check_values(table, "years_of_experience", "compensation_split", set(YEARS))
    table = table[table["years_of_experience"].isin(YEARS)].copy()
    columns = ["n", "base_share", "stock_share", "bonus_share"]
    columns += [f"total_over_base_{quantile}" for quantile in ("p25", "p50", "p75")]
    for column in columns:
        table[column] = numbers(table, column, "compensation_split")
    cells: dict[str, list[float]] = {}
    for row in table.to_dict("records"):
        name = "|".join(str(row[word]) for word in ("where", "kind", "employer", "years_of_experience"))
        cells[name] = [int(row["n"]), *(float(row[column]) for column in columns[1:])]
    return _never_falling(cells)


def _never_falling(cells: dict[str, list[float]]) -> dict[str, list[float]]:
    """``cells`` whose ratios never fall with years within a place, kind and employer, so that the total never does."""
    families: dict[str, list[str]] = {}
    for name in cells:
        families.setdefault(name.rsplit("|", 1)[0], []).append(name)
    for names in families.values():
        names.sort(key=lambda name: YEARS.index(name.rsplit("|", 1)[1]))
        weights = [cells[name][0] for name in names]
        for at in RATIOS:
            risen = never_falling([cells[name][at] for name in names], weights)
            for name, ratio in zip(names, risen, strict=True):
                cells[name][at] = ratio
        for before, after in pairwise(names):
            _hold_quartiles(cells[before], cells[after])
    return cells


def _hold_quartiles(before: list[float], after: list[float]) -> None:
    """Lift the quartiles of ``after`` so far that a wider spread can't lower p10, nor a narrower one p90."""
    low, middle, high = RATIOS
    step = log(after[middle] / before[middle]) / P10_OVER_P25
    widest = log(before[middle] / before[low]) + step
    narrowest = max(log(before[high] / before[middle]) - step, 0.0)
    after[low] = max(after[low], after[middle] * exp(-widest))
    after[high] = max(after[high], after[middle] * exp(narrowest))
