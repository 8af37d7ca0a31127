"""Several offers in one text: where one ends and the next begins, and what each is called."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from bot.pattern import Pattern
from bot.translation import quoted
from models.language.amounts.amount import Amount
from models.language.amounts.patterns import currency_words
from models.pay.employers import find_employer
from models.pay.offers import YEARLY
from models.vocabulary.countries import find_country
from models.vocabulary.places import find_city

LONGEST_NAME = 30
SMALL = 0.25
"""A bare amount below this part of the largest base is no base of its own."""
MOST_BESIDE = 3
"""More bare amounts than this are a list of offers, however small some are."""
_STRONG = Pattern(
    r"\n|;|\.(?=\s|$)|\b(?:vs\.?|versus|or|against|compared (?:to|with)|while|whereas)\b"
    r"|(?=\b(?:offer|option)\s*#?(?:\d{1,2}|[a-j])\b)|(?=\b(?:job|company|firm|employer)\s+(?-i:[A-J]|\d)\b)|(?=\b(?:first|second|third|fourth|fifth|other)\s+(?:offer|one)\b)",
    re.IGNORECASE,
)
_WEAK = Pattern(r",|\b(?:and|but|then)\b", re.IGNORECASE)
_CORRECTED = Pattern(
    r"\b(?:actually|sorry|correction|i meant?|no,? wait|wait|scratch that|make that|or rather|c[ao]me up to|went up to"
    r"|(?:raised|increased|improved|bumped)(?: it)? to)\b",
    re.IGNORECASE,
)
"""Between a figure and the one that takes its place."""
_LABELLED = Pattern(
    r"\b(?:(?:offer|option)\s*#?(?P<mark>\d{1,2}|[a-j])|(?:job|company|firm|employer)\s+(?P<letter>(?-i:[A-J]|\d)))\b"
    r"(?!\s?(?:[.,]\d|%|[€$£/]|(?:[kml]|lakhs?|lpa|cr|crores?|million|per|an?|dollars?|euros?|pounds?|francs?|rupees?|bucks|grand|[a-z]{3})\b(?!\s*[:=])))",
    re.IGNORECASE,
)
"""An offer by its number or letter, not by its amount ("offer 60 EUR an hour")."""
_NAMED = (
    Pattern(r"^\W*(?:(?:offer|option)\s*#?\w{1,2}\W+)?(?P<name>[A-ZÀ-ÞĀ-Ž][\w&.' ]{1,59}?)\s*[:=–]\s"),
    Pattern(r"\b(?:from|at|by)\s+(?P<name>[A-Z][\w&.]*(?:\s[A-Z][\w&.]+)?)"),
    Pattern(r"^\W*(?P<name>[A-Z][\w&.]+)\s+(?:offers?|offered|gives|pays|wants|is|at|[€$£\d])"),
)
_OFFER_FROM = Pattern(
    r"^(?:(?:an?|my|the|this|first|second|other|another)\s+)?(?:job\s+|written\s+)?(?:offer|option)\s+"
    r"(?:#?\w{1,2}\s+)?(?:from|by|at|with|of)\s+",
    re.IGNORECASE,
)
_MARKED = Pattern(
    r"(?:^|[:;.,\n(]|\b(?:and|or|vs\.?|versus))\s*(?P<mark>[A-J])\b\s*(?=in\b|at\b|is\b|pays|gives|offers|[:=)–-]|[€$£\d])"
)
"""A letter by which somebody calls an offer: "A in Zurich 160k; B in Berlin 110k"."""
_NO_NAME = frozenset(("compare", "i", "we", "my", "base", "they", "the", "is", "got", "salary", "one", "bonus", "now"))
_NO_NAME |= {"tc", "ctc", "ote", "total", "fixed", "gross", "net", "cash", "current"}
_AMOUNT = Pattern(r"\d\s?[kml]?\b.*\b(?:base|bonus|year)|\d\s?[kml]\b|\d{4,}")
_ABOUT_OFFERS = Pattern(r"\b(?:offers|(?:an?|my|the|this) offer|options)\b|^offer$", re.IGNORECASE)


def bases_in(amounts: Sequence[Amount], text: str, in_dollars: Callable[[float, str | None], float]) -> list[Amount]:
    """The amounts of offers that may be the base of one: not what is paid beside it."""

    def yearly(amount: Amount) -> float:
        return in_dollars(amount.amount * YEARLY[amount.period], amount.currency)

    meant = [amount for amount in amounts if amount.kind == "base"]
    if len(meant) > MOST_BESIDE:
        return meant
    put_right = [one for one, after in pairwise(meant) if _is_put_right(text, one, after)]
    meant = [amount for amount in meant if amount not in put_right]
    largest = max((yearly(amount) for amount in meant), default=0.0)
    return [amount for amount in meant if yearly(amount) >= largest * SMALL]


def _is_put_right(text: str, one: Amount, after: Amount) -> bool:
    """Whether a figure was raised to, or corrected by, the one after it."""
    between = text[one.end : after.start]
    is_from = re.search(r"\bfrom\s*[€$£]?$", text[max(0, one.start - 8) : one.start], re.IGNORECASE)
    return bool(_CORRECTED.search(between) or (is_from and re.fullmatch(r"\s*(?:up\s+)?to\s*[€$£]?", between)))


def segments(text: str, bases: Sequence[Amount]) -> list[str]:
    """The text in as many pieces as there are bases, cut between them at what parts them most."""
    cuts = [_cut(text, one.end, other.start) for one, other in pairwise(bases)]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def name_in(segment: str, following: str = "") -> str:
    """What an offer is called in its piece of the text; empty if nothing."""
    label = _LABELLED.search(segment) or _MARKED.search(segment)
    whole, segment = segment, segment[label.start() :] if label else _after_preamble(segment)
    for pattern, said in (*((pattern, segment) for pattern in _NAMED), (_NAMED[1], whole)):
        match = pattern.search(said)
        name = _employer_of(match["name"]) if match else ""
        if name and _is_name(name):
            return quoted(name, LONGEST_NAME)
    first = re.match(
        r"\W*(?:and\s+|or\s+|vs\.?\s+|versus\s+)?([A-Za-z&]{3,20})\s+(?:[A-Z]{1,3}\d\s+)?(?=[€$£\d]|offer)",
        segment,
        re.IGNORECASE,
    )
    employer = find_employer(first[1]) if first and _is_name(first[1]) else None
    if employer is not None:
        return employer.name[:LONGEST_NAME]
    return _mark(label) if label else following


def _mark(label: re.Match[str]) -> str:
    named = label.groupdict()
    return str(named["mark"] or named["letter"]).upper()


def _employer_of(name: str) -> str:
    """ "Acme" of "Offer from Acme in Berlin"."""
    return re.split(r"\s+(?:in|for|as)\s", _OFFER_FROM.sub("", name))[0].strip(" .,")


def _after_preamble(segment: str) -> str:
    """ "Zalando 95k …" of "I have two offers as data engineer in Berlin: Zalando 95k …"."""
    before, colon, after = segment.partition(":")
    is_about = _ABOUT_OFFERS.search(before) or re.search(r"\b(?:in|as)\b", before)
    is_preamble = colon and is_about and not any(map(str.isdigit, before))
    _, stop, name = before.rpartition(". ")
    if is_preamble and stop and _is_name(name):  # "mle in nyc. two offers. Google: 190k"
        return name + colon + after
    return after if is_preamble else segment


def _cut(text: str, start: int, end: int) -> int:
    for separator in (_STRONG, _WEAK):
        found = list(separator.finditer(text, start, end))
        if found:
            return found[-1].end() if found[-1].group() not in {""} else found[-1].start()
    return end


def _is_name(name: str) -> bool:
    said = name.strip().casefold()
    if (
        said in _NO_NAME
        or said in currency_words()
        or _AMOUNT.search(said)
        or _ABOUT_OFFERS.search(said)
        or not any(map(str.isalpha, said))
    ):
        return False
    employer = find_employer(name)  # an employer's own name first: gazetteers call a town by Google's
    is_employer = employer is not None and employer.name.casefold() == said
    return is_employer or not (find_country(name) or find_city(name))
