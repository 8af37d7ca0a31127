"""What an employer's wage filings say, in one line, and what they do not hold."""

from __future__ import annotations

from bot.conversation.amounts import money_exact, number
from bot.conversation.cards import receipts
from bot.conversation.misreading import unknown_named
from bot.conversation.reply import Reply, Source
from bot.conversation.topics.basis import Basis
from bot.conversation.turn import Words
from bot.conversation.visit import Visit
from models.pay.employers import Employer

SOURCE = "lca_employers"


def receipt(visit: Visit, employer: Employer) -> str:
    """One line on what an employer's filings say."""
    return visit.say(
        "{name}: median base **{median}** in {filings} US work-visa filings of fiscal year 2024, all jobs together.",
        name=employer.name,
        median=money_exact(employer.median, "USD", visit.translator),
        filings=number(employer.filings, visit.translator),
    )


def limits(visit: Visit) -> str:
    """What no filing tells."""
    return visit.say("Filings hold no bonus, no stock, no level, and nobody who was hired without a visa.")


def filled_in(visit: Visit, basis: Basis) -> tuple[str, ...]:
    """Said where the job or the place is not the asker's."""
    if basis.has_role and basis.country is not None:
        return ()
    unknown = unknown_named(visit.turn.said.text) if isinstance(visit.turn.said, Words) else None
    if basis.country is None and unknown is not None:
        return (
            visit.translator.note(unknown.message),
            visit.say("I took the United States: say where, and I answer for that place."),
        )
    if basis.has_role:
        return (visit.say("No place was named: this is for the United States."),)
    if basis.country is not None:
        return (visit.say("No job was named: this is for an ML engineer."),)
    return (visit.say("Neither job nor place was named: this is for an ML engineer in the United States."),)


def with_filings(visit: Visit, card: Reply) -> tuple[Source, ...]:
    """The card's sources and the filings', each once."""
    own = receipts(visit, (SOURCE,))
    return (*card.sources, *(source for source in own if source not in card.sources))
