"""Two profiles side by side: the difference of their medians, split into terms, with a range of its own."""

from __future__ import annotations

from math import exp, log, sqrt

from models.pay.effects import Effect
from models.pay.estimate import Difference, Term
from models.pay.money import WHOLE_FROM, minor_digits, round_money
from models.pay.tables import Tables
from models.profile import Profile

Z80 = 1.28155


def difference(
    tables: Tables,
    profiles: tuple[Profile, Profile],
    middles: tuple[float, float],
    references: tuple[float, float],
    effects: tuple[list[Effect], list[Effect]],
    currency: str,
) -> Difference:
    """b minus a of base medians in ``currency``; ``references`` are logs of where each side's effects start.

    Each factor's step in log is turned into money by the logarithmic mean of the two medians, so the terms sum
    exactly to the difference. Its range is of the step itself, not of two people's pay: from the covariances of the
    effects that differ. A factor that is the same on both sides adds nothing to it.
    """
    first, second = middles
    steps = _steps(profiles, references, effects)
    p50 = round_money(second, currency) - round_money(first, currency)
    mean = first if first == second else (second - first) / log(second / first)
    terms = _terms({factor: mean * step for factor, step in steps.items()}, p50, currency)
    spread = Z80 * sqrt(_variance(tables, profiles, effects))
    gap = log(second / first)
    low, high = (first * (exp(gap + side * spread) - 1) for side in (-1, 1))
    return Difference(_rounded(p50, currency), _rounded(low, currency), _rounded(high, currency), terms)


def _steps(
    profiles: tuple[Profile, Profile], references: tuple[float, float], effects: tuple[list[Effect], list[Effect]]
) -> dict[str, float]:
    """Log of b over a by factor; an interaction goes to the first of its factors that the profiles differ in.

    What is the same on both sides and pays differently by country (years of experience) goes to the country.
    """
    steps: dict[str, float] = {}
    for sign, side in ((-1, effects[0]), (1, effects[1])):
        for effect in side:
            parts = effect.factor.split("*")
            changed = (part for part in parts if getattr(profiles[0], part) != getattr(profiles[1], part))
            factor = next(changed, "country" if profiles[0].country != profiles[1].country else parts[0])
            steps[factor] = steps.get(factor, 0.0) + sign * log(effect.multiplier)
    steps["country"] = steps.get("country", 0.0) + references[1] - references[0]
    return {factor: step for factor, step in steps.items() if abs(step) > 1e-9}


def _terms(amounts: dict[str, float], whole: float, currency: str) -> tuple[Term, ...]:
    """Rounded terms, largest first, whose sum is exactly ``whole``: the largest takes up what rounding left."""
    digits = 0 if abs(whole) >= WHOLE_FROM else minor_digits(currency)
    terms = {factor: round(amount, digits) for factor, amount in amounts.items() if round(amount, digits)}
    ordered = sorted(terms, key=lambda factor: (-abs(terms[factor]), factor))
    rest = round(whole - sum(terms.values()), digits)
    if rest:
        if not ordered:
            ordered = [next(iter(amounts), "country")]
        terms[ordered[0]] = round(terms.get(ordered[0], 0.0) + rest, digits)
    return tuple(Term(factor, terms[factor]) for factor in ordered)


def _variance(tables: Tables, profiles: tuple[Profile, Profile], effects: tuple[list[Effect], list[Effect]]) -> float:
    """Of the log difference: what differs, by factor; what is the same on both sides adds nothing."""
    sides = [{effect.factor: effect for effect in side} for side in effects]
    whole = sum(
        _of_factor(tables, factor, sides[0].get(factor), sides[1].get(factor))
        for factor in sorted(sides[0].keys() | sides[1].keys())
        if factor != "country"
    )
    codes = [str(profile.country) for profile in profiles]
    return whole if codes[0] == codes[1] else whole + sum(tables.countries[code].error ** 2 for code in codes)


def _of_factor(tables: Tables, factor: str, a: Effect | None, b: Effect | None) -> float:
    """Of one factor's step: from the covariance of the two words where there is one, else as independent; and from how
    far each word's effect differs between countries and sources."""
    elsewhere = tables.disagreement.get(factor, 0.0) ** 2
    if a is not None and b is not None:
        if a.value == b.value and a.log == b.log:
            return 0.0
        shared = tables.covariances.get(factor, {}).get(str(a.value), {}).get(str(b.value), 0.0)
        return max(a.error**2 + b.error**2 - 2 * shared, 0.0) + 2 * elsewhere
    one = a or b
    return one.error**2 + elsewhere if one and one.log else 0.0


def _rounded(amount: float, currency: str) -> float:
    return round_money(amount, currency)
