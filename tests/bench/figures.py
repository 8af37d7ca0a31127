"""What is measured, as numbers: samples, their percentiles, and figures that are ratios to a yardstick."""

from __future__ import annotations

import math
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

PERCENTILES = (50, 95, 99)

Seen = TypeVar("Seen")


@dataclass(slots=True)
class Sample:
    """Measurements of one thing, in the unit of its figure (seconds, bytes)."""

    values: list[float] = field(default_factory=list)

    def percentile(self, percent: float) -> float:
        """The smallest measurement that ``percent`` of a hundred do not exceed; NaN of none."""
        if not self.values:
            return math.nan
        ordered = sorted(self.values)
        return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]

    @property
    def middle(self) -> float:
        return self.percentile(50)

    def take(self, act: Callable[[], object]) -> None:
        """Measure one call in seconds."""
        started = time.perf_counter()
        act()
        self.values.append(time.perf_counter() - started)

    async def wait(self, act: Awaitable[Seen]) -> Seen:
        """Measure one wait in seconds; gives what was waited for."""
        started = time.perf_counter()
        seen = await act
        self.values.append(time.perf_counter() - started)
        return seen


@dataclass(frozen=True, slots=True)
class Target:
    """The most that a figure may be at a percentile: a ratio to its yardstick, or an amount in its own unit."""

    percent: float
    most: float
    is_ratio: bool = True
    at_least: bool = False
    """Turned round: the least it must be (how many times faster than its yardstick)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report: what was measured, and the yardstick of the same run."""

    subject: str
    name: str
    measured: Sample
    yardstick: Sample | None = None
    against: str = ""
    """What the yardstick is."""
    unit: str = "ms"
    """``ms``, ``µs`` or ``s`` (measured in seconds), ``MB`` (in bytes), or a plain count."""
    targets: tuple[Target, ...] = ()
    note: str = ""

    def ratio(self, percent: float) -> float:
        """How many times its yardstick; NaN without one."""
        if self.yardstick is None:
            return math.nan
        below = self.yardstick.percentile(percent)
        return self.measured.percentile(percent) / below if below else math.nan

    def holds(self, target: Target) -> bool:
        if not target.is_ratio:
            reached = self.measured.percentile(target.percent)
            return reached >= target.most if target.at_least else reached <= target.most
        ratio = self.ratio(target.percent)
        return 1 / ratio >= target.most if target.at_least else ratio <= target.most

    @property
    def is_reached(self) -> bool | None:
        """Whether every target holds; None where there is none."""
        return all(self.holds(target) for target in self.targets) if self.targets else None


def counted(number: float) -> Sample:
    """A sample of one."""
    return Sample([float(number)])


def failed(figures: Iterable[Figure]) -> Sequence[Figure]:
    return [figure for figure in figures if figure.is_reached is False]
