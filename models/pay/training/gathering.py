"""Reading every source of a folder, so that a fault in any of them is said before anything is learned."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from models.pay.training.aijobs import load_aijobs
from models.pay.training.common_table import Removals
from models.pay.training.compensation_split import load_split
from models.pay.training.employers import Employers, load_employers
from models.pay.training.exchange import Rate, load_rates
from models.pay.training.kaggle import load_kaggle
from models.pay.training.metro_effects import Wages, load_wages
from models.pay.training.prices import Prices, load_prices
from models.pay.training.source_files import DataError, Progress, locate
from models.pay.training.stack_overflow import load_stack_overflow

LEAST_ROWS = 20
SURVEYS = ("stackoverflow_2023", "stackoverflow_2024", "stackoverflow_2025")


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that was read: the common table, the rates, and what trimming removed."""

    table: pd.DataFrame
    rates: dict[tuple[str, int], Rate]
    removals: Removals
    wages: Wages
    employers: Employers
    prices: Prices
    split: dict[str, list[float]]
    data_until: str


def read_sources(data: Path, progress: Progress) -> Sources:
    """Read every source in ``data`` into the common table. Raises ``DataError``."""
    removals = Removals()
    rates = load_rates(data, progress)
    adverts = load_aijobs(data, {pair: rate.per_dollar for pair, rate in rates.items()}, removals, progress)
    surveys = [load_stack_overflow(data, key, removals, progress) for key in SURVEYS]
    surveys.append(load_kaggle(data, removals, progress))
    table = pd.concat([adverts, *surveys], ignore_index=True)
    for key in ("aijobs", *SURVEYS, "kaggle_2022"):
        if (table["source"] == key).sum() < LEAST_ROWS:
            raise DataError(f"{locate(data, key)}: trimming left fewer than {LEAST_ROWS} rows to learn from.")
    wages, split = load_wages(data, progress), load_split(data, progress)
    employers, prices = load_employers(data, progress), load_prices(data, progress)
    return Sources(table, rates, removals, wages, employers, prices, split, _data_until(data, table))


def _data_until(data: Path, table: pd.DataFrame) -> str:
    dated = re.search(r"(\d{4}-\d{2}-\d{2})", locate(data, "aijobs").name)
    return dated.group(1) if dated else f"{int(table['year'].max())}-12-31"
