"""A named employer: the estimate for its kind and size, and the one line that its wage filings say."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.amounts import money, money_exact, money_range, number, percent
from bot.conversation.cards import estimate_card, footer, receipts
from bot.conversation.employer_names import employers_in, unknown_in
from bot.conversation.reply import Action, Reply, Source
from bot.conversation.topics.basis import Basis, basis_name, basis_of
from bot.conversation.topics.ladder import amount, ladder
from bot.conversation.turn import Act, Words
from bot.conversation.visit import Visit
from bot.translation import quoted
from models.pay.employers import Employer

SOURCE = "lca_employers"
MOST_COMPARED = 4
ABOUT_TOOLS = ("certifications", "skills")
"""Topics in which a maker's name means what it makes ("an AWS certificate")."""
RECEIPTED = frozenset(("what_if", "compare", "offer", "offers_compare", "negotiate", "topic"))
"""Intents whose answers take an employer's receipt along, where one is named."""


async def look_at_employer(visit: Visit) -> Reply:
    """The card of the job that was named (or a typical one, which is said) at the employer or employers that were."""
    text = visit.turn.said.text if isinstance(visit.turn.said, Words) else ""
    named = employers_in(text)
    if visit.heard is not None and visit.heard.intent == "out_of_scope":
        visit.heard = visit.language.read_post(text)  # without an employer's name there was no question of pay in it
    elif visit.heard is not None and visit.heard.slots_b:
        visit.heard = replace(visit.heard, slots={**visit.heard.slots_b, **visit.heard.slots})
    basis = await basis_of(visit, "company_type")
    if not named:
        unknown = unknown_in(text, visit.heard) if visit.heard else None
        is_whole = basis.has_role and basis.country is not None
        return _not_counted(visit, basis, unknown) if unknown and is_whole else _without_filings(visit, basis)
    return _one(visit, basis, named[0]) if len(named) == 1 else _several(visit, basis, named[:MOST_COMPARED])


def with_receipts(visit: Visit, text: str, reply: Reply) -> Reply:
    """The reply with the filings' line of every employer that the text names, where such an answer carries one."""
    asked = visit.heard.topic if visit.heard else None
    if reply.intent not in RECEIPTED or reply.data is None or asked in ABOUT_TOOLS:
        return reply
    lines = tuple(receipt(visit, employer) for employer in employers_in(text)[:MOST_COMPARED])
    if not lines or lines[0] in reply.paragraphs:
        return reply
    return replace(reply, paragraphs=(*reply.paragraphs, *lines, _limits(visit)), sources=_with_filings(visit, reply))


def receipt(visit: Visit, employer: Employer) -> str:
    """One line on what an employer's filings say."""
    return visit.say(
        "{name}: median base **{median}** in {filings} US work-visa filings of fiscal year 2024, all jobs together.",
        name=employer.name,
        median=money_exact(employer.median, "USD", visit.translator),
        filings=number(employer.filings, visit.translator),
    )


def _limits(visit: Visit) -> str:
    return visit.say("Filings hold no bonus, no stock, no level, and nobody who was hired without a visa.")


def _one(visit: Visit, basis: Basis, employer: Employer) -> Reply:
    say = visit.translator
    card = estimate_card(visit, basis.profile.changed(employer.changes()))
    limits = (
        say.say(
            "The range is for its kind and size. Filings hold no bonus, no stock, no level, and nobody who was hired "
            "without a visa."
        )
        if employer.changes()
        else say.say(
            "The range is for any employer: I have no figure for its kind and size. Filings hold no bonus, no stock, "
            "no level, and nobody who was hired without a visa."
        )
    )
    lines = (receipt(visit, employer), limits, *_filled_in(visit, basis))
    first, *rest = card.paragraphs
    return replace(card, paragraphs=(first, *lines, *rest), sources=_with_filings(visit, card))


def _filled_in(visit: Visit, basis: Basis) -> tuple[str, ...]:
    """Said where the job or the place is not the asker's."""
    if basis.has_role and basis.country is not None:
        return ()
    if basis.has_role:
        return (visit.say("No place was named: this is for the United States."),)
    if basis.country is not None:
        return (visit.say("No job was named: this is for an ML engineer."),)
    return (visit.say("Neither job nor place was named: this is for an ML engineer in the United States."),)


def _several(visit: Visit, basis: Basis, named: tuple[Employer, ...]) -> Reply:
    """Employers side by side: what their kind and size make of the same job, then what each one's filings say."""
    say = visit.translator
    job = basis.profile.changed({"industry": None})  # a name tells one employer's industry, not the other's
    profiles = [job.changed(employer.changes()) for employer in named]
    comparison = visit.pay.compare(profiles[0], profiles[1])
    names = say.say("{a} or {b}", a=", ".join(employer.name for employer in named[:-1]), b=named[-1].name)
    estimates = [visit.pay.estimate(profile) for profile in profiles]
    sides = [
        say.say("{name} **{middle}**", name=employer.name, middle=amount(visit, basis, estimate.base.p50))
        for employer, estimate in zip(named, estimates, strict=True)
        if estimate.base
    ]
    first = estimates[0]
    if len({profile.model_dump_json() for profile in profiles}) == 1 and first.base:
        answer = say.say(
            "{who}: **the same at each by my figures**, {range}, middle {middle}. I tell employers apart by kind and "
            "size, and theirs are alike.",
            who=basis_name(visit, basis, ("company_type", "company_size", "industry")),
            range=money_range(first.base, first.currency, "year", say),
            middle=money(first.base.p50, first.currency, say),
        )
    else:
        answer = say.say(
            "{who}, by kind and size, at the middle: {sides}.",
            who=basis_name(visit, basis, ("company_type", "company_size", "industry")),
            sides=" · ".join(sides),
        )
    highest, lowest = max(named, key=_median), min(named, key=_median)
    apart = say.say(
        "{high}'s filings stand {change} against {low}'s; part of that is which jobs and places they are for.",
        high=highest.name,
        low=lowest.name,
        change=percent(highest.median / lowest.median, say),
    )
    token = visit.show(profiles[0])
    return Reply(
        title=names,
        paragraphs=(
            answer,
            *(receipt(visit, employer) for employer in named),
            apart,
            _limits(visit),
            *_filled_in(visit, basis),
        ),
        actions=(
            Action(say.say("Show the range"), Act("salary", token), "primary"),
            Action(say.say("What kind of employer pays"), Act("topic", {"t": "company_type", **token})),
        ),
        sources=(*receipts(visit, first.evidence.sources), *receipts(visit, (SOURCE,))),
        footer=footer(first, say),
        is_private=not visit.turn.is_public,
        intent="compare",
        data=comparison,
    )


def _median(employer: Employer) -> int:
    return employer.median


def _with_filings(visit: Visit, card: Reply) -> tuple[Source, ...]:
    own = receipts(visit, (SOURCE,))
    return (*card.sources, *(source for source in own if source not in card.sources))


def _not_counted(visit: Visit, basis: Basis, name: str) -> Reply:
    """The card of the job and place, and that the employer's name says nothing here."""
    card = estimate_card(visit, basis.profile)
    line = visit.say(
        "I know nothing of what {name} pays, so it is not counted in. Say its size, such as 500 people, and I count "
        "that.",
        name=quoted(name),
    )
    first, *rest = card.paragraphs
    return replace(card, paragraphs=(first, line, *rest))


def _without_filings(visit: Visit, basis: Basis) -> Reply:
    """An employer that is not known: said, with what its size alone would make of the job."""
    say = visit.translator
    small, large = ladder(visit, basis, "company_size", ("10-19", "10000+"))
    card = estimate_card(visit, basis.profile)
    lines = (
        say.say("I know employers with five or more US work-visa filings in fiscal year 2024; this one I don't find."),
        say.say(
            "{who}: **{range}** at any employer, middle {middle}.",
            who=basis_name(visit, basis),
            range=money_range(basis.base, basis.currency, "year", say),
            middle=money(basis.base.p50, basis.currency, say),
        ),
        say.say(
            "Its size says most of the rest: {small} at the middle with 10 to 19 people, {large} with 10,000 or more.",
            small=amount(visit, basis, small.middle),
            large=amount(visit, basis, large.middle),
        ),
        *_filled_in(visit, basis),
    )
    return replace(
        card,
        title=say.say("I don't know that employer"),
        paragraphs=lines,
        actions=(Action(say.say("What kind of employer pays"), Act("topic", {"t": "company_type"})), *card.actions),
    )
