"""What the other side's pay buys at home: one sentence, one more range, and its sources."""

from __future__ import annotations

from dataclasses import dataclass

from bot.charts import Span
from bot.conversation.amounts import for_period, money_change, share
from bot.conversation.charts import span_of
from bot.conversation.visit import Visit
from bot.conversation.wording import place_name
from models.note import Note
from models.pay.estimate import Comparison, Range

WORTH_SAYING = 0.01
"""Prices nearer to each other than this are called the same."""


@dataclass(frozen=True, slots=True)
class Buying:
    """b's range at a's prices, in a's currency. ``change`` is what its middle buys more, yearly."""

    pay: Range
    change: float
    sentence: str
    span: Span
    sources: tuple[str, ...]
    notes: tuple[Note, ...]


def buying_power(visit: Visit, comparison: Comparison, names: tuple[str, str]) -> Buying | None:
    """None where both sides are in one place, or where no prices are known."""
    a, b, say, per = comparison.a, comparison.b, visit.translator, visit.topic.per
    known = visit.pay.purchasing(a.profile, b.profile)
    if known is None or known.worth_here is None or not known.sources or a.base is None or b.base is None:
        return None
    if place_name(a.profile, say) == place_name(b.profile, say):
        return None
    pay = _scaled(b.base, known.worth_here / b.base.p50)
    change = pay.p50 - a.base.p50
    shown = money_change(for_period(change, per), a.currency, say)
    if abs(known.prices - 1) < WORTH_SAYING:
        sentence = say.say("By purchasing power it is about {change}: prices are about the same.", change=shown)
    elif known.prices > 1:
        sentence = say.say(
            "By purchasing power it is about **{change}**: {b} is {share} dearer than {a}.",
            change=shown, a=names[0], b=names[1], share=share(known.prices - 1, say),
        )  # fmt: skip
    else:
        sentence = say.say(
            "By purchasing power it is about **{change}**: {b} is {share} cheaper than {a}.",
            change=shown, a=names[0], b=names[1], share=share(1 - known.prices, say),
        )  # fmt: skip
    span = span_of(names[1], pay, a.currency, per, say, say.say("at prices in {place}", place=names[0]))
    return Buying(pay, change, sentence, span, known.sources, known.notes)


def _scaled(pay: Range, factor: float) -> Range:
    return Range(*(amount * factor for amount in (pay.p10, pay.p25, pay.p50, pay.p75, pay.p90)))
