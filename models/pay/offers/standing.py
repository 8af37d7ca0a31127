"""Where a base pay lies in a range: interpolated between its quantiles, in log, and no finer at its ends."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

from models.pay.estimate import QUANTILES, Range

LOWEST, HIGHEST = QUANTILES[0], QUANTILES[-1]


@dataclass(frozen=True, slots=True)
class Standing:
    """``percentile`` is 10 to 90; beyond the range's ends it stays there, and ``is_below`` or ``is_above`` says so."""

    percentile: int
    is_below: bool = False
    is_above: bool = False


def standing_in(pay: Range, base: float) -> Standing:
    """Of 100 people like this one, how many earn less than ``base`` (in the range's currency, gross a year)."""
    points = _points(pay)
    if base < points[0][1]:
        return Standing(LOWEST, is_below=True)
    if base > points[-1][1]:
        return Standing(HIGHEST, is_above=True)
    for (low, low_pay), (high, high_pay) in pairwise(points):
        if base <= high_pay:
            part = log(base / low_pay) / log(high_pay / low_pay) if high_pay > low_pay else 1.0
            return Standing(round(low + (high - low) * part))
    return Standing(HIGHEST)


def quantile_at(pay: Range, percentile: float) -> float:
    """The pay below which so many of 100 people earn; held to 10 and 90."""
    held = min(max(percentile, LOWEST), HIGHEST)
    for (low, low_pay), (high, high_pay) in pairwise(_points(pay)):
        if held <= high:
            part = (held - low) / (high - low)
            return exp(log(low_pay) + (log(high_pay) - log(low_pay)) * part)
    return pay.p90


def _points(pay: Range) -> tuple[tuple[int, float], ...]:
    return tuple((quantile, float(getattr(pay, f"p{quantile}"))) for quantile in QUANTILES)
