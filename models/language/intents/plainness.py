"""Messages that need no judgement: nothing but a job, or nothing that can be read at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain

from models.language.amounts.links import find_kind_words
from models.language.amounts.owners import Owner, speaks_of_wish
from models.language.intents.evidence import telling_words
from models.language.intents.features import pieces_of, unnamed_words
from models.language.reader import Reading

MOST_UNREAD = 3
"""Unknown words beside a job up to which they are taken for slips of the hand and names."""
_OWN = frozenset(("seniority", "years", "company_size", "company_type", "education", "remote", "industry"))
"""What people say of a job beside its role."""
_SCRIPTS = tuple(
    chain(
        ((0x0590, 0x08FF), (0x0900, 0x109F)),  # Hebrew, Arabic; the scripts of India, Thai, Burmese
        ((0x1100, 0x11FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF)),  # Korean, Japanese, Chinese
    )
)


def says_only_a_job(reading: Reading, knows: Callable[[str], bool]) -> bool:
    """Whether a message names a job, or a place and something of a job, and beside it no word that anybody knows."""
    named = {finding.field for finding in reading.message.findings}
    is_job = "role" in named or (bool(reading.places) and bool(named & _OWN))
    if not is_job or any(name == "job" for name, _, _ in reading.spans):
        return False
    left = telling_words([word for word in unnamed_words(pieces_of(reading.message, reading.spans)) if word.isalpha()])
    return len(left) <= MOST_UNREAD and not any(knows(word) for word in left)


def asks_of_a_priced_job(reading: Reading) -> bool:
    """Whether a question names a job, a place and an amount ("we're hiring an mle in Canada, 180k. fair?")."""
    return "?" in reading.message.text and {name for name, _, _ in reading.spans} >= {"role", "place", "money"}


def asks_only_for_pay(reading: Reading) -> bool:
    """Whether a message is a job, a level or a place and at most a word for pay ("AI engineer salaries Dubai")."""
    named = {name for name, _, _ in reading.spans}
    if not named or not named <= _ASKED or ("role" not in named and len(reading.message.tokens) > MOST_UNREAD):
        return False
    left = [word for word in unnamed_words(pieces_of(reading.message, reading.spans)) if word and word not in _JOINTS]
    is_whole = "role" in named and bool(reading.places)
    return all(word in _PAY for word in left) if is_whole else not left


_ASKED = frozenset(("role", "seniority", "years", "place"))
_JOINTS = frozenset(("a", "an", "as", "at", "for", "in", "of", "the"))
_PAY = frozenset(("salary", "salaries", "pay", "wage", "wages", "comp", "compensation", "income", "earnings", "gehalt"))


def lays_out_an_offer(reading: Reading) -> bool:
    """Whether a message names parts of an offer rather than asks about them ("RSU 300k, base 190k")."""
    amounts, shares = reading.offers.amounts, reading.offers.percentages
    kinds = {amount.kind for amount in amounts}
    beside = (kinds | {share.kind for share in shares}) & {"bonus", "equity", "sign_on"}
    is_counted = _SHARES.search(reading.message.folded) is not None
    is_whole = "base" in kinds and (bool(beside) or is_counted)
    if _speaks_of_an_offer(reading):
        return is_whole or ("?" not in reading.message.text and bool(beside or kinds & {"base", "total"}))
    return "?" not in reading.message.text and (is_whole or len(beside) > 1)


def states_an_offer(reading: Reading, guesses: Sequence[tuple[str, float]]) -> bool:
    """Whether an offer is told rather than advice on it asked for: an amount that is offered, no question, no wish,
    and the two ways to tell one ("offer", "offers_compare") together likelier than bargaining."""
    chances = dict(guesses)
    is_told = sum(chances.get(name, 0.0) for name in _TOLD) > sum(chances.get(name, 0.0) for name in _BARGAINED)
    is_offered = any(amount.owner == Owner.OFFERED for amount in reading.offers.amounts)
    return is_told and is_offered and "?" not in reading.message.text and not speaks_of_wish(reading.message.folded)


def heads_an_offer(reading: Reading) -> bool:
    """Whether an offer is announced and a part of it follows, whatever its figure ("offer: 0 base")."""
    if "?" in reading.message.text or not (headed := _HEADED.search(reading.message.folded)):
        return False
    return bool(find_kind_words(reading.message.folded[headed.end() :]))


_TOLD = ("offer", "offers_compare")
_BARGAINED = ("negotiate", "topic.negotiation")
_HEADED = re.compile(r"\b(?:offer|angebot|offre|oferta|ponuda)\s*:\s*(?=[^?]*\d)")
_SHARES = re.compile(r"\d\s?k?\s+(?:stock\s+)?(?:options|shares|rsus?|isos?|nsos?|units)\b")
"""Shares by their number ("20,000 options")."""


def _speaks_of_an_offer(reading: Reading) -> bool:
    """Whether one offer is spoken of, not offers in general."""
    return any(word in ("offer", "offered", "offering") for word in reading.message.words)


def is_only_an_amount(reading: Reading) -> bool:
    """Whether a message is one amount of pay in a currency for a period, and no more ("600€/day")."""
    amounts = reading.offers.amounts
    if len(amounts) != 1 or not (amounts[0].has_period and amounts[0].currency):
        return False
    left = [word for word in unnamed_words(pieces_of(reading.message, reading.spans)) if word.isalpha()]
    return len(left) <= 1  # the word for the period stands outside of the amount


def is_unreadable(reading: Reading) -> bool:
    """Whether a message is in a script that is not read here and names nothing that is."""
    letters = [letter for letter in reading.message.text if letter.isalpha()]
    if reading.message.findings or reading.places or reading.message.regions:
        return False
    foreign = sum(any(low <= ord(letter) <= high for low, high in _SCRIPTS) for letter in letters)
    return foreign > len(letters) / 2
