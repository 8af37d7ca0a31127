"""ISO 4217 currency codes, and the ones that a wrong code may mean."""

from __future__ import annotations

from functools import cache

from models.vocabulary.countries import currency_of, known_countries
from models.vocabulary.spelling import fold

COMMON_NAMES = {
    "euro": ("EUR",), "euros": ("EUR",), "€": ("EUR",),
    "dollar": ("USD", "CAD", "AUD"), "dollars": ("USD", "CAD", "AUD"), "$": ("USD", "CAD", "AUD"),
    "us dollar": ("USD",), "us$": ("USD",), "c$": ("CAD",), "ca$": ("CAD",), "a$": ("AUD",), "r$": ("BRL",),
    "pound": ("GBP",), "pounds": ("GBP",), "sterling": ("GBP",), "£": ("GBP",),
    "rupee": ("INR",), "rupees": ("INR",), "lakh": ("INR",), "₹": ("INR",), "rs": ("INR",),
    "yen": ("JPY",), "¥": ("JPY", "CNY"), "yuan": ("CNY",), "rmb": ("CNY",), "won": ("KRW",),
    "franc": ("CHF",), "francs": ("CHF",), "sfr": ("CHF",), "zloty": ("PLN",), "krona": ("SEK",),
    "krone": ("NOK", "DKK"), "kr": ("SEK", "NOK", "DKK"), "zl": ("PLN",),
    "real": ("BRL",), "peso": ("MXN", "ARS"), "rand": ("ZAR",), "shekel": ("ILS",), "nis": ("ILS",), "lira": ("TRY",),
    "ruble": ("RUB",), "rouble": ("RUB",), "koruna": ("CZK",), "forint": ("HUF",), "dirham": ("AED",),
    "hryvnia": ("UAH",),
}  # fmt: skip


def is_currency(code: str) -> bool:
    """Whether it is the code (in capitals) of some country's own currency."""
    return code in _codes()


def suggest_currencies(text: str, limit: int = 3) -> tuple[str, ...]:
    """Codes that somebody who wrote this may have meant: a name, a sign, a code in small letters, one letter off."""
    word = fold(text).strip()
    if word in COMMON_NAMES:
        return COMMON_NAMES[word][:limit]
    code = word.upper()
    if is_currency(code):
        return (code,)
    near = (known for known in _codes() if len(code) == 3 and sum(map(str.__ne__, known, code)) == 1)
    return tuple(sorted(near, key=lambda known: (known not in USUAL, known)))[:limit]


def known_currencies() -> tuple[str, ...]:
    """Every country's own, by code."""
    return tuple(sorted(_codes()))


USUAL = ("USD", "EUR", "GBP", "INR", "CHF", "CAD", "AUD", "JPY", "CNY", "SEK", "PLN", "BRL")
"""The ones that most people are paid in, here."""


@cache
def _codes() -> frozenset[str]:
    return frozenset(currency_of(code) for code in known_countries())
