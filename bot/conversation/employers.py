"""A named employer: the estimate for its kind and size, and the one line that its wage filings say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.conversation.amounts import money, money_range
from bot.conversation.cards import estimate_card
from bot.conversation.employer_names import employers_in, unknown_in
from bot.conversation.employer_receipts import filled_in, limits, receipt, with_filings
from bot.conversation.employers_compared import employers_beside
from bot.conversation.reply import Action, Reply
from bot.conversation.topics.basis import Basis, basis_name, basis_of
from bot.conversation.topics.ladder import amount, ladder
from bot.conversation.turn import Act, Words
from bot.conversation.visit import Visit
from bot.translation import quoted
from models.pay.employers import Employer

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
    return _one(visit, basis, named[0]) if len(named) == 1 else employers_beside(visit, basis, named[:MOST_COMPARED])


def with_receipts(visit: Visit, text: str, reply: Reply) -> Reply:
    """The reply with the filings' line of every employer that the text names, where such an answer carries one."""
    asked = visit.heard.topic if visit.heard else None
    if reply.intent not in RECEIPTED or reply.data is None or asked in ABOUT_TOOLS:
        return reply
    lines = tuple(receipt(visit, employer) for employer in employers_in(text)[:MOST_COMPARED])
    if not lines or lines[0] in reply.paragraphs:
        return reply
    return replace(reply, paragraphs=(*reply.paragraphs, *lines, limits(visit)), sources=with_filings(visit, reply))


def _one(visit: Visit, basis: Basis, employer: Employer) -> Reply:
    say = visit.translator
    told = visit.heard.slots if visit.heard else {}
    card = estimate_card(visit, basis.profile.changed(_not_told(employer, told)))
    whose = (
        say.say("The range is for an employer of its kind and size.")
        if employer.changes()
        else say.say("The range is for any employer: I have no figure for its kind and size.")
    )
    lines = (receipt(visit, employer), limits(visit), whose, *filled_in(visit, basis))
    first, *rest = card.paragraphs
    return replace(card, paragraphs=(first, *lines, *rest), sources=with_filings(visit, card))


def _not_told(employer: Employer, told: Mapping[str, object]) -> dict[str, object]:
    """What an employer's name tells beside what the message says outright ("at Google, 300 employees")."""
    return {field: value for field, value in employer.changes().items() if field not in told}


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
        *filled_in(visit, basis),
    )
    return replace(
        card,
        title=say.say("I don't know that employer"),
        paragraphs=lines,
        actions=(Action(say.say("What kind of employer pays"), Act("topic", {"t": "company_type"})), *card.actions),
    )
