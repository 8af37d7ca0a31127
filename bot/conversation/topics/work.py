"""Where and for whom one works: remote work, size and kind of employer, industry."""

from __future__ import annotations

from bot.conversation.amounts import money_change, money_exact, number, percent
from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import (
    amount,
    asked_values,
    at_value,
    best_first,
    ladder,
    rungs_text,
    sources_of,
    step,
)
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from bot.conversation.wording import value_name
from models.profile import CompanySize, CompanyType, Industry

MOST_NAMED = 3


def remote(visit: Visit, basis: Basis) -> Said:
    """On site against remote for this person, with its range; then what else the sources say of it."""
    comparison = visit.pay.compare(
        at_value(basis.profile, "remote", "onsite"), at_value(basis.profile, "remote", "remote")
    )
    rungs = ladder(visit, basis, "remote", ("onsite", "hybrid", "remote"))
    difference = comparison.difference
    if difference is None:
        return Said(())
    say = visit.translator
    answer = say.say(
        "{who}: fully remote **{change}** against on site at the middle, {amount} a year "
        "(likely between {low} and {high}).",
        who=basis_name(visit, basis, ("remote",)),
        change=step(visit, rungs[0], rungs[2]),
        amount=money_change(difference.p50, basis.currency, say),
        low=money_change(difference.p10, basis.currency, say),
        high=money_change(difference.p90, basis.currency, say),
    )
    return Said(
        (
            say.say("**It depends whom you ask**: the sources disagree."),
            answer,
            say.say("Middles: {rungs}.", rungs=rungs_text(visit, basis, "remote", rungs)),
            *_adverts(visit, basis),
        ),
        say.say("Whether one employer pays less for it: some tie pay to where you live. Ask."),
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
        "US adverts of {year} for this role, unadjusted: on site {onsite} ({onsite_rows} postings), remote {remote} "
        "({remote_rows}), so {change}.",
        year=onsite.year,
        onsite=money_exact(onsite.median, "USD", say),
        onsite_rows=number(onsite.postings, say),
        remote=money_exact(away.median, "USD", say),
        remote_rows=number(away.postings, say),
        change=percent(away.median / onsite.median, say),
    )
    return (sentence,)


def company_size(visit: Visit, basis: Basis) -> Said:
    """The ladder of sizes for this person."""
    named = asked_values(visit, "company_size")
    rungs = ladder(visit, basis, "company_size", [size.value for size in CompanySize])
    shown = [rung for rung in rungs if rung.value in (named or ("2-9", "20-99", "100-499", "1000-4999", "10000+"))]
    say = visit.translator
    return Said(
        (
            say.say(
                "{who}: the largest employers pay **{change}** against those with 20 to 99 people, at the middle.",
                who=basis_name(visit, basis, ("company_size",)),
                change=step(visit, rungs[3], rungs[-1]),
            ),
            say.say("By size: {rungs}.", rungs=rungs_text(visit, basis, "company_size", shown)),
        ),
        say.say("Why: large employers also hire differently and sit in dearer places."),
        sources_of(rungs),
    )


def company_type(visit: Visit, basis: Basis) -> Said:
    """Kinds of employer: the few with a figure, and those without one by name."""
    rungs = ladder(visit, basis, "company_type", asked_values(visit, "company_type") or [k.value for k in CompanyType])
    known, open_ = best_first(rungs), [rung for rung in rungs if not rung.is_known]
    say = visit.translator
    who = basis_name(visit, basis, ("company_type",))
    usual = amount(visit, basis, basis.base.p50)
    paragraphs = [
        say.say("{who}: {amount} at the middle where the kind of employer is not told.", who=who, amount=usual)
    ]
    if known:
        paragraphs.insert(0, say.say("By kind: **{rungs}**.", rungs=rungs_text(visit, basis, "company_type", known)))
    kinds = ", ".join(value_name("company_type", rung.value, say) for rung in open_)
    size = ladder(visit, basis, "company_size", ("10-19", "10000+"))
    paragraphs.append(
        say.say(
            "Size says more: {small} with 10 to 19 people, {large} with 10,000 or more.",
            small=amount(visit, basis, size[0].middle),
            large=amount(visit, basis, size[1].middle),
        )
    )
    unknown = say.say("No reliable figure for: {names}.", names=kinds) if kinds else ""
    return Said(tuple(paragraphs), unknown, sources_of((*known, *size)))


def industry(visit: Visit, basis: Basis) -> Said:
    """Industries ranked by the model: those that were named, else the best and the worst paid."""
    named = asked_values(visit, "industry")
    every = best_first(ladder(visit, basis, "industry", [each.value for each in Industry if each != Industry.OTHER]))
    say = visit.translator
    who = basis_name(visit, basis, ("industry",))
    asked = [rung for rung in every if rung.value in named]
    paragraphs = []
    if len(asked) > 1:
        names = rungs_text(visit, basis, "industry", asked)
        paragraphs.append(say.say("{who}, best paid first: **{rungs}**.", who=who, rungs=names))
    elif asked:
        paragraphs.append(
            say.say(
                "{who}: {industry} is number {place} of {all}, **{change}** against the average of all.",
                who=who,
                industry=value_name("industry", asked[0].value, say),
                place=every.index(asked[0]) + 1,
                all=len(every),
                change=percent(asked[0].middle / basis.base.p50, say),
            )
        )
    best, worst = every[:MOST_NAMED], every[-MOST_NAMED:]
    top = say.say("Best paid: {rungs}.", rungs=rungs_text(visit, basis, "industry", best))
    bottom = say.say("Least: {rungs}.", rungs=rungs_text(visit, basis, "industry", worst))
    opening = () if asked else (say.say("{who}, all else equal:", who=who),)
    return Said(
        (*paragraphs, *opening, top, bottom),
        say.say("What an industry adds for ML engineers alone: these steps are of all developers."),
        sources_of(every),
    )
