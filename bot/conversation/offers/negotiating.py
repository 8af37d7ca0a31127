"""Asking for more: from the profile, the offers at hand and the facts, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.amounts import money_range
from bot.conversation.cards import footer, receipts
from bot.conversation.offers.answering import hear, in_front_of_others, with_values
from bot.conversation.offers.arguments import beyond_base, disclosures, leverage, strengths, yearly_base
from bot.conversation.offers.card import ask_sentence, doubt_card
from bot.conversation.offers.considering import (
    JOB_FOR_ASKING,
    again,
    completed,
    consider_words,
    job_in_question,
    profile_for,
    with_doubts,
)
from bot.conversation.offers.parts import parts_of
from bot.conversation.offers.reading import ReadOffer
from bot.conversation.offers.script import Case, nothing_known, script
from bot.conversation.offers.shelf import Placed, all_offers, find, named_in
from bot.conversation.offers.wording import offer_names, standing_sentence
from bot.conversation.ordering import is_placed
from bot.conversation.questions import COMMON_COUNTRIES, STEPS
from bot.conversation.reply import Action, Field, Option, Question, Reply
from bot.conversation.topics import answer_topic
from bot.conversation.turn import Act, Words
from bot.conversation.visit import Visit
from bot.conversation.wording import value_name, who
from models.pay.estimate import Estimate
from models.pay.offers import standing_in
from models.profile import Profile

MOST_OTHERS = 5


async def negotiate(visit: Visit) -> Reply:
    """Intent or act "negotiate": for the offer meant (o), one in the words, the newest at hand, or none yet."""
    if visit.turn.is_public:
        return in_front_of_others(visit)
    hear(visit)
    job = with_values(visit, await job_in_question(visit))
    words = visit.turn.said.text if isinstance(visit.turn.said, Words) else ""
    for one in consider_words(visit, words, job) if words else []:
        if with_doubts(visit, one, job).doubts:
            return doubt_card(visit, with_doubts(visit, one, job), job)
    placed = await all_offers(visit)
    named = named_in(words, placed)
    meant = await find(visit, visit.values.get("o", "")) or named or (placed[-1] if placed else None)
    at_hand = with_doubts(visit, again(visit, meant.token, meant.offer), job) if meant is not None else None
    if at_hand is not None and at_hand.doubts:
        return doubt_card(visit, at_hand, job)
    profile = profile_for(meant.offer, job) if meant else job
    if not is_placed(profile):
        question = _which_job(visit, meant, profile)
        is_general = visit.heard is not None and meant is None and not visit.values
        return replace(await answer_topic(visit), questions=question.questions) if is_general else question
    estimate = visit.pay.estimate(profile)
    if estimate.base is None:
        return _without_a_range(visit, estimate)
    visit.talk_about(profile)
    names = offer_names([one.offer.name for one in placed], visit.translator)
    others = [(one, name) for one, name in zip(placed, names, strict=True) if meant is None or one.token != meant.token]
    offer = completed(ReadOffer(meant.offer, (), ()), profile).offer if meant else None
    other = leverage(visit, offer, [(one.offer, name) for one, name in others], estimate.currency)
    offered = yearly_base(visit, offer, estimate.currency)
    return _card(visit, Case(estimate, estimate.base, offer, offered, other), others)


def _card(visit: Visit, case: Case, others: Sequence[tuple[Placed, str]]) -> Reply:
    say, estimate = visit.translator, case.estimate
    token = visit.talk_about(estimate.profile)
    laws, sources = disclosures(visit, estimate)
    beyond = say.say("Worth settling beside base") if case.is_above else say.say("Beyond base")
    fields = [
        Field(say.say("What speaks for you"), "\n".join(strengths(estimate, say)) or nothing_known(say)),
        *([Field(say.say("Your other offer"), case.other.text)] if case.other else []),
        Field(beyond, "\n".join(beyond_base(case.offer, say))),
        Field(say.say("What they must tell you (not legal advice)"), laws),
        Field(say.say("To say or send"), script(visit, case)),
    ]
    return Reply(
        title=say.say("Asking for more · {who}", who=who(estimate.profile, say)),
        paragraphs=_paragraphs(visit, case),
        fields=tuple(Field(field.name, field.text[:1000]) for field in fields),
        questions=_of_another(visit, others) if case.offer else (),
        actions=(
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
    read = say.say("For the offer: {parts}.", parts=", ".join(parts_of(case.offer, say))) if case.offer else ""
    if case.ask is not None:
        reason = ask_sentence(case.ask, estimate.currency, visit)
    elif case.is_above:
        reason = say.say("The figures give no reason to ask for more base. What stands beside it can still be asked.")
    else:
        reason = say.say("**Little room above this base**: it is near the top of the range.")
    return tuple(text for text in (read, where, reason) if text)


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


def _which_job(visit: Visit, meant: Placed | None, profile: Profile) -> Reply:
    """One question: the job, then the place; typed answers are read too."""
    say, token = visit.translator, {"o": meant.token} if meant else {}
    visit.topic.offer = (token.get("o", ""), JOB_FOR_ASKING)
    if profile.known():
        visit.talk_about(profile)
    if profile.role is None:
        roles = tuple(Option(value, value_name("role", value, say)) for value in STEPS["role"].values)
        question = Question("role", say.say("Which job is it?"), "choice", Act("negotiate", token), roles)
    else:
        countries = tuple(Option(code, value_name("country", code, say)) for code in COMMON_COUNTRIES)
        act = Act("negotiate", {**token, "role": str(profile.role)})
        question = Question("place", say.say("Where is it?"), "choice", act, countries)
    return Reply(
        title=say.say("One question first"),
        paragraphs=(
            say.say('To reason for more I need the job and the place. "Senior ML engineer in Berlin" will do.'),
        ),
        questions=(question,),
        intent="negotiate",
    )


def _without_a_range(visit: Visit, estimate: Estimate) -> Reply:
    return Reply(
        title=who(estimate.profile, visit.translator),
        paragraphs=tuple(visit.translator.note(note) for note in estimate.evidence.notes[:2]),
        actions=(Action(visit.say("Add an offer"), Act("offer.add")),),
        intent="negotiate",
        data=estimate,
    )
