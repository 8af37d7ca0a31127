"""What a measurement found, as plain data and as a table to print."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from models.pay.training.ridge import Vector
from models.pay.training.segments import Segment, losses


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
    """Every score, by segment too, and the patterns over countries, years and states."""

    scores: tuple[Score, ...]
    segments: tuple[Segment, ...]
    observed: tuple[tuple[float, float], ...]
    """For each quantile of adverts, the share of unseen pay below it."""
    cells_off: float
    cells: int
    cities_alike: float
    """Correlation of US areas' effects with official wages of a kindred occupation that play no part in them."""
    cities: int

    def __str__(self) -> str:
        head = f"{'unseen':<27} {'model':<18} {'rows':>6} {'pinball':>8} {'80 % holds':>10} {'p90/p10':>8}"
        head += f" {'median error':>17}"
        lines = [head, "-" * len(head)]
        lines += [
            f"{s.rows:<27} {s.model:<18} {s.count:>6,} {s.pinball:>8.4f} {s.coverage:>10.1%} {s.width:>8.2f} "
            f"{s.error:>6.3f} {s.dollars:>8,.0f} $"
            for s in self.scores
        ]
        lines += ["", "this model, by segment"]
        lines += [
            f"{part.kind:<27} {part.name:<18} {part.count:>6,} {part.pinball:>8.4f} {part.coverage:>10.1%} "
            f"{'':>8} {part.error:>6.3f}"
            for part in self.segments
        ]
        return "\n".join([*lines, "", *self.reach()])

    def reach(self) -> list[str]:
        """The patterns, a sentence each."""
        below = ", ".join(f"p{share * 100:.0f} {found:.1%}" for share, found in self.observed)
        medians = f"Medians of Stack Overflow people by country and years ({self.cells} cells): {self.cells_off:.3f}"
        cities = f"US areas beside managers of computer work, wages that play no part in training ({self.cities} areas)"
        return [
            f"Share of unseen advert pay below each quantile: {below}",
            f"{medians} off in log on average, one level a source removed",
            f"{cities}: correlation {self.cities_alike:.2f}",
        ]


def score(name: str, model: str, rows: pd.DataFrame, quantiles: Vector) -> Score:
    """Pinball loss over the five quantiles, coverage and width of the 80 % range, and the median absolute error."""
    pay = rows["pay"].to_numpy(dtype=float)
    weights = rows["weight"].to_numpy(dtype=float)
    inside = (pay >= quantiles[:, 0]) & (pay <= quantiles[:, 4])
    return Score(
        rows=name,
        model=model,
        count=len(rows),
        pinball=float(np.average(losses(pay, quantiles), weights=weights)),
        coverage=float(np.average(inside, weights=weights)),
        width=float(np.exp(np.average(quantiles[:, 4] - quantiles[:, 0], weights=weights))),
        error=float(np.median(np.abs(pay - quantiles[:, 2]))),
        dollars=float(np.median(np.abs(np.exp(pay) - np.exp(quantiles[:, 2])))),
    )
