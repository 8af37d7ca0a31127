"""Measuring the model and its rivals in one run, on postings and people that training never saw."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from models.pay.confidence import has_evidence
from models.pay.ranges import distances
from models.pay.tables import Tables
from models.pay.training import rivals
from models.pay.training.calibration import as_tables, predict_middles, row_profiles
from models.pay.training.gathering import Sources, read_sources
from models.pay.training.learning import train_payload
from models.pay.training.reports import Report, score
from models.pay.training.ridge import Vector
from models.pay.training.segments import observed_shares, score_segments
from models.pay.training.source_files import Progress
from models.pay.training.splits import TEST_ROWS, held_out_people, newest_postings

OURS = "this model"


def evaluate(data: Path, progress: Progress) -> Report:
    """Train without the newest adverts and a fifth of the people, then score on those. Raises ``DataError``."""
    return measure(read_sources(data, progress), progress, with_boosting=True)


def measure(sources: Sources, progress: Progress, *, with_boosting: bool) -> Report:
    """Score the model on unseen rows, beside cell quantiles and, if asked, gradient boosting."""
    table = sources.table
    postings, people = newest_postings(table, TEST_ROWS), held_out_people(table)
    past = table[~postings & ~people]
    progress(f"training on {len(past):,} rows; {int((postings | people).sum()):,} are held out")
    with threadpool_limits(limits=1):
        tables = as_tables(train_payload(sources, past))
    answered = table["country"].map({code: has_evidence(tables, code) for code in table["country"].unique()})
    unseen = table[(postings | people) & answered]
    rivalling = _rivals(past, unseen, progress, with_boosting=with_boosting)
    ours = pd.DataFrame(our_quantiles(tables, past, unseen), index=unseen.index)
    parts = _parts(unseen)
    scores = [
        score(name, model, rows, quantiles.loc[rows.index].to_numpy())
        for name, rows in parts.items()
        for model, quantiles in {OURS: ours, **rivalling}.items()
    ]
    adverts = unseen[unseen["kind"] == "advert"]
    off, cells = _cells_off(unseen[unseen["kind"] == "survey"], ours[2])
    alike, cities = _cities_alike(sources)
    return Report(
        scores=tuple(scores),
        segments=score_segments(unseen, ours.to_numpy()),
        observed=observed_shares(adverts, ours.loc[adverts.index].to_numpy()),
        cells_off=off,
        cells=cells,
        cities_alike=alike,
        cities=cities,
    )


def _parts(unseen: pd.DataFrame) -> dict[str, pd.DataFrame]:
    advert = unseen["kind"] == "advert"
    return {
        "adverts, newest 7 weeks": unseen[advert],
        "of these, data and ML": unseen[advert & (unseen["role"] != "software_engineer")],
        "survey people": unseen[~advert],
    }


def _rivals(
    past: pd.DataFrame, unseen: pd.DataFrame, progress: Progress, *, with_boosting: bool
) -> dict[str, pd.DataFrame]:
    found = {}
    if with_boosting:
        progress("training five gradient-boosting regressors")
        with threadpool_limits(limits=2):
            found["gradient boosting"] = rivals.boosting(past, unseen)
    found["country and level"] = rivals.country_and_level(past, unseen)
    found["everybody alike"] = rivals.alike(past, unseen)
    return {name: pd.DataFrame(quantiles, index=unseen.index) for name, quantiles in found.items()}


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


def _cells_off(people: pd.DataFrame, middles: pd.Series[float]) -> tuple[float, int]:
    """Average distance of the model's from people's median log pay over cells of country and years with 15 people."""
    told = people.assign(middle=middles.loc[people.index])
    bins = pd.cut(told["years"], [-1, 2, 5, 10, 15, 20, 60], labels=False)
    cells = told.groupby([told["country"], bins]).agg(
        pay=("pay", "median"), middle=("middle", "median"), rows=("pay", "size")
    )
    cells = cells[cells["rows"] >= 15]
    if cells.empty:
        return float("nan"), 0
    off = (cells["pay"] - cells["middle"]).abs()
    return float(np.average(off, weights=cells["rows"])), len(cells)


def _cities_alike(sources: Sources) -> tuple[float, int]:
    """Correlation over US areas with a kindred occupation's official wages, which no effect is learned from."""
    wages = sources.wages
    known = [code for code in sorted(wages.unused) if code in wages.metros]
    if len(known) < 5:
        return float("nan"), len(known)
    medians = np.log([wages.unused[code] for code in known])
    return float(np.corrcoef(medians, [wages.metros[code][0] for code in known])[0, 1]), len(known)
