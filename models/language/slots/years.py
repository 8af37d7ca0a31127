"""Years of experience, and the year that pay is asked for."""

from __future__ import annotations

import re

from models.language.amounts.numbers import SPELLED, read_spelled
from models.language.message import Message

_NUMBER = (
    rf"(?:\d{{1,3}}(?:[.,]\d)?|{SPELLED}|half a decade|a decade and a half|a decade|a dozen|"
    rf"a couple(?: of)?|two decades|an?(?= year|1))"
)
_UNIT = (
    r"(?:years?|yrs?|yoe|yoxp|y\.?o\.?e\.?|y|jahren?|ans|annees|anos|anni|godina|godine|lat|jaar|jaren|"
    r"ars?(?= erfarenhet)|vuotta|let)\b"
)
_SPAN = re.compile(
    rf"(?<![\w.,$€£])(?:(?P<low>{_NUMBER})\s*\+?\s*(?:-|–|to|or|bis|"
    rf"a)\s*)?(?P<number>{_NUMBER})\s*(?P<half>and a half |½)?(?P<plus>\+|"
    rf"plus)?[\s-]*(?P<unit>{_UNIT})(?P<tail>[\s-]*(?:of\s+)?[a-z]*)"
)
_MONTHS = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,2}}|{SPELLED})\s*(?:months?|"
    rf"mo)\s+(?:of\s+)?(?:\w+\s+)?(?:experience|exp|xp|in the field|on the job)"
)
_LABELLED = re.compile(
    r"(?<!\d )(?<!\d)\b(?:yoe|years of (?:experience|exp)|years experience|years|experience|exp|xp)\s*(?:is|=|:|of|"
    r"to|at)?\s*(?P<number>-?\d{1,3}(?:[.,]\d)?)(?![\d%k.,]|\s*(?:%|k\b|months?|days?|weeks?|hours?))"
)
_DECADE = re.compile(r"\b(?P<number>half a decade|a decade and a half|a decade|two decades|three decades)\b")
_BELT = re.compile(
    rf"\b(?:with|have|got|had|has)\s+(?P<number>\d{{1,2}}|{SPELLED})\s+(?:under (?:my|the|her|"
    rf"his) belt|of experience|of exp|of xp)"
)
_NO_EXPERIENCE = re.compile(
    r"\b(?:no|zero|0|without(?: any)?)\s+(?:work |working |professional |real |prior |industry |"
    r"relevant )?(?:experience|exp|xp|yoe)\b"
)
_DECADES = {
    "half a decade": 5,
    "a decade and a half": 15,
    "a decade": 10,
    "a dozen": 12,
    "two decades": 20,
    "three decades": 30,
    "a couple": 2,
    "a couple of": 2,
    "an": 1,
    "a": 1,
}

_OTHER_TAIL = re.compile(
    r"(?:ago|old|vest\w*|cliff|grant|schedule|plan|contract|degree|program\w*|window|master\w*|"
    r"bachelor\w*|phd|bond|deal|lease|visa|course|warranty|roadmap|horizon|outlook|forecast|from now|"
    r"later|time|in a row|notice|mortgage|loan|history|trend|budget|term|period|anniversary|rsus?|"
    r"stock|equity|options|refresh\w*|each|per|running|ahead|out|younger|older|college|university|"
    r"study|studies|(?:without|w o|w/o|with no) (?:a |any )?(?:raise|rise|increase))\b"
)
_OTHER_HEAD = re.compile(
    r"(?:\b(?:in|within|over|last|past|next|previous|coming|every|following|recent|these|vest\w*|"
    r"vested|for the|after the|lasts?|than the|each|per|another|of the|first|across|during|by|"
    r"spread over|until|in about|last few|claw ?back(?: of| after| within)?|paid after|paid out after|bonus after|"
    r"locked(?: in)? for|stay for)|\d[\w.,]*\s?/|"
    r"\b(?:rsus?|stock|equity|grant|shares|options|isos|esops?)\s*[/(]?)\s*$"
)
_NEGATIVE = re.compile(r"(?:(?:^|[\s(:,=])[-\u2212]|\b(?:minus|negative)\s+)$")
"""A sign glued to the number, or spelled out: nobody has worked so many years."""
_EXPERIENCE_TAIL = re.compile(
    r"[\s-]*(?:of\s+)?(?:\w+\s+){0,3}(?:experience|exp\b|xp\b|experienc\w*|under|career|behind|"
    r"in industry|in the field|in ml|in data|on the job|in the job|erfahrung|berufserfahrung|ervaring|"
    r"werkervaring|erfarenhet|erfaring|esperienza|de experiencia|de experience|doswiadczenia|"
    r"d experience|de experiencia|iskustva|doing|writing|working|building)"
)
_YEAR = re.compile(
    r"(?<![\w.,$€£#-])(?P<year>20[0-3]\d|199\d)(?![\w%]|[.,]\d|\s*(?:eur|usd|gbp|euros?|dollars?|"
    r"employees|people|staff|-\s*\d|–|to 20))"
)
_YEAR_HEAD = re.compile(
    r"(?:\b(?:in|for|during|year|of|back in|from|fy|early|late|mid|as of|circa|around|anno|using|with|"
    r"use|im jahr|en)|[,(:;?-]|^)\s*$"
)
_YEAR_TAIL = re.compile(
    r"^\s*(?:salar\w*|pay\b|wage\w*|numbers?|figures?|rates?|data|money|level|prices|comp|"
    r"compensation|earnings|please|pls|[?.!,)]|$)"
)
_YEAR_NOT = re.compile(
    r"(?:\b(?:since|until|till|by|before|after|than|graduat\w*(?: \w+)?(?: in)?|"
    r"started(?: \w+)?(?: in)?|joined(?: \w+)?(?: in)?|born(?: in)?|class of|act of|law|directive|"
    r"\d{4}|from \d{4} to|between|promoted in|hired in|moved(?: \w+)? in|degree in|msc in|vs|"
    r"versus)\s*|[/]\s*)$"
)


def read_years(message: Message) -> None:
    """Note years of experience ("5 yoe", "half a decade in", "3-5 years" as the middle, "10+ years" as 10)."""
    for match in _SPAN.finditer(message.folded):
        sign = _NEGATIVE.search(message.folded[max(0, match.start() - 15) : match.start()])
        if sign and not _OTHER_TAIL.match(message.folded[match.end("unit") :].lstrip(" -")):
            message.refuse("years", match.start() - len(sign.group().lstrip(" (:,=")), match.end("unit"))
        elif _is_experience(match, message.folded):
            _note(message, match, _value(match))
    if "years" in message.refused or any(finding.field == "years" for finding in message.findings):
        return
    for pattern in (_MONTHS, _LABELLED, _DECADE, _BELT, _NO_EXPERIENCE):
        found = pattern.search(message.folded)
        if found is None:
            continue
        if not (pattern is _DECADE and _OTHER_HEAD.search(message.folded[: found.start()])):
            value = 0.0 if pattern is _NO_EXPERIENCE else _number(found["number"])
            _note(message, found, round(value / 12, 1) if pattern is _MONTHS else value)
            return


def _note(message: Message, match: re.Match[str], value: float) -> None:
    end = match.end("unit") if "unit" in match.re.groupindex else match.end()
    if 0 <= value <= 50:
        message.find("years", int(value) if value == int(value) else value, *message.token_range(match.start(), end))
    else:
        message.refuse("years", match.start(), end)


def _is_experience(match: re.Match[str], folded: str) -> bool:
    """Whether so many years are somebody's experience, rather than a term, an age or a stretch of time."""
    unit_end = match.end("unit")
    tail, head = folded[unit_end : unit_end + 45].lstrip(" -"), folded[max(0, match.start() - 30) : match.start()]
    if match["low"] and re.search(r"\b(?:from|between)\s*$", head):
        return False
    if match["number"] in ("a", "an") and not _EXPERIENCE_TAIL.match(folded[unit_end:]):
        return False
    if match["unit"] == "y" and folded[match.end("number") : match.start("unit")].strip(" -+") != "":
        return False
    if match["unit"].startswith(("yo", "y.o")) or _EXPERIENCE_TAIL.match(folded[unit_end:]):
        return not re.match(r"experience (?:matters|counts)", tail)
    if re.search(r"\bmore\s*$", folded[match.start("number") : match.start("unit")]) or re.search(
        r"\bmore$", head.rstrip()
    ):
        return False
    return not (_OTHER_TAIL.match(tail) or _OTHER_HEAD.search(head))


def _value(match: re.Match[str]) -> float:
    number = _number(match["number"]) + (0.5 if match["half"] else 0.0)
    low = _number(match["low"]) if match["low"] else None
    return (low + number) / 2 if low is not None and low < number else number


def _number(text: str) -> float:
    text = text.strip()
    if text.startswith("-"):
        return -_number(text[1:])
    if text in _DECADES:
        return float(_DECADES[text])
    if text[0].isdigit():
        return float(text.replace(",", "."))
    return float(read_spelled(text) or 0)


def read_year(message: Message) -> None:
    """Note the one calendar year that pay is asked for ("during 2023"); two years are a stretch, not a year."""
    years = list(_YEAR.finditer(message.folded))
    if len({match["year"] for match in years}) != 1:
        return
    match = years[0]
    head, tail = message.folded[: match.start()], message.folded[match.end() :]
    if not _YEAR_NOT.search(head) and (_YEAR_HEAD.search(head) or _YEAR_TAIL.search(tail)):
        message.find("year", int(match["year"]), *message.token_range(*match.span()))
