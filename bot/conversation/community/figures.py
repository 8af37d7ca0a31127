"""Releases: which figures are published, so that neither one nor the difference of two tells about fewer than eight.

A cell's figure is made anew only when at least eight people stand behind it and at least eight of those behind the
last one have gone or have come. With fewer changes what everybody can see stays exactly as it was, whatever the few
answered; and where somebody withdrew, the figure that still rests on them is hidden until eight have changed.

What this can't prevent: seven who tell each other what they added know the eighth's share, and somebody with many
accounts is many people. That accounts must have been in the server for two weeks makes it slow, not impossible.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

LEAST = 8
"""People behind a figure, and people whose going or coming makes a new one."""
SIZES = (8, 15, 30, 60, 120, 250, 500, 1000)
"""How many people is said in these steps only."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person added: their cell and band, and under ``standing`` what the standing figures hold of them."""

    cell: str
    band: int
    standing: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell's figure: the bands in which the quartiles and the middle lie. ``people`` is exact and never shown."""

    low: int
    middle: int
    high: int
    people: int
    at: str
    """ISO date of the release that made it."""
    is_shown: bool = True

    @property
    def size(self) -> int:
        """How many people, rounded down to a fixed step."""
        return max(size for size in SIZES if size <= self.people)


def release(
    answers: Sequence[Answer], before: Mapping[str, Figure], at: str
) -> tuple[dict[str, Figure], tuple[Answer, ...]]:
    """The figures of a release and the answers with what now stands of them, in the same order."""
    figures: dict[str, Figure] = {}
    made: set[str] = set()
    inside_of, standing_of = defaultdict[str, list[Answer]](list), defaultdict[str, list[Answer]](list)
    for answer in answers:
        inside_of[answer.cell].append(answer)
        for cell in answer.standing:
            standing_of[cell].append(answer)
    for cell in sorted(set(inside_of) | set(before)):
        inside, standing = inside_of[cell], standing_of[cell]
        old = before.get(cell)
        if len(inside) >= LEAST and (old is None or _changed(cell, inside, standing, old) >= LEAST):
            figures[cell] = make_figure([answer.band for answer in inside], at)
            made.add(cell)
        elif old is not None:
            has_withdrawn = len(standing) < old.people
            figures[cell] = replace(old, is_shown=len(inside) >= LEAST and not has_withdrawn)
    return figures, tuple(_noted(answer, made) for answer in answers)


def _changed(cell: str, inside: Sequence[Answer], standing: Sequence[Answer], old: Figure) -> int:
    """How many people, at the least, tell the old figure from a new one."""
    gone = old.people - len(standing) + sum(answer.cell != cell for answer in standing)
    come = sum(answer.standing.get(cell) != answer.band for answer in inside)
    return max(gone, come)  # not their sum: one who goes and comes again is one person


def make_figure(bands: Iterable[int], at: str) -> Figure:
    """The figure of at least eight bands: each quartile is somebody's band, none between two."""
    ordered = sorted(bands)
    last = len(ordered) - 1
    low, middle, high = (ordered[round(last * part)] for part in (0.25, 0.5, 0.75))
    return Figure(low, middle, high, len(ordered), at)


def _noted(answer: Answer, made: set[str]) -> Answer:
    kept = {cell: band for cell, band in answer.standing.items() if cell not in made}
    return replace(answer, standing={**kept, **({answer.cell: answer.band} if answer.cell in made else {})})
