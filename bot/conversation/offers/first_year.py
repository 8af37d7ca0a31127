"""A bonus that is another in the first year than later, or promised for it."""

from __future__ import annotations

import re

from bot.pattern import Pattern

_YEAR = r"(?:(?:first|1st)[\s-]year|year[\s-](?:one|1)|yr\s?1)(?:'s)?"
_BEFORE = Pattern(
    rf"(?:\b{_YEAR}\b[^,;+.]*?\bbonus\b|\bbonus\b[^,;+.]*?\b{_YEAR}\b|\bguarantee\w*\b[^,;+.]*?\b{_YEAR}\b)[^,;+.]{{0,20}}$",
    re.IGNORECASE,
)
_AFTER = Pattern(
    rf"[^,;+.(]{{0,24}}?\b(?:bonus\s+(?:(?:is\s+)?guaranteed\s+)?(?:in|for)?\s*(?:the\s+)?{_YEAR}"
    rf"|{_YEAR}\s+(?:guaranteed\s+)?bonus|(?:in|for)\s+(?:the\s+)?{_YEAR}\b(?!\s+guarantee))\b",
    re.IGNORECASE,
)
_PROMISED = Pattern(
    rf"[^;+.]{{0,30}}?\bguaranteed\s+(?:(?:in|for|during)\s+)?(?:the\s+)?{_YEAR}\b(?!\s+bonus)", re.IGNORECASE
)
"""Behind a figure for every year: "20% bonus, guaranteed in the first year"."""
_LONGEST = 60


def is_of_first_year(text: str, start: int, end: int) -> bool:
    """Whether the bonus at this place is the first year's alone ("guaranteed first-year bonus of 40k")."""
    if is_promised_at_first(text, end):
        return False
    before = re.split(r"[,;+\n]|\.\s", text[max(0, start - _LONGEST) : start])[-1]
    return bool(_BEFORE.search(before) or _AFTER.match(text, end))


def is_promised_at_first(text: str, end: int) -> bool:
    """Whether a yearly bonus is said to be guaranteed for the first year."""
    return _PROMISED.match(text, end) is not None
