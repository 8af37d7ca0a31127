"""An offer year by year: base, expected bonus, what vests, sign-on."""

from __future__ import annotations

from dataclasses import dataclass

from models.pay.offers.offer import MOST_YEARS, Offer
from models.pay.offers.outlook import Outlook

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Year:
    """What one year brings, gross, in units of the offer's currency, unrounded."""

    year: int
    base: float
    bonus: float
    stock: float
    sign_on: float

    @property
    def total(self) -> float:
        return self.base + self.bonus + self.stock + self.sign_on


def year_by_year(offer: Offer, outlook: Outlook = Outlook()) -> tuple[Year, ...]:  # noqa: B008 - frozen
    """The first four years. Raises ``ValueError`` for an offer without base.

    Shares that vest in a year count at the price of that year's beginning. Nothing vests before the cliff; at the
    cliff comes all that has gathered by then.
    """
    if offer.base is None:
        raise ValueError("An offer without base has no years.")
    bonus = (offer.base * (offer.bonus_percent or 0) / 100 + (offer.bonus_amount or 0)) * outlook.odds
    return tuple(
        Year(year, offer.base, bonus, _stock(offer, outlook, year), (offer.sign_on or 0.0) if year == 1 else 0.0)
        for year in range(1, MOST_YEARS + 1)
    )


def sign_on_to_repay(offer: Offer, months: int) -> float:
    """What of the sign-on somebody gives back who leaves after so many months."""
    if not offer.sign_on or not offer.sign_on_months:
        return 0.0
    return offer.sign_on * max(0, offer.sign_on_months - months) / offer.sign_on_months


def vested(offer: Offer, months: float) -> float:
    """The part of the grant (0 to 1) that has vested after so many months."""
    if months < (offer.cliff_months or 0):
        return 0.0
    if not offer.vesting:
        return min(1.0, months / (offer.grant_years * MONTHS))
    whole, part = divmod(months, MONTHS)
    shares = offer.vesting
    done = sum(shares[: int(whole)]) + (shares[int(whole)] * part / MONTHS if whole < len(shares) else 0.0)
    return done / sum(shares)


def _stock(offer: Offer, outlook: Outlook, year: int) -> float:
    """What vests in a year, of the grant and of the refreshers of the years before."""
    grant = offer.stock or 0.0
    vests = vested(offer, year * MONTHS) - vested(offer, (year - 1) * MONTHS)
    worth = grant * vests * outlook.price(year - 1)
    for granted in range(1, year):
        worth += (offer.refresher or 0.0) / MOST_YEARS * outlook.price(year - 1 - granted)
    return worth * outlook.paper
