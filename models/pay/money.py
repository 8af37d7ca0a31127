"""Money as people write it: rounded to the currency's minor unit, whole units from 1,000 up."""

from __future__ import annotations

_NO_MINOR_UNIT = frozenset(
    [
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "UYI",
        "VND",
        "VUV",
        "XAF",
        "XOF",
        "XPF",
    ]
)
_THREE_DIGITS = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])

WHOLE_FROM = 1_000


def minor_digits(currency: str) -> int:
    """Digits after the point that the currency has (ISO 4217)."""
    if currency in _NO_MINOR_UNIT:
        return 0
    return 3 if currency in _THREE_DIGITS else 2


def round_money(amount: float, currency: str) -> float | int:
    """``amount`` in units of ``currency``, rounded to its minor unit; to whole units from 1,000 up."""
    if abs(amount) >= WHOLE_FROM or minor_digits(currency) == 0:
        return round(amount)
    return round(amount, minor_digits(currency))
