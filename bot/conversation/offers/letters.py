"""A message to send, whole: for an offer, after a last word on base, or for a raise. Every figure in it is at hand."""

from __future__ import annotations

from bot.conversation.amounts import money
from bot.conversation.offers.arguments import yearly_base
from bot.conversation.offers.figures import as_said, shown_like
from bot.conversation.offers.script import Case, target
from bot.conversation.visit import Visit
from bot.translation import Translator


def letter(visit: Visit, case: Case) -> tuple[str, ...]:
    """The message by its paragraphs, with a greeting and an end."""
    return visit.say("Hello,"), _body(visit, case), visit.say("Kind regards")


def _body(visit: Visit, case: Case) -> str:
    """With what they want where they named it, else with what can be asked for with reason."""
    say, values = visit.translator, _values(visit, case)
    if case.is_raise:
        return _for_a_raise(say, values)
    if "offered" not in values:
        return _before_an_offer(say, values)
    if case.limit is not None:
        return _after_the_last_word(say, values)
    if "figure" not in values:
        return say.say(
            "Thank you for the offer of {offered} base. The base is right for me. Before I sign, could you "
            "confirm the whole in writing, and is there room for a sign-on or shares?",
            **values,
        )
    if "top" in values:
        return say.say(
            "Thank you for the offer; I would like to join you. You offer {offered} base. For this role here, by "
            "public pay data for {year}, one in ten is paid more than {top}. Could you bring the base to {figure}? If "
            "base is fixed, I would be glad to talk about a sign-on, a bonus in writing or a pay review after six "
            "months.",
            **values,
        )
    return say.say(
        "Thank you for the offer; I would like to join you. You offer {offered} base. For this role here, "
        "public pay data for {year} has its middle at {middle}. Could you bring the base to {figure}? If base is "
        "fixed, I would be glad to talk about a sign-on, a bonus in writing or a pay review after six months.",
        **values,
    )


def _values(visit: Visit, case: Case) -> dict[str, object]:
    """The figures that there are."""
    currency = case.estimate.currency
    values: dict[str, object] = {"year": case.estimate.year, "middle": _in_its_currency(visit, case, case.pay.p50)}
    if case.offer is not None and case.offered is not None:
        values["offered"] = as_said(visit, case.offer)
    if (case.offered or 0.0) >= case.pay.p50:
        values["top"] = _in_its_currency(visit, case, case.pay.p90)  # the middle speaks against them
    figure = target(visit, case) or (shown_like(visit, case.ask.anchor, currency, case.offer) if case.ask else "")
    if figure:
        values["figure"] = figure
    if case.limit is not None and yearly_base(visit, case.limit, currency):
        values["limit"] = as_said(visit, case.limit)
    return values


def _in_its_currency(visit: Visit, case: Case, worth: float) -> str:
    """A figure of the range, in the currency that the offer or the pay is named in: one letter, one currency."""
    named = case.offer.currency if case.offer else None
    own = named if named is not None and visit.pay.supports_currency(named) else case.estimate.currency
    return money(visit.pay.exchange(worth, case.estimate.currency, own), own, visit.translator)


def _after_the_last_word(say: Translator, values: dict[str, object]) -> str:
    return say.say(
        "Thank you for coming back to me. I understand that {limit} is the most you can do on base. I would "
        "like to join you: can we close the gap elsewhere, with a sign-on, a bonus in writing, or a pay review after "
        "six months with a date?",
        **values,
    )


def _for_a_raise(say: Translator, values: dict[str, object]) -> str:
    if "limit" in values:
        return say.say(
            "Thank you for the talk about my pay. I understand that {limit} is what there is now. Could we "
            "put in writing what the next step takes, and look at my pay again in six months?",
            **values,
        )
    if "offered" not in values or "figure" not in values:
        return say.say(
            "I would like to talk about my pay. For this role here, public pay data for {year} has its "
            "middle at {middle}. Can we find half an hour this month?",
            **values,
        )
    if "top" in values:
        return say.say(
            "I would like to talk about my pay. I am at {offered} base. For this role here, by public pay data "
            "for {year}, one in ten is paid more than {top}. I would like to get to {figure}. Can we find half an hour "
            "this month to speak about what that takes, and by when?",
            **values,
        )
    return say.say(
        "I would like to talk about my pay. I am at {offered} base. For this role here, public pay data for "
        "{year} has its middle at {middle}. I would like to get to {figure}. Can we find half an hour this month to "
        "speak about what that takes, and by when?",
        **values,
    )


def _before_an_offer(say: Translator, values: dict[str, object]) -> str:
    if "figure" not in values:
        return say.say("Could you tell me the pay range for this role?")
    return say.say(
        "Before we go on: for this role here, public pay data for {year} has its middle at {middle}, and I "
        "think of {figure} base. Is that within your range?",
        **values,
    )
