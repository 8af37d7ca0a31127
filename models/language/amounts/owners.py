"""Whose an amount of pay is: what somebody is paid now, is offered or wants, an employer's limit, or another's pay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.language.amounts.amount import Amount
from models.language.amounts.owner_words import (
    Owner,
    Said,
    is_called_average,
    said_after,
    said_before,
    speaks_of_own_pay,
    speaks_of_wish,
)

__all__ = ["Owner", "owner_at", "speaks_of_wish", "with_owners"]

LOOK_BACK = 120
"""Characters before an amount in which the word may stand that tells whose it is."""
LOOK_AHEAD = 40

_WHOLE = ("base", "total")
_OWN = (Owner.CURRENT, Owner.WANTED)
_STOP = re.compile(r"[.!?;](?=\s|$)|\n|\b(?:but|whereas|while|aber|mais|pero|mas|ma|ale|ali)\b")
"""Where what was said of an amount before ends."""
_ON = re.compile(r"(?<!based)(?<!depending)(?<!working)(?<!settle)(?<!agreed)(?<!%) on\s*$")
"""Right before the pay that somebody is on ("a senior mle in Berlin on 85k")."""
_ADDED = re.compile(r"\s*(?:a year|per year|/year|/yr|base|gross)?\s*(?:\+|&|\bplus\b|\band\b|\bwith\b)")
"""Behind an amount that the next one is added to."""


def with_owners(amounts: Sequence[Amount], folded: str) -> tuple[Amount, ...]:
    """The amounts in order, each with its owner; what is paid beside a base (a bonus) takes the owner of the base."""
    done: list[Amount] = []
    for at, amount in enumerate(amounts):
        before = amounts[at - 1] if at else None
        after = amounts[at + 1].start if at + 1 < len(amounts) else len(folded)
        done.append(replace(amount, owner=_owner(amount, before, after, done, folded)))
    done = _without_averages(done, folded)
    if speaks_of_own_pay(folded) and not any(amount.owner in (Owner.CURRENT, Owner.OFFERED) for amount in done):
        return tuple(replace(amount, owner=amount.owner or Owner.CURRENT) for amount in done)
    return tuple(done)


def _owner(amount: Amount, before: Amount | None, after: int, done: Sequence[Amount], folded: str) -> str | None:
    start = max(amount.start - LOOK_BACK, before.end if before else 0)
    lead = folded[start : amount.start]
    stops = [stop.end() for stop in _STOP.finditer(lead)]
    near = lead[stops[-1] if stops else 0 :]
    behind = said_after(folded[amount.end : min(after, amount.end + LOOK_AHEAD)])
    if behind and behind.owner == Owner.OTHER:
        return Owner.OTHER
    said = said_before(near)
    if amount.kind not in _WHOLE:
        said, behind = _of_parts(said, done), _of_part(behind, done)
    nearest = said[-1].owner if said else None
    if behind and (nearest is None or behind.owner == Owner.LIMIT):
        return behind.owner
    if nearest is None and done and not stops and amount.kind != done[-1].kind:
        return _inherited(done, lead)
    return Owner.CURRENT if nearest is None and amount.kind in _WHOLE and _ON.search(near) else nearest


def _of_parts(said: Sequence[Said], done: Sequence[Amount]) -> list[Said]:
    """What the words tell of a bonus, of stock or a sign-on: "max", "average" and "currently" are of what it is."""
    return [one for one in said if _of_part(one, done) is not None]


def _of_part(said: Said | None, done: Sequence[Amount]) -> Said | None:
    """Words that any offer has beside its parts tell no owner, but where one is told apart from another by them."""
    if said is None or said.owner in (Owner.LIMIT, Owner.OTHER):
        return None
    is_told_apart = any(one.owner == said.owner and one.kind in _WHOLE for one in done)
    return said if said.owner not in _OWN or said.is_personal or is_told_apart else None


def _inherited(done: Sequence[Amount], lead: str) -> str | None:
    """The owner of the pay that an amount stands beside: never a limit, and another's only if there is no other."""
    wholes = [one.owner for one in done if one.kind in _WHOLE and one.owner != Owner.LIMIT]
    if not wholes:
        return done[-1].owner if done[-1].owner != Owner.LIMIT else None
    if _ADDED.match(lead) and done[-1].kind in _WHOLE:
        return wholes[-1]
    return next((owner for owner in reversed(wholes) if owner != Owner.OTHER), wholes[-1])


def _without_averages(amounts: Sequence[Amount], folded: str) -> list[Amount]:
    """What is paid on average is another's where an amount of its kind stands beside it ("10k, average is 8k")."""
    averages = [is_called_average(folded[max(0, one.start - LOOK_AHEAD) : one.start]) for one in amounts]
    own = {one.kind for one, is_average in zip(amounts, averages, strict=True) if not is_average}
    return [
        replace(one, owner=Owner.OTHER) if is_average and one.kind in own else one
        for one, is_average in zip(amounts, averages, strict=True)
    ]


def owner_at(start: int, end: int, folded: str) -> str | None:
    """Whose a figure is that stands at a place of a text: for percentages, which are no amounts."""
    behind = said_after(folded[end : end + LOOK_AHEAD])
    if behind is not None:
        return behind.owner
    said = said_before(_STOP.split(folded[max(0, start - LOOK_BACK) : start])[-1])
    return said[-1].owner if said else None
