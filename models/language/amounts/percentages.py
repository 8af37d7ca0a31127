"""Percentages of an offer: what each is a share of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.language.amounts.figures import Figure

LARGEST_SHARE = 5
"""Percent below which a nameless share behind a plus is one of the company ("150k + 0.3%")."""
LARGEST_BONUS = 60
"""Percent up to which a larger one is a bonus ("150k + 10%")."""
_GROWS = re.compile(
    r"\b(?:grow\w*|grew|growth|appreciat\w*|rises?|climbs?|goes up|going up)(?: \w+)? (?:of |at |by )?(?:~\s?)?$"
)
_RAISE = re.compile(r"\s*(?:pay )?(?:raise|rise|increase|more|bump|hike|uplift|higher)")
_GROWTH = re.compile(r"\s*(?:(?:a|per) year )?(?:stock )?(?:growth|appreciation)")
_TARGET = re.compile(r"\s*(?:yearly |annual )?target\b")
_OF_COMPANY = re.compile(
    r"\s*(?:of (?:the |this |a |that )?(?:company|firm|startup|start-up|business|cap table)"
    r"|ownership|stake|fully diluted"
    r"|share of the company)\b"
)
_BEHIND_PAY = re.compile(
    r"(?:\d|[a-z€$£])\s*(?:\+|\bplus)\s?$"
    r"|(?:\d|k|l|\b[a-z]{3}|[€$£]|\b(?:base|salary|fixed|gross|cash|year|month|brutto|fix))\s*\band\s?$"
    r"|\bbase\s*,?\s*$|\d\s?[kl]\s*,\s*$"
)
"""A plus behind an amount, or nothing but a comma."""
_ALONE = re.compile(
    r"\s*(?!40[13])(?:$|[,;.+&)?!/\n€$£\d]|\b(?:and|plus|with|in|at|or|vs|for|per year|a year|yearly)\b)"
)
"""What follows a percentage of which no more is said."""


@dataclass(frozen=True, slots=True)
class Percentage:
    """A share of something, in percent: a bonus of base, equity of the company, a raise or the growth of stock."""

    percent: float
    percent_to: float | None
    kind: str
    start: int = 0
    end: int = 0
    is_assumed: bool = False
    """Whether no word says its kind, only that it stands behind pay ("150k + 10%")."""


def read_percentage(figure: Figure, kind: str | None, folded: str) -> Percentage:
    """The percentage with its kind: the one that was linked to it, else what the words beside it make of it."""
    following, preceding = folded[figure.end : figure.end + 30], folded[max(0, figure.start - 30) : figure.start]
    said, is_assumed = _kind(figure, kind, following, preceding), False
    if said is None:
        is_added = _BEHIND_PAY.search(preceding) is not None
        is_bonus = is_added and LARGEST_SHARE <= figure.value <= LARGEST_BONUS and _ALONE.match(following) is not None
        said, is_assumed = ("bonus", True) if is_bonus else ("other", False)
    return Percentage(figure.value, figure.high, said, figure.start, figure.end, is_assumed)


def _kind(figure: Figure, kind: str | None, following: str, preceding: str) -> str | None:
    if _GROWS.search(preceding) or _GROWTH.match(following):
        return "growth"
    if _RAISE.match(following):
        return "raise"
    if kind is None and _OF_COMPANY.match(following):
        return "equity"
    if kind is None and _TARGET.match(following):
        return "bonus"
    is_glued = re.search(r"\+\s?$", preceding) is not None and figure.value < LARGEST_SHARE
    return kind or ("equity" if is_glued else None)
