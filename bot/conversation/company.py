"""Cards that others see too: nothing personal in them, and a way to have the answer for oneself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from models.profile import Profile

LONGEST_TITLE = 20
LONGEST_PLACE = 28
MOST_CARRIED = 86
"""Characters of a button's values; a Discord custom id has 100 in all."""


def in_public(visit: Visit, card: Reply, profile: Profile, token: Mapping[str, str]) -> Reply:
    """The card as others may see it: it can be had for oneself, by anyone."""
    values = carried(profile)
    alone = Action(
        visit.say("Answer just for me"),
        Act("salary", {**values, **token} if _length({**values, **token}) <= MOST_CARRIED else values),
        "primary",
        is_for_anyone=True,
    )
    kept = tuple(action for action in card.actions if action.act.name in {"whatif", "explain", "sources"})
    return replace(card, actions=(alone, *kept), is_private=False)


def carried(profile: Profile) -> dict[str, str]:
    """Role, place and seniority for a button: a long title as its role, a long place as its country."""
    title = profile.title if profile.title and len(profile.title) <= LONGEST_TITLE else None
    place = place_words(profile)
    values = {
        "role": title or profile.role,
        "place": place if len(place) <= LONGEST_PLACE else profile.country,
        "seniority": profile.seniority,
    }
    return {name: str(value) for name, value in values.items() if value}


def _length(values: Mapping[str, str]) -> int:
    return sum(len(name) + len(value) + 2 for name, value in values.items())


def place_words(profile: Profile) -> str:
    """The place as it is typed and read back: "Berlin, DE", "Portland, OR, US"."""
    return ", ".join(part for part in (profile.city, profile.state, profile.country) if part)
