"""The words that tell whose an amount is, and where they stand: from ``owners.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from models.language.amounts.patterns import alternatives
from models.language.words import read_words


class Owner(StrEnum):
    """Whose an amount is, as far as the words say."""

    CURRENT = "current"
    """What the speaker is paid now."""
    OFFERED = "offered"
    WANTED = "wanted"
    """What the speaker asks for, or thinks of asking for."""
    LIMIT = "limit"
    """The most that an employer names."""
    OTHER = "other"
    """Somebody else's, a website's, or by how much another is paid more."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words that tell an owner."""

    owner: str
    is_personal: bool
    """Whether they can only be of somebody's pay; "currently" and "target of" may also be of what an offer holds."""


_LEAD_IN = (
    r"(?:[\s:=(~,-]|\b(?:net|netto|gross|brutto|base|total|about|of|the|is|was|it|that|roughly|around|to|at|a|an)\b)*"
)
"""What may stand between an amount and the words after it: its currency and period are part of it or said here."""
_UNITS = (
    r"(?:\s*(?:/|per |a |an |im |pro |par |por |al )?"
    r"(?:year|yr|annum|month|mo|hour|hr|h|day|d|jahr|monat|an|mois|ano|mes)\b)?"
)
_WORTH = re.compile(r"\s*(?:is |are |at )?(?:(?:share|stock|market) )?(?:pric|valu|worth|trading|fmv)")
"""After a word for now that speaks of a price ("RSUs currently worth 200k")."""
_OWN = re.compile(r"\b(?:i|i'm|im|my|mein\w*|ich|mon|ma|je|mi|meu|minha|moj\w*|moja)(?: [a-z']+){0,2} $")
"""Somebody who speaks of themselves, right before the words."""
_EMPLOYED_AT = r"offer\w*(?: (?:me|us|letter|a (?:job|role|position)))? (?:from|at|by|with) (?:the )?"
_WAY = r"(?:went|gone|moved|risen|rose) (?:up |down )?from"
"""Before where an amount began, whosever it is: no "up from" what the speaker has."""
_SHOWN_ON = r"(?:on|per|via|see|according to) (?:the )?"
_SHOWS = r"(?:'s)? (?:says?|said|shows?|showed|lists?|reports?|claims?|suggests?|puts|tells|median|average|data)"


def said_before(near: str) -> list[Said]:
    """The words in a stretch of text that tell whose the amount behind it is, in order."""
    return list(_found(near))


def said_after(following: str) -> Said | None:
    """The words right behind an amount that tell whose it is."""
    match = _after().match(following)
    if match is None or match.lastgroup is None:
        return None
    return Said(match.lastgroup, match[match.lastgroup] not in _impersonal())


def speaks_of_wish(folded: str) -> bool:
    """Whether somebody says what they want to be paid, with an amount or without ("and I want more")."""
    return any(said.owner == Owner.WANTED and said.is_personal for said in _found(folded))


def speaks_of_own_pay(folded: str) -> bool:
    """Whether somebody speaks of the pay that they have."""
    return _situation().search(folded) is not None


def is_called_average(near: str) -> bool:
    """Whether the amount behind the words is what is paid on average ("average bonus is")."""
    return _average().search(near) is not None


def _found(near: str) -> Iterator[Said]:
    has_offer = False
    for match in _before().finditer(near):
        owner = _owner_of(match, has_offer=has_offer)
        if owner is None or (owner == Owner.CURRENT and _WORTH.match(near, match.end())):
            continue
        has_offer = has_offer or owner == Owner.OFFERED
        is_personal = match[0] not in _impersonal() or _OWN.search(near[: match.start()][-40:]) is not None
        yield Said(owner, is_personal)


def _owner_of(match: re.Match[str], *, has_offer: bool) -> str | None:
    """Whose the words say it is; the name of a website is an employer's beside an offer."""
    if match["employer"]:
        return Owner.OFFERED
    if match["way"]:
        return None
    if match["shown"]:
        return Owner.OTHER
    if match["site"]:
        return None if has_offer else Owner.OTHER
    return _owner_by_words()[match["said"]]


@cache
def _owner_by_words() -> dict[str, str]:
    """The owner of what follows, by the words that tell it."""
    words = read_words("owners")
    return {phrase: str(owner) for owner in Owner for phrase in words[owner]["before"]}


@cache
def _impersonal() -> frozenset[str]:
    return frozenset(read_words("owners")["impersonal"]["words"])


@cache
def _before() -> re.Pattern[str]:
    """Any words that tell whose the following amount is; the longest that fit at a place."""
    names = read_words("owners")["sites"]
    sites, all_names = alternatives(names["only"]), alternatives([*names["only"], *names["employers"]])
    return re.compile(
        rf"(?<![a-z])(?:(?P<employer>{_EMPLOYED_AT}(?:{all_names}))"
        rf"|(?P<shown>{_SHOWN_ON}(?:{all_names})|(?:{all_names}){_SHOWS})"
        rf"|(?P<way>{_WAY})|(?P<site>{sites})|(?P<said>{alternatives(_owner_by_words())}))(?![a-z])"
    )


@cache
def _after() -> re.Pattern[str]:
    """Words right behind an amount that tell whose it is, in a group of the owner's name."""
    words = read_words("owners")
    names = alternatives([*words["sites"]["only"], *words["sites"]["employers"]])
    others = rf"|{_SHOWN_ON}(?:{names})"
    groups = "|".join(
        f"(?P<{owner}>{alternatives(words[owner]['after'])}{others if owner is Owner.OTHER else ''})"
        for owner in Owner
        if words[owner].get("after")
    )
    return re.compile(rf"{_LEAD_IN}{_UNITS}{_LEAD_IN}(?:{groups})(?![a-z])")


@cache
def _situation() -> re.Pattern[str]:
    words = read_words("owners")[Owner.CURRENT]["situation"]
    return re.compile(rf"(?<![a-z])(?:{alternatives(words)})(?![a-z])")


@cache
def _average() -> re.Pattern[str]:
    words = alternatives(read_words("owners")[Owner.OTHER]["average"])
    return re.compile(rf"(?<![a-z])(?:{words})(?: [a-z-]+){{0,3}}\s*[:=]?\s*[€$£]?$")
