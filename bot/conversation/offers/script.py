"""The case for more, and a few sentences to say or send."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.amounts import money
from bot.conversation.offers.arguments import Leverage, strengths
from bot.conversation.visit import Visit
from bot.translation import Translator
from models.pay.estimate import Estimate, Range
from models.pay.offers import Ask, Offer, reasoned_ask, standing_in


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that is weighed: the range, the offer with its base in the range's currency, what else is held."""

    estimate: Estimate
    pay: Range
    offer: Offer | None
    offered: float | None
    other: Leverage | None

    @property
    def ask(self) -> Ask | None:
        return reasoned_ask(self.pay, self.offered, self.other.base if self.other else None)

    @property
    def is_above(self) -> bool:
        """Whether what is offered is above the range already."""
        return self.offered is not None and standing_in(self.pay, self.offered).is_above


def script(visit: Visit, case: Case) -> str:
    """A few sentences in the person's mouth: thanks, reason, figure, question."""
    say, currency = visit.translator, case.estimate.currency
    if case.ask is None and case.is_above:
        return say.say('"Thank you, the base is right for me. Before I say yes: can you confirm the whole in writing?"')
    if case.ask is None:
        return say.say(
            '"Thank you, I like the offer. The base is right for me. Can we talk about a sign-on and the shares?"'
        )
    values = {"low": money(case.ask.low, currency, say), "anchor": money(case.ask.anchor, currency, say)}
    if case.offered is None:
        return say.say('"For this role here I see {low} to {anchor} base. Is that within your range?"', **values)
    values["offered"] = money(case.offered, currency, say)
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


def nothing_known(say: Translator) -> str:
    """In place of strengths, where none is known."""
    return say.say("Nothing I know of you moves such pay up. Tell me your level, years, degree or skills.")
