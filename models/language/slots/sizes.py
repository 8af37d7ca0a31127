"""The size of a company from a count of its people."""

from __future__ import annotations

import re

from models.language.amounts.numbers import DIGITS, SPELLED, read_number, read_spelled
from models.language.message import Finding, Message
from models.profile import CompanySize

_FLOORS = (
    (10000, "10000+"),
    (5000, "5000-9999"),
    (1000, "1000-4999"),
    (500, "500-999"),
    (100, "100-499"),
    (20, "20-99"),
    (10, "10-19"),
    (2, "2-9"),
    (0, "1"),
)
_COUNT = rf"(?:{DIGITS}|{SPELLED})\s?(?:k\b|thousand\b)?"
_PEOPLE = (
    r"(?:employees?|emps?|staff(?:ers)?|people|ppl|persons?|headcount|heads|workers|folks|colleagues|"
    r"souls|humans|mitarbeiter\w*|mitarbeitende\w*|salaries|employes|empleados|personen|personas|"
    r"personnes|fte|ftes|strong|man|men|devs)"
)
_AFTER = re.compile(
    rf"(?<![\w.,$€£])(?P<bound>(?:under|below|less than|fewer than|up to|max|<|over|more than|above|>|"
    rf"around|about|roughly|at least|almost|nearly)\s*)?(?:(?P<low>{_COUNT})\s?(?:-|–|"
    rf"to)\s?)?(?P<count>{_COUNT})\s?\+?[\s-]*(?:(?:full[\s-]time|total|odd)\s)?{_PEOPLE}\b"
)
_BEFORE = re.compile(
    rf"\b(?:staff|headcount|workforce|team|company|firm|company size|size|startup|employees|"
    rf"employer)\s*(?:of|is|:|=|with)\s*(?:about|around|roughly|over|under|only|"
    rf"just)?\s*(?P<low>)(?P<bound>)(?P<count>{_COUNT})(?!\s*(?:years?|yrs?|yoe|%|k\s*(?:base|eur|usd)|"
    rf"offices|months))\b"
)
_ALONE = re.compile(
    r"\b(?:one[\s-](?:man|woman|person)[\s-](?:company|show|business|band|shop)|solo founder|just me|"
    r"only employee|solopreneur)\b"
)


def size_of(people: float) -> CompanySize:
    """The band that a count of employees falls in."""
    return CompanySize(next(band for floor, band in _FLOORS if people >= floor))


def read_size(message: Message) -> None:
    """Note company sizes ("12,000 staff", "a 50-person startup", "under 10 employees")."""
    alone = _ALONE.search(message.folded)
    if alone:
        message.find("company_size", CompanySize.ONE, *message.token_range(*alone.span()))
    _read_counts(message)
    _drop_teams(message)


_TEAM = re.compile(
    r"(?P<company>(?:startup|start up|company|firm|agency|studio)\W+(?:\w+\W+){0,3})?"
    r"\b(?:team|group|squad|unit|department)(?:s|\s+size)?\s*(?:of|is|:|=|with)?\s*"
    r"(?:about |around |only |just |roughly )?$"
)
_LED = re.compile(
    r"\b(?:lead|leads|leading|led|manage|manages|managing|managed|supervise|supervising|mentor|mentoring|coach|"
    r"coaching|in charge of|responsible for)\s+(?:a |an |the |my |our )?(?:small |big |large )?"
    r"(?:team of |group of |squad of )?(?:about |around |only |just |roughly )?$"
)
"""Words right before a count of the people that somebody leads."""


def _drop_teams(message: Message) -> None:
    """A team is no company ("team of 5", "I lead 8 people"), unless it is all of it ("a startup, a team of 5")."""
    message.findings = [found for found in message.findings if not _is_team(message, found)]


def _is_team(message: Message, size: Finding) -> bool:
    if size.field != "company_size":
        return False
    head = message.folded[: message.tokens[size.start].start]
    team = _TEAM.search(head)
    return bool(_LED.search(head)) or (team is not None and not team["company"])


def _read_counts(message: Message) -> None:
    for pattern in (_AFTER, _BEFORE):
        for match in pattern.finditer(message.folded):
            count = _count(match["count"])
            if count is None or (match.group().endswith("salaries") and 12 <= count <= 16):
                continue
            if (
                re.search(r"\b(?:of|for|per|than|the|than|80 of)\s+$", message.folded[: match.start()][-4:])
                and count < 10
            ):
                continue
            below = (match["bound"] or "").strip() in ("under", "below", "less than", "fewer than", "up to", "max", "<")
            low = _count(match["low"]) if match["low"] else None
            people = low if low is not None and low < count else count - 1 if below else count
            start, end = message.token_range(
                match.start("count"), match.end() if pattern is _AFTER else match.end("count")
            )
            if all(message.free[start:end]):
                message.find("company_size", size_of(max(people, 1)), start, end)


def _count(text: str) -> float | None:
    found = re.fullmatch(r"(.*?)\s?(k|thousand)?", text.strip())
    if not found:
        return None
    number = found[1]
    value = read_number(number) if number[:1].isdigit() else read_spelled(number)
    return None if value is None else value * (1000 if found[2] else 1)
