"""The offers at hand: those named within the half hour, and those kept by a yes of their own."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from bot.conversation.offers.wording import offer_names
from bot.conversation.visit import Visit
from models.pay.offers import Offer

MOST_HELD = 20
KEPT = "k"
"""Before the number of a kept offer, in place of a token."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An offer and the token by which a button finds it."""

    token: str
    offer: Offer

    @property
    def is_kept(self) -> bool:
        return is_kept(self.token)


def is_kept(token: str) -> bool:
    """Whether a token stands for an offer in the store."""
    return token.startswith(KEPT)


def hold(visit: Visit, offer: Offer, instead_of: str = "") -> str:
    """Remember an offer for half an hour; gives its token. ``instead_of`` is the one that it corrects."""
    held = visit.keeping.memory.held(visit.person).offers
    token = offer_token(offer)
    if instead_of in held:
        changed = {
            (token if name == instead_of else name): (offer if name == instead_of else one)
            for name, one in held.items()
        }
        held.clear()
        held.update(changed)
    else:
        held.pop(token, None)
        held[token] = offer
    while len(held) > MOST_HELD:
        held.popitem(last=False)
    return token


async def all_offers(visit: Visit) -> tuple[Placed, ...]:
    """Kept ones first, then those of the last half hour; each once."""
    placed = [Placed(f"{KEPT}{number}", offer) for number, offer in await _kept(visit)]
    known = {offer_token(one.offer) for one in placed}
    held = visit.keeping.memory.held(visit.person).offers
    return (*placed, *(Placed(token, offer) for token, offer in held.items() if token not in known))


async def names_at_hand(visit: Visit) -> tuple[str, ...]:
    """What the offers at hand are called, in their order."""
    return offer_names([one.offer.name for one in await all_offers(visit)], visit.translator)


async def find(visit: Visit, token: str) -> Placed | None:
    return next((one for one in await all_offers(visit) if token in (one.token, offer_token(one.offer))), None)


async def newest(visit: Visit) -> Placed | None:
    """The offer that is meant when none is named: the last that was spoken of, else the last that was kept."""
    found = await all_offers(visit)
    return found[-1] if found else None


async def remove(visit: Visit, placed: Placed) -> None:
    visit.keeping.memory.held(visit.person).offers.pop(offer_token(placed.offer), None)
    if placed.is_kept:
        await visit.keeping.remove_offer(visit.person, int(placed.token[len(KEPT) :]))


def drop(visit: Visit, token: str) -> None:
    visit.keeping.memory.held(visit.person).offers.pop(token, None)


def named_in(text: str, placed: Sequence[Placed]) -> Placed | None:
    """The offer whose name stands in the words; a lone A or I is a name only in capitals and not at the beginning."""
    said = text.casefold()
    called = [one for one in placed if one.offer.name]
    found = [one for one in called if len(one.offer.name) > 1 and one.offer.name.casefold() in said]
    found = found or [one for one in called if _is_called_short(one.offer.name, said)]
    labelled = re.search(r"\b(?:offer|option) ([a-j]|\d{1,2})\b", said)
    marks = set(re.findall(r"(?<=\W)[A-J]\b", text)) | {mark.upper() for mark in re.findall(r"\b[b-hj]\b", said)}
    alone = re.fullmatch(r"\W*([A-Ja-j])\W*", text)
    if labelled or alone:
        marks = {str(labelled[1] if labelled else alone and alone[1]).upper()}
    return next(iter([*found, *(one for one in called if one.offer.name in marks)]), None)


def _is_called_short(name: str, said: str) -> bool:
    """Whether the first word of a longer name is said ("Bosch" of "Bosch GmbH")."""
    first, *rest = name.casefold().split()
    return bool(rest) and len(first) > 3 and re.search(rf"\b{re.escape(first)}\b", said) is not None


def offer_token(offer: Offer) -> str:
    """Six letters that stand for an offer on a button."""
    canonical = json.dumps(offer.known(), sort_keys=True, ensure_ascii=False)
    return "o" + hashlib.sha256(canonical.encode()).hexdigest()[:6]


async def _kept(visit: Visit) -> list[tuple[int, Offer]]:
    found = []
    for number, payload in await visit.keeping.kept_offers(visit.person):
        offer = _read(payload)
        if offer is not None:
            found.append((number, offer))
    return found


def _read(payload: Mapping[str, object]) -> Offer | None:
    """A kept offer; None if another version kept it in a way that is no longer readable."""
    try:
        return Offer.model_validate(payload)
    except ValidationError:
        return None
