"""Numbers as people write them, in digits and in words."""

from __future__ import annotations

import re

_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_UNITS += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS: dict[str, int] = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: (at + 2) * 10 for at, word in enumerate(_TENS)}
    | {"dozen": 12, "ein": 1, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8}
    | {"neun": 9, "zehn": 10, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10}
    | {"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10}
)
_SMALL = "|".join(sorted((word for word in WORDS if word not in ("zero",)), key=len, reverse=True))
SPELLED = (
    rf"(?:(?:a|one|two|three|four|five|six|seven|eight|"
    rf"nine)[\s-]hundred(?:[\s-](?:and[\s-])?(?:{_SMALL})(?:[\s-](?:{_SMALL}))?)?|"
    rf"(?:{_SMALL})(?:[\s-](?:{_SMALL}))?)"
)
"""A regular expression for a number in words, below a thousand ("a hundred and twenty", "eighty five")."""

DIGITS = r"\d{1,3}(?:[.,'’]\d{2,3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
"""A regular expression for a number in digits, grouped in any country's way."""

_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*")


def read_number(text: str, *, is_scaled: bool = False) -> float | None:
    """The value of a number in digits.

    A lone separator before three digits groups, unless a scale follows ("1.125 million").
    """
    if "," in text and "." in text:
        decimal = max(text.rfind(","), text.rfind("."))
        whole = re.sub(r"\D", "", text[:decimal])
        rest = re.sub(r"\D", "", text[decimal + 1 :])
        return float(whole + rest) if len(rest) == 3 else float(f"{whole}.{rest}")
    if _INDIAN.fullmatch(text):
        return float(text.replace(",", ""))
    if _GROUPED.fullmatch(text) and not (is_scaled and len(re.findall(r"\D", text)) == 1 and text[-4] in ".,"):
        return float(re.sub(r"\D", "", text))
    parts = re.split(r"[.,]", text)
    if len(parts) <= 2 and all(part.isdigit() for part in parts):
        return float(".".join(parts))
    digits = re.sub(r"\D", "", text)
    return float(digits) if digits and len(digits) <= 15 else None


def read_spelled(text: str) -> int | None:
    """The value of a number in words ("a hundred and twenty five"), None if it is none."""
    total, found = 0, False
    for word in re.split(r"[\s-]+", text):
        if word == "hundred":
            total, found = max(total, 1) * 100, True
        elif word == "dozen":
            total, found = max(total, 1) * 12, True
        elif word in WORDS:
            total, found = total + WORDS[word], True
    return total if found else None
