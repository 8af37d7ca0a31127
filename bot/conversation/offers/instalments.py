"""A sign-on that is paid in parts: how much of it when, as people say it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from bot.pattern import Pattern
from models.language.amounts.numbers import read_number
from models.pay.offers.vesting import MONTHS

_SIGN_ON = Pattern(r"sign(?:ing)?[\s-]?on\b|signing|joining bonus|sign-?on", re.IGNORECASE)
_COUNTS = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "six": 6,
    "nine": 9,
    "twelve": 12,
    "eighteen": 18,
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
}
MOST_SIGN_ONS = 12
"""No message holds more offers with a sign-on than are read at once."""
FARTHEST = 400
"""Letters before and after the word for a sign-on within which its parts are named."""
_SHARES = {"half": 50.0, "halve": 50.0, "third": 100 / 3, "thirds": 200 / 3, "quarter": 25.0}
WHOLE = 100.0
"""Percent: a part of a sign-on that is larger belongs to something else, or is a slip."""
_REST = ("rest", "remainder", "remaining", "balance")
_NTH = r"(?P<{name}>[123]|one|two|three|first|second|third|1st|2nd|3rd)"
_PART = Pattern(
    r"(?P<part>(?:(?:the|a|one|other|second|first)\s+)*halfs?\b|(?:a|one)\s+(?:third|quarter)\b|two\s+thirds\b"
    r"|(?:the\s+)?(?:rest|remainder|remaining(?:\s+\w+)?|balance)\b|\d{1,3}(?:\.\d+)?\s?%|[€$£]?\s?\d[\d,.]*\s?[kK]?\b)"
    r"(?:\s+(?:of\s+(?:it|that)|is|are|comes?|paid|payable|due|each|more|another|in\s+cash|eur|usd|gbp|chf|euros?|dollars"
    r"|sign(?:ing)?[\s-]?on(?:\s+bonus)?|sign-?on|signing(?:\s+bonus)?|joining(?:\s+bonus)?|bonus))*\s+\(?"
    r"(?P<when>(?:right\s+)?now\b|up\s?front|immediately|straight\s+away|at\s+once|first\b(?!\s+(?:year|yr))"
    r"|(?:at|on|upon|with)\s+(?:the\s+)?(?:start|joining|signing|day\s+(?:one|1)|first\s+pay\w*)"
    r"|(?:after|in|at)\s+(?:the\s+)?(?P<n>\d{1,2}|a|one|two|three|six|nine|twelve|eighteen)[\s-]*(?P<unit>year|month)s?"
    r"|(?P<later>\d{1,2}|a|one|two|six|twelve)[\s-]*(?P<unit2>year|month)s?\s+later"
    r"|(?:(?:in|for|during|at\s+the\s+start\s+of)\s+)?(?:the\s+|my\s+)?"
    rf"(?:(?:year|yr)\s?{_NTH.format(name='nth')}\b|{_NTH.format(name='nth2')}\s+(?:year|yr)\b)"
    r"|(?:at|on)\s+(?:the\s+|my\s+)?(?:first\s+)?anniversary|next\s+year)",
    re.IGNORECASE,
)
_WHEN_FIRST = Pattern(
    rf"(?:(?:year|yr)\s?{_NTH.format(name='nth')}\b|{_NTH.format(name='nth2')}\s+(?:year|yr)\b)\W{{0,3}}"
    r"(?:(?:sign(?:ing)?[\s-]?on|signing|joining|sign-?on)(?:\s+bonus)?\W{0,3}|is\s+|of\s+)?(?P<part>[€$£]?\s?\d[\d,.]*\s?[kK]?\b)",
    re.IGNORECASE,
)
"""The parts the other way round: "year 1 50k, year 2 30k"."""
_SPLIT = Pattern(
    r"instal?lments?|tranches|\bin\s+(?:two|three|2|3)\s+(?:parts|halves|payments)|half\s+(?:now|up\s?front)", re.I
)

_EVENLY = Pattern(
    r"\b(?:over|across|split|spread|paid|divided)\b(?:\s+(?:evenly|equally|over|across|into|in|between|out))*\s+(?:the\s+)?"
    r"(?:first\s+)?(?P<count>\d{1,2}|two|three|four)[\s-]*(?P<unit>years?|yrs?|months?)\b(?!\s+(?:later|after))",
    re.IGNORECASE,
)
"""A sign-on in equal parts: "split over two years", "over 24 months"."""
MOST_PARTS = 3
"""Years: nobody is paid a sign-on over more."""

_ELSE = Pattern(
    r";|\n|\.\s|\b(?:vest\w*|stocks?|shares?|rsus?|esops?|equity|options?|grant|units|cliff|repa\w+|pay\w*\s+(?:\w+\s+)?back|claw\w*|leave)\b",
    re.IGNORECASE,
)
"""Where the words about the sign-on's parts end."""


@dataclass(frozen=True, slots=True)
class Instalments:
    """How a sign-on is paid: its worth (the sum, where its parts are named in money) and what is paid when."""

    worth: float | None
    plan: tuple[tuple[int, float], ...] = ()
    """Months after the start and the percent that is paid then."""
    is_unclear: bool = False
    """Whether it is said to be paid in parts of which not enough is said."""
    spans: tuple[tuple[int, int], ...] = ()
    """Where in the text the parts stand that are named in money: they are no pay of another kind."""


def read_instalments(text: str, worth: float | None) -> Instalments:
    """The parts of the sign-on that ``text`` names; ``worth`` is the whole of it, where that is known."""
    begin, end = _region(text)
    parts = _parts(text, begin, end)
    named = [(amount, month) for amount, month in ((_money(part), month) for part, month, _ in parts) if amount]
    if len(named) > 1 and len(named) == len(parts):
        whole = sum(amount for amount, _ in named)
        plan = tuple((month, round(amount / whole * 100, 6)) for amount, month in named)
        return Instalments(whole, plan, spans=tuple(span for *_, span in parts))
    shares: list[tuple[int, float]] = []
    for part, month, _ in parts:
        share = _share(part, worth, 100 - sum(percent for _, percent in shares))
        if share is not None:
            shares.append((month, round(share, 6)))
    if any(percent > WHOLE for _, percent in shares):
        return Instalments(worth, is_unclear=True)
    if len(shares) > 1 or (shares and shares[0][0] > 0):
        return Instalments(worth, tuple(shares))
    evenly = _EVENLY.search(text, begin, end)
    if evenly is not None and not shares:
        return Instalments(worth, _equal_parts(evenly))
    return Instalments(worth, is_unclear=bool(_SPLIT.search(text[begin:end])))


def _equal_parts(said: re.Match[str]) -> tuple[tuple[int, float], ...]:
    """A part at the beginning of each year that was named."""
    count = _COUNTS.get(said["count"].casefold()) or int(said["count"])
    years = count if said["unit"].casefold().startswith("y") else -(-count // MONTHS)
    return tuple((year * MONTHS, round(100 / years, 6)) for year in range(years)) if 1 < years <= MOST_PARTS else ()


def instalment_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the parts of any sign-on stand that are named in money; ``text`` may hold several offers."""
    found: list[tuple[int, int]] = []
    for word in islice(_SIGN_ON.finditer(text), MOST_SIGN_ONS):
        start = _start(text, word.start())
        found.extend((start + begin, start + end) for begin, end in read_instalments(text[start:], None).spans)
    return tuple(dict.fromkeys(found))


def _region(text: str) -> tuple[int, int]:
    """From where to where the sign-on is spoken of; nothing where it is not."""
    word = _SIGN_ON.search(text)
    if word is None:
        return 0, 0
    begin = max(_start(text, word.start()), word.start() - FARTHEST)
    end = min(len(text), word.end() + FARTHEST)
    after = _ELSE.search(text, begin, end)
    return begin, after.start() if after else end


def _parts(text: str, begin: int, end: int) -> list[tuple[str, int, tuple[int, int]]]:
    """Each part as it is said, the months after which it is paid, and where it stands."""
    ways = [[(match, _month(match)) for match in way.finditer(text, begin, end)] for way in (_PART, _WHEN_FIRST)]
    found = max(ways, key=len)
    return [(match["part"].casefold(), month, match.span("part")) for match, month in found]


def _start(text: str, word: int) -> int:
    """Where the clause begins in which the sign-on is named."""
    return max(text.rfind(mark, 0, word) for mark in (";", "\n", ". ", ",")) + 1


def _month(match: re.Match[str]) -> int:
    named = match.groupdict()
    count = named.get("n") or named.get("later")
    if count:
        number = _COUNTS.get(count.casefold()) or int(count)
        return number * (MONTHS if str(match["unit"] or match["unit2"]).casefold() == "year" else 1)
    nth = match["nth"] or match["nth2"]
    if nth:
        return ((_COUNTS.get(nth.casefold()) or int(nth)) - 1) * MONTHS
    return MONTHS if re.search(r"anniversary|next", match["when"], re.IGNORECASE) else 0


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
    amount = read_number(match[1].rstrip(".,"), is_scaled=bool(match[2]))
    return None if amount is None else amount * 1000 if match[2] or amount < 1000 else amount
