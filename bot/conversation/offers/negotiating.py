"""Asking for more: from the profile, the offers at hand and the facts, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.amounts import money_range
from bot.conversation.cards import footer, receipts
from bot.conversation.offers.answering import in_front_of_others
from bot.conversation.offers.arguments import beyond_base, disclosures, strengths
from bot.conversation.offers.cases import case_in_question
from bot.conversation.offers.parts import parts_of
from bot.conversation.offers.script import Case, ask_sentence, figure_sentences, nothing_known, script
from bot.conversation.offers.shelf import Placed
from bot.conversation.offers.wording import standing_sentence
from bot.conversation.reply import Action, Field, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import who
from models.pay.offers import standing_in

MOST_OTHERS = 5


async def negotiate(visit: Visit) -> Reply:
    """Intent or act "negotiate": for the offer meant (o), one in the words, the newest at hand, the pay that somebody
    has, or none yet."""
    if visit.turn.is_public:
        return in_front_of_others(visit)
    found = await case_in_question(visit)
    return found if isinstance(found, Reply) else _card(visit, found.case, found.others)


def _card(visit: Visit, case: Case, others: Sequence[tuple[Placed, str]]) -> Reply:
    say, estimate = visit.translator, case.estimate
    token = visit.talk_about(estimate.profile)
    laws, sources = disclosures(visit, estimate)
    beyond = say.say("Worth settling beside base") if case.is_above else say.say("Beyond base")
    fields = [
        Field(say.say("What speaks for you"), "\n".join(strengths(estimate, say)) or nothing_known(say)),
        *([Field(say.say("Your other offer"), case.other.text)] if case.other else []),
        Field(beyond, "\n".join(beyond_base(case.offer, say, is_raise=case.is_raise))),
        Field(say.say("What they must tell you (not legal advice)"), laws),
        Field(say.say("To say or send"), script(visit, case)),
    ]
    return Reply(
        title=say.say("Asking for a raise · {who}", who=who(estimate.profile, say))
        if case.is_raise
        else say.say("Asking for more · {who}", who=who(estimate.profile, say)),
        paragraphs=_paragraphs(visit, case),
        fields=tuple(Field(field.name, field.text[:1000]) for field in fields),
        questions=_of_another(visit, others) if case.offer and not case.is_raise else (),
        actions=(
            Action(say.say("Write it for me"), Act("bargain", {"move": "write"}), "primary"),
            Action(say.say("What if…"), Act("whatif", token)),
            Action(say.say("Why?"), Act("explain", token)),
            Action(say.say("Add another"), Act("offer.add")),
            Action(say.say("My offers"), Act("offer.list")),
        ),
        sources=(*receipts(visit, estimate.evidence.sources), *sources),
        footer=footer(estimate, say),
        intent="negotiate",
        data=estimate,
    )


def _paragraphs(visit: Visit, case: Case) -> tuple[str, ...]:
    """Which offer, where its base lies, and what can be reasoned from there."""
    say, estimate = visit.translator, case.estimate
    shown = money_range(case.pay, estimate.currency, "year", say)
    where = say.say("The {year} range is {range}, base before tax.", year=estimate.year, range=shown)
    if case.offer is not None and case.offered is not None:
        where = standing_sentence(standing_in(case.pay, case.offered), say) + " " + where
    read = ""
    if case.offer is not None:
        parts = ", ".join(parts_of(case.offer, say))
        read = (
            say.say("You have now: {parts}.", parts=parts)
            if case.is_raise
            else say.say("For the offer: {parts}.", parts=parts)
        )
    elif case.is_raise:
        read = say.say('Tell me what you are paid now ("I make 85k"): then I reason from there.')
    return tuple(text for text in (read, where, _reason(visit, case), *figure_sentences(visit, case)) if text)


def _reason(visit: Visit, case: Case) -> str:
    """What can be reasoned from the range."""
    if case.ask is not None:
        return ask_sentence(visit, case)
    if case.is_above:
        return visit.say("The figures give no reason to ask for more base. What stands beside it can still be asked.")
    return visit.say("**Little room above this base**: it is near the top of the range.")


def _of_another(visit: Visit, others: Sequence[tuple[Placed, str]]) -> tuple[Question, ...]:
    """Which other offer, by its name, to ask more of."""
    if not others:
        return ()
    say = visit.translator
    options = tuple(
        Option(one.token, name, ", ".join(parts_of(one.offer, say)).replace("**", "")[:100])
        for one, name in others[:MOST_OTHERS]
    )
    return (Question("o", visit.say("Ask more of another offer?"), "choice", Act("negotiate"), options),)
