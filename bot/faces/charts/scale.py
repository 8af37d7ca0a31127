"""From amounts to places on a line, in points or in characters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """Amounts from ``low`` to ``high`` lie between ``start`` and ``end``."""

    low: float
    high: float
    start: float
    end: float

    def at(self, amount: float) -> float:
        share = (amount - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def scale_over(amounts: Iterable[float], start: float, end: float) -> Scale:
    """The scale that just holds all of them; amounts that are all equal lie in its middle."""
    seen = list(amounts)
    low, high = min(seen), max(seen)
    if low == high:
        room = abs(low) or 1.0
        low, high = low - room, high + room
    return Scale(low, high, start, end)


def kept_apart(first: float, second: float, gap: float) -> tuple[float, float]:
    """Two places moved from each other, evenly, until ``gap`` lies between them."""
    missing = gap - (second - first)
    return (first, second) if missing <= 0 else (first - missing / 2, second + missing / 2)
