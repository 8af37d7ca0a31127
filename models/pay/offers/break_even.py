"""What would make two offers bring the same over four years."""

from __future__ import annotations

from dataclasses import dataclass

from models.pay.offers.outlook import Outlook
from models.pay.offers.weighing import Exchange, WeighedOffer, Weighing


@dataclass(frozen=True, slots=True)
class BreakEven:
    """``ahead`` brings more than ``behind`` over four years."""

    ahead: WeighedOffer
    behind: WeighedOffer
    gap: float
    """How much more, over four years, in the weighing's currency."""
    base_needed: float
    """The yearly base at which ``behind`` draws level, in its own currency."""
    stock_share: float | None
    """The part of their stated worth at which the shares of both make them level; None where shares do not decide."""
    year: int
    """The year in which ``ahead`` has brought more, all years so far counted; 1 if from the start."""


def break_even(weighing: Weighing, first: int, second: int, outlook: Outlook, exchange: Exchange) -> BreakEven | None:
    """Two offers of a weighing, by their places; None where both bring the same."""
    ahead, behind = sorted(
        (weighing.offers[first], weighing.offers[second]), key=lambda weighed: weighed.common, reverse=True
    )
    gap = ahead.common - behind.common
    if gap <= 0:
        return None
    own_gap = _exchanged(gap, weighing.currency, behind.offer.currency, exchange)
    a_year = 1 + (behind.offer.bonus_percent or 0) / 100 * outlook.odds
    needed = behind.years[0].base + own_gap / (len(behind.years) * a_year)
    return BreakEven(ahead, behind, gap, needed, _stock_share(ahead, behind, outlook), _year(ahead, behind))


def _scale(weighed: WeighedOffer) -> float:
    """Units of the weighing's currency for one of the offer's."""
    return weighed.common / weighed.total if weighed.total else 1.0


def _stock_share(ahead: WeighedOffer, behind: WeighedOffer, outlook: Outlook) -> float | None:
    stocks = [sum(year.stock for year in weighed.years) * _scale(weighed) for weighed in (ahead, behind)]
    cash = [weighed.common - stock for weighed, stock in zip((ahead, behind), stocks, strict=True)]
    if stocks[0] <= stocks[1] or cash[0] >= cash[1]:
        return None
    return (cash[1] - cash[0]) / (stocks[0] - stocks[1]) * outlook.paper


def _year(ahead: WeighedOffer, behind: WeighedOffer) -> int:
    gathered = 0.0
    last_behind = 0
    for mine, other in zip(ahead.years, behind.years, strict=True):
        gathered += mine.total * _scale(ahead) - other.total * _scale(behind)
        if gathered <= 0:
            last_behind = mine.year
    return min(last_behind + 1, len(ahead.years))


def _exchanged(amount: float, source: str | None, target: str | None, exchange: Exchange) -> float:
    return amount if source == target else exchange(amount, str(source), str(target))
