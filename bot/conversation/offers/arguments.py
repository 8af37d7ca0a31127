"""What speaks for somebody who asks for more: what they bring, what else they hold, what employers must show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.conversation.amounts import number, percent
from bot.conversation.drivers import driver_name
from bot.conversation.names import SOURCE_NAMES
from bot.conversation.offers.wording import amount
from bot.conversation.ordering import is_placed
from bot.conversation.reply import Source
from bot.conversation.topics.facts import fact_line, fact_source
from bot.conversation.visit import Visit
from bot.translation import Translator
from models.pay.estimate import Estimate
from models.pay.offers import Offer, Outlook, year_by_year
from models.profile import Profile

OWN = ("title", "seniority", "years", "education", "skills", "specialisations")
"""Factors that a person brings along; a place or an employer is no strength of theirs."""
STRONG = 1.005
MOST_STRENGTHS = 4
MOST_DISCLOSURES = 2
COMPARABLE = 0.97
"""Another offer of at least this part of the base is leverage, a lower one only if the whole of it brings more."""


@dataclass(frozen=True, slots=True)
class Leverage:
    """The best of the other offers. ``base`` is in the range's currency, None where it raises no ask."""

    base: float | None
    text: str


def strengths(estimate: Estimate, say: Translator) -> tuple[str, ...]:
    """What of the person's own moves such pay up, a line each with the rows and the source behind it."""
    lines = [
        say.say(
            "{name}: {change} ({rows} rows, {source})",
            name=driver_name(driver, say),
            change=percent(driver.multiplier, say),
            rows=number(driver.rows, say),
            source=_sources(driver.source or "", say),
        )
        for driver in estimate.drivers
        if driver.multiplier > STRONG and driver.rows and set(driver.factor.split("*")) <= set(OWN)
    ]
    return tuple(lines[:MOST_STRENGTHS])


def leverage(visit: Visit, offer: Offer | None, others: Sequence[tuple[Offer, str]], currency: str) -> Leverage | None:
    """The best of the others (with their names) that is better or comparable: by base, else by the whole."""
    if offer is None:
        return None
    offered, say = yearly_base(visit, offer, currency) or 0.0, visit.translator
    held = [(at_home(visit, other, offer, currency) or 0.0, other, name) for other, name in others]
    base, best, name = max(held, key=lambda one: one[0], default=(0.0, offer, ""))
    if base >= offered * COMPARABLE and best is not offer:
        shown = amount(best.base or 0, best.currency, say)
        if _is_elsewhere(best, offer):
            text = say.say(
                "{name}: {base} base, elsewhere: it raises no ask here, but it can be named.", name=name, base=shown
            )
            return Leverage(None, text)
        text = say.say("{name}: {base} base. Name it only if you would take it.", name=name, base=shown)
        return Leverage(base if base > offered else None, text)
    mine = _four_years(visit, offer, currency) if offer.base is not None else 0.0
    richer = [
        name
        for _, other, name in held
        if other.base is not None and not _is_elsewhere(other, offer) and _four_years(visit, other, currency) > mine
    ]
    if not richer:
        return None
    text = say.say("{name} brings more over four years, though its base is lower. Speak of the whole.", name=richer[0])
    return Leverage(None, text)


def at_home(visit: Visit, other: Offer, offer: Offer, currency: str) -> float | None:
    """The base of another offer at the prices of this one's place; None where it has none, or no prices are known."""
    base = yearly_base(visit, other, currency)
    if base is None or not _is_elsewhere(other, offer):
        return base
    places = (Profile(country=one.country, state=one.state, city=one.city) for one in (offer, other))
    job = visit.topic.profile or Profile()
    here, there = (
        job.changed({**place.known(), "state": place.state, "city": place.city, "currency": None}) for place in places
    )
    known = visit.pay.purchasing(here, there) if is_placed(here) and is_placed(there) else None
    return base / known.prices if known is not None and known.prices else None


def _is_elsewhere(other: Offer, offer: Offer) -> bool:
    return None not in (other.country, offer.country) and (other.country, other.state, other.city) != (
        offer.country, offer.state, offer.city,
    )  # fmt: skip


def yearly_base(visit: Visit, offer: Offer | None, currency: str) -> float | None:
    """The base of an offer in ``currency``; None where it has none before tax."""
    if offer is None or offer.base is None or offer.is_net:
        return None
    return visit.pay.exchange(offer.base, offer.currency or currency, currency)


def beyond_base(offer: Offer | None, say: Translator, *, is_raise: bool = False) -> tuple[str, ...]:
    """What to ask for beside base: first what the offer lacks; of an employer that one is with, other things."""
    if is_raise:
        return (
            say.say("The next level or title, and what it takes, in writing."),
            say.say("A bonus or shares, if others at your level have them."),
            say.say("A date on which pay is looked at again, and what you are to have done by then."),
            say.say("Days at home, more free days, a budget and time to learn."),
        )
    lacking = []
    if offer is None or not offer.sign_on:
        lacking.append(say.say("A sign-on, once: easier to give than base."))
    elif offer.sign_on_months:
        lacking.append(say.say("A sign-on without paying back."))
    if offer is not None and not (offer.bonus_percent or offer.bonus_amount or offer.first_bonus):
        lacking.append(say.say("A target bonus, in writing, with how it is measured."))
    elif offer is not None:
        lacking.append(say.say("What share of the target bonus was paid in the last two years."))
    if offer is not None and (offer.stock or offer.stock_percent):
        lacking.append(say.say("Earlier vesting or a shorter cliff, and refreshers each year."))
    else:
        lacking.append(say.say("Shares, if others at your level have them."))
    lacking.append(say.say("Level and title, a pay review after six months, days at home, a budget to learn."))
    return tuple(lacking)


def disclosures(visit: Visit, estimate: Estimate) -> tuple[str, tuple[Source, ...]]:
    """What employers must show where the job is, dated, with the sources; the wider law before the narrower one."""
    profile, say = estimate.profile, visit.translator
    facts = visit.knowledge.disclosure(profile.country, profile.state, profile.city)[:MOST_DISCLOSURES]
    if not facts:
        return say.say("I know of no law there that makes employers show pay. Asking for the range is always fair."), ()
    ordered = sorted(facts, key=lambda fact: len(fact.countries), reverse=True)
    return "\n".join(fact_line(fact, say) for fact in ordered), tuple(fact_source(fact, say) for fact in ordered)


def _sources(keys: str, say: Translator) -> str:
    """The names of sources whose keys a driver joins by "+"."""
    return ", ".join(say.say(SOURCE_NAMES[key]) if key in SOURCE_NAMES else key for key in keys.split("+"))


def _four_years(visit: Visit, offer: Offer, currency: str) -> float:
    total = sum(year.total for year in year_by_year(offer, _outlook(visit)))
    return visit.pay.exchange(total, offer.currency or currency, currency)


def _outlook(visit: Visit) -> Outlook:
    return visit.keeping.memory.held(visit.person).outlook
