"""How wide pay is spread in a country, where its adverts are too few for the ranges measured on adverts elsewhere."""

from __future__ import annotations

import numpy as np
import pandas as pd

from models.pay.ranges import distances
from models.pay.tables import Tables
from models.pay.training.calibration import predict_middles, row_profiles

ADVERTS_DOUBT = 500.0
"""Adverts' worth that people in surveys count: a range that is true of adverts must be true of people too."""

PEOPLE_DOUBT = 20.0
"""People's worth by which a country's own spread is pulled towards everybody's."""

NARROWEST, WIDEST = 0.9, 2.6


def country_spreads(tables: Tables, table: pd.DataFrame) -> dict[str, float]:
    """By country, how much wider the range must be than the adverts' own for its people's pay to fall in it.

    Countries with many adverts stay near 1; the fewer they have, the more their people in surveys count.
    """
    people = table[table["source"].str.startswith("stackoverflow") & table["country"].isin(tables.countries)]
    left = people["pay"].to_numpy(dtype=float) - predict_middles(tables, people)
    spans = np.array([distances(tables, profile) for profile in row_profiles(people)])
    left = left - pd.Series(left).groupby(people["source"].to_numpy()).transform("median").to_numpy()
    # how far each person lies out, in half-widths of the range that they would be told
    out = np.abs(left) / np.where(left > 0, spans[:, 3], -spans[:, 0])
    groups = pd.Series(out).groupby(people["country"].to_numpy())
    everybody = float(np.quantile(out, 0.8))
    own, rows = groups.quantile(0.8), groups.size()
    adverts = table[table["kind"] == "advert"].groupby("country")["weight"].sum()
    found = {}
    for code in sorted(tables.countries):
        count = float(rows.get(code, 0.0))
        ratio = everybody * (own.get(code, everybody) / everybody) ** (count / (count + PEOPLE_DOUBT))
        posted = float(adverts.get(code, 0.0))
        found[code] = float(np.clip((posted + ADVERTS_DOUBT * ratio) / (posted + ADVERTS_DOUBT), NARROWEST, WIDEST))
    return found
