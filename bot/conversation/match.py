"""Comparing with another person: only where both said yes, and only by how far the jobs lie apart."""

from __future__ import annotations

from bot.conversation.amounts import percent
from bot.conversation.drivers import folded_terms
from bot.conversation.ordering import is_placed
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import field_name
from models.pay.estimate import Comparison
from models.profile import Profile

MOST_FACTORS = 6
WORTH_NAMING = 0.005


async def match(visit: Visit) -> Reply:
    """Act "match" (other: a person): what sets two jobs apart, in percent; nothing that either of them said.

    What is told about oneself depends on oneself alone, and everything about the other has one wording.
    """
    own = await visit.own_profile()
    if own is None or not is_placed(own) or not await visit.keeping.has_consented(visit.person):
        return _needs_answers(visit)
    if not await visit.keeping.allows_matching(visit.person):
        return _needs_yes(visit)
    other = await visit.keeping.matched_profile(visit.values.get("other", ""))
    if other is None or not is_placed(other):
        return _not_possible(visit)
    compared = visit.pay.compare(_job_of(own), _job_of(other))
    if compared.difference is None or compared.a.base is None:
        return _not_possible(visit)
    return _card(visit, compared, compared.a.base.p50)


async def allow(visit: Visit) -> Reply:
    """Act "match.allow" (answer): whether others may compare with this person."""
    is_allowed = visit.values.get("answer") == "yes"
    if not await visit.keeping.has_consented(visit.person):
        return _needs_answers(visit)
    await visit.keeping.allow_matching(visit.person, is_allowed=is_allowed)
    if not is_allowed:
        return Reply(
            title=visit.say("Nobody can compare with you"),
            paragraphs=(visit.say("It is as if you had never said yes, to anyone who tries."),),
            intent="profile",
        )
    return Reply(
        title=visit.say("Others may compare with you"),
        paragraphs=(
            visit.say("Somebody who said yes too sees how far your jobs lie apart in percent, by attribute."),
            visit.say("They see none of your answers, no pay and no offers. You can take it back at any time."),
        ),
        actions=(take_back(visit),),
        intent="profile",
    )


def _card(visit: Visit, compared: Comparison, middle: float) -> Reply:
    difference, say = compared.difference, visit.translator
    if difference is None:
        return _not_possible(visit)
    shares = [(term.factor, 1 + term.amount / middle) for term in folded_terms(difference.terms)]
    factors = [(factor, share) for factor, share in shares if abs(share - 1) >= WORTH_NAMING][:MOST_FACTORS]
    whole, low, high = (1 + amount / middle for amount in (difference.p50, difference.p10, difference.p90))
    lines = "\n".join(
        say.say("{factor}: {percent}", factor=field_name(factor, say), percent=percent(share, say))
        for factor, share in factors
    )
    return Reply(
        title=say.say("Your job beside theirs"),
        paragraphs=(
            say.say(
                "By the model their kind of job pays **{percent}** against yours (likely between {low} and {high}).",
                percent=percent(whole, say),
                low=percent(low, say),
                high=percent(high, say),
            ),
            say.say("It compares jobs, not what either of you is paid. They see the same of you."),
        ),
        fields=(Field(say.say("What sets them apart, in percent of your middle"), lines),) if lines else (),
        actions=(take_back(visit),),
        footer=say.say("An estimate from public data. Not advice."),
        intent="compare",
    )


def _job_of(profile: Profile) -> Profile:
    """The answers at this year's level, in the country's own currency: what a person chose to look at stays theirs."""
    return profile.changed({"year": None, "currency": None})


def _not_possible(visit: Visit) -> Reply:
    """The one refusal, whatever is missing on the other side."""
    return Reply(
        title=visit.say("A comparison with them is not possible"),
        paragraphs=(visit.say("It takes answers and a yes on both sides. I don't say which of these is missing."),),
        actions=(take_back(visit),),
        intent="compare",
    )


def _needs_answers(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("First I need to know your job"),
        paragraphs=(
            visit.say("Answer the questions and let me remember them; then you can let others compare with you."),
        ),
        actions=(
            Action(visit.say("Estimate my pay"), Act("estimate"), "primary"),
            Action(visit.say("My profile"), Act("profile")),
        ),
        intent="compare",
    )


def _needs_yes(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("It takes a yes on both sides"),
        paragraphs=(
            visit.say("May others compare with you? They would see how far your jobs lie apart in percent, no more."),
        ),
        actions=(
            Action(visit.say("Yes, others may"), Act("match.allow", {"answer": "yes"}), "primary"),
            Action(visit.say("My profile"), Act("profile")),
        ),
        intent="compare",
    )


def take_back(visit: Visit) -> Action:
    """The button that ends it, under every card of it and under what is kept."""
    return Action(visit.say("Stop letting others compare"), Act("match.allow", {"answer": "no"}))
