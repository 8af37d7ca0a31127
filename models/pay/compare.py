"""Two profiles side by side: the difference of their medians, split into terms, with a range of its own."""

from __future__ import annotations

from math import exp, log, sqrt

from models.pay.effects import Effect
from models.pay.estimate import Difference, Term
from models.pay.money import minor_digits, round_money

Z80 = 1.28155


def difference(
    middles: tuple[float, float],
    references: tuple[float, float],
    effects: tuple[list[Effect], list[Effect]],
    currency: str,
) -> Difference:
    """b minus a of base medians in ``currency``; ``references`` are logs of where each side's effects start.

    Each factor's step in log is turned into money by the logarithmic mean of the two medians, so the terms sum
    exactly to the difference. The range takes the effects that differ as independent: a factor that is the same on
    both sides adds nothing to it.
    """
    first, second = middles
    steps = _steps(references, effects)
    p50 = round_money(second, currency) - round_money(first, currency)
    mean = first if first == second else (second - first) / log(second / first)
    terms = _terms({factor: mean * step for factor, step in steps.items()}, p50, currency)
    spread = Z80 * sqrt(_variance(effects))
    gap = log(second / first)
    low, high = (first * (exp(gap + side * spread) - 1) for side in (-1, 1))
    return Difference(_rounded(p50, currency), _rounded(low, currency), _rounded(high, currency), terms)


def _steps(references: tuple[float, float], effects: tuple[list[Effect], list[Effect]]) -> dict[str, float]:
    """Log of b over a by factor; interactions go to the factor that they are named after first."""
    steps: dict[str, float] = {}
    for sign, side in ((-1, effects[0]), (1, effects[1])):
        for effect in side:
            factor = "country" if effect.factor.startswith("country*") else effect.factor
            steps[factor] = steps.get(factor, 0.0) + sign * log(effect.multiplier)
    steps["country"] = steps.get("country", 0.0) + references[1] - references[0]
    return {factor: step for factor, step in steps.items() if abs(step) > 1e-9}


def _terms(amounts: dict[str, float], whole: float, currency: str) -> tuple[Term, ...]:
    """Rounded terms, largest first, whose sum is exactly ``whole``: the largest takes up what rounding left."""
    digits = minor_digits(currency)
    terms = {factor: round(amount, digits) for factor, amount in amounts.items() if round(amount, digits)}
    ordered = sorted(terms, key=lambda factor: (-abs(terms[factor]), factor))
    rest = round(whole - sum(terms.values()), digits)
    if rest:
        if not ordered:
            ordered = [next(iter(amounts), "country")]
        terms[ordered[0]] = round(terms.get(ordered[0], 0.0) + rest, digits)
    return tuple(Term(factor, terms[factor]) for factor in ordered)


def _variance(effects: tuple[list[Effect], list[Effect]]) -> float:
    """Of the log difference: the errors of the effects that are not the same on both sides."""
    known = [{(effect.factor, str(effect.value)): effect.error for effect in side} for side in effects]
    changed = known[0].keys() ^ known[1].keys()
    return sum((known[0].get(key, known[1].get(key, 0.0))) ** 2 for key in changed)


def _rounded(amount: float, currency: str) -> float:
    return round_money(amount, currency)
