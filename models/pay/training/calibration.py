"""How wide ranges must be: residuals of the finished model on newest postings that its fit never saw."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from models.bundle import Bundle
from models.pay.effects import profile_effects, reference_log
from models.pay.tables import Tables, read_tables
from models.pay.training.common_table import FACTORS
from models.pay.training.fitting import Fit
from models.pay.training.ridge import Vector
from models.profile import Profile

NEWEST_ROWS = 25_000
"""Ranges are measured on adverts among this many newest rows of the file."""

COVERED = 0.80


def as_tables(payload: dict[str, Any]) -> Tables:
    """The payload as an answer reads it."""
    return read_tables(Bundle(payload, {"version": "training", "data_until": ""}))


def row_profiles(rows: pd.DataFrame, without: tuple[str, ...] = ()) -> list[Profile]:
    """Each row as the profile that the model would be asked about. Factors in ``without`` are not told."""
    factors = [factor for factor in FACTORS if factor not in without]
    columns = [rows[factor].tolist() for factor in factors]
    known: dict[tuple[Any, ...], Profile] = {}
    profiles = []
    for values in zip(*columns, rows["year"].tolist(), strict=True):
        if values not in known:
            told = {f: v for f, v in zip(factors, values, strict=False) if not pd.isna(v)}
            known[values] = Profile.model_construct(**told, year=values[-1])
        profiles.append(known[values])
    return profiles


def predict_middles(tables: Tables, rows: pd.DataFrame, without: tuple[str, ...] = ()) -> Vector:
    """Log of the middle in dollars of each row's own year, by the model itself; unknown roles count as average."""
    known: dict[int, float] = {}
    middles = []
    for profile in row_profiles(rows, without):
        key = id(profile)
        if key not in known:
            known[key] = reference_log(tables, profile) + sum(effect.log for effect in profile_effects(tables, profile))
        middles.append(known[key])
    return np.array(middles)


def blank_ranges() -> dict[str, list[float]]:
    """Ranges of no width, to read a model whose ranges are not measured yet."""
    return {f"{place}|{told}": [0.0] * 4 for place in ("US", "other") for told in ("level", "unknown")}


def measure_ranges(tables: Tables, unseen: pd.DataFrame) -> dict[str, list[float]]:
    """``{"US|level": [log distances of p10, p25, p75, p90]}`` from unseen adverts, both ends of each."""
    ranges: dict[str, list[float]] = {}
    for place in ("US", "other"):
        rows = unseen[(unseen["country"] == "US") == (place == "US")]
        pay = rows["pay"].to_numpy(dtype=float)
        weights = rows["weight"].to_numpy(dtype=float)
        told = _spans(pay - predict_middles(tables, rows), weights)
        untold = _spans(pay - predict_middles(tables, rows, without=("seniority",)), weights)
        ranges[f"{place}|level"] = [float(span) for span in told]
        # not to know the level never makes a range narrower
        ranges[f"{place}|unknown"] = [float(max(a, b, key=abs)) for a, b in zip(told, untold, strict=True)]
    return ranges


def _spans(residuals: Vector, weights: Vector) -> Vector:
    """Distances of the quantiles from the middle, stretched until ``COVERED`` fall around the model's own middle."""
    low, lower, middle, upper, high = weighted_quantiles(residuals, weights, (0.10, 0.25, 0.50, 0.75, 0.90))
    spans: Vector = np.array([low, lower, upper, high]) - middle
    for stretch in np.arange(0.8, 1.5, 0.01):
        inside = (residuals >= spans[0] * stretch) & (residuals <= spans[3] * stretch)
        if np.average(inside, weights=weights) >= COVERED:
            return spans * float(stretch)
    return spans


def weighted_quantiles(values: Vector, weights: Vector, shares: tuple[float, ...]) -> Vector:
    """Quantiles of ``values`` where each counts by its weight."""
    order = np.argsort(values, kind="stable")
    passed = np.cumsum(weights[order])
    places = np.searchsorted(passed, np.array(shares) * passed[-1])
    return np.asarray(values[order][np.minimum(places, len(values) - 1)])


def explained_shares(
    payload: dict[str, Any], fit: Fit, table: pd.DataFrame, unseen_variance: float
) -> dict[str, float]:
    """By factor, the part of the variance of what is left unexplained in adverts that an answer to it would explain."""
    survey = table[table["kind"] == "survey"]
    effects = payload["effects"]
    shares = {}
    for factor in ("company_size", "industry", "education", "remote", "employment"):
        values = survey[factor].dropna().map({word: cell[0] for word, cell in effects[factor].items()})
        shares[factor] = float(values.var()) / unseen_variance
    years = survey["years"].dropna().to_numpy(dtype=float)
    # adverts of one level already say part of what years say
    shares["years"] = 0.5 * float(np.var(np.interp(years, payload["curve"][0], fit.curve))) / unseen_variance
    listed = survey["skills"].dropna()
    low, high = payload["skills_bound"]
    middle = payload["skills_middle"]
    joint = [
        np.clip(sum(effects["skills"][skill][0] - middle for skill in skills), low, high) for skills in listed if skills
    ]
    shares["skills"] = float(np.var(joint)) / unseen_variance
    areas = np.array([[row[0], row[2]] for row in payload["metros"].values()])
    mean = np.average(areas[:, 0], weights=areas[:, 1])
    shares["city"] = float(np.average((areas[:, 0] - mean) ** 2, weights=areas[:, 1])) / unseen_variance
    return shares
