"""Where pay that was named lies in a range: laid into the next card of that range, seen by its person alone."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.amounts import money, percent, rounded
from bot.conversation.named_pay import NamedPay
from bot.conversation.offers.parts import parts_of
from bot.conversation.offers.shelf import hold, offer_token
from bot.conversation.offers.wording import amount, compact
from bot.conversation.own_pay.holding import in_currency_of, is_open
from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import who
from bot.translation import Translator
from models.language.amounts.owners import Owner
from models.pay.estimate import Estimate, Range
from models.pay.offers import Standing, standing_in

USUAL = (25, 75)
AT_THE_MIDDLE = 0.02
"""A gap of less than this part of the middle is none."""


def with_named_pay(visit: Visit, card: Reply, estimate: Estimate) -> Reply:
    """The card with where the pay lies that waits to be placed; a question first where it can't be told."""
    named, visit.topic.placing = visit.topic.placing, None
    if named is None or estimate.base is None:
        return card
    named = in_currency_of(named, estimate)
    if visit.topic.trail[-1:] == [estimate.profile]:
        card = replace(card, paragraphs=card.paragraphs[:1])  # the rest was on the card before
    if named.pay.is_net:
        visit.topic.placing = named
        gross = Action(visit.say("It is gross"), Act("paid", {"per": "gross", "of": offer_token(named.pay)}), "primary")
        return replace(card, paragraphs=(after_tax(visit, named), *card.paragraphs), actions=(gross, *card.actions))
    if not visit.pay.supports_currency(named.pay.currency or estimate.currency):
        return replace(card, paragraphs=(_without_rate(visit, named), *card.paragraphs))
    return _placed(visit, card, named, estimate, estimate.base)


def _placed(visit: Visit, card: Reply, named: NamedPay, estimate: Estimate, base: Range) -> Reply:
    worth = visit.pay.exchange(named.pay.base or 0.0, named.pay.currency or estimate.currency, estimate.currency)
    if is_open(named.pay, base, estimate.currency):
        return _asking_for_its_period(visit, card, named)
    if named.owner == Owner.CURRENT:
        visit.topic.current = named
    say, pay = visit.translator, (estimate.total if named.is_total else None) or base
    standing = standing_in(pay, worth)
    lines = (
        place_sentence(named, standing, say),
        gap_sentence(worth, pay, estimate.currency, say),
        _as_read(named, say, is_of_total=pay is estimate.total),
        _verdict(named, standing, say),
    )
    title = say.say("Where it lies · {who}", who=who(estimate.profile, say))
    whole = replace(card, title=title, paragraphs=(*(line for line in lines if line), *card.paragraphs))
    return replace(whole, actions=(*_actions(visit, named), *whole.actions))


def place_sentence(named: NamedPay, standing: Standing, say: Translator) -> str:
    values = {"pay": _shown(named, say), "n": standing.percentile}
    if named.owner == Owner.CURRENT:
        if standing.is_below:
            return say.say(
                "**Your {pay} is below the range**: more than 90 of 100 people like you are paid more.", **values
            )
        if standing.is_above:
            return say.say(
                "**Your {pay} is above the range**: more than 90 of 100 people like you are paid less.", **values
            )
        return say.say("**Your {pay} lies above {n} of 100** people like you.", **values)
    if standing.is_below:
        return say.say("**{pay} is below the range**: more than 90 of 100 people like you are paid more.", **values)
    if standing.is_above:
        return say.say("**{pay} is above the range**: more than 90 of 100 people like you are paid less.", **values)
    return say.say("**{pay} lies above {n} of 100** people like you.", **values)


def _shown(named: NamedPay, say: Translator) -> str:
    worth, currency = named.pay.base or 0.0, named.pay.currency
    is_round = currency is not None and rounded(worth) == worth
    return compact(worth, currency, say) if is_round else amount(worth, currency, say)


def gap_sentence(worth: float, pay: Range, currency: str, say: Translator) -> str:
    """How far it is from the middle."""
    share = worth / pay.p50
    if abs(share - 1) < AT_THE_MIDDLE:
        return say.say("That is the middle.")
    values = {"gap": money(abs(worth - pay.p50), currency, say), "change": percent(share, say)}
    if share < 1:
        return say.say("It is {gap} below the middle ({change}).", **values)
    return say.say("It is {gap} above the middle ({change}).", **values)


def _as_read(named: NamedPay, say: Translator, *, is_of_total: bool) -> str:
    """How the year was made of what was said, and what stands beside the base."""
    if is_of_total:
        return say.say("I took it for total pay and held it against total pay.")
    if named.is_total:
        return say.say("I took it for total pay, but hold it against base pay: I know no total here.")
    parts = parts_of(named.pay, say)
    if named.pay.period == "year" and len(parts) == 1:
        return ""
    return say.say("I read: {parts}.", parts=", ".join(parts))


def _verdict(named: NamedPay, standing: Standing, say: Translator) -> str:
    if named.owner is None:
        return say.say("Is it what you are paid now, or an offer?")
    if named.owner == Owner.OTHER:
        return say.say("It is one more figure, not yours: tell me what you are paid and I place that.")
    if named.owner != Owner.CURRENT:
        return ""
    if standing.percentile < USUAL[0] or standing.is_below:
        return say.say("That is low for this job and place. What I don't know of you may explain a part of it.")
    if standing.percentile > USUAL[1] or standing.is_above:
        return say.say("That is high for this job and place.")
    return say.say("That is within what is usual.")


def _actions(visit: Visit, named: NamedPay) -> tuple[Action, ...]:
    """What can be done with it: an amount that nobody said the owner of is held as an offer until that is told."""
    if named.owner == Owner.CURRENT:
        return (Action(visit.say("How do I ask for more?"), Act("negotiate"), "primary"),)
    if named.owner == Owner.OTHER:
        return ()
    token = hold(visit, named.pay)
    weigh = Action(visit.say("It's an offer"), Act("offer.show", {"o": token}), "primary")
    return (weigh, Action(visit.say("It's my pay now"), Act("paid", {"o": offer_token(named.pay)})))


def after_tax(visit: Visit, named: NamedPay) -> str:
    shown = amount(named.pay.paid or 0.0, named.pay.currency, visit.translator)
    return visit.say(
        "**{pay} is after tax**, and I compare only pay before tax. What is it gross? Then I place it.", pay=shown
    )


def _without_rate(visit: Visit, named: NamedPay) -> str:
    parts = ", ".join(parts_of(named.pay, visit.translator))
    return visit.say("I read: {parts}. I have no exchange rate for that currency, so I can't place it.", parts=parts)


def _asking_for_its_period(visit: Visit, card: Reply, named: NamedPay) -> Reply:
    """One question before anything is computed from it."""
    visit.topic.placing = named
    shown = amount(named.pay.paid or 0.0, named.pay.currency, visit.translator)
    question = Question(
        "per",
        visit.say("Is {pay} a year, or a month?", pay=shown),
        "choice",
        Act("paid", {"of": offer_token(named.pay)}),
        (Option("year", visit.say("A year")), Option("month", visit.say("A month"))),
    )
    asked = visit.say(
        "**Is {pay} a year, or a month?** It is far from this range, so I compute nothing with it yet.", pay=shown
    )
    others = tuple(action for action in card.actions if action.act.name != "unit")  # "per month" is an answer here
    return replace(card, paragraphs=(asked, *card.paragraphs), questions=(question, *card.questions), actions=others)
