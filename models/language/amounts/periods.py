"""For which period an amount is paid, in how many payments, and over how many years."""

from __future__ import annotations

import re

from models.language.amounts import patterns
from models.language.amounts.figures import Figure


def period_of(following: str, preceding: str) -> str | None:
    """The period that is said right after or right before a figure, None where none is."""
    after = patterns.period_after().match(following)
    if after:
        return next(name for name, words in after.groupdict().items() if words)
    before = patterns.period_before().search(preceding)
    return next((name for name, words in before.groupdict().items() if words), None) if before else None


_SPAN = r"(?P<years>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
_OVER = re.compile(
    rf"(?:over|across|during|in|for|spread over|vest\w{{0,8}}(?:\s+\w{{1,30}}){{0,2}}|/)\s*(?:the next |"
    rf"a period of |the course of )?{_SPAN}[\s-]*(?:years?|yrs?|y|jahre|ans|anos)\b"
    r"|(?:rsus?|stock|equity|grant|shares|options)\s*[/(-]?\s*"
    rf"{_SPAN.replace('years', 'grant')}[\s-]?(?:years?|yrs?|y)\b"
    rf"|over\s+{_SPAN.replace('years', 'bare')}(?=\s*(?:[,;.)+]|$))"
    rf"|{_SPAN.replace('years', 'vest')}[\s-]*(?:years?|yrs?|yr|y)[\s-]*(?:vest\w*|schedule|grant|plan|rsu|package)"
)


_MONTHS = re.compile(
    r"(?:over|across|spread over|during|vest\w{0,8}(?:\s+\w{1,30}){0,2})\s*(?:the next |a period of )?"
    r"(?<!\d)(?P<over>\d{1,3})[\s-]*months?\b"
    r"|(?P<grant>\d{2,3})[\s-]*months?[\s-]*(?:vest\w*|schedule|grant|plan|rsu)"
)
_REST = re.compile(r"\b(?:then|after that|thereafter|remain\w*|rest|balance)\b[^;.]*$")
"""Before the months in which only what is left of a grant vests ("25% after a year, then monthly over 36 months")."""
_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
LONGEST_SPAN = 100.0
"""Years beyond which a number is no span of time."""


def years_of(text: str) -> float | None:
    """Over how many years something is paid ("over 4 yrs", "4-year vest", "over 36 months"), None if the words do not
    say. One year needs a word that says it is a span ("over one year")."""
    match = _OVER.search(text)
    if not match:
        return _years_in_months(text)
    said = match["years"] or match["bare"] or match["vest"] or match["grant"]
    years = float(said) if said.isdigit() else float(_WORDS.index(said))
    is_span = match[0].startswith(("over", "across", "spread over", "vest")) or match["vest"] is not None
    return years if 1 < years <= LONGEST_SPAN or (years == 1 and is_span) else None


def _years_in_months(text: str) -> float | None:
    match = _MONTHS.search(text)
    if match is None or _REST.search(text[: match.start()]):
        return None
    years = int(match["over"] or match["grant"]) / 12
    return round(years, 4) if 0 < years <= LONGEST_SPAN else None


_TIMES_BEFORE = re.compile(r"1[2-6]\s?[x×*]\s?(?:[€£$]|eur|usd)?\s?$")
_NET = r"(?:[^\W\d_]{3,8})?"
_TIMES_AFTER = re.compile(rf"\s?(?:€|eur)?\s?{_NET}\s?[x×*]\s?1[2-6](?!\d)")
_PAYMENTS_AFTER = re.compile(
    rf"\s?{_NET}\s?(?:in|en|sur|over|,|\()?\s?1[2-6]\s(?:pagas|mensualites|gehalter|salaries|payments)"
)
LARGEST_PAYMENT = 12_000
"""So much and less before "14 pagas" is one payment; more is the year's sum."""
LARGEST_MONTH = 40_000
"""More than that in a currency of large units "x 13" is a year's sum."""
LARGE_UNITS = ("EUR", "USD", "GBP", "CHF", "$", None)


def in_payments(figure: Figure, kind: str | None, payments: int | None) -> str | None:
    """ "3.2k net in Lisbon, 14 payments" is monthly: so small a base is one payment of those that are named."""
    is_one = payments is not None and 1000 <= figure.amount <= LARGEST_PAYMENT
    return "month" if is_one and kind in (None, "base") and figure.currency in LARGE_UNITS else None


def multiplied(figure: Figure, following: str, preceding: str) -> str | None:
    """ "12 x 4,000", "4,000 net x 13" and "3,500, 14 pagas" are monthly."""
    is_times = _TIMES_BEFORE.search(preceding) or _TIMES_AFTER.match(following)
    if is_times and figure.amount > LARGEST_MONTH and figure.currency in LARGE_UNITS:
        return "year"
    is_payment = figure.amount <= LARGEST_PAYMENT and _PAYMENTS_AFTER.match(following)
    return "month" if is_times or is_payment else None
