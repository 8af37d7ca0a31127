"""Pay bands: fixed steps of about a quarter, the same for everybody in a currency.

A band is a step of the ladder 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten, counted from 1: band 47
begins at 50,000 and ends where band 48 begins. All amounts are gross base pay a year.
"""

from __future__ import annotations

import math

from bot.conversation.amounts import money_exact
from bot.translation import Translator

STEPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)
OFFERED = 24
"""Bands to pick from, of a select's twenty-five."""
BELOW_MIDDLE = 12


def edge(band: int) -> float:
    """Where a band begins, in units of its currency."""
    power, step = divmod(band, len(STEPS))
    return STEPS[step] * 10.0**power


def band_of(amount: float) -> int:
    """The band that holds an amount of at least 1."""
    power = math.floor(math.log10(amount))
    return power * len(STEPS) + sum(round(amount / 10.0**power, 9) >= first for first in STEPS) - 1


def offered_bands(middle: float) -> range:
    """The bands around a middle pay: from a twentieth of it to its tenfold, about."""
    first = max(0, band_of(max(middle, 1.0)) - BELOW_MIDDLE)
    return range(first, first + OFFERED)


def band_name(band: int, currency: str, say: Translator) -> str:
    """ "€60,000 to €80,000"."""
    low, high = (money_exact(edge(end), currency, say) for end in (band, band + 1))
    return say.say("{low} to {high}", low=low, high=high)


def span_name(first: int, last: int, currency: str, say: Translator) -> str:
    """From where one band begins to where another ends."""
    low, high = money_exact(edge(first), currency, say), money_exact(edge(last + 1), currency, say)
    return say.say("{low} to {high}", low=low, high=high)
