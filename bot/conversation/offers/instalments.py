"""A sign-on that is paid in parts: how much of it when, as people say it."""

from __future__ import annotations

import re

from models.pay.offers.vesting import MONTHS

_SIGN_ON = re.compile(r"sign(?:ing)?[\s-]?on\b|signing|joining bonus|sign-?on", re.IGNORECASE)
_COUNTS = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "six": 6,
    "nine": 9,
    "twelve": 12,
    "eighteen": 18,
    "second": 2,
    "third": 3,
}
_SHARES = {"half": 50.0, "halve": 50.0, "third": 100 / 3, "thirds": 200 / 3, "quarter": 25.0}
_REST = ("rest", "remainder", "remaining", "balance")
_PART = re.compile(
    r"(?P<part>(?:(?:the|a|one|other|second|first)\s+)*halfs?\b|(?:a|one)\s+(?:third|quarter)\b|two\s+thirds\b"
    r"|(?:the\s+)?(?:rest|remainder|remaining(?:\s+\w+)?|balance)\b|\d{1,3}(?:\.\d+)?\s?%|[€$£]?\s?\d[\d,.]*\s?[kK]?\b)"
    r"(?:\s+(?:of\s+(?:it|that)|is|are|comes?|paid|payable|due|each|more|eur|usd|gbp|chf))*\s+"
    r"(?P<when>(?:right\s+)?now\b|up\s?front|immediately|straight\s+away|at\s+once|first\b"
    r"|(?:at|on|upon|with)\s+(?:the\s+)?(?:start|joining|signing|day\s+(?:one|1)|first\s+pay\w*)"
    r"|(?:after|in|at)\s+(?:the\s+)?(?P<n>\d{1,2}|a|one|two|three|six|nine|twelve|eighteen)[\s-]*(?P<unit>year|month)s?"
    r"|(?P<later>\d{1,2}|a|one|two|six|twelve)[\s-]*(?P<unit2>year|month)s?\s+later"
    r"|(?:in|at\s+the\s+start\s+of)\s+(?:the\s+)?(?:year\s+(?P<nth>2|3|two|three)|(?P<nth2>second|third)\s+year)"
    r"|(?:at|on)\s+(?:the\s+|my\s+)?(?:first\s+)?anniversary|next\s+year)",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"instal?lments?|tranches|\bin\s+(?:two|three|2|3)\s+(?:parts|halves|payments)|half\s+(?:now|up\s?front)", re.I
)

_ELSE = re.compile(
    r";|\n|\.\s|\b(?:vest\w*|stocks?|shares?|rsus?|equity|options?|grant|cliff|repa\w+|pay\w*\s+(?:\w+\s+)?back|claw\w*|leave)\b",
    re.IGNORECASE,
)
"""Where the words about the sign-on's parts end."""


def read_instalments(text: str, worth: float | None) -> tuple[float | None, tuple[tuple[int, float], ...], bool]:
    """The sign-on's worth (the sum, where its parts are named in money), its plan as months after the start with the
    percent that is paid then, and whether it is said to be paid in parts of which not enough is said."""
    begin = _SIGN_ON.search(text)
    region = _ELSE.split(text[_start(text, begin.start()) :])[0] if begin else ""
    found = [(match["part"].casefold(), _month(match)) for match in _PART.finditer(region)]
    money = [(_money(part), month) for part, month in found]
    named = [(amount, month) for amount, month in money if amount is not None]
    if len(named) > 1 and len(named) == len(found):
        whole = sum(amount for amount, _ in named)
        return whole, tuple((month, round(amount / whole * 100, 6)) for amount, month in named), False
    plan: list[tuple[int, float]] = []
    for part, month in found:
        share = _share(part, worth, 100 - sum(percent for _, percent in plan))
        if share is not None:
            plan.append((month, round(share, 6)))
    if len(plan) > 1 or (plan and plan[0][0] > 0):
        return worth, tuple(plan), False
    return worth, (), bool(region and _SPLIT.search(region))


def _start(text: str, word: int) -> int:
    """Where the clause begins in which the sign-on is named."""
    return max(text.rfind(mark, 0, word) for mark in (";", "\n", ". ", ",")) + 1


def _month(match: re.Match[str]) -> int:
    count = match["n"] or match["later"]
    if count:
        number = _COUNTS.get(count.casefold()) or int(count)
        return number * (MONTHS if (match["unit"] or match["unit2"]).casefold() == "year" else 1)
    nth = match["nth"] or match["nth2"]
    if nth:
        return ((_COUNTS.get(nth.casefold()) or int(nth)) - 1) * MONTHS
    return MONTHS if "anniversary" in match["when"].casefold() or "next" in match["when"].casefold() else 0


def _share(part: str, worth: float | None, left: float) -> float | None:
    """Percent of the whole; ``left`` for the rest of it."""
    amount = _money(part)
    if amount is not None and worth:
        return amount / worth * 100
    if part.endswith("%"):
        return float(part.rstrip("% "))
    words = part.split()
    if any(word in _REST for word in words):
        return left
    return next((_SHARES[word] for word in reversed(words) if word in _SHARES), None)


def _money(part: str) -> float | None:
    match = re.fullmatch(r"[€$£]?\s?(\d[\d,.]*)\s?(k?)", part)
    if match is None:
        return None
    amount = float(match[1].replace(",", "").rstrip("."))
    return amount * 1000 if match[2] or amount < 1000 else amount
