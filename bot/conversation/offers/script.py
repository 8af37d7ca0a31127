"""The case for more, and a few sentences to say or send."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.amounts import percent
from bot.conversation.offers.arguments import Leverage, strengths, yearly_base
from bot.conversation.offers.figures import as_said, shown_like
from bot.conversation.visit import Visit
from bot.translation import Translator
from models.pay.estimate import Estimate, Range
from models.pay.offers import Ask, Offer, reasoned_ask, standing_in


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that is weighed: the range, the offer (or the pay they have) with its base in the range's currency,
    what else is held, and what was named as wanted or as the most there is."""

    estimate: Estimate
    pay: Range
    offer: Offer | None
    offered: float | None
    other: Leverage | None
    is_raise: bool = False
    """Whether it is asked of the employer that one is with."""
    wanted: Offer | None = None
    limit: Offer | None = None

    @property
    def ask(self) -> Ask | None:
        return reasoned_ask(self.pay, self.offered, self.other.base if self.other else None)

    @property
    def is_above(self) -> bool:
        """Whether what is offered is above the range already."""
        return self.offered is not None and standing_in(self.pay, self.offered).is_above


def ask_sentence(visit: Visit, case: Case) -> str:
    """What can be asked with reason, for the period and in the currency of the offer."""
    if case.ask is None:
        return ""
    return visit.say("A reasoned ask: **{low} to {high}** base. Name {anchor} first.", **_asked(visit, case))


def figure_sentences(visit: Visit, case: Case) -> tuple[str, ...]:
    """Where what they want lies, and what the most that was named leaves."""
    lines = []
    if case.wanted is not None:
        lines.append(_of_wanted(visit, case, case.wanted))
    if case.limit is not None:
        lines.append(visit.say("The most they named is {limit}.", limit=as_said(visit, case.limit)))
    return tuple(lines)


def _of_wanted(visit: Visit, case: Case, wanted: Offer) -> str:
    worth = yearly_base(visit, wanted, case.estimate.currency) or 0.0
    standing, offered = standing_in(case.pay, worth), case.offered or 0.0
    values = {
        "wanted": as_said(visit, wanted),
        "n": standing.percentile,
        "change": percent(worth / offered, visit.translator) if offered else "",
    }
    if worth <= offered and case.is_raise:
        return visit.say("**{wanted} is not above what you have**: there is nothing to ask for in it.", **values)
    if worth <= offered:
        return visit.say("**{wanted} is not above what you are offered**: there is nothing to ask for in it.", **values)
    if standing.is_above:
        return visit.say(
            "**Your {wanted} is above the range** ({change}): the figures don't carry it. Have a reason of your own, "
            "or another offer.",
            **values,
        )
    if case.ask is not None and worth > case.ask.anchor * 1.005:
        return visit.say(
            "**Your {wanted} is above {n} of 100** ({change}): more than the figures carry by themselves. Have a "
            "reason of your own ready.",
            **values,
        )
    return visit.say("**Your {wanted} is above {n} of 100** ({change}): it can be asked for with reason.", **values)


def _asked(visit: Visit, case: Case) -> dict[str, str]:
    ask, currency = case.ask, case.estimate.currency
    if ask is None:
        return {}
    return {
        "low": shown_like(visit, ask.low, currency, case.offer),
        "high": shown_like(visit, ask.high, currency, case.offer),
        "anchor": shown_like(visit, ask.anchor, currency, case.offer),
    }


def target(visit: Visit, case: Case) -> str:
    """The figure to name: what they want, if it is more than they have, else the anchor; empty where there is none."""
    wanted = yearly_base(visit, case.wanted, case.estimate.currency) if case.wanted else None
    if case.wanted is not None and wanted is not None and wanted > (case.offered or 0.0):
        return as_said(visit, case.wanted)
    return ""


def script(visit: Visit, case: Case) -> str:
    """A few sentences in the person's mouth: thanks, reason, figure, question. Nothing in them is made up."""
    say, wanted = visit.translator, target(visit, case)
    values = {**_asked(visit, case), "wanted": wanted}
    if case.offer is not None and case.offered is not None:
        values["offered"] = as_said(visit, case.offer)
    if case.is_raise:
        return _for_a_raise(say, case, values)
    if wanted and "offered" in values:
        return say.say(
            '"Thank you, I would like to join you. You offer {offered} base. At {wanted} I would sign. '
            'Can you come to that?"',
            **values,
        )
    if case.ask is None and case.is_above:
        return say.say('"Thank you, the base is right for me. Before I say yes: can you confirm the whole in writing?"')
    if case.ask is None:
        return say.say(
            '"Thank you, I like the offer. The base is right for me. Can we talk about a sign-on and the shares?"'
        )
    if case.offered is None:
        return say.say('"For this role here I see {low} to {anchor} base. Is that within your range?"', **values)
    return _for_an_offer(say, case, values)


def _for_an_offer(say: Translator, case: Case, values: dict[str, str]) -> str:
    if case.other is not None:
        return say.say(
            '"Thank you, I would like to join you. You offer {offered} base. I hold another offer, and for this role '
            'here I see {anchor}. From {low} on I would sign. How close can you come?"',
            **values,
        )
    if not strengths(case.estimate, say):
        return say.say(
            '"Thank you, I would like to join you. You offer {offered} base. For this role here I see {anchor}. '
            'How close can you come?"',
            **values,
        )
    return say.say(
        '"Thank you, I would like to join you. You offer {offered} base. For this role here, with what I bring, I see '
        '{anchor}. How close can you come?"',
        **values,
    )


def _for_a_raise(say: Translator, case: Case, values: dict[str, str]) -> str:
    if values["wanted"]:
        return say.say(
            '"I like the work here. I am at {offered} base, and I would like to get to {wanted}. What would it take, '
            'and by when?"',
            **values,
        )
    if case.ask is None:
        return say.say(
            '"I like the work here, and my base is right. What would the next level take, and what comes with it?"'
        )
    if case.offered is None:
        return say.say('"For this role here I see {low} to {anchor} base. How do I get there, and by when?"', **values)
    return say.say(
        '"I like the work here. I am at {offered} base; for this role here I see {low} to {anchor}. How do I get '
        'there, and by when?"',
        **values,
    )


def nothing_known(say: Translator) -> str:
    """In place of strengths, where none is known."""
    return say.say("Nothing I know of you moves such pay up. Tell me your level, years, degree or skills.")
