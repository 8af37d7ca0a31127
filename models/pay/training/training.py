"""Training from a folder of source files to a bundle: the same files give the same bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from models.bundle import write_bundle
from models.pay.training.aijobs import load_aijobs
from models.pay.training.calibration import (
    NEWEST_ROWS,
    as_tables,
    blank_ranges,
    explained_shares,
    measure_ranges,
    predict_middles,
)
from models.pay.training.common_table import Removals
from models.pay.training.exchange import Rate, load_rates
from models.pay.training.fitting import fit_effects
from models.pay.training.payload import build_payload
from models.pay.training.source_files import Progress, locate
from models.pay.training.splits import newest_postings
from models.pay.training.stack_overflow import load_stack_overflow

SURVEYS = ("stackoverflow_2023", "stackoverflow_2024", "stackoverflow_2025")


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that was read: the common table, the rates, and what trimming removed."""

    table: pd.DataFrame
    rates: dict[tuple[str, int], Rate]
    removals: Removals
    data_until: str


def read_sources(data: Path, progress: Progress) -> Sources:
    """Read every source in ``data`` into the common table. Raises ``DataError``."""
    removals = Removals()
    rates = load_rates(data, progress)
    adverts = load_aijobs(data, {pair: rate.per_dollar for pair, rate in rates.items()}, removals, progress)
    surveys = [load_stack_overflow(data, key, removals, progress) for key in SURVEYS]
    table = pd.concat([adverts, *surveys], ignore_index=True)
    return Sources(table, rates, removals, _data_until(data, table))


def _data_until(data: Path, table: pd.DataFrame) -> str:
    dated = re.search(r"(\d{4}-\d{2}-\d{2})", locate(data, "aijobs").name)
    return dated.group(1) if dated else f"{int(table['year'].max())}-12-31"


def train_payload(sources: Sources, table: pd.DataFrame, data: Path, progress: Progress) -> dict[str, Any]:
    """The bundle's tables, learned from ``table``; ranges from its newest adverts, by a fit that leaves them out."""
    newest = newest_postings(table, NEWEST_ROWS)
    progress("measuring ranges on the newest adverts")
    past = build_payload(fit_effects(table[~newest]), table[~newest], data, sources.rates, _silent)
    past["ranges"], past["explained"] = blank_ranges(), {}
    tables = as_tables(past)
    ranges = measure_ranges(tables, table[newest])
    left = table.loc[newest, "pay"].to_numpy(dtype=float) - predict_middles(tables, table[newest])
    progress("fitting on all rows")
    fit = fit_effects(table)
    payload = build_payload(fit, table, data, sources.rates, progress)
    payload["ranges"] = ranges
    payload["explained"] = explained_shares(payload, fit, table, float(np.var(left)))
    return payload


def _silent(_line: str) -> None:
    """Progress of what is told elsewhere."""


def train_pay(data: Path, out: Path, progress: Progress) -> str:
    """Train on the files in ``data`` and write the bundle into ``out``; what it returns is a table to print."""
    sources = read_sources(data, progress)
    payload = _rounded(train_payload(sources, sources.table, data, progress))
    write_bundle(out, "pay", payload, {"data_until": sources.data_until})
    progress(f"wrote {out}")
    return str(len(sources.table))


def _rounded(value: Any) -> Any:
    """Six significant digits everywhere: enough, readable, and the same on machines that differ in the last bits."""
    if isinstance(value, float):
        return float(f"{value:.6g}")
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    return [_rounded(inner) for inner in value] if isinstance(value, list) else value
