"""Who may look at a community's figures and who may add to them; the kind refusals."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from bot.conversation.consent import nothing_stored
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit

MEMBER_FOR = timedelta(days=14)
"""How long somebody has been in a server before they can add to its figures: accounts made to listen are made slow."""


async def refused(visit: Visit, *, even_if_off: bool = False) -> Reply | None:
    """Why nothing of a community is to be had here; None where it is."""
    server = visit.turn.place.server
    if server is None or visit.turn.membership is None:
        return _sentence(
            visit,
            visit.say("Community figures belong to a server"),
            visit.say("Its members see them and add to them, in a server that has installed me."),
        )
    if not visit.keeping.community.can_gather:
        return nothing_stored(visit)
    if even_if_off or (await visit.keeping.servers.settings(server)).has_community:
        return None
    return _sentence(
        visit,
        visit.say("Community figures are off in this server"),
        visit.say("Those who manage it turned them off. What you added can still be withdrawn: /community leave."),
    )


def too_new(visit: Visit, now: datetime) -> Reply | None:
    """The refusal to somebody who joined the server less than two weeks ago; None for others."""
    joined_at = visit.turn.membership.joined_at if visit.turn.membership else None
    waited = now - joined_at if joined_at is not None else timedelta(0)
    if waited >= MEMBER_FOR:
        return None
    days = math.ceil((MEMBER_FOR - waited) / timedelta(days=1))
    return _sentence(
        visit,
        visit.say("You are new here"),
        visit.count(
            "Members can add their pay after two weeks in the server: for you that is in {days} day.",
            "Members can add their pay after two weeks in the server: for you that is in {days} days.",
            days,
            days=days,
        ),
    )


def _sentence(visit: Visit, title: str, sentence: str) -> Reply:
    return Reply(title, (sentence,), actions=(Action(visit.say("Help"), Act("help")),), intent="help")
