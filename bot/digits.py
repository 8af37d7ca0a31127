"""Numbers as a locale writes them: Babel's patterns, read once for each locale and not once for each number."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import format_decimal, get_currency_symbol, get_decimal_symbol, get_group_symbol, parse_pattern

LARGEST = 1e15
"""From here on a float is written with digits that it does not have."""
_BY_THREES, _APART = (3, 3), (1000, 1000)
_GROUPINGS = (_BY_THREES, _APART)
"""How Babel calls thousands that are grouped, and no groups at all."""
_DIGITS = re.compile(r"([#0,.]+)")


class Digits:
    """Writes what Babel writes for its locale. What is below zero or beyond all measure is left to Babel itself, and
    numbers that are grouped otherwise than by threes."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        self._group, self._decimal = get_group_symbol(locale), get_decimal_symbol(locale)
        self._plain = str(locale.decimal_formats[None].pattern)
        self._percent = _parted(locale.percent_formats[None].pattern)
        if locale.language == "en":
            self._percent = ("", "#,##0", "\u00a0%")
        self._currency = _parted(locale.currency_formats["standard"].pattern)
        self._signs: dict[str, str] = {}

    def written(self, value: float | Decimal, pattern: str = "") -> str:
        """A number by a pattern of digits ("#,##0", "0.##"), in the locale's own manner by default."""
        pattern = pattern or self._plain
        least, most, grouping = _read(pattern)
        if grouping not in _GROUPINGS or not 0 <= value < LARGEST:
            return str(format_decimal(value, format=pattern, locale=self._locale))
        if value == int(value):
            whole, rest = f"{int(value):,}", "0" * least
        else:
            digits = f"{Decimal(str(value)).quantize(_quantum(most), ROUND_HALF_EVEN):,f}"
            whole, _, rest = digits.partition(".")
            rest = rest[:least] + rest[least:].rstrip("0")
        whole = whole.replace(",", self._group if grouping == _BY_THREES else "")
        return f"{whole}{self._decimal}{rest}" if rest else whole

    def in_percent(self, part: float, pattern: str = "#,##0") -> str:
        """A part of a whole with the sign of per cent: "21 %", "21%" in Portuguese; in English set apart."""
        before, _, after = self._percent
        return f"{before}{self.written(Decimal(str(part)).scaleb(2), pattern)}{after}"

    def in_currency(self, amount: float, sign: str, decimals: str = "") -> str:
        """An amount of at least zero, its sign or code where the locale sets it; ``decimals`` is ".00" or nothing."""
        before, pattern, after = self._currency
        return f"{before}{self.written(amount, pattern.replace('.00', decimals))}{after}".replace("¤", sign)

    def sign(self, currency: str) -> str:
        """The sign of a currency; its code where it has none."""
        if currency not in self._signs:
            self._signs[currency] = str(get_currency_symbol(currency, locale=self._locale))
        return self._signs[currency]


def _parted(pattern: str) -> tuple[str, str, str]:
    """What a pattern writes before the digits, its digits, and what it writes behind them."""
    before, digits, after = _DIGITS.split(pattern.split(";", maxsplit=1)[0], maxsplit=1)
    return before, digits, after


@lru_cache(maxsize=64)
def _read(pattern: str) -> tuple[int, int, tuple[int, int]]:
    """The least and the most decimals of a pattern, and how many digits are grouped."""
    parsed = parse_pattern(pattern)
    least, most = parsed.frac_prec
    return least, most, parsed.grouping


@lru_cache(maxsize=64)
def _quantum(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)
