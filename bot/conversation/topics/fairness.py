"""Bargaining, contentment, laws on showing pay, and pay between women and men."""

from __future__ import annotations

from bot.conversation.amounts import percent
from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import amount, ladder, step
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label
from models.vocabulary.places import state_name


def negotiation(visit: Visit, basis: Basis) -> Said:
    """A benchmark from the person's own range, then how to ask."""
    say, base = visit.translator, basis.base
    return Said(
        (
            say.say(
                "{who}: the middle is **{middle}**, the upper quarter starts at **{upper}**. A first ask between the "
                "two can be reasoned.",
                who=basis_name(visit, basis),
                middle=amount(visit, basis, base.p50),
                upper=amount(visit, basis, base.p75),
            ),
            say.say("Name the range and its source; then two or three achievements with a number in each."),
            say.say("Several offers help most: tell the truth about them, and compare whole packages by the year."),
            say.say("If base is fixed, ask for sign-on, stock, level, or a review after six months."),
        ),
        say.say("What asking brings ML engineers on average: the figures that go around have no primary source."),
        basis.estimate.evidence.sources,
    )


def satisfaction(visit: Visit, basis: Basis) -> Said:
    """No figure for ML engineers; what the next step and remote work are worth."""
    say = visit.translator
    levels = ladder(visit, basis, "seniority", ("mid", "senior", "executive"))
    places = ladder(visit, basis, "remote", ("onsite", "remote"))
    return Said(
        (
            say.say("How content ML engineers are with work, growth and balance, **nobody has measured reliably**."),
            say.say(
                "{who}: growth pays {senior} from mid to senior, {top} from there to executive. Remote work: {remote}.",
                who=basis_name(visit, basis, ("seniority", "remote")),
                senior=step(visit, levels[0], levels[1]),
                top=step(visit, levels[1], levels[2]),
                remote=step(visit, places[0], places[1]),
            ),
            say.say("For balance ask: hours in a bad week, nights on call, days of leave really taken."),
        ),
        say.say("Satisfaction, growth and work-life balance of ML engineers."),
    )


def transparency(visit: Visit, basis: Basis) -> Said:
    """The laws of the place that was named, and the range to hold an advert against."""
    say, place = visit.translator, basis.profile
    lines = [_laws(visit, basis)]
    if place.city and basis.country is not None:
        lines.append(say.say("{city} may have rules of its own: I have no source for them.", city=place.city))
    lines.append(
        say.say(
            "{who}: an advert's range can be held against {low} to {high}, middle {middle}.",
            who=basis_name(visit, basis),
            low=amount(visit, basis, basis.base.p10),
            high=amount(visit, basis, basis.base.p90),
            middle=amount(visit, basis, basis.base.p50),
        )
    )
    return Said(tuple(lines), say.say("Changes since mid-2026: read the law itself before you rely on it."))


def _laws(visit: Visit, basis: Basis) -> str:
    say = visit.translator
    if basis.country is None:
        return say.say("It depends on the place; name yours. Dated below, not advice.")
    country = country_label(basis.country, say.language)
    if not visit.knowledge.about("transparency", basis.country, basis.profile.state):
        return say.say("{country}: I know of no law on showing pay. There may be one all the same.", country=country)
    state = state_name(basis.profile.state) if basis.profile.state else country
    return say.say("Laws on showing pay, {place}: dated below, not advice.", place=state)


def gender_gap(visit: Visit, basis: Basis) -> Said:
    """The same figure for everybody; the gap stands among the facts."""
    say = visit.translator
    return Said(
        (
            say.say("**On average women in tech are paid less**; little of it is left at the same company and level."),
            say.say(
                "{who}: {middle} at the middle, whoever asks. Gender, name and nationality never enter my figures.",
                who=basis_name(visit, basis),
                middle=amount(visit, basis, basis.base.p50),
            ),
            say.say(
                "So use it as a benchmark: below {low} ({change} of the middle) is worth a question, whoever you are.",
                low=amount(visit, basis, basis.base.p25),
                change=percent(basis.base.p25 / basis.base.p50, say),
            ),
        ),
        say.say("The gap among ML engineers alone, and outside the US and EU."),
        basis.estimate.evidence.sources,
    )
