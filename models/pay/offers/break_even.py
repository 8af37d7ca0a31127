"""What would make two offers bring the same over four years, and from when on one is ahead."""

from __future__ import annotations

from dataclasses import dataclass

from models.pay.offers.offer import MOST_YEARS
from models.pay.offers.outlook import Outlook
from models.pay.offers.vesting import MONTHS
from models.pay.offers.weighing import Exchange, WeighedOffer, Weighing, difference_of
from models.pay.offers.years import gathered_by

NOTHING = 0.005
"""A difference smaller than half a cent is none."""


@dataclass(frozen=True, slots=True)
class BreakEven:
    """``ahead`` brings more than ``behind`` over four years."""

    ahead: WeighedOffer
    behind: WeighedOffer
    gap: float
    """How much more, over four years, in the weighing's currency."""
    terms: tuple[tuple[str, float], ...]
    """The gap part by part (base, bonus, stock, sign_on): together exactly the gap."""
    base_needed: float
    """The yearly base at which ``behind`` draws level, in its own currency."""
    stock_share: float | None
    """The part of their stated worth at which the shares of both make them level; None where shares do not decide."""
    month: int
    """The month from whose end on ``ahead`` has brought more for good, all so far counted; 1 if from the start."""
    behind_led: bool
    """Whether ``behind`` had brought more at the end of any month."""


def break_even(weighing: Weighing, first: int, second: int, outlook: Outlook, exchange: Exchange) -> BreakEven | None:
    """Two offers of a weighing, by their places; None where both bring the same."""
    ahead, behind = sorted(
        (weighing.offers[first], weighing.offers[second]), key=lambda weighed: weighed.common, reverse=True
    )
    gap = round(ahead.common - behind.common, 3)
    if gap <= 0:
        return None
    own_gap = _exchanged(gap, weighing.currency, behind.offer.currency, exchange)
    needed = behind.years[0].base + own_gap / _years_of_base(behind, outlook)
    leads = _leads(weighing, ahead, behind, outlook, exchange)
    return BreakEven(
        ahead, behind, gap, difference_of(ahead, behind), needed, _stock_share(ahead, behind, outlook),
        month=_ahead_from(leads), behind_led=min(leads) < -NOTHING,
    )  # fmt: skip


def _years_of_base(weighed: WeighedOffer, outlook: Outlook) -> float:
    """What one more unit of yearly base brings over all years: itself, and the bonus that is a part of it."""
    years, first = len(weighed.years), weighed.offer.first_bonus
    with_bonus = years if first is None else years - 1
    return years + with_bonus * (weighed.offer.bonus_percent or 0) / 100 * outlook.odds


def _leads(
    weighing: Weighing, ahead: WeighedOffer, behind: WeighedOffer, outlook: Outlook, exchange: Exchange
) -> list[float]:
    """By how much ``ahead`` has brought more at the end of each month."""

    def gathered(weighed: WeighedOffer, month: int) -> float:
        amount = gathered_by(weighed.offer, outlook, month)
        return _exchanged(amount, weighed.offer.currency, weighing.currency, exchange)

    return [gathered(ahead, month) - gathered(behind, month) for month in range(1, MOST_YEARS * MONTHS + 1)]


def _ahead_from(leads: list[float]) -> int:
    """The month after the last one at whose end there was no lead."""
    without = [month for month, lead in enumerate(leads, 1) if lead <= NOTHING]
    return min(without[-1] + 1, len(leads)) if without else 1


def _stock_share(ahead: WeighedOffer, behind: WeighedOffer, outlook: Outlook) -> float | None:
    stocks = [weighed.parts["stock"] for weighed in (ahead, behind)]
    cash = [weighed.common - stock for weighed, stock in zip((ahead, behind), stocks, strict=True)]
    if stocks[0] <= stocks[1] or cash[0] >= cash[1]:
        return None
    return (cash[1] - cash[0]) / (stocks[0] - stocks[1]) * outlook.paper


def _exchanged(amount: float, source: str | None, target: str | None, exchange: Exchange) -> float:
    return amount if source == target else exchange(amount, str(source), str(target))
