"""Exchange rates that travel with the bundle, each with its year and source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.note import Note


class UnknownCurrency(Exception):  # noqa: N818 - named as the door that others catch
    """A currency that was asked for and has no rate: its code, and a sentence fit to show."""

    def __init__(self, currency: str) -> None:
        self.currency = currency
        self.message = Note("I have no exchange rate for {currency}.", {"currency": currency})
        super().__init__(str(self.message))


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """Units of a currency for one US dollar, averaged over ``year``; ``rows`` adverts where it is implied by them."""

    per_dollar: float
    year: int
    source: str
    rows: int


def read_rates(payload: Mapping[str, list[Any]]) -> dict[str, ExchangeRate]:
    """The bundle's table ``{currency: [per dollar, year, source, rows]}``."""
    return {code: ExchangeRate(*row) for code, row in payload.items()}
