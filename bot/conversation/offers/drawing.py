"""Offers by year as chart data: base, bonus, stock and sign-on stacked, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.charts import Chart, Mark, Stack, StackedChart, StackGroup
from bot.conversation.offers.wording import compact
from bot.conversation.visit import Visit
from models.pay.offers import PARTS, WeighedOffer, Weighing


def offer_charts(visit: Visit, weighing: Weighing, names: Sequence[str]) -> tuple[Chart, ...]:
    """One chart: a group an offer, a bar a year. Bars are as long as in the first offer's currency; each is written in
    its own."""
    say = visit.translator
    labels = (say.say("Base"), say.say("Bonus"), say.say("Stock"), say.say("Sign-on"))
    used = [at for at, part in enumerate(PARTS) if any(one.parts[part] for one in weighing.offers)]
    groups = tuple(
        _group(visit, one, name, [PARTS[at] for at in used], _scale(visit, one, weighing))
        for one, name in zip(weighing.offers, names, strict=True)
    )
    alt = " ".join(
        say.say(
            "{name}: {bars}.", name=group.label, bars=", ".join(f"{bar.label} {bar.total.text}" for bar in group.stacks)
        )
        for group in groups
    )
    title = say.say("Four years, before tax")
    return (StackedChart(title, tuple(labels[at] for at in used), groups, alt),)


def _group(
    visit: Visit, one: WeighedOffer, name: str, parts: Sequence[str], scale: Callable[[float], float]
) -> StackGroup:
    def mark(amount: float) -> Mark:
        return Mark(scale(amount), compact(amount, one.offer.currency, visit.translator))

    stacks = tuple(
        Stack(
            visit.say("Year {year}", year=year.year),
            tuple(mark(getattr(year, part)) for part in parts),
            mark(year.total),
        )
        for year in one.years
    )
    return StackGroup(name, stacks)


def _scale(visit: Visit, one: WeighedOffer, weighing: Weighing) -> Callable[[float], float]:
    own, common = one.offer.currency, weighing.currency
    if own is None or common is None or own == common:
        return lambda amount: amount
    return lambda amount: visit.pay.exchange(amount, own, common)
