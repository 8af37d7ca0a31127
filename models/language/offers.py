"""The one reader of offers: what is paid, of what kind, how often, over how long, in shares, net or gross.

``parse``'s money is a projection of it (see ``models.language.money``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from models.language.amounts import patterns
from models.language.amounts.amount import Amount
from models.language.amounts.currencies import Apart, named_apart, settle_currencies
from models.language.amounts.figures import LEAST_PART, Figure, find_figures
from models.language.amounts.judgement import is_bare, is_money, speaks_of_pay
from models.language.amounts.links import find_kind_words, in_lakhs, link_kinds
from models.language.amounts.owners import Owner, with_owners
from models.language.amounts.percentages import Percentage, read_percentage
from models.language.amounts.periods import in_payments, multiplied, period_of, years_of
from models.language.amounts.terms import Terms, read_terms
from models.language.spending import is_spent
from models.language.text import clean, fold

_HELD = 32
"""Readings that are held: a message, and its pieces."""


@dataclass(frozen=True, slots=True)
class OfferReading:
    """Everything about money that a text says, in the order it says it."""

    amounts: tuple[Amount, ...] = ()
    percentages: tuple[Percentage, ...] = ()
    terms: Terms = field(default_factory=Terms)
    loose_currency: str | None = None
    """A currency that is named apart from any amount ("in USD please")."""
    loose_span: tuple[int, int] | None = None


def read_offers(text: str, countries: Sequence[str] = (), *, is_amid_pay: bool = False) -> OfferReading:
    """Read amounts, percentages, cliffs, vesting, net or gross; ``countries`` (codes) settle what "$" or "kr" means.

    ``is_amid_pay`` says that the talk is about an amount, so that a bare number is another ("is 58 ok?").
    The last few readings are held, because answering one message reads it from several sides.
    """
    reading = _read(clean(text), is_amid_pay=is_amid_pay)
    amounts, loose, span = settle_currencies(reading.amounts, reading.apart, countries)
    return OfferReading(amounts, reading.percentages, reading.terms, loose, span)


def forget_readings() -> None:
    """Let go of what was read, and so of what anybody wrote."""
    _figures.cache_clear()
    _read.cache_clear()


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a text says of money wherever it is spoken of: shared signs are open yet."""

    amounts: tuple[Amount, ...]
    percentages: tuple[Percentage, ...]
    terms: Terms
    apart: Apart | None


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures of a text with the kind that words near each say, whatever the talk is about."""

    folded: str
    figures: list[Figure]
    kinds: list[str | None]
    terms: Terms


@lru_cache(maxsize=_HELD)
def _figures(cleaned: str) -> _Figures:
    folded = fold(cleaned)
    figures = in_lakhs(find_figures(cleaned, folded), folded)
    terms = read_terms(folded)
    for figure in figures:
        figure.is_span = figure.is_span or terms.covers(figure.start)
    return _Figures(folded, figures, link_kinds(figures, find_kind_words(folded), folded), terms)


@lru_cache(maxsize=_HELD)
def _read(cleaned: str, *, is_amid_pay: bool) -> _Reading:
    found = _figures(cleaned)
    folded, terms = found.folded, found.terms
    if is_amid_pay and not any(is_bare(figure) for figure in found.figures):
        return _read(cleaned, is_amid_pay=False)
    amounts = _amounts(found, is_amid_pay=is_amid_pay)
    percentages = tuple(
        read_percentage(figure, kind, folded)
        for figure, kind in zip(found.figures, found.kinds, strict=True)
        if figure.is_percent
    )
    owned = _spent_apart(with_owners(_shared_years(amounts, terms), folded), folded)
    return _Reading(owned, percentages, terms, named_apart(amounts, cleaned, folded))


def _spent_apart(amounts: Sequence[Amount], folded: str) -> tuple[Amount, ...]:
    """The amounts, of which rent, a loan or the price of a course are nobody's offer and nobody's pay."""
    return tuple(
        replace(one, owner=Owner.OTHER)
        if one.kind in {"base", "total"} and is_spent(one.start, one.end, folded)
        else one
        for one in amounts
    )


def _amounts(text: _Figures, *, is_amid_pay: bool) -> list[Amount]:
    """The figures that are money, read from the last, because one may lean on the next ("4000 or 4500 a month")."""
    folded, figures, kinds, terms = text.folded, text.figures, text.kinds, text.terms
    found: list[Amount] = []
    is_of_pay, around, has_stock = speaks_of_pay(folded), _around(figures, folded), "equity" in kinds
    for at in range(len(figures) - 1, -1, -1):
        figure = figures[at]
        if figure.is_percent or terms.covers(figure.start):
            continue
        following, preceding = around[at]
        period = period_of(following, preceding) or multiplied(figure, following, preceding)
        period = period or in_payments(figure, kinds[at], terms.payments)
        after = found[-1] if found else None
        leans = after is not None and _leans_on(figure, after, folded)
        if leans or is_money(figure, kinds[at], period, folded, is_of_pay=is_of_pay, is_amid_pay=is_amid_pay):
            amount = _amount(figure, kinds[at], period, following, preceding, has_stock=has_stock)
            found.append(_leaning(amount, after) if leans and after else amount)
    return _in_step(found[::-1])


def _in_step(amounts: Sequence[Amount]) -> list[Amount]:
    """Amounts without a period take the one of a like amount before them ("600 a day, I want 700")."""
    done: list[Amount] = []
    for amount in amounts:
        done.append(_like(amount, done[-1]) if done else amount)
    return done


def _like(amount: Amount, last: Amount) -> Amount:
    if last.period == "year" or amount.has_period or amount.kind != last.kind:
        return amount
    sizes = (amount.amount,) if amount.is_scaled else (amount.amount, amount.amount / 1000)
    said = next((size for size in sizes if 0.4 < size / last.amount < 2.5), None)
    return amount if said is None else replace(amount, amount=said, period=last.period, has_period=True)


_JOINED = re.compile(
    r"\s*(?:euros?|eur|usd|gbp|dollars|pounds|net|gross)?\s*(?:or|vs\.?|versus|and|to|against|->|→|"
    r"instead of|rather than|,|/|not)\s*(?:about\s*)?"
)


_ADDED = re.compile(r"\s*\+\s*")
"""Between two parts of one offer ("160+30 rsu")."""


def _leans_on(figure: Figure, after: Amount, folded: str) -> bool:
    """Whether a figure is joined by a word to the amount after it and of its size, in its units or in its thousands."""
    between = folded[figure.end : after.start]
    if _ADDED.fullmatch(between):
        return figure.scale == 1 and figure.currency is None and 20 <= figure.value < 1000 <= after.amount
    if figure.is_spelled or not _JOINED.fullmatch(between):
        return False
    return any(0.25 < figure.amount * scale / after.amount < 4 for scale in ((1, 1000) if figure.scale == 1 else (1,)))


def _leaning(amount: Amount, after: Amount) -> Amount:
    scale = 1000.0 if amount.amount < 1000 and amount.amount * 1000 / after.amount < 40 else 1.0
    if amount.has_period or amount.kind != after.kind:
        return replace(amount, amount=amount.amount * scale)
    return replace(amount, amount=amount.amount * scale, period=after.period, has_period=after.has_period)


def _around(figures: Sequence[Figure], folded: str) -> list[tuple[str, str]]:
    """For each figure the words after it up to the next bold one, and those before it back to the last one."""
    afters, befores = [], []
    after, before = len(folded), 0
    for figure in reversed(figures):
        afters.append(folded[figure.end : max(figure.end, min(after, figure.end + 70))])
        after = figure.start if figure.is_bold else after
    for figure in figures:
        befores.append(folded[max(before, figure.start - 40) : figure.start])
        before = figure.end if figure.is_bold and figure.value not in (12, 13, 14) else before
    return list(zip(reversed(afters), befores, strict=True))


def _amount(
    figure: Figure, kind: str | None, period: str | None, following: str, preceding: str, *, has_stock: bool
) -> Amount:
    is_short = figure.scale == 1 and figure.currency is None and LEAST_PART <= figure.value < 1000
    scale = 1000.0 if is_short and period in (None, "year") else 1.0
    said = period or ("hour" if _is_plainly_hourly(figure, kind) else "year")
    tail = following.split(";", maxsplit=1)[0]
    is_stock = kind == "equity" or _vests(tail, preceding, has_stock=has_stock) or _spread(kind, tail)
    years = _years(tail) if is_stock else None
    return Amount(
        amount=round(figure.amount * scale, 2),
        currency=figure.currency,
        period=said,
        kind=kind or ("equity" if is_stock else "base"),
        amount_to=None if figure.high is None else round(figure.high * scale, 2),
        years=years,
        is_net=_is_net(following, preceding),
        has_period=period is not None,
        is_scaled=figure.scale > 1,
        start=figure.start,
        end=figure.end,
    )


def _vests(tail: str, preceding: str, *, has_stock: bool) -> bool:
    """Whether an amount is said to vest; where another is called stock, a comma parts the two ("150k, 5/15/40/40 vest,
    350k stock")."""
    after, before = tail[:30], preceding[-25:]
    if has_stock:
        after, before = after.split(",", maxsplit=1)[0], before.rsplit(",", maxsplit=1)[-1]
    return "vest" in after or "vest" in before


def _spread(kind: str | None, tail: str) -> bool:
    """Whether an amount of no kind is paid over years ("300k/4yr"), as only stock is."""
    return kind is None and bool(re.match(r"\s*(?:/|over)\s?[2-6](?:[\s-]?(?:years?|yrs?|y)\b|\s*(?:$|[,;.)]))", tail))


def _years(tail: str) -> float | None:
    """Over how many years equity is paid; a period "per year" said before it means that it is already yearly."""
    yearly = patterns.period_after().match(tail)
    return None if yearly else years_of(tail)


def _is_plainly_hourly(figure: Figure, kind: str | None) -> bool:
    return (
        figure.scale == 1
        and figure.currency in ("$", "USD", "EUR", "GBP", "CHF", "CAD", "AUD")
        and figure.amount <= 300
        and kind in (None, "base")
    )


_CLAUSE_END = re.compile(r"[,;.)(](?=\s|$)|\b(?:but|and|of which|aber|mais|pero)\b")
_SENTENCE_END = re.compile(r"[;.!?](?=\s|$)|\b(?:but|aber|mais|pero)\b")
_SALES_TAX = re.compile(
    r"(?<![a-z])(?:b2b|vat|mwst|ust|mehrwertsteuer|umsatzsteuer|tva|ht|hors taxes?|iva|btw|moms|pdv|gst|invoiced?)"
    r"(?![a-z])"
)
"""Beside these "net" leaves out sales tax alone: what a contractor invoices is before income tax."""


def _is_net(following: str, preceding: str) -> bool | None:
    table = patterns.net_or_gross()
    after, before = _CLAUSE_END.split(following, maxsplit=1)[0], _SENTENCE_END.split(preceding)[-1]
    if _SALES_TAX.search(f"{before} {after}") or _SALES_TAX.search(following[:28]):
        return None
    near = table.search(after) or next(reversed(list(table.finditer(before))), None)
    return None if near is None else near["net"] is not None


def _shared_years(amounts: Sequence[Amount], terms: Terms) -> list[Amount]:
    """Equity without years of its own takes the years of the vesting that the text names."""
    return [
        replace(amount, years=terms.vesting_years)
        if amount.kind == "equity" and not (amount.years or amount.has_period)
        else amount
        for amount in amounts
    ]
