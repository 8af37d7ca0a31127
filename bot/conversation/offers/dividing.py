"""A text with several figures for base: several offers, one offer and the pay of now, or one offer said in two ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.conversation.offers.splitting import name_in, segments
from bot.pattern import Pattern
from models.language.amounts.amount import Amount
from models.language.amounts.owners import Owner
from models.pay.offers import YEARLY

ALIKE = 0.025
"""Two sums that differ by no more than this part are the same one."""
_BASE = r"(?:base|salary|fixed)"
_SUMMED_UP = Pattern(
    r"\s*(?:a year|per year|p\.?a\.?|yearly)?\s*(?:[:=(–-]|(?:in )?total|all[\s-]in|package|of which|made (?:up )?of"
    r"|consisting of|i\.?e\.?)",
    re.IGNORECASE,
)
"""Behind a figure whose parts follow."""
_SEVERAL = Pattern(
    r"\b(?:offers|two|three|both|vs\.?|versus|or|against|first|second|other|another|compar\w+|while|whereas|which|better"
    r"|each|in\s+[A-Za-z]{3,})\b|[;\n2]\s|\b(?:offer|option)\s*#?(?:\d|[a-j])\b",
    re.IGNORECASE,
)
"""Signs that more than one offer is meant."""


@dataclass(frozen=True, slots=True)
class Division:
    """``pieces`` hold an offer each. ``present`` is the place of today's job among them, where more than its base is
    said of it."""

    pieces: tuple[str, ...]
    present: int | None = None
    is_contradictory: bool = False
    """Whether two figures for base stand in what looks like one offer."""


def divided(
    text: str, amounts: Sequence[Amount], bases: Sequence[Amount], has_parts: Callable[[str], bool]
) -> Division:
    """Cut ``text`` between the figures for base. ``has_parts`` says whether a piece holds more than base pay."""
    now = next((one for one in amounts if _may_be_now(one, bases)), None)
    marks = sorted([*bases, *([now] if now else [])], key=lambda one: one.start)
    marks = _with_lone_totals(text, amounts, marks)
    pieces = segments(text, marks) if len(marks) > 1 else [text]
    if now is not None and len(marks) > 1:
        at = marks.index(now)
        if has_parts(pieces[at]):
            return Division(tuple(pieces), present=at)
        return Division(tuple(piece for place, piece in enumerate(pieces) if place != at))
    return Division(tuple(pieces), is_contradictory=_is_one_offer(text, bases, pieces))


def headline(text: str, bases: Sequence[Amount], first_year: Callable[[str], float | None]) -> Amount | None:
    """The figure that only sums up what follows it ("1.2 crore: 60L base, 15L bonus, 1.8cr stock over 4 years").

    ``first_year`` is what the one offer in a text brings in its first year, None where there is no such one.
    """
    if len(bases) != 2 or bases[0].amount <= bases[1].amount or bases[0].currency != bases[1].currency:
        return None
    if not _SUMMED_UP.match(text, bases[0].end):
        return None
    brought = first_year(text[bases[0].end :])
    whole = bases[0].amount * YEARLY[bases[0].period]
    return bases[0] if brought is not None and abs(brought - whole) <= ALIKE * whole else None


def without(text: str, amount: Amount) -> str:
    """The text without one figure."""
    return f"{text[: amount.start]} {text[amount.end :]}"


def as_yearly(amount: Amount) -> Amount:
    """The same pay for a year."""
    return replace(amount, amount=amount.amount * YEARLY[amount.period], period="year")


def _with_lone_totals(text: str, amounts: Sequence[Amount], marks: list[Amount]) -> list[Amount]:
    """The figures, and those for all pay of an offer of which no base is named ("Acme: 9 LPA CTC. Globex: 32 LPA")."""
    totals = [one for one in amounts if one.kind == "total" and one not in marks and one.owner in (None, Owner.OFFERED)]
    wider = sorted([*marks, *totals], key=lambda one: one.start)
    names = [name_in(piece) for piece in segments(text, wider)] if totals and len(wider) > 1 else [""]
    return wider if all(names) and len(set(names)) == len(names) else marks


def _may_be_now(one: Amount, bases: Sequence[Amount]) -> bool:
    is_whole = one.kind in {"base", "total"} and one.amount_to is None
    return is_whole and one.owner == Owner.CURRENT and one not in bases


def _is_one_offer(text: str, bases: Sequence[Amount], pieces: Sequence[str]) -> bool:
    """Whether two figures are each called base in words that know of one offer only."""
    if len(bases) != 2 or _SEVERAL.search(text) or any(name_in(piece) for piece in pieces):
        return False
    if bases[0].currency != bases[1].currency or bases[0].period != bases[1].period:
        return False
    return all(_is_called_base(one, text) for one in bases)


def _is_called_base(one: Amount, text: str) -> bool:
    before, after = text[max(0, one.start - 16) : one.start], text[one.end : one.end + 12]
    return bool(re.search(rf"\b{_BASE}\b\W*(?:\w+\W+)?$", before, re.I) or re.match(rf"\W*{_BASE}\b", after, re.I))
