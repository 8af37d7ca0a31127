"""How much of a grant vests in which year, as people write it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.pattern import Pattern

_SHARE = r"\d{1,3}(?:\.\d)?"
_LISTED = Pattern(
    rf"(?<![\d.]){_SHARE}\s?%?(?:\s?[/,-]\s?{_SHARE}\s?%?){{2,5}}(?!\d|\.\d)(?!\s?k)"
    rf"|(?<![\d.]){_SHARE}\s?%(?:\s+{_SHARE}\s?%){{2,5}}"
)
"""A list of percentages: "5/15/40/40", "25%, 25%, 25%, 25%"."""
_BY_YEAR = Pattern(
    rf"(?<![\d.])(?P<share>{_SHARE})\s?%\s*(?:in |after |at |during )?(?:the )?(?:(?:year|yr)\s?(?P<year>[1-6])\b"
    r"|(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:year|yr)\b)",
    re.IGNORECASE,
)
"""A percentage with its year: "50% year 1, 50% year 2"."""
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_OF_STOCK = Pattern(r"vest|schedule|grant|rsu|stock|shares|equity|options", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Schedule:
    """Percent a year, first year first, and where in the text they stand."""

    parts: tuple[float, ...]
    start: int
    end: int

    def holds(self, position: int) -> bool:
        """Whether a place in the text belongs to it."""
        return self.start <= position < self.end


def schedule_in(text: str) -> Schedule | None:
    """The schedule in words that speak of shares; None where there is none."""
    return read_schedule(text) if _OF_STOCK.search(text) else None


def read_schedule(text: str) -> Schedule | None:
    """The schedule that a text holds, whatever it speaks of."""
    listed = _LISTED.search(text)
    if listed is not None:
        parts = tuple(float(part) for part in re.findall(r"\d+(?:\.\d+)?", listed[0]))
        return Schedule(parts, listed.start(), listed.end())
    years = {_year(match): match for match in _BY_YEAR.finditer(text)}
    if len(years) < 2:
        return None
    parts = tuple(float(years[year]["share"]) if year in years else 0.0 for year in range(1, max(years) + 1))
    return Schedule(parts, min(one.start() for one in years.values()), max(one.end() for one in years.values()))


def _year(match: re.Match[str]) -> int:
    return int(match["year"]) if match["year"] else _NTH[match["nth"].casefold()]
