"""How much is measured: the whole, a quick look, and the least that still goes through every line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    starts: int
    """Processes started for the start, the memory and the first answer."""
    trips: int
    """Round trips of a kind."""
    seconds: float
    """How long the sustained load lasts."""
    calls: int
    """Calls of a pure function."""
    boosted: int
    """Predictions of the boosting pipeline, which is slow."""
    trees: int
    """Trees of each of its models."""
    writes: int
    people: tuple[int, ...]
    servers: tuple[int, ...]
    crowds: tuple[int, ...]
    contributions: int
    rates: tuple[int, ...] = (50, 100, 200, 300)
    """Answers a second of the sustained loads."""


SIZES = {
    "full": Size(
        starts=7,
        trips=1000,
        seconds=20,
        calls=5000,
        boosted=100,
        trees=200,
        writes=1000,
        people=(1_000, 10_000, 100_000, 1_000_000),
        servers=(10, 1_000, 10_000, 100_000),
        crowds=(1, 10, 100, 1_000),
        contributions=100_000,
    ),
    "quick": Size(
        starts=3,
        trips=200,
        seconds=8,
        calls=1000,
        boosted=20,
        trees=200,
        writes=200,
        people=(1_000, 10_000),
        servers=(10, 1_000),
        crowds=(1, 10, 100),
        contributions=10_000,
    ),
    "smallest": Size(
        starts=1,
        trips=2,
        seconds=0.5,
        calls=3,
        boosted=2,
        trees=2,
        writes=3,
        people=(20,),
        servers=(3,),
        crowds=(2,),
        contributions=40,
        rates=(10,),
    ),
}
