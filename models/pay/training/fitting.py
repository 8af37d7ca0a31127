"""Fitting the additive model of log pay: one regression over all sources, in two rounds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from models.pay.monotone import never_falling
from models.pay.training.design_matrix import YEAR_KNOTS, add_steepness, build_columns
from models.pay.training.ridge import PenalisedRegression, Vector

SURVEY_WEIGHT = 0.45
"""A person in a survey against a posting: the square of their residual spreads' ratio."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What the regression found, by name ("role:data_scientist"): effects and their covariances."""

    effects: dict[str, float]
    places: dict[str, int]
    covariance: Vector
    curve: Vector
    """The common effect of years at ``YEAR_KNOTS``, never falling, centred on the surveys' people."""

    def of(self, kind: str) -> dict[str, float]:
        """All effects of one kind by word."""
        start = kind + ":"
        return {name[len(start) :]: effect for name, effect in self.effects.items() if name.startswith(start)}

    def get(self, name: str) -> float:
        return self.effects.get(name, 0.0)


def fit_effects(table: pd.DataFrame) -> Fit:
    """Fit on the common table; the same rows in the same order give the same effects."""
    weight = table["weight"].to_numpy(dtype=float) * np.where(table["kind"] == "survey", SURVEY_WEIGHT, 1.0)
    pay = table["pay"].to_numpy(dtype=float)
    columns = build_columns(table)
    first = PenalisedRegression(columns.penalties, rounds=2).fit(columns.matrix, pay, weight)
    curve = _curve(dict(zip(columns.names, first.coef_, strict=True)), table)
    columns = add_steepness(columns, table, curve)
    second = PenalisedRegression(columns.penalties, rounds=3).fit(columns.matrix, pay, weight)
    effects = dict(zip(columns.names, map(float, second.coef_), strict=True))
    places = {name: place for place, name in enumerate(columns.names)}
    return Fit(effects, places, second.covariance_, _curve(effects, table))


def _curve(effects: dict[str, float], table: pd.DataFrame) -> Vector:
    years = table["years"].dropna().to_numpy(dtype=float)
    edges = np.array(YEAR_KNOTS)
    nearest = np.abs(np.clip(years, 0, edges[-1])[:, None] - edges).argmin(axis=1)
    rows = np.bincount(nearest, minlength=len(edges)) + 1.0
    curve = np.array(never_falling([effects[f"years:{knot:g}"] for knot in YEAR_KNOTS], list(rows)))
    return np.asarray(curve - np.interp(years, edges, curve).mean())
