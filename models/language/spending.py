"""Which amounts are money that is spent or owed, not pay: rent, a course, a loan."""

from __future__ import annotations

import re
from functools import cache

from models.language.amounts.patterns import alternatives
from models.language.words import read_words

LOOK_BACK, LOOK_AHEAD = 60, 60


def is_spent(start: int, end: int, folded: str) -> bool:
    """Whether the amount at a place of a text is what somebody pays for a thing ("500 rent", "40k for my bootcamp")."""
    before, after = folded[max(0, start - LOOK_BACK) : start], folded[end : end + LOOK_AHEAD]
    return _before().search(before) is not None or _after().match(after) is not None


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{alternatives(read_words('spending')['before'])})(?:\s+[a-z']+){{0,3}}[\s€$£]*$")


@cache
def _after() -> re.Pattern[str]:
    words = read_words("spending")
    things, not_spent = alternatives(words["after"]), alternatives(words["not_spent"])
    currency_and_period = (
        r"(?:[\s/€$£]|\b(?:eur|euros?|usd|dollars?|gbp|pounds?|bucks|chf|a|an|per|each|every|in|of|im|pro|par|por|al"
        r"|year|month|monthly|yearly|week|monat|mois|mes)\b)*"
    )
    purpose = r"(?:(?:for|fur|pour|para|za|towards|on)\s+(?:(?:my|our|a|an|the|his|her|their)\s+)?(?:[a-z]+\s+){0,2}?)?"
    return re.compile(rf"{currency_and_period}{purpose}(?:{things})(?![a-z-])(?!\s+(?:{not_spent})(?![a-z]))")
