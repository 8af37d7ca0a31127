"""From the common table to the tables of the bundle."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from models.pay.training.calibration import (
    NEWEST_ROWS,
    as_tables,
    blank_ranges,
    explained_shares,
    measure_ranges,
    predict_middles,
)
from models.pay.training.disagreement import disagreements
from models.pay.training.fitting import fit_effects
from models.pay.training.gathering import Sources
from models.pay.training.payload import build_payload
from models.pay.training.splits import newest_postings
from models.pay.training.spreads import country_spreads


def train_payload(sources: Sources, table: pd.DataFrame) -> dict[str, Any]:
    """The bundle's tables, learned from ``table``; ranges from its newest adverts, by a fit that leaves them out."""
    newest = newest_postings(table, NEWEST_ROWS)
    past = build_payload(fit_effects(table[~newest]), table[~newest], sources)
    past["ranges"], past["explained"], past["disagreement"] = blank_ranges(), {}, {}
    tables = as_tables(past)
    unseen = table[newest & table["country"].isin(tables.countries)]
    ranges = measure_ranges(tables, unseen)
    left = unseen["pay"].to_numpy(dtype=float) - predict_middles(tables, unseen)
    fit = fit_effects(table)
    payload = build_payload(fit, table, sources)
    payload["ranges"] = ranges
    payload["explained"] = explained_shares(payload, fit, table, float(np.var(left)))
    payload["disagreement"] = {}
    finished = as_tables(payload)
    payload["disagreement"] = disagreements(finished, table)
    for code, spread in country_spreads(finished, table).items():
        payload["countries"][code][-1] = spread
    return payload
