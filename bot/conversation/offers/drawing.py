"""Offers by year as chart data: base, bonus, stock and sign-on stacked, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.charts import Chart, Mark, Pointer, RangeChart, Stack, StackedChart, StackGroup
from bot.conversation.charts import mark, range_note, span_of
from bot.conversation.offers.wording import compact
from bot.conversation.visit import Visit
from bot.conversation.wording import who
from models.pay.offers import PARTS, WeighedOffer, Weighing


def offer_charts(visit: Visit, weighing: Weighing, names: Sequence[str]) -> tuple[Chart, ...]:
    """Where each base lies in the range, where that is known; below it a group an offer, a bar a year. Bars are as long
    as in the first offer's currency; each is written in its own."""
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
    years = StackedChart(title, tuple(labels[at] for at in used), groups, alt)
    where = _where_they_lie(visit, weighing, names)
    return (where, years) if where else (years,)


def _where_they_lie(visit: Visit, weighing: Weighing, names: Sequence[str]) -> RangeChart | None:
    """The range of the first offer's place with the base of every offer that is there."""
    estimate, say, first = weighing.estimate, visit.translator, weighing.offers[0].offer
    if estimate is None or estimate.base is None:
        return None
    span = span_of("", estimate.base, estimate.currency, "year", say)
    pointers = []
    for one, name in zip(weighing.offers, names, strict=True):
        offer, here = one.offer, (first.country, first.state, first.city)
        if one.standing is None or offer.base is None or (offer.country, offer.state, offer.city) != here:
            continue
        base = visit.pay.exchange(offer.base, offer.currency or estimate.currency, estimate.currency)
        label = name if len(names) > 1 else offer.name or say.say("Your offer")
        pointers.append(Pointer(label, mark(base, estimate.currency, "year", say)))
    if not pointers or span.middle is None:
        return None
    told = [say.say("{name}: {bars}.", name=pointer.label, bars=pointer.mark.text) for pointer in pointers]
    where = say.say("80 of 100 people: {range}.", range=f"{span.low.text} – {span.high.text}")
    middle = say.say("{name}: {bars}.", name=say.say("Middle"), bars=span.middle.text)
    alt = " ".join([where, middle, *told])
    title = say.say("Where the base lies · {who}", who=who(estimate.profile, say))
    return RangeChart(title, (span,), alt, tuple(pointers), range_note("year", say))


def _group(
    visit: Visit, one: WeighedOffer, name: str, parts: Sequence[str], scale: Callable[[float], float]
) -> StackGroup:
    def written(amount: float) -> Mark:
        return Mark(scale(amount), compact(amount, one.offer.currency, visit.translator))

    stacks = tuple(
        Stack(
            visit.say("Year {year}", year=year.year),
            tuple(written(getattr(year, part)) for part in parts),
            written(year.total),
        )
        for year in one.years
    )
    return StackGroup(name, stacks)


def _scale(visit: Visit, one: WeighedOffer, weighing: Weighing) -> Callable[[float], float]:
    own, common = one.offer.currency, weighing.currency
    if own is None or common is None or own == common:
        return lambda amount: amount
    return lambda amount: visit.pay.exchange(amount, own, common)
