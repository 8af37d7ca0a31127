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
    rf"(?:over|across|during|in|for|spread over|vest\w*(?:\s+\w+){{0,2}}|/)\s*(?:the next |"
    rf"a period of |the course of )?{_SPAN}[\s-]*(?:years?|yrs?|y|jahre|ans|anos)\b"
    r"|(?:rsus?|stock|equity|grant|shares|options)\s*[/(-]?\s*"
    rf"{_SPAN.replace('years', 'grant')}[\s-]?(?:years?|yrs?|y)\b"
    rf"|over\s+{_SPAN.replace('years', 'bare')}(?=\s*(?:[,;.)+]|$))"
    rf"|{_SPAN.replace('years', 'vest')}[\s-]*(?:years?|yrs?|yr|y)[\s-]*(?:vest\w*|schedule|grant|plan|rsu|package)"
)


def years_of(text: str) -> float | None:
    """Over how many years something is paid ("over 4 yrs", "4-year vest"), None if the words do not say."""
    match = _OVER.search(text)
    if not match:
        return None
    said = match["years"] or match["bare"] or match["vest"] or match["grant"]
    words = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    years = float(said) if said.isdigit() else float(words.index(said))
    return years if 1 < years <= 10 else None


_TIMES_BEFORE = re.compile(r"1[2-6]\s?[x×*]\s?(?:[€£$]|eur|usd)?\s?$")
_NET = r"(?:net|netto|neto|gross|brutto|brut|bruto)?"
_TIMES_AFTER = re.compile(rf"\s?(?:€|eur)?\s?{_NET}\s?[x×*]\s?1[2-6](?!\d)")
_PAYMENTS_AFTER = re.compile(
    rf"\s?{_NET}\s?(?:in|en|sur|over|,|\()?\s?1[2-6]\s(?:pagas|mensualites|gehalter|salaries|payments)"
)
LARGEST_PAYMENT = 12_000
"""So much and less before "14 pagas" is one payment; more is the year's sum."""


def multiplied(figure: Figure, following: str, preceding: str) -> str | None:
    """ "12 x 4,000", "4,000 net x 13" and "3,500, 14 pagas" are monthly."""
    is_times = _TIMES_BEFORE.search(preceding) or _TIMES_AFTER.match(following)
    is_payment = figure.amount <= LARGEST_PAYMENT and _PAYMENTS_AFTER.match(following)
    return "month" if is_times or is_payment else None
