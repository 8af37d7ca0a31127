"""Where and in what one works: remote work and industries."""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.amounts import money_change, money_exact, number, percent
from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import (
    Rung,
    asked_values,
    at_value,
    best_first,
    ladder,
    middle_without,
    rungs_text,
    sources_of,
    step,
)
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from bot.conversation.wording import value_name
from models.profile import Industry

MOST_NAMED = 3


def remote(visit: Visit, basis: Basis) -> Said:
    """On site against remote (or what was named) for this person; then what else the sources say of it."""
    rungs = ladder(visit, basis, "remote", ("onsite", "hybrid", "remote"))
    named = [rung for rung in rungs if rung.value in asked_values(visit, "remote")]
    low, high = (named[0], named[-1]) if len(named) > 1 else (rungs[0], rungs[2])
    comparison = visit.pay.compare(
        at_value(basis.profile, "remote", low.value), at_value(basis.profile, "remote", high.value)
    )
    say = visit.translator
    return Said(
        (
            say.say(
                "**It depends whom you ask**, and sources disagree. {who}: {high} **{change}** against {low} by my "
                "figures, {amount} a year.",
                who=basis_name(visit, basis, ("remote",)),
                high=value_name("remote", high.value, say),
                low=value_name("remote", low.value, say),
                change=step(visit, low, high),
                amount=money_change(high.middle - low.middle, basis.currency, say),
            ),
            say.say("At the middle: {rungs}.", rungs=rungs_text(visit, basis, "remote", rungs)),
            *_adverts(visit, basis),
            say.say("Worth asking: is pay tied to where I live?"),
        ),
        say.say("Whether one employer pays less for it: those who tie pay to the place do."),
        sources_of(rungs),
        comparison,
    )


def _adverts(visit: Visit, basis: Basis) -> tuple[str, ...]:
    """What US adverts of the newest year offered on site and remote, unadjusted."""
    sides = visit.knowledge.measured.remote(str(basis.profile.role))
    if sides is None:
        return ()
    onsite, away = sides
    say = visit.translator
    sentence = say.say(
        "US adverts of {year} for this role, not adjusted: remote {change} ({remote} in {remote_rows} postings, "
        "on site {onsite} in {onsite_rows}).",
        year=onsite.year,
        onsite=money_exact(onsite.median, "USD", say),
        onsite_rows=number(onsite.postings, say),
        remote=money_exact(away.median, "USD", say),
        remote_rows=number(away.postings, say),
        change=percent(away.median / onsite.median, say),
    )
    return (sentence,)


def industry(visit: Visit, basis: Basis) -> Said:
    """Industries ranked by the model: those that were named, else the best and the worst paid."""
    named = asked_values(visit, "industry")
    every = best_first(ladder(visit, basis, "industry", [each.value for each in Industry if each != Industry.OTHER]))
    asked = [rung for rung in every if rung.value in named]
    say, who = visit.translator, basis_name(visit, basis, ("industry",))
    top, least = (rungs_text(visit, basis, "industry", part) for part in (every[:MOST_NAMED], every[-MOST_NAMED:]))
    if asked:
        lines = [_asked_industries(visit, basis, asked, every), say.say("Best paid: {rungs}.", rungs=top)]
    else:
        lines = [say.say("{who}, all else equal, best paid: **{rungs}**.", who=who, rungs=top)]
    return Said(
        (*lines, say.say("Least: {rungs}.", rungs=least)),
        say.say("What an industry adds for ML engineers alone: these steps are of all developers."),
        sources_of(every),
    )


def _asked_industries(visit: Visit, basis: Basis, asked: Sequence[Rung], every: Sequence[Rung]) -> str:
    """Several industries in their order, or where a single one stands among all."""
    say, who = visit.translator, basis_name(visit, basis, ("industry",))
    if len(asked) > 1:
        ranked = rungs_text(visit, basis, "industry", asked)
        return say.say("{who}, best paid first: **{rungs}**.", who=who, rungs=ranked)
    return say.say(
        "{who}: {industry} is number {place} of {all}, **{change}** against the average of all.",
        who=who,
        industry=value_name("industry", asked[0].value, say),
        place=every.index(asked[0]) + 1,
        all=len(every),
        change=percent(asked[0].middle / middle_without(visit, basis, "industry"), say),
    )
