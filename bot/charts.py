"""Charts as plain data, without anything that draws: every face draws the same ones.

They lie beside the conversation, not in it: the process that draws pictures loads this file and nothing that answers.
Texts come translated and amounts written out, so that a drawing never says another number than the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Mark:
    """A number and how it is written ("€84k"). All marks of a chart are in one unit."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """One range: 80 of 100 between ``low`` and ``high``; half of them between the quarters, around the middle.

    A range that is shared without its middle has neither middle nor quarters.
    """

    label: str
    low: Mark
    middle: Mark | None
    high: Mark
    lower_quarter: float | None
    upper_quarter: float | None
    detail: str = ""
    """A few quiet words beside the label ("gross", "at Berlin's prices")."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A named place on the scale ("Germany's average")."""

    label: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class RangeChart:
    """One to six ranges on one scale: where you stand, two profiles, then and now."""

    title: str
    spans: tuple[Span, ...]
    alt: str
    pointers: tuple[Pointer, ...] = ()
    note: str = ""
    kind: Literal["range"] = "range"


@dataclass(frozen=True, slots=True)
class Step:
    """What moves the number from one level to another: ``change`` is written "+€12k" or "+21 %"."""

    label: str
    change: Mark


@dataclass(frozen=True, slots=True)
class WaterfallChart:
    """From a start through steps, in order, to an end: start plus every step's value is the end."""

    title: str
    start: Pointer
    steps: tuple[Step, ...]
    end: Pointer
    alt: str
    note: str = ""
    kind: Literal["waterfall"] = "waterfall"


@dataclass(frozen=True, slots=True)
class Point:
    """One moment of a trend, with its range. ``count`` says how many stand behind it ("1,204 rows")."""

    label: str
    low: Mark
    middle: Mark
    high: Mark
    count: str = ""


@dataclass(frozen=True, slots=True)
class TrendChart:
    """Middles over time with the band of 80 of 100 around them; two points at the least."""

    title: str
    points: tuple[Point, ...]
    alt: str
    note: str = ""
    kind: Literal["trend"] = "trend"


@dataclass(frozen=True, slots=True)
class Stack:
    """One bar: its parts in the order of the chart's ``parts``, and the sum as written above it."""

    label: str
    parts: tuple[Mark, ...]
    total: Mark


@dataclass(frozen=True, slots=True)
class StackGroup:
    """Bars that stand together (an offer's four years, or a year's offers)."""

    label: str
    stacks: tuple[Stack, ...]


@dataclass(frozen=True, slots=True)
class StackedChart:
    """Sums of up to four named parts, none below zero, in groups of bars."""

    title: str
    parts: tuple[str, ...]
    groups: tuple[StackGroup, ...]
    alt: str
    note: str = ""
    kind: Literal["stacked"] = "stacked"


Chart = RangeChart | WaterfallChart | TrendChart | StackedChart
