"""Which currency each amount is in, once the whole message and its places are known."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from models.language.amounts import patterns
from models.language.amounts.amount import Amount
from models.language.words import read_words
from models.vocabulary.countries import currency_of

_NOT_A_CURRENCY = {
    "pounds",
    "pound",
    "won",
    "real",
    "lei",
    "lev",
    "din",
    "ft",
    "zl",
    "nis",
    "kc",
    "ron",
    "sterling",
    "dong",
    "rand",
    "quid",
    "bucks",
    "all",
    "try",
}


@dataclass(frozen=True, slots=True)
class Apart:
    """A currency (a code, or a sign of several) that is named apart from every amount, and where it stands."""

    currency: str
    span: tuple[int, int]


def settle_currencies(
    amounts: Sequence[Amount], apart: Apart | None, countries: Sequence[str]
) -> tuple[tuple[Amount, ...], str | None, tuple[int, int] | None]:
    """Amounts with their currencies settled, and the currency named apart from them with where it stands.

    Where places of several currencies are named an amount without one may be in any of them and stays open.
    A shared sign means the currency of a place in the message. An amount without a currency takes the one that its
    neighbours carry, or the one that is named apart ("both euros").
    """
    done = [_in(amount, resolve(amount.currency, countries)) for amount in amounts]
    loose, span = (resolve(apart.currency, countries), apart.span) if apart else (None, None)
    named = {amount.currency for amount in done if amount.currency}
    is_shared = len({currency_of(country) for country in countries}) < 2
    common = next(iter(named)) if len(named) == 1 and is_shared else None
    missing = any(amount.currency is None for amount in done)
    if missing and (common or loose):
        takes_loose = loose if not named else common
        done = [_in(amount, amount.currency or takes_loose) for amount in done]
        loose = None if not named else loose
    return tuple(done), loose, span


def _in(amount: Amount, currency: str | None) -> Amount:
    return amount if amount.currency == currency else replace(amount, currency=currency)


def resolve(currency: str | None, countries: Sequence[str]) -> str | None:
    """The code that a shared sign means beside these places, None where it stays open."""
    if currency not in patterns.SHARED:
        return currency
    by_country = _by_country().get(currency, {})
    for country in countries:
        if country in by_country:
            return by_country[country]
    alone: dict[str, str] = read_words("money")["alone"]
    return alone.get(currency)


@cache
def _by_country() -> dict[str, dict[str, str]]:
    table = read_words("money")["by_country"]
    return {sign: dict(pair.split("=", 1) for pair in pairs) for sign, pairs in table.items()}


@cache
def _loose_pattern() -> re.Pattern[str]:
    words = [word for word in patterns.currency_words() if word[-1].isalpha()]
    return re.compile(rf"(?<![a-z])(?:{patterns.alternatives(words)})(?![a-z])|(?<!\S)[€£](?!\S)")


_ASKED = re.compile(
    r"(?:\b(?:in|into|to|as|show|give|use|using|convert|prefer|currency|want|need|answer|make it|"
    r"switch to|quoted in|expressed in|please|both|all|but)\b[\s:]*(?:me\s+)?(?:the\s+)?|"
    r"[,(:;.?!-]\s*)$"
)
_ASKED_AFTER = re.compile(
    r"^\s*(?:please|pls|plz|if possible|instead|pls\?|thanks|equivalent|figures?|terms|ok\b|would|"
    r"preferred|version|\)|$|\?|,|or\b|both)"
)


_REACH = 60
"""Characters before a currency in which the words stand that ask for it."""


def named_apart(amounts: Sequence[Amount], text: str, folded: str) -> Apart | None:
    """The first currency in a text that belongs to none of its amounts and is asked for."""
    starts = [amount.start for amount in amounts]
    for match in _loose_pattern().finditer(folded):
        before = bisect_right(starts, match.start()) - 1
        if before >= 0 and match.start() < amounts[before].end:
            continue
        word, written = match.group(), text[match.start() : match.end()]
        code = patterns.currency_words()[word]
        if (word in patterns.capital_codes() and not written.isupper()) or word in _NOT_A_CURRENCY - {"pounds"}:
            continue
        asked = _ASKED.search(folded[max(0, match.start() - _REACH) : match.start()]) or (
            match.start() == 0 and len(folded) < 30
        )
        is_code = word == code.lower()
        if asked or (is_code and _ASKED_AFTER.search(folded[match.end() :])):
            return Apart(code, match.span())
    return None
