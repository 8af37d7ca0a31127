"""Money and figures as people read them: rounded to what is honest, by the locale, never without a currency."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from math import floor, log10

from babel.dates import format_date, format_skeleton

from bot.pattern import Pattern
from bot.translation import Translator
from models.pay.estimate import Range
from models.pay.money import minor_digits

MONTHS = 12
_ONE_MEANING = frozenset(
    ("EUR", "GBP", "INR", "ILS", "PLN", "TRY", "KRW", "BRL", "UAH", "VND", "PHP", "NGN", "CZK", "HUF")
)
"""Currencies whose sign nobody takes for another's. Dollars, kronor, yen and pesos are shown by ISO code."""
_CODE_AT_NUMBER = Pattern(r"([A-Z]{3})(?=\d)")
"""A code where the locale's pattern is made for a sign: "USD84,200"."""
_SCALES = ((1_000_000, "M"), (1_000, "k"))
_INDIAN_SCALES = ((10_000_000, " crore"), (100_000, " lakh"), (1_000, "k"))


def rounded(amount: float, digits: int = 3) -> float:
    """To so many significant digits."""
    if amount == 0:
        return 0.0
    return round(amount, digits - 1 - floor(log10(abs(amount))))


def money(amount: float, currency: str, say: Translator) -> str:
    """An amount as it stands on a card: "€84k", "CHF 144k", "₹28.4 lakh"; whole and grouped outside English."""
    if amount < 0:
        return "−" + money(-amount, currency, say)
    if say.locale.language != "en" or amount < 10_000:
        return _whole(rounded(amount), currency, say)
    return _sign(currency, say) + _compact(amount, _INDIAN_SCALES if currency == "INR" else _SCALES, say)


def money_change(amount: float, currency: str, say: Translator) -> str:
    """A difference with its sign: "+€14k", "−€3k"."""
    return ("+" if amount >= 0 else "") + money(amount, currency, say)


def money_exact(amount: float, currency: str, say: Translator) -> str:
    """An amount to its unit, grouped: "€84,213"."""
    return _whole(amount, currency, say)


def money_to_the_cent(amount: float, currency: str, say: Translator) -> str:
    """An amount to its unit, and to its minor unit where it has a part of one: "€84,213", "€84,213.33"."""
    digits = minor_digits(currency)
    if not digits or abs(amount - round(amount)) < 0.5 / 10**digits:
        return _whole(amount, currency, say)
    if amount < 0:
        return "−" + money_to_the_cent(-amount, currency, say)
    return _whole(amount, currency, say, "." + "0" * digits)


def money_range(pay: Range, currency: str, per: str, say: Translator) -> str:
    """Where 80 of 100 people fall: "€68k to €104k"."""
    low, high = (money(for_period(amount, per), currency, say) for amount in (pay.p10, pay.p90))
    return say.say("{low} to {high}", low=low, high=high)


def for_period(yearly: float, per: str) -> float:
    """A yearly amount in the period that is shown ("year" or "month", a twelfth)."""
    return yearly / MONTHS if per == "month" else yearly


def share(part: float, say: Translator) -> str:
    """A part of a whole: "21 %"."""
    return say.digits.in_percent(part)


def percent(multiplier: float, say: Translator) -> str:
    """What a multiplier adds or takes: "+21 %", "−6 %"."""
    sign = "±" if abs(multiplier - 1) < 0.005 else "+" if multiplier > 1 else "−"
    return sign + share(abs(multiplier - 1), say)


def multiplier(value: float, say: Translator) -> str:
    """ "×1.21"."""
    return "×" + say.digits.written(round(value, 2), "0.00")


def number(value: float, say: Translator) -> str:
    """A count, or years of experience: grouped, without idle decimals."""
    return say.digits.written(value)


@lru_cache(maxsize=256)
def month_of(iso_date: str, say: Translator) -> str:
    """ "June 2025" from an ISO date."""
    day = date.fromisoformat(iso_date)
    if say.language.language == "hr":  # Croatian names of months are no Serbian ones
        return str(format_date(day, "M/y", locale=say.language))
    return str(format_skeleton("yMMMM", day, locale=say.language))


def day_of(day: date, say: Translator, *, is_short: bool = False) -> str:
    """ "7 June 2026"; "7 Jun 26" where there is little room."""
    if say.language.language == "hr":
        return str(format_date(day, "d.M.yy." if is_short else "d. M. y.", locale=say.language))
    if is_short:
        return str(format_date(day, "d MMM yy" if say.language.language == "en" else "short", locale=say.language))
    return str(format_date(day, "d MMMM y" if say.language.language == "en" else "long", locale=say.language))


def _compact(amount: float, scales: tuple[tuple[int, str], ...], say: Translator) -> str:
    for scale, suffix in scales:
        if rounded(amount) >= scale:
            units = rounded(amount) / scale
            decimals = "0.##" if units < 10 else "0.#" if units < 20 or scale > 1_000 else "0"
            return say.digits.written(units, decimals) + suffix
    return say.digits.written(amount, "#,##0")


def _sign(currency: str, say: Translator) -> str:
    if currency in _ONE_MEANING or (currency == "USD" and say.locale.territory in {None, "US"}):
        sign = say.digits.sign(currency)
        return sign if sign != currency else currency + "\u00a0"
    return currency + "\u00a0"


def _whole(amount: float, currency: str, say: Translator, decimals: str = "") -> str:
    if say.locale.language == "en":
        return _sign(currency, say) + say.digits.written(amount, "#,##0" + decimals)
    if amount < 0:
        return "-" + _whole(-amount, currency, say, decimals)
    sign = say.digits.sign(currency) if currency in _ONE_MEANING else currency
    return _CODE_AT_NUMBER.sub("\\1\u00a0", say.digits.in_currency(amount, sign, decimals))
