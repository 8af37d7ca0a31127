"""The market: the last years, where it goes, and where the numbers come from."""

from __future__ import annotations

from bot.conversation.amounts import money_exact, money_range, month_of, number, percent
from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import amount, role_label
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label
from models.knowledge import Advert
from models.pay.estimate import Range

SURVEYS = ("stackoverflow_2023", "stackoverflow_2024", "stackoverflow_2025")
YEARS_BACK = 3
BEST_ROLES = 4
FEW_ROLES = 3


def trends(visit: Visit, basis: Basis) -> Said:
    """The model's own movement for this person, adverts' medians by year for the role, and the best paid roles now."""
    say, role = visit.translator, str(basis.profile.role)
    adverts, place = _adverts(visit, basis)
    lines = [_own_years(visit, basis)]
    if len(adverts) > 1:
        years = " · ".join(
            f"{advert.year} {money_exact(advert.median, 'USD', say)} ({number(advert.postings, say)})"
            for advert in adverts
        )
        if place != basis.profile.country:
            country = country_label(str(basis.profile.country), say.language)
            lines.append(say.say("{country} has too few adverts a year for this job, so:", country=country))
        lines.append(
            say.say(
                "Median base in adverts, {role}, {place}, by year (postings): {years}.",
                role=role_label(visit, role),
                place=country_label(place, say.language),
                years=years,
            )
        )
    lines.append(_best_roles(visit, str(basis.profile.country)))
    return Said(
        tuple(lines),
        say.say("What came after {month}: the adverts end there.", month=_end(visit, basis)),
        ("aijobs",),
    )


def _own_years(visit: Visit, basis: Basis) -> str:
    """ "2023 $180k · 2024 $179k · 2025 $179k": equal level and place, adverts' mix of jobs taken out."""
    say, newest = visit.translator, visit.pay.newest_year
    years = [year for year in range(newest - YEARS_BACK, newest + 1) if year in visit.pay.years]
    middles = {year: pay for year in years if (pay := _in_year(visit, basis, year))}
    return say.say(
        "{who}, at equal level and place: **{change}** from {first} to {last}. By year: {years}.",
        who=basis_name(visit, basis),
        change=percent(middles[newest].p50 / middles[years[0]].p50, say),
        first=years[0],
        last=newest,
        years=" · ".join(f"{year} {_with_range(visit, basis, pay)}" for year, pay in middles.items()),
    )


def _with_range(visit: Visit, basis: Basis, pay: Range) -> str:
    """ "$179k ($112k to $284k)"."""
    return f"{amount(visit, basis, pay.p50)} ({money_range(pay, basis.currency, 'year', visit.translator)})"


def _adverts(visit: Visit, basis: Basis) -> tuple[tuple[Advert, ...], str]:
    """The role's adverts by year in the person's country; of the United States where those are too few."""
    measured, country = visit.knowledge.measured, str(basis.profile.country)
    own = measured.adverts(str(basis.profile.role), country)
    return (own, country) if len(own) > 1 else (measured.adverts(str(basis.profile.role), "US"), "US")


def _best_roles(visit: Visit, country: str) -> str:
    say, year, measured = visit.translator, visit.pay.newest_year, visit.knowledge.measured
    place = country if len(measured.roles(country, year)) >= FEW_ROLES else "US"
    best = list(measured.roles(place, year).items())[:BEST_ROLES]
    return say.say(
        "Highest offers, {place} {year}: {roles}.",
        place=country_label(place, say.language),
        year=year,
        roles=" · ".join(f"{role_label(visit, role)} {money_exact(cell.median, 'USD', say)}" for role, cell in best),
    )


def _in_year(visit: Visit, basis: Basis, year: int) -> Range | None:
    return visit.pay.estimate(basis.profile.changed({"year": year})).base


def outlook(visit: Visit, basis: Basis) -> Said:
    """Where this person stands and how adverts for the role moved; official projections stand among the facts."""
    say = visit.translator
    lines = [
        say.say(
            "{who}: **{amount}** at the middle in {year}. Where jobs go is projected, what they will pay is not.",
            who=basis_name(visit, basis),
            amount=amount(visit, basis, basis.base.p50),
            year=basis.estimate.year,
        )
    ]
    adverts, place = _adverts(visit, basis)
    if len(adverts) > 1:
        before, last = adverts[-2:]
        lines.append(
            say.say(
                "{role} adverts, {place}: the median offer moved **{change}** from {before} to {year} "
                "({rows} postings).",
                role=role_label(visit, str(basis.profile.role)),
                place=country_label(place, say.language),
                change=percent(last.median / before.median, say),
                before=before.year,
                year=last.year,
                rows=number(last.postings, say),
            )
        )
    return Said(
        tuple(lines),
        say.say("Machine-learning engineers apart: official projections have no such occupation."),
        ("aijobs",),
    )


def data_sources(visit: Visit, basis: Basis) -> Said:
    """What this person's figures rest on, then all of it, with rows."""
    say, measured = visit.translator, visit.knowledge.measured
    return Said(
        (
            say.say(
                "{who}: **{rows} postings and people** of this role and country in the newest two years.",
                who=basis_name(visit, basis),
                rows=number(basis.estimate.evidence.rows, say),
            ),
            say.say(
                "In all {adverts} rows of adverts (aijobs.net, 2020 to 2025), {people} people in three Stack Overflow "
                "surveys, and US wage statistics of May 2025.",
                adverts=number(measured.rows("aijobs"), say),
                people=number(sum(measured.rows(key) for key in SURVEYS), say),
            ),
            say.say("Adverts say what is offered, surveys what people say they get. Your messages teach me nothing."),
        ),
        say.say(
            "Who was paid what in the end: no pay slips are public. The data ends in {month}.",
            month=_end(visit, basis),
        ),
        tuple(visit.pay.sources()),
    )


def _end(visit: Visit, basis: Basis) -> str:
    """The month in which the data ends."""
    return month_of(basis.estimate.model.data_until, visit.translator)
