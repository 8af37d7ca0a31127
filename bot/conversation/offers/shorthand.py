"""Offers in figures alone, as people tell each other: "205k/15%/600k", base, bonus, shares and sign-on."""

from __future__ import annotations

import re

from bot.pattern import Pattern
from models.note import Note

_FIGURES = Pattern(
    r"(?<![\d/.])(?P<base>[€$£]?\d{2,3})\s?k?\s?/\s?(?P<bonus>\d{1,2})\s?%\s?/\s?(?P<stock>[€$£]?\d{2,4})\s?k?"
    r"(?:\s?/\s?(?P<sign>[€$£]?\d{1,3})\s?k?)?(?![\d%/])",
    re.IGNORECASE,
)
TAKEN = Note("I took the figures between the strokes for base, bonus, shares and sign-on, in thousands.")


def written_out(text: str) -> str:
    """The text with such figures in words; as it is where there are none."""
    return _FIGURES.sub(_in_words, text)


def _in_words(match: re.Match[str]) -> str:
    sign = f", {match['sign']}k sign-on" if match["sign"] else ""
    return f"{match['base']}k base, {match['bonus']}% bonus, {match['stock']}k RSU{sign}"
