"""Shares by their number or by their part of the company: what they are worth today, where the words tell enough."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.pattern import Pattern
from models.language.amounts.periods import years_of
from models.language.text import fold
from models.note import Note

_FIGURE = r"[€$£]?\s?(?P<{name}>\d[\d,]{{0,20}}(?:\.\d{{1,6}})?)"
_COUNT = Pattern(
    r"(?<![€$£\d.,])(?P<count>\d[\d,]*(?:\.\d+)?)\s?(?P<k>k)?\s+(?:stock\s+|restricted\s+|incentive\s+)*"
    r"(?P<what>options?|shares|units|rsus?|isos?|nsos?)\b",
    re.IGNORECASE,
)
_STRIKE = Pattern(
    rf"(?:strike|exercise)(?:\s+price)?(?:\s+(?:of|at|is)|:)*\s*{_FIGURE.format(name='strike')}"
    rf"|(?:at|with|@)\s+(?:an?\s+)?{_FIGURE.format(name='before')}\s+(?:strike|exercise)",
    re.IGNORECASE,
)
_PRICE = Pattern(
    r"(?:fair market value|fmv|409a|(?:share|stock|market|current|preferred|last|latest|today'?s)"
    r"\s+(?:round\s+|share\s+)?price|trad(?:es?|ing)"
    r"|valued|valuation|worth|now at)(?:\s+(?:of|at|is|currently|about|around|price|each)|:)*\s*"
    rf"{_FIGURE.format(name='price')}(?!\d|\s?(?:k|m|b|million|billion|%)\b)"
    rf"|\b(?:stock|shares?|price)\s+(?:is\s+|are\s+)?(?:now\s+)?(?:at|@)\s*{_FIGURE.format(name='quoted')}(?!\d|\s?(?:k|m|b|%)\b)"
    rf"|(?:at|@|for)\s+{_FIGURE.format(name='each')}\s*(?:dollars|euros?|usd|eur|gbp)?\s*"
    r"(?:a|per|each|/)\s*(?:share|unit|option|rsu)?\b",
    re.IGNORECASE,
)
_EACH = Pattern(
    rf"\s+(?:at|@|priced at|valued at|x|×)\s*{_FIGURE.format(name='each')}"
    r"(?![\d.,]*\d|\s?(?:k|m|b|million|billion|%|strike|exercise)\b)",
    re.IGNORECASE,
)
"""Right behind a number of shares: what each is worth ("1,200 RSUs at $150")."""
_VALUATION = Pattern(
    rf"(?:valued|valuation|worth|post-money|cap)(?:\s+(?:of|at|is|about|around)|:)*\s*{_FIGURE.format(name='after')}\s?(?P<scale>[mb]\b|m(?:illion|io|n)\b|b(?:illion|n)\b)"
    rf"|{_FIGURE.format(name='of')}\s?(?P<of_scale>[mb]\b|m(?:illion|io|n)\b|b(?:illion|n)\b)\s+(?:\w+[\s-]+){{0,3}}?(?:valuation|company|startup|post-money)",
    re.IGNORECASE,
)
_OPTIONS = Pattern(r"options?|isos?|nsos?", re.IGNORECASE)
_ALWAYS_NUMBERS = Pattern(r"isos?|nsos?", re.IGNORECASE)
_PART = Pattern(r"(?P<percent>\d{1,2}(?:\.\d+)?)\s?%(?!\s*(?:target|yearly|annual)?\s*bonus)", re.IGNORECASE)
_YEARS = Pattern(r"(?<![\d-])(?P<years>[2-6])[\s-]?(?:years?|yrs?)\b(?!\s+(?:of\s+)?(?:exp|cliff))", re.IGNORECASE)
_UNPRICED = Note("A number of shares has no worth that I can count: name what they are worth today and I do.")
_UNKNOWN_STRIKE = Note(
    "Options have a worth that I can count once I know how many, the strike price and today's price."
)
MOST_PART = 20
"""Percent: nobody is offered more of a company."""


@dataclass(frozen=True, slots=True)
class Paper:
    """``worth`` today in units of the offer's currency, None where the words do not tell it."""

    worth: float | None
    years: float | None
    note: Note
    spans: tuple[tuple[int, int], ...]
    """Where the figures stand that it is made of: they are no pay of another kind."""
    percent: float | None = None


def paper_in(text: str) -> Paper | None:
    """Shares that are counted or are a part of the company; None where there are none."""
    return _counted(text) or _part_of_company(text)


def uncounted(text: str) -> tuple[Note, ...]:
    """That a number of shares without a price can't be counted."""
    return (_UNPRICED,) if _COUNT.search(text) else ()


def _counted(text: str) -> Paper | None:
    count = _COUNT.search(text)
    if count is None:
        return None
    is_option = _OPTIONS.fullmatch(count["what"]) is not None
    strike = _STRIKE.search(text) if is_option else None
    price = None if is_option else _EACH.match(text, count.end())
    price = price or _PRICE.search(text if strike is None else text.replace(strike[0], " " * len(strike[0]), 1))
    if not (price or strike or _ALWAYS_NUMBERS.fullmatch(count["what"])):
        return None  # money, as people say it: "200k RSUs", "100k options over 4 years"
    spans = tuple(match.span() for match in (count, strike, price) if match)
    years = years_of(fold(text)) or span_of_years(text)
    if price is None or (is_option and strike is None):
        return Paper(None, years, _UNKNOWN_STRIKE if is_option else _UNPRICED, spans)
    number = _number(count["count"]) * (1000 if count["k"] else 1)
    named = price.groupdict()
    today = _number(named.get("price") or named.get("quoted") or price["each"])
    if strike is None:
        values: dict[str, object] = {"count": round(number), "price": f"{today:g}"}
        return Paper(
            today * number, years, Note("{count} shares count at today's price of {price} each.", values), spans
        )
    cost = _number(strike["strike"] or strike["before"])
    values = {"count": round(number), "price": f"{today:g}", "strike": f"{cost:g}"}
    note = Note("{count} options count at today's price of {price} less the strike price of {strike}, each.", values)
    return Paper(round(max(today - cost, 0.0) * number, 2), years, note, spans)


def _part_of_company(text: str) -> Paper | None:
    valuation = _VALUATION.search(text)
    part = next((one for one in _PART.finditer(text) if float(one["percent"]) <= MOST_PART), None)
    if valuation is None or part is None:
        return None
    scale = (valuation["scale"] or valuation["of_scale"])[0].casefold()
    whole = _number(valuation["after"] or valuation["of"]) * (1e9 if scale == "b" else 1e6)
    percent = float(part["percent"])
    values: dict[str, object] = {"share": f"{percent:g}", "whole": round(whole)}
    note = Note("{share} % of a company valued at {whole} counts at that valuation, before it is diluted.", values)
    years = years_of(fold(text)) or span_of_years(text)
    return Paper(round(whole * percent / 100, 2), years, note, (valuation.span(), part.span()), percent)


def span_of_years(text: str) -> float | None:
    """Years that are said of shares without "over" ("4 years with one year cliff")."""
    said = _YEARS.search(text)
    return float(said["years"]) if said else None


def _number(said: str) -> float:
    return float(said.replace(",", ""))
