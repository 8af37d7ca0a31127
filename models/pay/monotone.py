"""The nearest sequence that never falls: pool adjacent violators."""

from __future__ import annotations

from collections.abc import Sequence


def never_falling(values: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The weighted least-squares sequence that never falls; ``values`` themselves where they never do."""
    pools: list[tuple[float, float, int]] = []
    for value, weight in zip(values, weights, strict=True):
        pool = (float(value), float(weight), 1)
        while pools and pools[-1][0] > pool[0]:
            before = pools.pop()
            total = before[1] + pool[1]
            pool = ((before[0] * before[1] + pool[0] * pool[1]) / total, total, before[2] + pool[2])
        pools.append(pool)
    return [value for value, _, size in pools for _ in range(size)]
