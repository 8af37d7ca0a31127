"""Employers side by side: what their kind and size make of the same job, then what each one's filings say."""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.amounts import money, money_range, percent
from bot.conversation.cards import footer, receipts
from bot.conversation.employer_receipts import SOURCE, filled_in, limits, receipt
from bot.conversation.reply import Action, Reply, Source
from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import amount
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from models.pay.employers import Employer
from models.pay.estimate import Estimate

TOLD_BY_NAME = ("company_type", "company_size", "industry")
"""What an employer's name tells of a profile."""


def employers_beside(visit: Visit, basis: Basis, named: Sequence[Employer]) -> Reply:
    """Two employers or more for the job and place in question; ``data`` compares the first two."""
    say = visit.translator
    job = basis.profile.changed({"industry": None})  # a name tells one employer's industry, not the other's
    profiles = [job.changed(employer.changes()) for employer in named]
    estimates = [visit.pay.estimate(profile) for profile in profiles]
    token = visit.show(profiles[0])
    return Reply(
        title=say.say("{a} or {b}", a=", ".join(employer.name for employer in named[:-1]), b=named[-1].name),
        paragraphs=(
            _by_kind(visit, basis, named, estimates),
            *(receipt(visit, employer) for employer in named),
            _apart(visit, named),
            limits(visit),
            *filled_in(visit, basis),
        ),
        actions=(
            Action(say.say("Show the range"), Act("salary", token), "primary"),
            Action(say.say("What kind of employer pays"), Act("topic", {"t": "company_type", **token})),
        ),
        sources=(*receipts(visit, estimates[0].evidence.sources), *_filings(visit, estimates[0])),
        footer=footer(estimates[0], say),
        is_private=not visit.turn.is_public,
        intent="compare",
        data=visit.pay.compare(profiles[0], profiles[1]),
    )


def _filings(visit: Visit, estimate: Estimate) -> tuple[Source, ...]:
    return receipts(visit, (SOURCE,)) if SOURCE not in estimate.evidence.sources else ()


def _by_kind(visit: Visit, basis: Basis, named: Sequence[Employer], estimates: Sequence[Estimate]) -> str:
    """The middle at each, or that kind and size are alike."""
    say, first, who = visit.translator, estimates[0], basis_name(visit, basis, TOLD_BY_NAME)
    if first.base and len({estimate.profile.model_dump_json() for estimate in estimates}) == 1:
        return say.say(
            "{who}: **the same at each by my figures**, {range}, middle {middle}. I tell employers apart by kind and "
            "size, and theirs are alike.",
            who=who,
            range=money_range(first.base, first.currency, "year", say),
            middle=money(first.base.p50, first.currency, say),
        )
    sides = (
        say.say("{name} **{middle}**", name=employer.name, middle=amount(visit, basis, estimate.base.p50))
        for employer, estimate in zip(named, estimates, strict=True)
        if estimate.base
    )
    return say.say("{who}, by kind and size, at the middle: {sides}.", who=who, sides=" · ".join(sides))


def _apart(visit: Visit, named: Sequence[Employer]) -> str:
    """How far the highest and the lowest filings lie apart."""
    ordered = sorted(named, key=lambda employer: employer.median)
    lowest, highest = ordered[0], ordered[-1]
    return visit.say(
        "{high}'s filings stand {change} against {low}'s; part of that is which jobs and places they are for.",
        high=highest.name,
        low=lowest.name,
        change=percent(highest.median / lowest.median, visit.translator),
    )
