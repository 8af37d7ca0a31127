"""The counter-offer moment: the most they name, a figure that is thought of, a no, whether to take it, what to send."""

from __future__ import annotations

from bot.conversation.amounts import money, money_range, percent
from bot.conversation.cards import footer, receipts
from bot.conversation.named_pay import NamedPay
from bot.conversation.offers.answering import in_front_of_others
from bot.conversation.offers.arguments import beyond_base, yearly_base
from bot.conversation.offers.cases import case_in_question
from bot.conversation.offers.figures import as_said, figure_named
from bot.conversation.offers.letters import letter
from bot.conversation.offers.script import Case, ask_sentence
from bot.conversation.own_pay.standing import gap_sentence, place_sentence
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import who
from bot.translation import mark
from models.language.amounts.owners import Owner
from models.language.moves import Move
from models.pay.offers import Doubt, Offer, doubt_about_period, standing_in

ROUNDING = 0.998
"""A figure so near to what can be asked reaches it."""
TITLES = {
    "limit": mark("If {pay} is the most · {who}"),
    Move.FIRM: mark("If {pay} stays · {who}"),
    Move.DECIDE: mark("Take {pay}, or ask first? · {who}"),
    Move.FIGURE: mark("{pay} · {who}"),
}


async def bargain(visit: Visit) -> Reply:
    """Act "bargain" (move, text): answered from the offer at hand, or from the pay they have."""
    if visit.turn.is_public:
        return in_front_of_others(visit)
    found = await case_in_question(visit)
    if isinstance(found, Reply):
        return found
    case, move = found.case, visit.values.get("move", "")
    if move == Move.WRITE:
        return _written(visit, case)
    figure = _figure(visit, case, move)
    if figure is None or case.offered is None:
        return await negotiate_instead(visit)
    doubt = _doubt_about(visit, case, figure) if move == Move.FIGURE else None
    if doubt is not None:
        return _asked_about(visit, case, figure, doubt)
    return _card(visit, case, figure, move if move in TITLES else Move.FIGURE)


def _doubt_about(visit: Visit, case: Case, figure: Offer) -> Doubt | None:
    """What must be asked of a figure that is far from all pay for the job, and of which no period was said."""
    worth = yearly_base(visit, figure, case.estimate.currency)
    return None if figure.has_period or worth is None else doubt_about_period(case.pay, worth)


def _asked_about(visit: Visit, case: Case, figure: Offer, doubt: Doubt) -> Reply:
    say, estimate = visit.translator, case.estimate
    shown = money_range(case.pay, estimate.currency, "year", say)
    return Reply(
        title=say.say(TITLES[Move.FIGURE], pay=as_said(visit, figure), who=who(estimate.profile, say)),
        paragraphs=(
            f"**{say.note(doubt.question)}**",
            say.say("The {year} range is {range}, base before tax.", year=estimate.year, range=shown),
        ),
        actions=(Action(say.say("How do I ask for more?"), Act("negotiate"), "primary"),),
        footer=footer(estimate, say),
        intent="negotiate",
    )


async def negotiate_instead(visit: Visit) -> Reply:
    from bot.conversation.offers.negotiating import negotiate

    return await negotiate(visit)


def _figure(visit: Visit, case: Case, move: str) -> Offer | None:
    """The figure that the words are about: the most they named, what is thought of, or what is offered."""
    if case.offer is None:
        return None
    text = visit.values.get("text", "")
    if move == "limit":
        limit = figure_named(text, (Owner.LIMIT, Owner.OFFERED), case.offer)
        visit.topic.limit = limit or visit.topic.limit
        return limit
    if move == Move.FIGURE:
        return figure_named(text, (None, Owner.WANTED, Owner.LIMIT), case.offer, takes_middle=True)
    if move == Move.FIRM:
        visit.topic.limit = visit.topic.limit or case.offer  # what they stay at is the most there is
    return visit.topic.limit or case.offer


def _card(visit: Visit, case: Case, figure: Offer, move: str) -> Reply:
    say, estimate = visit.translator, case.estimate
    worth = yearly_base(visit, figure, estimate.currency) or 0.0
    standing = standing_in(case.pay, worth)
    name = who(estimate.profile, say)
    shown = money_range(case.pay, estimate.currency, "year", say)
    lines = (
        place_sentence(NamedPay(figure), standing, say),
        gap_sentence(worth, case.pay, estimate.currency, say),
        _over(visit, case, worth),
        _verdict(visit, case, worth, move),
        say.say("The {year} range is {range}, base before tax.", year=estimate.year, range=shown),
    )
    is_end = move != Move.FIGURE
    beyond = "\n".join(beyond_base(case.offer, say, is_raise=case.is_raise))
    fields = (
        Field(say.say("What can still be asked for"), beyond),
        Field(say.say("To say or send"), _said(visit, case, figure, worth, move)),
    )
    return Reply(
        title=say.say(TITLES[move], pay=as_said(visit, figure), who=name),
        paragraphs=tuple(line for line in lines if line),
        fields=tuple(Field(one.name, one.text[:1000]) for one in fields) if is_end else (),
        actions=(
            Action(say.say("Write it for me"), Act("bargain", {"move": Move.WRITE}), "primary"),
            Action(say.say("How do I ask for more?"), Act("negotiate")),
            Action(say.say("Why?"), Act("explain", visit.show(estimate.profile))),
        ),
        sources=receipts(visit, estimate.evidence.sources),
        footer=footer(estimate, say),
        intent="negotiate",
        data=estimate,
    )


def _over(visit: Visit, case: Case, worth: float) -> str:
    """What it is against the offer, or against the pay of now."""
    offered = case.offered or worth
    if abs(worth / offered - 1) < 0.0005 or case.offer is None:
        return ""
    values = {"change": percent(worth / offered, visit.translator), "pay": as_said(visit, case.offer)}
    if case.is_raise:
        return visit.say("Against the {pay} that you have now: {change}.", **values)
    return visit.say("Against the {pay} that is offered: {change}.", **values)


def _verdict(visit: Visit, case: Case, worth: float, move: str) -> str:
    """Whether it reaches what can be asked for with reason."""
    if case.ask is None:
        return visit.say("The figures give no reason to hold out for more base.")
    reason = ask_sentence(visit, case)
    if worth >= case.ask.low * ROUNDING:
        return visit.say("It reaches what can be asked for with reason: the figures don't speak against taking it.")
    if move == Move.DECIDE and visit.topic.limit is None:
        return reason + " " + visit.say("You need not say no: ask first, with a figure, then decide.")
    return reason + " " + visit.say("This stays below it.")


def _said(visit: Visit, case: Case, figure: Offer, worth: float, move: str) -> str:
    """What to answer to it, in the person's mouth."""
    say, values = visit.translator, {"pay": as_said(visit, figure)}
    if case.is_raise:
        return say.say(
            '"I understand that {pay} is what there is now. Can we put in writing what the next step takes, and look '
            'at my pay again in six months?"',
            **values,
        )
    if case.ask is not None and worth < case.ask.low * ROUNDING and move == Move.DECIDE and visit.topic.limit is None:
        anchor = money(case.ask.anchor, case.estimate.currency, say)
        return say.say(
            '"Thank you for the offer of {pay}. Before I decide: can you come to {anchor}?"', anchor=anchor, **values
        )
    return say.say(
        '"I understand that {pay} is the most you can do on base. Can we close the gap elsewhere: a sign-on, a bonus '
        'in writing, or a pay review after six months?"',
        **values,
    )


def _written(visit: Visit, case: Case) -> Reply:
    say, estimate = visit.translator, case.estimate
    return Reply(
        title=say.say("To send · {who}", who=who(estimate.profile, say)),
        paragraphs=(
            *letter(visit, case),
            say.say("Put in the name and what you have done. Send only what is true."),
        ),
        actions=(
            Action(say.say("How do I ask for more?"), Act("negotiate"), "primary"),
            Action(say.say("Why?"), Act("explain", visit.show(estimate.profile))),
        ),
        sources=receipts(visit, estimate.evidence.sources),
        footer=footer(estimate, say),
        intent="negotiate",
        data=estimate,
    )
