"""A reasoned ask: from the range and the offer alone, a range with an anchor, never one number.

The rule is ours, not a finding: towards the middle of the range from below it, a step up its upper half from above,
not more than about a fifth over what is offered, and nothing beyond the 90th of 100.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

from models.pay.estimate import Range
from models.pay.offers.standing import HIGHEST, quantile_at, standing_in

MIDDLE = 50
TO_THE_MIDDLE = (50, 60, 65)
A_STEP_UP = (5, 10, 15)
MOST_OVER = 1.2
INTO_THE_RANGE = (10, 20, 25)
"""Whoever is offered far less than the range may name its lower end, however much over the offer that is."""
LEAST_STEP = 1.01
"""An ask less than this over the offer is not worth a conversation."""
LEAST_ROOM = 1.03
"""Where the range leaves less than this over the offer, there is no range to ask for."""
OVER_ANOTHER = (1.0, 1.03, 1.05)
"""Over another offer in hand: settle at it or a little above."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Base pay a year in the range's currency, in round figures: settle between ``low`` and ``high``, which differ, and
    name ``anchor`` first, which is not below ``high``."""

    low: float
    high: float
    anchor: float


def reasoned_ask(pay: Range, offered: float | None, best_other: float | None = None) -> Ask | None:
    """What to ask for over ``offered`` (None: nothing yet). ``best_other`` is the base of another offer in
    hand, which the ask never stays below. None near the top of the range or above it: there is no room."""
    other = best_other if best_other is not None and best_other > (offered or 0) else None
    held = other if offered is None else offered
    if held is None:
        return _round(*(quantile_at(pay, percentile) for percentile in TO_THE_MIDDLE))
    low, high, anchor = _aims(pay, held)
    if held * MOST_OVER >= pay.p10:
        anchor = min(anchor, held * MOST_OVER)
        high = min(high, anchor * 0.98) if anchor < high * 1.02 else high
        low = min(low, high * 0.95)
    top = pay.p90
    if other is not None:
        low, high, anchor = (
            max(aim, other * over) for aim, over in zip((low, high, anchor), OVER_ANOTHER, strict=True)
        )
        top = max(top, anchor)
    ask = _round(max(low, held * (1.0 if offered is None else LEAST_STEP)), high, anchor)
    has_room = offered is None or ask.high >= offered * LEAST_ROOM
    return ask if has_room and ask.high <= top + _step(top) / 2 else None


def _aims(pay: Range, offered: float) -> tuple[float, float, float]:
    at = standing_in(pay, offered).percentile
    if offered * MOST_OVER < pay.p10:
        aims: tuple[int, ...] = INTO_THE_RANGE
    else:
        aims = TO_THE_MIDDLE if at < MIDDLE else tuple(min(at + step, HIGHEST) for step in A_STEP_UP)
    low, high, anchor = (quantile_at(pay, aim) for aim in aims)
    return low, high, anchor


def _round(low: float, high: float, anchor: float) -> Ask:
    """In round figures that differ: the low end up, the high end a step above it at the least."""
    step = _step(max(high, low))
    round_low = ceil(low / step - 1e-9) * step
    round_high = max(floor(high / step + 1e-9) * step, round_low + step)
    return Ask(round_low, round_high, max(floor(anchor / step + 1e-9) * step, round_high))


def _step(amount: float) -> float:
    """Three significant digits, but whole thousands from 20,000 to 100,000: as a card shows them."""
    magnitude = floor(log10(amount))
    return float(10 ** (magnitude - 1 if magnitude == 4 and amount >= 20_000 else magnitude - 2))
