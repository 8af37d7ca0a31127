"""Whether a figure is money at all: a currency, a scale, a period or a word of kind beside it must say so."""

from __future__ import annotations

import re

from models.language.amounts import patterns
from models.language.amounts.figures import LEAST_PART, Figure

_SPEAKS_OF_PAY = re.compile(
    r"\b(?:offer\w*|salar\w*|pay\w*|paid|wage\w*|earn\w*|comp|compensation|gross|net|netto|brutto|"
    r"brut|gehalt|salaire|salario|sueldo|income|contract|package|recruiter|counter\w*|negotiat\w*|"
    r"ask for|raise|quoted?|base|make|making|get|getting|lowball\w*|bid|accept|decline|sign|take[- ]home|in hand|"
    r"verdien\w*|bekomm\w*|gagne\w*|touche|gan[oa]|cobro|ganho|recebo|guadagno|zarabiam|stipendio|nett[io]|netos?)\b"
)
_OFFERED = re.compile(
    r"(?:offer(?:ed|s|ing)?|on the table|got|counter(?:ed)?(?: at| with)?|asked for|ask for|asking for|wants?|wanted|"
    r"would like|id like|i'd like|hop(?:e|ing) for|aim(?:ing)? for|expect(?:ing)?|quoted|quote of|offer of|"
    r"offer is|says|making|makes?|gave|gives?|pay(?:s|ing)?|paid|earn(?:s|ed|ing)?|get(?:s|ting)?|accepted?|needs?|"
    r"want at least|"
    r"(?:go|going|get|be) (?:above|over|beyond|past|below|under)|(?:i am|im|i'm|was|am|are|they're|theyre) (?:on|at)|"
    r"(?:lowball\w*|stuck|sit(?:ting)?|start(?:s|ing)?|c[ao]me in)(?: me)? at|"
    r"(?:get|go|push|bump|come|raise)(?: \w+){0,2} to|currently(?: at| on)?|salary(?: of| is)?)"
    r"\s+(?:me |us )?(?:a |about |around |like |only |just )?$"
)

_SHARE_PRICE = re.compile(
    r"\d[\d.,]*k?\s+(?:rsus?|shares|options|units|stock options)\s+(?:at|@|priced at|valued at)\s*$"
)
"""A price of one share ("5,000 RSUs at $40") is no pay."""

LEAST_AMID_PAY = 10
"""The least that a bare number stands for in a talk about an amount."""


def speaks_of_pay(folded: str) -> bool:
    """Whether a text speaks of pay anywhere, so that a bare number in it may be pay."""
    return _SPEAKS_OF_PAY.search(folded) is not None


def is_bare(figure: Figure) -> bool:
    """Whether a figure may be an amount only because the talk is about one."""
    is_written = bool(figure.currency) or figure.scale > 1 or figure.is_spelled
    return not is_written and figure.amount >= LEAST_AMID_PAY and not 1980 <= figure.amount <= 2040


def is_money(
    figure: Figure, kind: str | None, period: str | None, folded: str, *, is_of_pay: bool, is_amid_pay: bool = False
) -> bool:
    """Whether ``figure`` is an amount of money.

    ``kind`` and ``period`` are what the words beside it said, ``is_of_pay`` is ``speaks_of_pay`` of its text,
    ``is_amid_pay`` whether the talk is about an amount, so that a bare number is another ("is 58 ok?").
    """
    following = folded[figure.end : figure.end + 40]
    preceding = folded[max(0, figure.start - 30) : figure.start]
    if not 0 < figure.amount <= 1e12:
        return False
    if figure.currency:
        return not _SHARE_PRICE.search(preceding)
    if (period is None and _counts_something(figure, following, kind)) or _names_a_thing(figure, preceding):
        return False
    if figure.scale > 1 or figure.is_spelled:
        is_rate = period in ("hour", "day") and figure.value >= 5 and is_of_pay
        return figure.amount >= 500 if figure.scale > 1 else is_rate
    if is_amid_pay and is_bare(figure):
        return True
    return _is_bare_money(figure, kind, period, preceding, is_of_pay=is_of_pay)


def _counts_something(figure: Figure, following: str, kind: str | None) -> bool:
    if patterns.not_money().match(following):
        return not (kind == "equity" and figure.scale > 1)
    return bool(re.match(r"\w|:\d|\.\d|\s?%", following))


def _names_a_thing(figure: Figure, preceding: str) -> bool:
    """A plan's or a model's number is no amount."""
    return (figure.value in (401, 403) and figure.scale == 1e3) or bool(patterns.model_number().search(preceding))


def _is_bare_money(figure: Figure, kind: str | None, period: str | None, preceding: str, *, is_of_pay: bool) -> bool:
    """A number without currency or scale."""
    amount = figure.amount
    is_year = 1980 <= amount <= 2040 and not figure.is_grouped
    if period == "year" and 20 <= amount < 1000 and figure.scale == 1:
        return kind is not None or is_of_pay
    if period and not is_year:
        lowest = {"hour": 5, "day": 40, "week": 100, "month": 200, "year": 1000}[period]
        return amount >= lowest
    if kind is not None:
        return (LEAST_PART if figure.is_added else 20) <= amount < 1000 or amount >= 2500
    if amount >= 2500 and not is_year:
        return (figure.is_grouped and amount >= 10_000) or is_of_pay
    return 30 <= amount < 1000 and bool(_OFFERED.search(preceding))
