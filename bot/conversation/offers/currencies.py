"""Which currency an offer is in: named, or named in a way that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.pattern import Pattern
from models.language.amounts.amount import Amount
from models.language.amounts.patterns import net_or_gross
from models.language.offers import OfferReading, read_offers
from models.language.text import fold
from models.pay.model import PayModel
from models.pay.offers.checks import NO_CURRENCY
from models.vocabulary.countries import find_country
from models.vocabulary.places import find_city

_CODE = Pattern(
    r"\d\s?[kKmM]?\s?(?P<code>[A-Z]{3})\b"
    r"|\b(?P<before>[A-Z]{3})\s?(?=\d{1,3}(?:[.,]\d{3}|\s?[kKmM]\b)|\d{4,}|\d{2,3}\b)"
)
_NO_CODE = frozenset(
    (
        "RSU",
        "OTE",
        "CTC",
        "LPA",
        "PTO",
        "PSU",
        "ISO",
        "NSO",
        "SDE",
        "MLE",
        "SWE",
        "YOE",
        "PHD",
        "AND",
        "RAL",
        "B2B",
        "VAT",
        "UOP",
    )
)
_COINS = Pattern(r"\s+(?:bitcoins?|btc|eth|ether|doge\w*|crypto\w*|tokens?|usdt|stablecoins?)\b", re.IGNORECASE)
_PLURAL = Pattern(r"\s+(?P<word>[a-z]{4,}s)\b")
_NO_MONEY = frozenset(
    [
        "plus",
        "gross",
        "bonus",
        "basis",
        "shares",
        "options",
        "units",
        "stocks",
        "rsus",
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "comes",
        "goes",
        "pays",
        "includes",
        "seems",
        "plus",
        "less",
        "across",
        "towards",
        "versus",
        "equals",
        "always",
        "this",
        "thus",
        "sounds",
        "looks",
        "gets",
        "makes",
        "means",
        "needs",
        "wants",
        "total",
        "as",
        "is",
    ]
)
"""Words that may follow a figure and are no money."""


def currency_of_offer(reading: OfferReading, base: Amount | None, text: str, pay: PayModel) -> str | None:
    """The base's currency, else one that is named, else a code that stands by an amount and that nobody knows, else
    ``NO_CURRENCY`` where something stands in its place ("90k quatloos"); None where none was named."""
    named = [amount.currency for amount in ((base,) if base else ()) + reading.amounts if amount.currency]
    if named or reading.loose_currency:
        return named[0] if named else reading.loose_currency
    for match in _CODE.finditer(text):
        code = match["code"] or match["before"]
        if code not in _NO_CODE and not pay.supports_currency(code) and not _is_place(code):
            return code
    return NO_CURRENCY if base is not None and _is_in_unknown_money(text[base.end :]) else None


def _is_place(code: str) -> bool:
    """Whether three capitals are a town or a country ("NYC 150k")."""
    return find_city(code) is not None or find_country(code) is not None


def read_currency(text: str, countries: list[str]) -> str | None:
    """The currency that an answer names."""
    found = read_offers(f"base 100,000 {text}", countries).amounts
    return found[0].currency if found else None


def _is_in_unknown_money(following: str) -> bool:
    plural = _PLURAL.match(following)
    if plural is not None and (plural["word"] in _NO_MONEY or net_or_gross().fullmatch(fold(plural["word"]))):
        return False
    return bool(_COINS.match(following)) or plural is not None


def in_dollars_by(pay: PayModel) -> Callable[[float, str | None], float]:
    """Amounts in US dollars, to tell large from small; without a currency, or a rate for it, as they are."""

    def in_dollars(amount: float, currency: str | None) -> float:
        known = currency is not None and pay.supports_currency(currency)
        return pay.exchange(amount, str(currency), "USD") if known else amount

    return in_dollars
