"""Figures found in a message: amounts, ranges and percentages, each with where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.language.amounts import patterns
from models.language.amounts.numbers import read_number, read_spelled


@dataclass(slots=True)
class Figure:
    """An amount (or percentage) as it was written, before it is known whether it is money.

    ``currency`` may be a shared sign ("$"). ``scale`` is 1 where none was written; ``high`` is the upper end of a
    range, in the same units.
    """

    start: int
    end: int
    value: float
    scale: float
    currency: str | None
    is_percent: bool = False
    is_spelled: bool = False
    is_grouped: bool = False
    has_plus: bool = False
    is_added: bool = False
    """Whether a plus joins it to the figure before it ("85+8 bonus")."""
    high: float | None = None
    is_span: bool = False
    """Whether it counts years or months ("over 36 months")."""

    @property
    def is_bold(self) -> bool:
        """Whether it may well be an amount or a percentage, unlike the "4" in "over 4 years"."""
        return not self.is_span and (
            bool(self.currency)
            or self.is_added
            or self.scale > 1
            or self.is_percent
            or self.is_grouped
            or (self.value >= 20 and not self.is_spelled)
        )

    @property
    def amount(self) -> float:
        return round(self.value * self.scale, 2)


_VERBS = (
    r"(?:raise[ds]?|bump(?:ed|s)?|go|goes|went|move[ds]?|increased?|up|upped|negotiate[ds]?|push(?:ed)?|counter(?:ed|[\s-]?offer)?|"
    r"them|him|her|it|get|jump(?:ed)?|lift(?:ed)?|bring|brought|take|took|grow|grew|climb(?:ed)?|rise|rose|haggle[ds]?|"
    r"talk(?:ed)?|improve[ds]?|ask|change[ds]?|adjust(?:ed)?|correct(?:ed)?)"
)
_RAISE = re.compile(rf"{_VERBS},?\s+(?:[\w-]+,?\s+){{0,4}}from\s*$")
_RAISE_TO = re.compile(rf"{_VERBS}\s+(?:[\w-]+\s+){{0,3}}$")
"""Words before "24 up to 28" by which it is a way from one pay to another."""


def find_figures(text: str, folded: str) -> list[Figure]:
    """Every figure in order; two ends of one range are one figure."""
    found: list[Figure] = []
    for match in patterns.figure().finditer(folded):
        figure = _figure(match, text)
        if figure is None:
            continue
        if found and _is_range(found[-1], figure, folded):
            _join(found[-1], figure)
        else:
            figure.is_added = bool(found) and _is_added(found[-1], figure, folded)
            found.append(figure)
    return found


_SPAN = re.compile(r"[\s-]*(?:years?|yrs?|months?)\b(?!\s+(?:of\s+)?(?:bonus|salary|pay|base))", re.IGNORECASE)


def _figure(match: re.Match[str], text: str) -> Figure | None:
    scale_word = match["scale"]
    if (
        scale_word in ("l", "t", "g", "m")
        and text[match.start("scale")] not in "LM"
        and not (scale_word == "m" and match["digits"])
    ):
        scale_word = None if scale_word != "t" else scale_word
    spelled = match["spelled"]
    value = read_spelled(spelled) if spelled else read_number(match["digits"], is_scaled=scale_word is not None)
    if value is None:
        return None
    before, after = match["before"], match["after"]
    currency, named = _currency(before, match.start("before"), text), _currency(after, match.start("after"), text)
    currency = named if currency is None or (currency in patterns.SHARED and named) else currency
    scale = patterns.scale_of().get(scale_word or "", 1.0)
    if scale_word in ("t", "g", "mil", "mille", "mm") and currency is None:
        scale, scale_word = 1.0, None
    if scale in (1e5, 1e7) and currency in (None, "rupee"):
        currency = "INR"
    end = match.end() if match["after"] is None or currency else match.start("after")
    if match["scale"] and scale_word is None:
        end = match.end("digits") if match["digits"] else match.end("spelled")
    end -= len(text[match.start() : end]) - len(text[match.start() : end].rstrip())
    return Figure(
        start=match.start(),
        end=end,
        value=float(value),
        scale=scale,
        currency=currency,
        is_percent=match["percent"] is not None,
        is_spelled=spelled is not None,
        is_grouped=bool(match["digits"] and re.search(r"\d[.,'’ \u00a0\u202f]\d{3}(?!\d)", match["digits"])),
        has_plus=match["plus"] is not None,
        is_span=scale == 1 and not currency and _SPAN.match(text, end) is not None,
    )


def _currency(word: str | None, start: int, text: str) -> str | None:
    if not word:
        return None
    if word in ("rs.", "rs"):
        return "rupee"
    if word == "r":
        return "ZAR" if text[start] == "R" else None
    code = patterns.currency_words().get(word)
    written = text[start : start + len(word)]
    if word in patterns.words_apart() and not written.isupper():
        return None
    return code


LEAST_PART = 3
"""Thousands from which on a number behind a plus is a part of an offer ("85+8 bonus")."""


def _is_added(whole: Figure, part: Figure, folded: str) -> bool:
    is_joined = folded[whole.end : part.start].strip() == "+"
    return is_joined and whole.is_bold and not part.is_percent and part.value >= LEAST_PART


def _is_range(low: Figure, high: Figure, folded: str) -> bool:
    between = folded[low.end : high.start]
    if low.high is not None or low.is_percent != high.is_percent or not patterns.joint().fullmatch(between):
        return bool(low.is_percent is False and high.is_percent and low.scale == 1 and low.currency is None
                    and re.fullmatch(r"\s*(?:-|–|to)\s*", between))  # fmt: skip
    head = folded[max(0, low.start - 40) : low.start]
    if "and" in between and not re.search(r"between\s*(?:about|around)?\s*$", head):
        return False
    if (
        _RAISE.search(head)
        or ("up" in between and _RAISE_TO.search(head))
        or (low.currency and high.currency and low.currency != high.currency)
    ):
        return False
    if low.is_percent:
        return low.value < high.value
    return any(one < other <= one * 4 for one, other in _ends(low, high))


def _ends(low: Figure, high: Figure) -> tuple[tuple[float, float], ...]:
    """The two ends in one scale, where only one of them says it ("80-95k", "120k-140", "70-85.000")."""
    if low.scale > 1 or high.scale > 1:
        return ((low.value * (low.scale if low.scale > 1 else high.scale), _scaled(high, low)),)
    is_short = low.value < LEAST_GROUPED <= high.value and high.is_grouped
    return ((low.value * 1000, high.value),) if is_short else ((low.value, high.value),)


def _scaled(high: Figure, low: Figure) -> float:
    is_short = high.scale == 1 and high.value < LEAST_GROUPED
    return high.value * low.scale if is_short else high.amount


LEAST_GROUPED = 1000
"""So much and more can be written with a mark between thousands."""


def _join(low: Figure, high: Figure) -> None:
    ends = _ends(low, high)[0]
    low.high = round(ends[1], 2)
    low.scale = ends[0] / low.value if low.value else low.scale
    low.currency = low.currency or high.currency
    low.is_percent = high.is_percent
    low.is_grouped = low.is_grouped or high.is_grouped
    low.end = high.end
