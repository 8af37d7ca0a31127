"""Money as the machine interface hands it out: a projection of what the reader of offers found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.language.offers import OfferReading, read_offers


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in units of ``currency`` (None: unnamed) per ``period``; ``kind`` base, bonus, equity, sign_on, total.

    ``amount_to`` is a range's upper end; ``years`` over how many years equity is paid.
    """

    amount: float
    currency: str | None
    period: str
    kind: str
    amount_to: float | None = None
    years: float | None = None

    def as_object(self) -> dict[str, object]:
        """The contract's JSON object: whole numbers without a fraction, nothing that was not said."""
        shown: dict[str, object] = {
            "amount": _plain(self.amount), "currency": self.currency, "period": self.period, "kind": self.kind,
        }  # fmt: skip
        if self.amount_to is not None:
            shown["amount_to"] = _plain(self.amount_to)
        if self.years is not None:
            shown["years"] = _plain(self.years)
        return shown


def money_of(reading: OfferReading) -> tuple[Money, ...]:
    """The amounts of a reading, without percentages and conditions."""
    return tuple(
        Money(found.amount, found.currency, found.period, found.kind, found.amount_to, found.years)
        for found in reading.amounts
    )


def read_money(text: str, countries: Sequence[str] = ()) -> tuple[Money, ...]:
    """Every amount of money in ``text``; ``countries`` (codes named beside it) settle what "$" or "kr" means."""
    return money_of(read_offers(text, countries))


def _plain(value: float) -> float | int:
    return int(value) if value == int(value) else value
