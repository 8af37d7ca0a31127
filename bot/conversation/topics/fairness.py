"""Bargaining, contentment, laws on showing pay, and pay between women and men."""

from __future__ import annotations

import re

from bot.conversation.amounts import percent
from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import amount, ladder, sources_of, step
from bot.conversation.topics.person import LEVELS
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label, value_name
from bot.pattern import Pattern
from models.vocabulary.places import state_name

_GENDER = Pattern(r"\b(?:wom[ae]n|females?|girls?|mothers?|mums?|moms?|non-?binary|trans)\b", re.IGNORECASE)
_AGAINST = Pattern(
    r"\b(?:m[ae]n|males?|guys?|dudes?|fathers?|boys|gender|sex|(?:pay|wage) gap|paid less|earn less|make less|underpaid"
    r"|paid the same|equal(?:ly)?|discriminat\w+)\b",
    re.IGNORECASE,
)


def asks_of_gender(text: str) -> bool:
    """Whether a message sets the pay of women against that of men."""
    return bool(_GENDER.search(text) and _AGAINST.search(text))


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
    """What this person's next step and remote work are worth; how content ML engineers are has no figure."""
    say = visit.translator
    now, following = _next_level(basis)
    levels = ladder(visit, basis, "seniority", (now, following))
    places = ladder(visit, basis, "remote", ("onsite", "remote"))
    return Said(
        (
            say.say(
                "{who}: the next step, {following}, pays **{growth}** against {now}; fully remote work **{remote}** "
                "against on site.",
                who=basis_name(visit, basis, ("seniority", "remote")),
                now=value_name("seniority", now, say),
                following=value_name("seniority", following, say),
                growth=step(visit, levels[0], levels[1]),
                remote=step(visit, places[0], places[1]),
            ),
            say.say("How content ML engineers are with work, growth and balance, nobody has measured reliably."),
            say.say("For balance ask: hours in a bad week, nights on call, days of leave really taken."),
        ),
        say.say("Satisfaction, growth and work-life balance of ML engineers."),
        sources_of((*levels, *places)),
    )


def _next_level(basis: Basis) -> tuple[str, str]:
    """The person's level and the one above that has a figure of its own; mid and senior where theirs is not known."""
    level = basis.profile.seniority.value if basis.profile.seniority else "mid"
    at = LEVELS.index("senior" if level == "lead" else level)
    at = min(at, len(LEVELS) - 2)
    return LEVELS[at], LEVELS[at + 1]


def transparency(visit: Visit, basis: Basis) -> Said:
    """The laws of the place that was named, and the range to hold an advert against."""
    say, place = visit.translator, basis.profile
    against = say.say(
        "{who}: hold an advert's range against **{low} to {high}**, middle {middle}.",
        who=basis_name(visit, basis),
        low=amount(visit, basis, basis.base.p10),
        high=amount(visit, basis, basis.base.p90),
        middle=amount(visit, basis, basis.base.p50),
    )
    lines = [_laws(visit, basis), against]
    known = {city for fact in visit.knowledge.all for city in fact.cities}
    if place.city and basis.country == "US" and place.city not in known:
        lines.append(say.say("{city} may have rules of its own: I have no source for them.", city=place.city))
    return Said(
        tuple(lines),
        say.say("What such laws did to pay, and what changed since mid-2026: read the law before you rely on it."),
        basis.estimate.evidence.sources,
    )


def _laws(visit: Visit, basis: Basis) -> str:
    """Whose laws stand below, or that none are known; the states that are known where none was named."""
    say, state = visit.translator, basis.profile.state
    if basis.country is None:
        return say.say("It depends on the place; name yours. The laws below are dated, and this is not advice.")
    country = country_label(basis.country, say.language)
    if not visit.knowledge.about("transparency", basis.country, state):
        return say.say("{country}: I know of no law on showing pay. There may be one all the same.", country=country)
    if basis.country != "US":
        return say.say("Laws on showing pay, {place}: dated below, and not advice.", place=country)
    known = sorted({code for fact in visit.knowledge.all for code in fact.states})
    if state in known:
        return say.say("Laws on showing pay, {place}: dated below, and not advice.", place=state_name(state))
    names = ", ".join(state_name(code) for code in known)
    if state:
        return say.say(
            "{state}: I have no source on a law of its own, only on those of {names}. Dated below, and not advice.",
            state=state_name(state),
            names=names,
        )
    return say.say(
        "It depends on the state: I have sources on {names}; name yours. Dated below, and not advice.", names=names
    )


def gender_gap(visit: Visit, basis: Basis) -> Said:
    """The same figure for everybody; the gap stands among the facts."""
    say = visit.translator
    return Said(
        (
            say.say(
                "{who}: **{middle}** at the middle, whoever asks. Gender, name and nationality never enter my figures.",
                who=basis_name(visit, basis),
                middle=amount(visit, basis, basis.base.p50),
            ),
            say.say("On average women in tech are paid less; little of it is left at the same company and level."),
            say.say(
                "So use it as a benchmark: below {low} ({change} of the middle) is worth a question, whoever you are.",
                low=amount(visit, basis, basis.base.p25),
                change=percent(basis.base.p25 / basis.base.p50, say),
            ),
        ),
        say.say("The gap among ML engineers alone, and outside the US and EU."),
        basis.estimate.evidence.sources,
    )
