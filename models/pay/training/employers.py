"""What large technology companies offer beside other employers of technical people, from their filings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from models.pay.employer_classes import BIG_TECH
from models.pay.training.employer_table import employer_rows
from models.pay.training.source_files import DataError, Progress, locate, numbers, read_source

TECHNICAL = r"SOFTWARE|DATA|DEVELOP|PROGRAM|COMPUTER|MACHINE|TECHNOLOG|SYSTEMS"

KEPT = 0.5
"""About half of what such employers offer more is where they are and whom they hire (measured in 2017 to 2021)."""


@dataclass(frozen=True, slots=True)
class Employers:
    """``kinds``: ``{"big_tech": [effect, error, filings]}`` against all employers of technical people.

    ``named``: ``{name as filed: [filings, median yearly wage, state, main title]}``.
    """

    kinds: dict[str, list[Any]]
    named: dict[str, list[Any]]


def load_employers(data: Path, progress: Progress) -> Employers:
    """Read the filings. Raises ``DataError``."""
    table = read_source(data, "lca_employers", progress)
    for column in ("total_filings", "median_salary"):
        table[column] = numbers(table, column, "lca_employers")
    table = table.dropna(subset=["total_filings", "median_salary"])
    return Employers(_kinds(table, locate(data, "lca_employers")), employer_rows(table))


def _kinds(table: pd.DataFrame, path: Path) -> dict[str, list[Any]]:
    technical = table["primary_job_title"].str.upper().str.contains(TECHNICAL, regex=True)
    table = table[technical & (table["median_salary"] > 20_000)]
    if table.empty:
        raise DataError(f"{path}: column 'primary_job_title' names no technical work.")
    pay = np.log(table["median_salary"].to_numpy(dtype=float))
    filings = table["total_filings"].to_numpy(dtype=float)
    big = table["company"].isin(BIG_TECH).to_numpy()
    if not big.any():
        return {}
    effect = float(np.average(pay[big], weights=filings[big]) - np.average(pay, weights=filings))
    spread = float(
        np.sqrt(np.average((pay[big] - np.average(pay[big], weights=filings[big])) ** 2, weights=filings[big]))
    )
    return {"big_tech": [KEPT * effect, KEPT * spread / float(np.sqrt(big.sum())) + 0.05, int(filings[big].sum())]}
