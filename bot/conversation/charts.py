"""From estimates and comparisons to charts: where you stand in the range, what moved the number, two sides."""

from __future__ import annotations

from bot.charts import Chart, Mark, Point, Pointer, RangeChart, Span, Step, TrendChart, WaterfallChart
from bot.conversation.amounts import for_period, money, money_change
from bot.conversation.drivers import driver_name, folded, folded_terms
from bot.conversation.wording import field_name, reference_place, who
from bot.translation import Translator
from models.pay.estimate import Comparison, Driver, Estimate, Range, Reference

MOST_STEPS = 6
WORTH_A_STEP = 0.005
"""A driver nearer to 1 than this is one of "all else"."""


def estimate_charts(estimate: Estimate, per: str, say: Translator) -> tuple[Chart, ...]:
    """Where 80 of 100 people fall, with the average as a pointer, and the steps from there; none where it abstains."""
    if estimate.base is None or estimate.reference is None:
        return ()
    title = say.say("{year} pay · {who}", year=estimate.year, who=who(estimate.profile, say))
    average = Pointer(average_name(estimate.reference, say), mark(estimate.reference.p50, estimate.currency, per, say))
    span = span_of("", estimate.base, estimate.currency, per, say)
    middle = mark(estimate.base.p50, estimate.currency, per, say)
    where = say.say("80 of 100 people: {range}.", range=f"{span.low.text} – {span.high.text}")
    alt = say.say("{where} Middle {middle}. {name}: {average}.", where=where, middle=middle.text,
                  name=average.label, average=average.mark.text)  # fmt: skip
    ranges = RangeChart(title, (span,), alt, (average,), range_note(per, say))
    steps = _driver_steps(estimate, per, say)
    if not steps:
        return (ranges,)
    end = Pointer(say.say("Middle"), middle)
    return (ranges, waterfall(say.say("What moved the number"), average, steps, end, say))


def comparison_charts(
    comparison: Comparison, names: tuple[str, str], title: str, per: str, say: Translator, more: tuple[Span, ...] = ()
) -> tuple[Chart, ...]:
    """Both ranges in the currency of the first, ``more`` below them, and the terms of their difference."""
    a, b, difference = comparison.a, comparison.b, comparison.difference
    if a.base is None or b.base is None or difference is None:
        return ()
    ranges_of = tuple(zip(names, (a.base, b.base), strict=True))
    sides = tuple(span_of(name, pay, a.currency, per, say) for name, pay in ranges_of)
    spans = (*sides, *more)
    alt = " ".join(span_alt(span, say) for span in spans)
    ranges = RangeChart(title, spans, alt, note=range_note(per, say))
    start, end = (Pointer(name, mark(pay.p50, a.currency, per, say)) for name, pay in ranges_of)
    amounts = [(field_name(term.factor, say), term.amount) for term in folded_terms(difference.terms)]
    steps = money_steps(amounts, a.currency, per, say)
    if len(steps) < 2:
        return (ranges,)
    return (ranges, waterfall(say.say("Where the difference comes from"), start, steps, end, say))


def span_of(label: str, pay: Range, currency: str, per: str, say: Translator, detail: str = "") -> Span:
    """A range as a chart has it, in the period that is shown."""
    low, middle, high = (mark(amount, currency, per, say) for amount in (pay.p10, pay.p50, pay.p90))
    return Span(label, low, middle, high, for_period(pay.p25, per), for_period(pay.p75, per), detail)


def mark(amount: float, currency: str, per: str, say: Translator) -> Mark:
    shown = for_period(amount, per)
    return Mark(shown, money(shown, currency, say))


def span_alt(span: Span, say: Translator) -> str:
    """The span in one sentence."""
    name = f"{span.label} ({span.detail})" if span.detail else span.label
    if span.middle is None:
        return say.say("{name}: {low} to {high}.", name=name, low=span.low.text, high=span.high.text)
    return say.say(
        "{name}: {low} to {high}, middle {middle}.",
        name=name, low=span.low.text, high=span.high.text, middle=span.middle.text,
    )  # fmt: skip


def range_note(per: str, say: Translator) -> str:
    if per == "month":
        return say.say("On the line fall 80 of 100 people, on its thick part half of them. Base pay, gross a month.")
    return say.say("On the line fall 80 of 100 people, on its thick part half of them. Base pay, gross a year.")


def average_name(reference: Reference, say: Translator) -> str:
    """What the drivers start from."""
    return say.say("Average for {place}", place=reference_place(reference.profile, say))


def money_steps(
    amounts: list[tuple[str, float]], currency: str, per: str, say: Translator, most: int = MOST_STEPS
) -> tuple[Step, ...]:
    """Named yearly changes as steps, what is beyond ``most`` as one; together they are the whole change."""
    shown, rest = amounts[:most], sum(amount for _, amount in amounts[most:])
    named = [*shown, *([(say.say("All else"), rest)] if rest else [])]
    changes = [(label, for_period(amount, per)) for label, amount in named]
    return tuple(Step(label, Mark(change, money_change(change, currency, say))) for label, change in changes)


def waterfall(title: str, start: Pointer, steps: tuple[Step, ...], end: Pointer, say: Translator) -> WaterfallChart:
    """The steps from start to end, told in the alt text too."""
    told = ", ".join(f"{step.label} {step.change.text}" for step in steps)
    alt = say.say(
        "{title}: from {start} by {steps} to {end}.",
        title=title, start=f"{start.label} {start.mark.text}", steps=told, end=f"{end.label} {end.mark.text}",
    )  # fmt: skip
    return WaterfallChart(title, start, steps, end, alt)


def point_of(label: str, pay: Range, currency: str, per: str, say: Translator, count: str = "") -> Point:
    """A range at one moment of a trend."""
    low, middle, high = (mark(amount, currency, per, say) for amount in (pay.p10, pay.p50, pay.p90))
    return Point(label, low, middle, high, count)


def trend_chart(title: str, points: tuple[Point, ...], say: Translator, counted: str = "") -> TrendChart:
    """Ranges over time, each told in the alt text too; ``counted`` says what the points count."""
    told = "; ".join(f"{point.label} {point.middle.text} ({point.low.text}–{point.high.text})" for point in points)
    note = say.say("The line is the middle, the band 80 of 100 people. Base pay, gross a year.")
    return TrendChart(title, points, f"{title}: {told}.", f"{note} {counted}".rstrip())


def _driver_steps(estimate: Estimate, per: str, say: Translator) -> tuple[Step, ...]:
    """Each driver in money, where the ones before it have brought the number."""
    if estimate.reference is None or estimate.base is None:
        return ()
    level, amounts = estimate.reference.p50, []
    named, small = _split(folded(estimate.drivers))
    for driver in named:
        amounts.append((driver_name(driver, say), level * (driver.multiplier - 1)))
        level *= driver.multiplier
    rest = estimate.base.p50 - level
    if small and abs(rest) >= estimate.base.p50 * WORTH_A_STEP / 5:
        amounts.append((say.say("All else"), rest))
    return money_steps(amounts, estimate.currency, per, say, MOST_STEPS + 1)


def _split(drivers: tuple[Driver, ...]) -> tuple[tuple[Driver, ...], tuple[Driver, ...]]:
    """The drivers that get a step of their own, and the others."""
    strong = tuple(driver for driver in drivers if abs(driver.multiplier - 1) >= WORTH_A_STEP)[:MOST_STEPS]
    return strong, tuple(driver for driver in drivers if driver not in strong)
