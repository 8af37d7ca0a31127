"""Offers side by side: each over four years, in one currency, and which brings more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.pay.estimate import Estimate
from models.pay.money import round_money
from models.pay.offers.offer import Offer
from models.pay.offers.outlook import Outlook
from models.pay.offers.standing import Standing
from models.pay.offers.years import Year, year_by_year

Exchange = Callable[[float, str, str], float]
"""An amount from one currency into another. Raises ``models.pay.rates.UnknownCurrency``."""


@dataclass(frozen=True, slots=True)
class WeighedOffer:
    """An offer over four years. ``common`` is its sum in the currency of the first offer, gross, unrounded."""

    offer: Offer
    years: tuple[Year, ...]
    common: float
    standing: Standing | None = None
    """Where its base lies; None where nothing is known to compare with, or the base is not gross."""

    @property
    def total(self) -> float:
        """Four years, in the offer's own currency."""
        return sum(year.total for year in self.years)


@dataclass(frozen=True, slots=True)
class Weighing:
    """``currency`` is that of every ``common``; ``estimate`` is the range that the first offer is held against."""

    offers: tuple[WeighedOffer, ...]
    currency: str | None
    estimate: Estimate | None = None

    @property
    def best(self) -> WeighedOffer | None:
        """The one that brings most over four years; None where there is none, or no difference at all."""
        ordered = sorted(self.offers, key=lambda weighed: -weighed.common)
        if not ordered or (len(ordered) > 1 and _shown(ordered[0], self) == _shown(ordered[1], self)):
            return None
        return ordered[0]


def weigh(
    offers: Sequence[Offer],
    outlook: Outlook,
    exchange: Exchange,
    standings: Sequence[Standing | None] = (),
    estimate: Estimate | None = None,
) -> Weighing:
    """Lay offers out over four years. Raises ``ValueError`` for one without base, net of tax, or for named beside
    unnamed currencies, and ``UnknownCurrency``."""
    currencies = {offer.currency for offer in offers}
    if any(offer.is_net for offer in offers) or (None in currencies and len(currencies) > 1):
        raise ValueError("Only gross offers with a known currency stand side by side.")
    common = offers[0].currency if offers else None
    weighed = []
    for at, offer in enumerate(offers):
        years = year_by_year(offer, outlook)
        total = sum(year.total for year in years)
        if offer.currency != common:
            total = exchange(total, str(offer.currency), str(common))
        weighed.append(WeighedOffer(offer, years, total, standings[at] if at < len(standings) else None))
    return Weighing(tuple(weighed), common, estimate)


def _shown(weighed: WeighedOffer, weighing: Weighing) -> float:
    return round_money(weighed.common, weighing.currency or "USD")
