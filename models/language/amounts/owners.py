"""Whose an amount of pay is: what somebody is paid now, is offered or wants, an employer's limit, or another's pay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cache

from models.language.amounts.amount import Amount
from models.language.amounts.patterns import alternatives
from models.language.words import read_words

LOOK_BACK = 120
"""Characters before an amount in which the word may stand that tells whose it is."""
LOOK_AHEAD = 40


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


_WHOLE = ("base", "total")
_STOP = re.compile(r"[.!?;](?=\s|$)|\n|\b(?:but|whereas|while|aber|mais|pero|mas|ma|ale|ali)\b")
"""Where what was said of an amount before ends."""
_LEAD_IN = (
    r"(?:[\s:=(~,-]|\b(?:net|netto|gross|brutto|base|total|about|of|the|is|was|it|that|roughly|around|to|at|a|an)\b)*"
)
"""What may stand between an amount and the words after it: its currency and period are part of it or said here."""
_ON = re.compile(r"(?<!based)(?<!depending)(?<!working)(?<!settle)(?<!agreed)(?<!%) on\s*$")
"""Right before the pay that somebody is on ("a senior mle in Berlin on 85k")."""
_UNITS = (
    r"(?:\s*(?:/|per |a |an |im |pro |par |por |al )?"
    r"(?:year|yr|annum|month|mo|hour|hr|h|day|d|jahr|monat|an|mois|ano|mes)\b)?"
)


def with_owners(amounts: Sequence[Amount], folded: str) -> tuple[Amount, ...]:
    """The amounts in order, each with its owner; what is paid beside a base (a bonus) takes the owner of the base."""
    done: list[Amount] = []
    is_employed = _situation().search(folded) is not None
    for at, amount in enumerate(amounts):
        before = amounts[at - 1] if at else None
        after = amounts[at + 1].start if at + 1 < len(amounts) else len(folded)
        done.append(replace(amount, owner=_owner(amount, before, after, done, folded)))
    if is_employed and not any(amount.owner in (Owner.CURRENT, Owner.OFFERED) for amount in done):
        return tuple(replace(amount, owner=amount.owner or Owner.CURRENT) for amount in done)
    return tuple(done)


def _owner(amount: Amount, before: Amount | None, after: int, done: Sequence[Amount], folded: str) -> str | None:
    start = max(amount.start - LOOK_BACK, before.end if before else 0)
    lead = folded[start : amount.start]
    stops = [stop.end() for stop in _STOP.finditer(lead)]
    near = lead[stops[-1] if stops else 0 :]
    following = folded[amount.end : min(after, amount.end + LOOK_AHEAD)]
    said_after = _after().match(following)
    if said_after and said_after.lastgroup == Owner.OTHER:
        return Owner.OTHER
    said = _nearest(near)
    if amount.kind not in _WHOLE and said in (Owner.LIMIT, Owner.OTHER):
        said = None  # "bonus max 20k" is a part of the offer
    if said_after and (said is None or said_after.lastgroup == Owner.LIMIT):
        return said_after.lastgroup
    if said is None and done and not stops and amount.kind != done[-1].kind:
        return done[-1].owner
    return Owner.CURRENT if said is None and amount.kind in _WHOLE and _ON.search(near) else said


def owner_at(start: int, end: int, folded: str) -> str | None:
    """Whose a figure is that stands at a place of a text: for percentages, which are no amounts."""
    lead = folded[max(0, start - LOOK_BACK) : start]
    after = _after().match(folded[end : end + LOOK_AHEAD])
    return after.lastgroup if after else _nearest(_STOP.split(lead)[-1])


def speaks_of_wish(folded: str) -> bool:
    """Whether somebody says what they want to be paid, with an amount or without ("and I want more")."""
    return any(_owner_by_words()[said] == Owner.WANTED for said in _before().findall(folded))


def _nearest(near: str) -> str | None:
    """The owner of the last words in a stretch of text that tell one."""
    found = _before().findall(near)
    return _owner_by_words()[found[-1]] if found else None


@cache
def _owner_by_words() -> dict[str, str]:
    """The owner of what follows, by the words that tell it."""
    words = read_words("owners")
    return {phrase: str(owner) for owner in Owner for phrase in words[owner]["before"]}


@cache
def _before() -> re.Pattern[str]:
    """Any words that tell whose the following amount is; the longest that fit at a place."""
    return re.compile(rf"(?<![a-z])(?:{alternatives(_owner_by_words())})(?![a-z])")


@cache
def _after() -> re.Pattern[str]:
    """Words right behind an amount that tell whose it is, in a group of the owner's name."""
    words = read_words("owners")
    groups = "|".join(
        f"(?P<{owner}>{alternatives(words[owner]['after'])})" for owner in Owner if words[owner].get("after")
    )
    return re.compile(rf"{_LEAD_IN}{_UNITS}{_LEAD_IN}(?:{groups})(?![a-z])")


@cache
def _situation() -> re.Pattern[str]:
    """Words of somebody who speaks of the pay that they have."""
    words = read_words("owners")[Owner.CURRENT]["situation"]
    return re.compile(rf"(?<![a-z])(?:{alternatives(words)})(?![a-z])")
