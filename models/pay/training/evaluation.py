"""Measuring the model and its rivals in one run, on postings and people that training never saw."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from models.pay.confidence import has_evidence
from models.pay.ranges import distances
from models.pay.tables import Tables
from models.pay.training import rivals
from models.pay.training.calibration import as_tables, predict_middles, row_profiles
from models.pay.training.gathering import read_sources
from models.pay.training.ridge import Vector
from models.pay.training.source_files import Progress
from models.pay.training.splits import TEST_ROWS, held_out_people, newest_postings
from models.pay.training.training import train_payload

OURS = "this model"


@dataclass(frozen=True, slots=True)
class Score:
    """How one model did on one set of unseen rows. Pay in natural logarithm; the error in US dollars too."""

    rows: str
    model: str
    count: int
    pinball: float
    coverage: float
    width: float
    error: float
    dollars: float


@dataclass(frozen=True, slots=True)
class Report:
    """Every score, and how far the medians of country and years lie off for people. ``str()`` is a table to print."""

    scores: tuple[Score, ...]
    cells_off: float
    cells: int

    def __str__(self) -> str:
        head = f"{'unseen':<28} {'model':<20} {'rows':>6} {'pinball':>8} {'80 % holds':>10} {'p90/p10':>8}"
        head += f" {'median error':>18}"
        lines = [head, "-" * len(head)]
        lines += [
            f"{s.rows:<28} {s.model:<20} {s.count:>6,} {s.pinball:>8.4f} {s.coverage:>10.1%} {s.width:>8.2f} "
            f"{s.error:>7.3f} {s.dollars:>9,.0f} $"
            for s in self.scores
        ]
        lines.append(
            f"Stack Overflow, medians by country and years ({self.cells} cells): "
            f"{self.cells_off:.3f} off in log on average, one level a source removed"
        )
        return "\n".join(lines)


def evaluate(data: Path, progress: Progress) -> Report:
    """Train without the newest adverts and a fifth of the people, then score on those. Raises ``DataError``."""
    sources = read_sources(data, progress)
    table = sources.table
    postings, people = newest_postings(table, TEST_ROWS), held_out_people(table)
    past = table[~postings & ~people]
    progress(f"training on {len(past):,} rows; {int((postings | people).sum()):,} are held out")
    with threadpool_limits(limits=1):
        tables = as_tables(train_payload(sources, past, progress))
    answered = table["country"].map({code: has_evidence(tables, code) for code in table["country"].unique()})
    postings, people = postings & answered, people & answered
    progress("training five gradient-boosting regressors")
    with threadpool_limits(limits=2):
        unseen = table[postings | people]
        boosted = pd.DataFrame(rivals.boosting(past, unseen), index=unseen.index)
    scores = []
    for name, at in (("adverts, newest seven weeks", postings), ("survey people", people)):
        rows = table[at]
        quantiles = {
            OURS: our_quantiles(tables, past, rows),
            "gradient boosting": boosted.loc[rows.index].to_numpy(),
            "country and level": rivals.country_and_level(past, rows),
            "everybody alike": rivals.alike(past, rows),
        }
        scores += [score(name, model, rows, values) for model, values in quantiles.items()]
    off, cells = _cells_off(tables, past, table[people])
    return Report(tuple(scores), off, cells)


def our_quantiles(tables: Tables, past: pd.DataFrame, rows: pd.DataFrame) -> Vector:
    """The model's five quantiles of log pay; survey rows are moved by their source's level, measured on ``past``."""
    middles = predict_middles(tables, rows) + _source_levels(tables, past, rows)
    spans = np.array([distances(tables, profile) for profile in row_profiles(rows)])
    return np.column_stack(
        [middles + spans[:, 0], middles + spans[:, 1], middles, middles + spans[:, 2], middles + spans[:, 3]]
    )


def _source_levels(tables: Tables, past: pd.DataFrame, rows: pd.DataFrame) -> Vector:
    levels = {}
    for source in rows["source"].unique():
        seen = past[past["source"] == source]
        if seen["kind"].iloc[0] == "survey":
            seen = seen.iloc[::4]
            levels[source] = float(np.median(seen["pay"].to_numpy(dtype=float) - predict_middles(tables, seen)))
    return rows["source"].map(levels).fillna(0.0).to_numpy(dtype=float)


def score(name: str, model: str, rows: pd.DataFrame, quantiles: Vector) -> Score:
    """Pinball loss over the five quantiles, coverage and width of the 80 % range, and the median absolute error."""
    pay = rows["pay"].to_numpy(dtype=float)
    weights = rows["weight"].to_numpy(dtype=float)
    shares = np.array(rivals.SHARES)
    missed = pay[:, None] - quantiles
    pinball = np.maximum(shares * missed, (shares - 1) * missed).mean(axis=1)
    inside = (pay >= quantiles[:, 0]) & (pay <= quantiles[:, 4])
    return Score(
        rows=name,
        model=model,
        count=len(rows),
        pinball=float(np.average(pinball, weights=weights)),
        coverage=float(np.average(inside, weights=weights)),
        width=float(np.exp(np.average(quantiles[:, 4] - quantiles[:, 0], weights=weights))),
        error=float(np.median(np.abs(missed[:, 2]))),
        dollars=float(np.median(np.abs(np.exp(pay) - np.exp(quantiles[:, 2])))),
    )


def _cells_off(tables: Tables, past: pd.DataFrame, people: pd.DataFrame) -> tuple[float, int]:
    """Average distance of the model's from people's median log pay over cells of country and years with 15 people."""
    told = people.assign(middle=our_quantiles(tables, past, people)[:, 2])
    bins = pd.cut(told["years"], [-1, 2, 5, 10, 15, 20, 60], labels=False)
    cells = told.groupby([told["country"], bins]).agg(
        pay=("pay", "median"), middle=("middle", "median"), rows=("pay", "size")
    )
    cells = cells[cells["rows"] >= 15]
    off = (cells["pay"] - cells["middle"]).abs()
    return float(np.average(off, weights=cells["rows"])), len(cells)
