"""A reasoned ask: from the range and the offer alone, a range with an anchor, never one number.

The rule is ours, not a finding: towards the middle of the range from below it, a step up its upper half from above,
never more than a fifth over what is offered, and nothing beyond the 90th of 100.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.pay.estimate import Range
from models.pay.offers.standing import HIGHEST, quantile_at, standing_in

MIDDLE = 50
TO_THE_MIDDLE = (50, 60, 65)
A_STEP_UP = (5, 10, 15)
MOST_OVER = 1.2
LEAST_STEP = 1.01
"""An ask less than this over the offer is not worth a conversation."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Base pay a year in the range's currency: settle between ``low`` and ``high``, name ``anchor`` first."""

    low: float
    high: float
    anchor: float


def reasoned_ask(pay: Range, offered: float | None, best_other: float | None = None) -> Ask | None:
    """What to ask for over ``offered`` (None: nothing is offered yet). ``best_other`` is the base of another offer in
    hand, which the ask never stays below. None at the top of the range: base has no room to reason for."""
    if offered is None:
        return Ask(*(quantile_at(pay, percentile) for percentile in TO_THE_MIDDLE))
    standing = standing_in(pay, offered)
    if standing.percentile >= HIGHEST and (best_other or 0) <= offered:
        return None
    aims = TO_THE_MIDDLE if standing.percentile < MIDDLE else tuple(standing.percentile + step for step in A_STEP_UP)
    low, high, anchor = (quantile_at(pay, aim) for aim in aims)
    anchor = min(anchor, offered * MOST_OVER)
    high = min(high, anchor * 0.98) if anchor < high * 1.02 else high
    low = min(low, high * 0.95)
    if best_other is not None and best_other > offered:
        low, high, anchor = (max(low, best_other), max(high, best_other * 1.03), max(anchor, best_other * 1.05))
    return Ask(max(low, offered * LEAST_STEP), high, anchor) if high >= offered * LEAST_STEP else None
