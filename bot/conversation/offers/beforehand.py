"""Assumptions that are said in one breath with an offer: "100k base, 20% bonus, assume no bonus is paid"."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.conversation.offers.outlooks import read_odds, read_outlook
from bot.pattern import Pattern

_CLAUSE = Pattern(
    r"[,;\n(]|\.\s|\s[–—-]\s|\b(?:and|but|which|that|with)\b"
    r"|(?<!not )(?<!n't )(?=\b(?:assum\w+|suppos\w+|treat\w*|count\w*|growing|rising|appreciating|valued)\b)",
    re.IGNORECASE,
)
_SUPPOSES = Pattern(r"\b(?:assum\w+|suppos\w+|treat\w*|count\w*|value[ds]?|ignor\w+|if|say)\b", re.IGNORECASE)
_OF_THE_OFFER = Pattern(
    r"\b(?:no|without|zero)\s+(?:the\s+|any\s+)?(?:bonus|stocks?|shares?|equity|options?|rsus?)", re.IGNORECASE
)
"""What an offer lacks, not what is assumed of it."""
_OTHERS = Pattern(
    r"vest\w*|cliff|weighted|loaded|espp|purchase|match\w*|refresh\w*|salary|base|raises?|company|repa\w+|target",
    re.IGNORECASE,
)
"""Words beside which a percentage or a half is a term of the offer."""
_PAPER = Pattern(r"\b(?:stocks?|shares?|rsus?|equity|options?|grant|paper)\b", re.IGNORECASE)
_OF_SHARES = Pattern(
    r"(?:growing|rising|appreciating)\b|(?:assum\w+|suppos\w+|treat\w*|count\w*|value[ds]?)\s+(?:as\s+|it\s+|them\s+|at\s+)*"
    r"(?:worthless|nothing|zero|half|flat)\b",
    re.IGNORECASE,
)
"""What can only be said of shares, so that they need not be named again."""


def assumed_beforehand(text: str) -> tuple[dict[str, str], str]:
    """The sliders (as ``read_outlook``) that the words of an offer move, and the words without those clauses."""
    values: dict[str, str] = {}
    kept: list[str] = []
    for begin, end in _clauses(text):
        moved = _moved(text[begin:end], text[:begin])
        values.update(moved)
        kept.append(" ;" if moved and text[begin:end].strip() else text[begin:end])
    odds = read_odds(text)
    return values if odds is None else {"b": f"{odds:g}", **values}, "".join(kept)


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = sorted({0, len(text), *(match.start() for match in _CLAUSE.finditer(text))})
    return list(pairwise(cuts))


def _moved(clause: str, before: str) -> dict[str, str]:
    said = re.sub(r"^(?:[\s,;.()–—-]|(?:and|but|which|that|with|please|then|also|i|we|you|let'?s)\b)+", "", clause)
    said = said.strip(" ,;.()")
    if _OTHERS.search(said) or (_OF_THE_OFFER.search(said) and not _SUPPOSES.search(said)):
        return {}
    if _OF_SHARES.match(said) and _PAPER.search(before[-60:]) and not re.search(r"bonus", said):
        said = f"stock {said}"
    return read_outlook(said) if _SUPPOSES.search(said) or _PAPER.search(said) or "bonus" in said.casefold() else {}
