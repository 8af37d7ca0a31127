"""Five gradient-boosting quantile models in a scikit-learn pipeline: what one would reach for otherwise.

They learn from the adverts and surveys that our own training reads, where a folder of them is named by
``SALARY_BOT_DATA`` or lies beside the checkout; else from a table of the same shape drawn from a fixed seed.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OrdinalEncoder
from threadpoolctl import threadpool_limits

from tests.discord.process import ROOT

if TYPE_CHECKING:
    from models.profile import Profile

SHARES = (0.10, 0.25, 0.50, 0.75, 0.90)
WORDS = ("role", "seniority", "country", "remote", "company_size", "industry", "education", "employment")
NUMBERS = ("years", "year")
DRAWN_ROWS = 20_000


class Boosting:
    """The five models; ``source`` says what they learned from."""

    def __init__(self, models: list[Pipeline], source: str) -> None:
        self._models = models
        self.source = source

    @classmethod
    def fitted(cls, trees: int) -> Boosting:
        """One thread, for fitting and for the answers: two would wait for each other on a busy machine."""
        threadpool_limits(1)
        table, source = _table()
        columns = table[[*WORDS, *NUMBERS]]
        models = [_pipeline(share, trees).fit(columns, table["pay"]) for share in SHARES]
        return cls(models, source)

    def predict(self, profile: Profile, year: int) -> list[float]:
        """The five quantiles of one profile, as an answer to one person needs them."""
        known = {**profile.known(), "year": year}
        row = pd.DataFrame([{name: known.get(name) for name in (*WORDS, *NUMBERS)}])
        row[list(NUMBERS)] = row[list(NUMBERS)].astype(float)
        return [float(np.exp(model.predict(row)[0])) for model in self._models]


def _pipeline(share: float, trees: int) -> Pipeline:
    coded = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1, max_categories=200)
    columns = ColumnTransformer(
        [("words", coded, list(WORDS))], remainder="passthrough", verbose_feature_names_out=False
    )
    boosted = HistGradientBoostingRegressor(
        loss="quantile", quantile=share, max_iter=trees, max_leaf_nodes=31, random_state=0
    )
    return make_pipeline(columns, boosted)


def _table() -> tuple[pd.DataFrame, str]:
    folder = Path(os.environ.get("SALARY_BOT_DATA") or ROOT.parent / "shared" / "data")
    if not folder.is_dir():
        return _drawn(), f"{DRAWN_ROWS:,} rows drawn from a fixed seed"
    from models.pay.training.gathering import read_sources

    table = read_sources(folder, lambda _line: None).table
    for name in WORDS:
        table[name] = table[name].astype(object).where(table[name].notna(), "unknown").astype(str)
    return table, f"{len(table):,} rows of the training's own sources"


def _drawn() -> pd.DataFrame:
    draw = np.random.default_rng(7)
    table = pd.DataFrame({name: draw.choice([f"{name}{number}" for number in range(15)], DRAWN_ROWS) for name in WORDS})
    for name, low, high in (("years", 0, 30), ("year", 2020, 2026)):
        table[name] = draw.integers(low, high, DRAWN_ROWS).astype(float)
    return table.assign(pay=11 + draw.normal(0, 0.3, DRAWN_ROWS))
