"""Offers side by side: each over four years, in one currency, and which brings more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from models.pay.estimate import Estimate
from models.pay.money import minor_digits
from models.pay.offers.offer import Offer
from models.pay.offers.outlook import Outlook
from models.pay.offers.standing import Standing
from models.pay.offers.years import PARTS, Year, year_by_year

MOST_DIGITS = 3
"""No currency has more digits after its point: sums are rounded to so many, to be rid of what floats leave behind."""

Exchange = Callable[[float, str, str], float]
"""An amount from one currency into another. Raises ``models.pay.rates.UnknownCurrency``."""


@dataclass(frozen=True, slots=True)
class WeighedOffer:
    """An offer over four years. ``parts`` is what each part brings in them (base, bonus, stock, sign_on), gross, in the
    currency of the first offer, to its minor unit."""

    offer: Offer
    years: tuple[Year, ...]
    parts: Mapping[str, float]
    standing: Standing | None = None
    """Where its base lies; None where nothing is known to compare with, or the base is not gross."""

    @property
    def total(self) -> float:
        """Four years, in the offer's own currency."""
        return round(sum(year.total for year in self.years), MOST_DIGITS)

    @property
    def common(self) -> float:
        """Four years, in the currency of the first offer: the sum of ``parts``."""
        return round(sum(self.parts.values()), MOST_DIGITS)


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
        if not ordered or (len(ordered) > 1 and round(ordered[0].common) == round(ordered[1].common)):
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
        parts = {
            part: _exchanged(sum(getattr(year, part) for year in years), offer, common, exchange) for part in PARTS
        }
        weighed.append(WeighedOffer(offer, years, parts, standings[at] if at < len(standings) else None))
    return Weighing(tuple(weighed), common, estimate)


def difference_of(ahead: WeighedOffer, behind: WeighedOffer) -> tuple[tuple[str, float], ...]:
    """By how much ``ahead`` brings more in four years, part by part: together exactly the difference of both sums."""
    terms = ((part, round(ahead.parts[part] - behind.parts[part], MOST_DIGITS)) for part in PARTS)
    return tuple((part, amount) for part, amount in terms if amount)


def _exchanged(amount: float, offer: Offer, common: str | None, exchange: Exchange) -> float:
    if offer.currency != common:
        amount = exchange(amount, str(offer.currency), str(common))
    return round(amount, minor_digits(common or "USD"))
