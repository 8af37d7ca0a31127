"""An offer year by year: base, expected bonus, what vests, sign-on. Every part to the currency's minor unit."""

from __future__ import annotations

from dataclasses import dataclass

from models.pay.money import minor_digits
from models.pay.offers.offer import MOST_YEARS, Offer
from models.pay.offers.outlook import Outlook
from models.pay.offers.vesting import MONTHS, stock_by

PARTS = ("base", "bonus", "stock", "sign_on")


@dataclass(frozen=True, slots=True)
class Year:
    """What one year brings, gross, in units of the offer's currency, each part to its minor unit."""

    year: int
    base: float
    bonus: float
    stock: float
    sign_on: float

    @property
    def total(self) -> float:
        """The sum of the parts, to the minor unit."""
        return round(self.base + self.bonus + self.stock + self.sign_on, 3)


def year_by_year(offer: Offer, outlook: Outlook = Outlook()) -> tuple[Year, ...]:  # noqa: B008 - frozen
    """The first four years. Raises ``ValueError`` for an offer without base.

    Shares that vest in a year count at the price of that year's beginning. Nothing vests before the cliff; at the
    cliff comes all that has gathered by then. A part of the sign-on that is paid after a year belongs to the second.
    """
    if offer.base is None:
        raise ValueError("An offer without base has no years.")
    digits = minor_digits(offer.currency or "USD")
    base = round(offer.base, digits)
    gathered = [
        (round(stock_by(offer, outlook, month), digits), round(sign_on_by(offer, month), digits))
        for month in range(0, MOST_YEARS * MONTHS + 1, MONTHS)
    ]
    return tuple(
        Year(
            year,
            base,
            round(bonus_of(offer, outlook, year), digits),
            *(round(now - before, digits) for before, now in zip(*gathered[year - 1 : year + 1], strict=True)),
        )
        for year in range(1, MOST_YEARS + 1)
    )


def gathered_by(offer: Offer, outlook: Outlook, month: int) -> float:
    """What has come in by the end of a month (1 is the first): base by the month, the bonus at each year's end.

    Unrounded. Raises ``ValueError`` for an offer without base.
    """
    if offer.base is None:
        raise ValueError("An offer without base brings nothing that can be counted.")
    bonus = sum(bonus_of(offer, outlook, year) for year in range(1, month // MONTHS + 1))
    return offer.base * month / MONTHS + bonus + stock_by(offer, outlook, month) + sign_on_by(offer, month)


def target_bonus(offer: Offer) -> float:
    """The bonus of a year, if all of it is paid."""
    return (offer.base or 0) * (offer.bonus_percent or 0) / 100 + (offer.bonus_amount or 0)


def bonus_of(offer: Offer, outlook: Outlook, year: int) -> float:
    """The bonus of the first year, or of a later one: the target times the odds, but for a first year of its own."""
    if year == 1 and offer.first_bonus is not None:
        return offer.first_bonus
    return target_bonus(offer) * outlook.odds


def sign_on_by(offer: Offer, month: int) -> float:
    """What of the sign-on has been paid by the end of a month: a part due after 12 months comes in the thirteenth."""
    return (offer.sign_on or 0.0) * sum(part for due, part in offer.instalments if due < month) / 100


def sign_on_to_repay(offer: Offer, months: int) -> float:
    """What somebody gives back of the sign-on paid so far who leaves after so many months (0: at once)."""
    if not offer.sign_on or not offer.sign_on_months:
        return 0.0
    paid = sign_on_by(offer, max(months, 1))
    return paid * max(0, offer.sign_on_months - months) / offer.sign_on_months
