"""Whether a line of text answers the question just put about a part of an offer."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.conversation.following.units import period_said
from bot.conversation.offers.rewording import NEW_OFFER
from bot.conversation.turn import Act
from bot.pattern import Pattern
from bot.translation import mark

PARTS: Mapping[str, tuple[str, str]] = {
    "base": (mark("Base pay"), mark("95,000 a year, or 4,000 a month × 13")),
    "bonus": (mark("Bonus"), mark("15 %, or 20,000")),
    "stock": (mark("Stock"), mark("200k over 4 years, 1 year cliff, 25/25/25/25")),
    "sign_on": (mark("Sign-on"), mark("30k, half now, half after a year")),
    "refresher": (mark("Refreshers"), mark("20k a year")),
    "currency": (mark("Currency"), mark("EUR")),
    "place": (mark("Place"), mark("Berlin, Germany")),
    "name": (mark("Name"), mark("The bank")),
}
"""What can be changed: what it is called, and an example."""
LONGEST_ANSWER = 80
_NAMED: Mapping[str, Pattern] = {
    "base": Pattern(r"\b(?:base|salary|basic)\b", re.IGNORECASE),
    "bonus": Pattern(r"(?<!sign-on )(?<!sign on )(?<!signing )(?<!joining )\bbonus\b", re.IGNORECASE),
    "stock": Pattern(r"\b(?:rsus?|stocks?|shares?|equity|options?|grant|vest\w*|cliff)\b", re.IGNORECASE),
    "sign_on": Pattern(r"\bsign(?:ing|[\s-]?on)|\bjoining bonus", re.IGNORECASE),
    "refresher": Pattern(r"\brefresh\w*", re.IGNORECASE),
}
"""The words by which the parts of an offer are named."""
_OF_PARTS = Pattern(r"\b(?:half|third|quarter|all|whole|start|now|once|later|after|month|year|rest|joining|up\s?front)")
"""A word of these is in an answer about a sign-on that names no figure."""
MOST_CURRENCY_WORDS = 3
_BEFORE_TAX = Pattern(
    r"(?:(?:no|sorry|yes|oh)[ ,]+)*(?:(?:it|that|this)(?: is|'s| was)? )?(?:already )?(?:the )?"
    r"(?:gross|before tax(?:es)?|pre-?tax|brutto|bruto|brut)",
    re.IGNORECASE,
)
"""An answer that says of the figure already named that it is before tax."""


def answered_part(text: str, waiting: tuple[str, str] | None) -> Act | None:
    """The act that a short line stands for while a part of an offer is asked about; None for a new offer and all that
    is no answer. A line that names other parts too changes them as well."""
    if (
        waiting is None
        or waiting[1] not in PARTS
        or text.rstrip().endswith("?")
        or len(text) > LONGEST_ANSWER
        or not (any(map(str.isdigit, text)) or _is_answered_in_words(waiting[1], text))
    ):
        return None
    part, named = waiting[1], {name for name, words in _NAMED.items() if words.search(text)}
    if NEW_OFFER.search(text) or (part != "base" and "base" in named and len(named) > 1):
        return None
    if named - {part} and part in _NAMED:
        return Act("offer.change", {"o": waiting[0], "text": text, "answer": "yes"})
    return Act("offer.edit", {"o": waiting[0], "part": part, "value": text})


def _is_answered_in_words(part: str, text: str) -> bool:
    """Whether a line without any figure answers the question about a part."""
    if part == "base":
        return says_gross(text) or period_answered(text) is not None
    if part == "sign_on":
        return _OF_PARTS.search(text.casefold()) is not None
    return part == "currency" and len(text.split()) <= MOST_CURRENCY_WORDS


def period_answered(text: str) -> str | None:
    """ "month" or "year" where an answer says no more than that."""
    said = " ".join(text.casefold().strip(" .!,").split())
    per = said if said in {"month", "year"} else period_said(said)
    return per if per in {"month", "year"} else None


def says_gross(text: str) -> bool:
    """Whether a base that was asked about is said to be before tax, and no more."""
    return _BEFORE_TAX.fullmatch(text.strip(" .!,")) is not None
