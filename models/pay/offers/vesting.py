"""When shares become somebody's own: cliffs, schedules, refreshers."""

from __future__ import annotations

from models.pay.offers.offer import MOST_YEARS, Offer
from models.pay.offers.outlook import Outlook

MONTHS = 12
REFRESHER_MONTHS = MOST_YEARS * MONTHS


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


def stock_by(offer: Offer, outlook: Outlook, month: int) -> float:
    """What has vested by the end of a month, of the grant and of the refreshers of the years before, each part counted
    at the price of the year in which it vests."""
    worth = 0.0
    for start in range(0, month, MONTHS):
        end, years = min(start + MONTHS, month), start // MONTHS
        worth += (offer.stock or 0.0) * (vested(offer, end) - vested(offer, start)) * outlook.price(years)
        for granted in range(1, years + 1):
            part = _refreshed(end - granted * MONTHS) - _refreshed(start - granted * MONTHS)
            worth += (offer.refresher or 0.0) * part * outlook.price(years - granted)
    return worth * outlook.paper


def _refreshed(months: float) -> float:
    """The part of one refresher that has vested so many months after it was granted."""
    return min(max(months, 0), REFRESHER_MONTHS) / REFRESHER_MONTHS
