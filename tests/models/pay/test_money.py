"""Money is rounded to its currency's minor unit, to whole units from 1,000 up, and never changes order."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.pay.money import round_money
from models.pay.monotone import never_falling


@pytest.mark.parametrize(
    ("amount", "currency", "expected"),
    [
        (123456.7, "USD", 123457),
        (999.994, "EUR", 999.99),
        (12.3456, "KWD", 12.346),
        (555.5, "JPY", 556),
        (1000.4, "GBP", 1000),
        (-1500.6, "USD", -1501),
    ],
)
def test_rounding(amount: float, currency: str, expected: float) -> None:
    assert round_money(amount, currency) == expected


@settings(max_examples=80)
@given(
    a=st.floats(0, 1e9, allow_nan=False),
    b=st.floats(0, 1e9, allow_nan=False),
    currency=st.sampled_from(["USD", "JPY", "KWD"]),
)
def test_rounding_never_changes_order(a: float, b: float, currency: str) -> None:
    low, high = sorted((a, b))
    assert round_money(low, currency) <= round_money(high, currency)


@settings(max_examples=80)
@given(st.lists(st.tuples(st.floats(-3, 3), st.floats(0.1, 100)), min_size=1, max_size=12))
def test_pooled_values_never_fall_and_keep_their_weighted_mean(pairs: list[tuple[float, float]]) -> None:
    values, weights = zip(*pairs, strict=True)
    risen = never_falling(values, weights)
    assert all(a <= b + 1e-12 for a, b in itertools.pairwise(risen))
    before = sum(v * w for v, w in pairs)
    assert sum(v * w for v, w in zip(risen, weights, strict=True)) == pytest.approx(before, abs=1e-6)
    if list(values) == sorted(values):
        assert risen == list(values)
