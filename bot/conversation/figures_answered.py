"""What is said to each question about a figure that was shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.conversation.amounts import money, month_of, multiplier, number, percent
from bot.conversation.drivers import driver_name, folded
from bot.conversation.names import FIELD_NAMES
from bot.conversation.visit import Visit
from bot.conversation.wording import field_name
from models.pay.estimate import Driver, Estimate, Range

MOST_NAMED = 3
WORTH_NAMING = 0.005

Answer = tuple[str, tuple[str, ...]]
"""A title and its sentences."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a figure: the estimate of the last card, if it had one, and the number that was asked about."""

    visit: Visit
    estimate: Estimate | None
    number: str = ""


def advice(asked: Asked) -> Answer:
    """Whether it is advice."""
    visit = asked.visit
    return visit.say("No, it is no advice"), (
        visit.say("It says what such work pays, from public data. What you do with it is yours to decide."),
    )


def sure(asked: Asked) -> Answer:
    """How sure it is, what that rests on, and that nothing is made up."""
    visit, estimate = asked.visit, asked.estimate
    checked = (
        visit.say("Nothing is made up: every figure is computed from public data, and where it is silent I say so."),
        visit.say("Of adverts and people it never saw, about 8 of 10 fell in such a range. The middle misses more."),
    )
    if estimate is None:
        return visit.say("How sure I am"), checked
    rows = visit.count(
        "{number} posting or person of this job in this country, of the newest two years, stands behind it.",
        "{number} postings and people of this job in this country, of the newest two years, stand behind it.",
        estimate.evidence.rows,
        number=number(estimate.evidence.rows, visit.translator),
    )
    return _confidence(visit, estimate), (rows, _rule(visit), *checked)


def _confidence(visit: Visit, estimate: Estimate) -> str:
    titles = {
        "high": visit.say("Fairly sure: confidence high"),
        "medium": visit.say("Not very sure: confidence medium"),
        "low": visit.say("Not sure: confidence low"),
    }
    return titles[estimate.evidence.confidence]


def _rule(visit: Visit) -> str:
    return visit.say(
        "High takes 300 rows and a narrow range. Medium takes 30, or 10 in a country I know well. Low is all else."
    )


def wide(asked: Asked) -> Answer:
    """Why the range is wide, and what would narrow it."""
    visit, estimate = asked.visit, asked.estimate
    gains = visit.pay.narrowing(estimate.profile) if estimate else ()
    names = [field_name(field, visit.translator) for field, gain in gains if gain > 0 and field in FIELD_NAMES]
    told = visit.say("What would narrow it most: {names}.", names=", ".join(names[:MOST_NAMED])) if names else ""
    return visit.say("Why the range is so wide"), (
        visit.say("Job, place and level alone don't settle pay: employers differ, and I don't know which one it is."),
        visit.say("So I show where 80 of 100 fall, rather than one number that is wrong for most."),
        told,
    )


def off(asked: Asked) -> Answer:
    """That it may be off for them, why, and what to do."""
    visit, estimate = asked.visit, asked.estimate
    if estimate is None or estimate.base is None:
        return sure(Asked(visit, None))
    base, currency, say = estimate.base, estimate.currency, visit.translator
    return visit.say("It may well be off for you"), (
        visit.say(
            "Of 100 such people about 10 earn less than {low} and 10 more than {high}: both are real.",
            low=money(base.p10, currency, say),
            high=money(base.p90, currency, say),
        ),
        _most_in_it(visit, estimate),
        visit.say(
            "Adverts speak more for large employers, and nothing is added for inflation since {month}.",
            month=month_of(estimate.model.data_until, say),
        ),
        visit.say('If you know a real figure, say "I make 85k" and I place it.'),
    )


def _most_in_it(visit: Visit, estimate: Estimate) -> str:
    steps = [one for one in folded(estimate.drivers) if abs(one.multiplier - 1) >= WORTH_NAMING][:MOST_NAMED]
    if not steps:
        return ""
    names = (f"{driver_name(one, visit.translator)} {multiplier(one.multiplier, visit.translator)}" for one in steps)
    return visit.say("Most in it: {steps}. Is one of these wrong for you?", steps=" · ".join(names))


def range_(asked: Asked) -> Answer:
    """What the range and its middle mean."""
    visit, estimate = asked.visit, asked.estimate
    title = visit.say("What the range means")
    if estimate is None or estimate.base is None:
        return title, (
            visit.say("Of 100 people with the same answers about 80 earn within it, 10 less and 10 more."),
            visit.say("The middle: half of them earn less, half earn more."),
        )
    base, currency, say = estimate.base, estimate.currency, visit.translator
    return title, (
        visit.say(
            "Of 100 people with these answers about 80 earn {low} to {high}, 10 less and 10 more.",
            low=money(base.p10, currency, say),
            high=money(base.p90, currency, say),
        ),
        visit.say("The middle, {middle}: half of them earn less, half more.", middle=money(base.p50, currency, say)),
    )


def number_(asked: Asked) -> Answer:
    """Where one number of the last card is from."""
    visit, estimate = asked.visit, asked.estimate
    title = visit.say("Where that number is from")
    if estimate is None or estimate.base is None:
        return title, (visit.say("I don't find it on the last card."),)
    told = [line for known, line in _numbers(visit, estimate, estimate.base) if known == _plain(asked.number)]
    return title, tuple(told[:1]) or (
        visit.say("I don't find it on the last card."),
        visit.say("All its numbers come from the steps: one average times what each answer adds or takes."),
    )


def _numbers(visit: Visit, estimate: Estimate, base: Range) -> Iterator[tuple[str, str]]:
    """Every number of a card as it may be typed, with where it is from."""
    say = visit.translator
    for driver in folded(estimate.drivers):
        yield str(abs(round((driver.multiplier - 1) * 100))), _of_driver(visit, driver)
    rows = visit.say("The rows behind it: postings and people of this job in this country, in the newest two years.")
    yield str(estimate.evidence.rows), rows
    for amount in (base.p10, base.p50, base.p90):
        line = visit.say(
            "{amount} is one average times what each answer adds or takes.",
            amount=money(amount, estimate.currency, say),
        )
        yield str(round(amount)), line
        yield str(round(amount / 1_000)), line
    yield "80", range_(Asked(visit, estimate))[1][0]
    yield "100", range_(Asked(visit, estimate))[1][0]


def _of_driver(visit: Visit, driver: Driver) -> str:
    say = visit.translator
    return visit.count(
        "{name}: such pay differs by {change}, learned from {number} row. It says by how much, not why.",
        "{name}: such pay differs by {change}, learned from {number} rows. It says by how much, not why.",
        driver.rows,
        name=driver_name(driver, say),
        change=percent(driver.multiplier, say),
        number=number(driver.rows, say),
    )


def _plain(typed: str) -> str:
    """A typed number without its separators and with no part of a unit."""
    return typed.strip(".,").replace(",", "").split(".")[0]
