"""Training from a folder of source files to a bundle: the same files give the same bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from models.bundle import write_bundle
from models.pay.training.calibration import (
    NEWEST_ROWS,
    as_tables,
    blank_ranges,
    explained_shares,
    measure_ranges,
    predict_middles,
)
from models.pay.training.fitting import fit_effects
from models.pay.training.gathering import Sources, read_sources
from models.pay.training.payload import build_payload
from models.pay.training.source_files import Progress
from models.pay.training.splits import newest_postings


def train_payload(sources: Sources, table: pd.DataFrame, progress: Progress) -> dict[str, Any]:
    """The bundle's tables, learned from ``table``; ranges from its newest adverts, by a fit that leaves them out."""
    newest = newest_postings(table, NEWEST_ROWS)
    progress("measuring ranges on the newest adverts")
    past = build_payload(fit_effects(table[~newest]), table[~newest], sources)
    past["ranges"], past["explained"] = blank_ranges(), {}
    tables = as_tables(past)
    ranges = measure_ranges(tables, table[newest])
    left = table.loc[newest, "pay"].to_numpy(dtype=float) - predict_middles(tables, table[newest])
    progress("fitting on all rows")
    fit = fit_effects(table)
    payload = build_payload(fit, table, sources)
    payload["ranges"] = ranges
    payload["explained"] = explained_shares(payload, fit, table, float(np.var(left)))
    return payload


def train_pay(data: Path, out: Path, progress: Progress) -> str:
    """Train on the files in ``data`` and write the bundle into ``out``; what it returns is a table to print."""
    sources = read_sources(data, progress)
    # one thread: sums in another order differ in their last bits, and bytes with them
    with threadpool_limits(limits=1):
        payload = _rounded(train_payload(sources, sources.table, progress))
    write_bundle(out, "pay", payload, {"data_until": sources.data_until})
    write_bundle(out, "employers", {"employers": sources.employers.named}, {"data_until": "2024-09-30"}, compress=True)
    progress(f"wrote {out}")
    return str(len(sources.table))


def _rounded(value: Any) -> Any:
    """Six significant digits everywhere: enough, readable, and the same on machines that differ in the last bits."""
    if isinstance(value, float):
        return float(f"{value:.6g}")
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    return [_rounded(inner) for inner in value] if isinstance(value, list) else value
