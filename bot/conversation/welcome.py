"""The first card: two lines for a newcomer, what is known for somebody who comes back."""

from __future__ import annotations

from bot.conversation.amounts import money, money_range
from bot.conversation.ordering import is_placed
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import who
from models.pay.estimate import Estimate
from models.profile import Profile


async def welcome(visit: Visit) -> Reply:
    """Act "welcome"."""
    if await visit.keeping.draft(visit.person) is not None:
        return _midway(visit)
    own = await visit.own_profile()
    estimate = visit.pay.estimate(own) if own is not None and is_placed(own) else None
    return _known(visit, own, estimate) if own and estimate and estimate.base else _newcomer(visit)


def _midway(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("Welcome back"),
        paragraphs=(visit.say("Your questionnaire is where you left it."),),
        actions=(
            Action(visit.say("Go on"), Act("estimate"), "primary"),
            Action(visit.say("My profile"), Act("profile")),
        ),
        intent="smalltalk",
    )


def _newcomer(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("What is your work worth?"),
        paragraphs=(
            visit.say("I estimate pay in machine learning, data and software from public data, and show why."),
            visit.say("About eight short questions, only two of them needed. Nothing is kept without your yes."),
        ),
        actions=(
            Action(visit.say("Estimate my pay"), Act("estimate"), "primary"),
            Action(visit.say("Help"), Act("help")),
        ),
        intent="smalltalk",
    )


def _known(visit: Visit, own: Profile, estimate: Estimate) -> Reply:
    token = visit.talk_about(own)
    return Reply(
        title=visit.say("Welcome back"),
        paragraphs=(
            visit.say("I know you as: {who}.", who=who(own, visit.translator)),
            _range(visit, estimate),
        ),
        actions=(
            Action(visit.say("Show it in full"), Act("estimate"), "primary"),
            Action(visit.say("What if…"), Act("whatif", token)),
            Action(visit.say("Change"), Act("change", token)),
            Action(visit.say("My profile"), Act("profile")),
        ),
        intent="smalltalk",
        data=estimate,
    )


def _range(visit: Visit, estimate: Estimate) -> str:
    if estimate.base is None:
        return ""
    return visit.say(
        "Your {year} range: **{range}**, middle {middle} (base, gross a year).",
        year=estimate.year,
        range=money_range(estimate.base, estimate.currency, "year", visit.translator),
        middle=money(estimate.base.p50, estimate.currency, visit.translator),
    )
