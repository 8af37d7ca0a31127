"""An offer of pay as somebody was given it. Whatever was not said is None: nothing is filled in here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from models.profile import CountryCode, CurrencyCode

MOST_YEARS = 4
"""Offers are laid out over so many years: the usual length of a grant of shares."""

YEARLY: Mapping[str, int] = {"year": 1, "month": 12, "week": 52, "day": 220, "hour": 2_080}
"""How many of each period make a year of full-time work: 220 days are paid, hours are 52 weeks of 40."""

MOST_AMOUNT = 1e13
"""Of any currency: beyond it a figure is a slip."""

Amount = Annotated[float, Field(ge=0, le=MOST_AMOUNT, allow_inf_nan=False)]
Percent = Annotated[float, Field(ge=0, le=MOST_AMOUNT, allow_inf_nan=False)]
Months = Annotated[int, Field(ge=0, le=1_200)]


class Offer(BaseModel):
    """All amounts are gross, in units of ``currency`` (None: not named, the same for all of them)."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    name: str = Field(default="", max_length=60)
    currency: CurrencyCode | None = None
    paid: Amount | None = None
    """Base pay for one ``period``, as it was said."""
    period: Literal["year", "month", "week", "day", "hour"] = "year"
    has_period: bool = True
    """Whether the period was said or confirmed; an unlikely base without one is asked about."""
    payments: float | None = Field(default=None, gt=0, le=3_000)
    """Payments of ``paid`` a year where the offer says (13 salaries); None is the usual number of its period."""
    is_net: bool = False
    """Whether the base was said after tax: then it is compared with nothing."""
    bonus_percent: Percent | None = None
    """Target bonus in percent of base."""
    bonus_amount: Amount | None = None
    """Target bonus a year."""
    first_bonus: Amount | None = None
    """Bonus of the first year where it is another than the target; it is promised, so that no odds touch it."""
    stock: Amount | None = None
    """Worth of the whole grant on the day it is granted."""
    stock_percent: Percent | None = None
    """A share of the company, in percent: worth nothing that can be counted without a valuation."""
    stock_years: float | None = Field(default=None, gt=0, le=100)
    cliff_months: Months | None = None
    vesting: tuple[Percent, ...] = ()
    """Percent that vests in each year, first year first; empty is evenly over ``stock_years``."""
    sign_on: Amount | None = None
    sign_on_plan: tuple[tuple[Months, Percent], ...] = ()
    """Months after the start and the percent of the sign-on that is paid then; empty is all of it at the start."""
    sign_on_months: Months | None = None
    """Months within which the sign-on is to be repaid, pro rata, by somebody who leaves."""
    refresher: Amount | None = None
    """Worth of the further grant at the end of each year; each vests evenly over four years."""
    in_all: Amount | None = None
    """All pay of a year in one figure, as it was named: nothing is computed from it."""
    is_present: bool = False
    """Whether it is the job that they have now, named beside an offer: it is never kept."""
    country: CountryCode | None = None
    state: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    city: str | None = Field(default=None, max_length=80)

    @property
    def yearly(self) -> float:
        """What makes a year out of ``paid``."""
        return float(self.payments or YEARLY[self.period])

    @property
    def base(self) -> float | None:
        """Base pay a year; None where no base was said."""
        return None if self.paid is None else self.paid * self.yearly

    @property
    def grant_years(self) -> float:
        """Over how many years the grant vests: as said, else as long as its schedule, else four."""
        return float(len(self.vesting)) if self.vesting else self.stock_years or float(MOST_YEARS)

    @property
    def instalments(self) -> tuple[tuple[int, float], ...]:
        """When what part of the sign-on is paid: months after the start, in order, and percent."""
        return tuple(sorted(self.sign_on_plan)) or ((0, 100.0),)

    def known(self) -> dict[str, object]:
        """What was said, as JSON values."""
        return self.model_dump(mode="json", exclude_defaults=True)

    def changed(self, changes: Mapping[str, object]) -> Offer:
        """This offer with ``changes`` over it, checked anew."""
        return Offer.model_validate({**self.__dict__, **changes})
