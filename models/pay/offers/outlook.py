"""What is assumed of the years to come: nobody knows them, so a person may move each."""

from __future__ import annotations

from dataclasses import dataclass

from models.pay.offers.offer import MOST_YEARS


@dataclass(frozen=True, slots=True)
class Outlook:
    """``growth``: the share price after four years over today's (2 doubles). ``paper``: the part of the stated worth of
    shares that is counted (a startup's may never be sold). ``odds``: the part of the target bonus that is paid."""

    growth: float = 1.0
    paper: float = 1.0
    odds: float = 1.0

    def __post_init__(self) -> None:
        if self.growth < 0 or not 0 <= self.paper <= 1 or not 0 <= self.odds <= 1:
            raise ValueError("growth is at least 0, paper and odds are from 0 to 1")

    def price(self, years: float) -> float:
        """The share price after so many years, over today's."""
        return float(self.growth ** (years / MOST_YEARS))
