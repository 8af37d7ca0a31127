"""What the model is measured against: everybody alike, country and level, and gradient boosting."""

from __future__ import annotations

import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor

from models.pay.training.calibration import weighted_quantiles
from models.pay.training.ridge import Vector

SHARES = (0.10, 0.25, 0.50, 0.75, 0.90)

_WORDS = (
    "kind",
    "role",
    "title",
    "seniority",
    "country",
    "remote",
    "company_size",
    "industry",
    "education",
    "employment",
)
_NUMBERS = ("years", "year")

LEAST_CELL = 30.0


def alike(past: pd.DataFrame, rows: pd.DataFrame) -> Vector:
    """The same quantiles for everybody of a kind of source."""
    return _cells(past, rows, [["kind"]])


def country_and_level(past: pd.DataFrame, rows: pd.DataFrame) -> Vector:
    """The quantiles of the row's country and level (of the country where a cell has under 30 rows, then of all)."""
    return _cells(past, rows, [["kind", "country", "seniority"], ["kind", "country"], ["kind"]])


def boosting(past: pd.DataFrame, rows: pd.DataFrame) -> Vector:
    """Five gradient-boosting regressors, one a quantile, on all factors (titles too) and the kind of source."""
    together = pd.concat([past, rows])
    coded = pd.DataFrame({name: together[name].astype(float) for name in _NUMBERS})
    for name in _WORDS:
        codes = pd.factorize(together[name], sort=True)[0].astype(float)
        frequent = pd.Series(codes).value_counts()
        kept = set(frequent.index[:200]) - {-1.0}
        coded[name] = [code if code in kept else np.nan for code in codes]
        coded[name] = coded[name].rank(method="dense") - 1
    left, right = coded.iloc[: len(past)], coded.iloc[len(past) :]
    quantiles = [_boosted(left, past, right, share) for share in SHARES]
    return np.sort(np.column_stack(quantiles), axis=1)


def _boosted(features: pd.DataFrame, past: pd.DataFrame, rows: pd.DataFrame, share: float) -> Vector:
    model = HistGradientBoostingRegressor(
        loss="quantile",
        quantile=share,
        max_iter=200,
        learning_rate=0.1,
        max_leaf_nodes=31,
        categorical_features=list(_WORDS),
        random_state=0,
    )
    model.fit(features, past["pay"], sample_weight=past["weight"])
    return np.asarray(model.predict(rows))


def _cells(past: pd.DataFrame, rows: pd.DataFrame, keys: list[list[str]]) -> Vector:
    found = np.full((len(rows), len(SHARES)), np.nan)
    for key in keys:
        words = [_joined(past, key), _joined(rows, key)]
        quantiles = {
            word: weighted_quantiles(cell["pay"].to_numpy(), cell["weight"].to_numpy(), SHARES)
            for word, cell in past.groupby(words[0])
            if cell["weight"].sum() >= LEAST_CELL
        }
        for at, word in enumerate(words[1]):
            if np.isnan(found[at, 0]) and word in quantiles:
                found[at] = quantiles[word]
    return found


def _joined(table: pd.DataFrame, key: list[str]) -> pd.Series[str]:
    joined = table[key[0]].fillna("")
    for name in key[1:]:
        joined = joined + "|" + table[name].fillna("")
    return joined
