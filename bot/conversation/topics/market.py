"""The market: places, the last years, where it goes, and where the numbers come from."""

from __future__ import annotations

from bot.conversation.amounts import money, money_exact, month_of, number, percent
from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import Rung, amount, best_first, rungs_text
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label, value_name
from models.knowledge import Advert
from models.pay.estimate import Range
from models.profile import Profile
from models.vocabulary.places import find_city

HUBS = ("San Jose", "San Francisco", "Seattle", "New York", "Boston", "Austin", "Chicago")
COUNTRIES = ("US", "CH", "GB", "DE", "NL", "CA", "IE", "AU", "IN")
MOST_COUNTRIES = 5


def location(visit: Visit, basis: Basis) -> Said:
    """Hubs of the United States against each other, elsewhere the person's country against others."""
    return _hubs(visit, basis) if basis.profile.country == "US" else _countries(visit, basis)


def _hubs(visit: Visit, basis: Basis) -> Said:
    say = visit.translator
    nation = visit.pay.estimate(basis.profile.changed({"city": None, "state": None})).base or basis.base
    own = basis.profile.city
    names = (*((own,) if own and own not in HUBS else ()), *HUBS)
    middles = {name: _city_middle(visit, basis, name) for name in names}
    ranked = sorted(((name, pay) for name, pay in middles.items() if pay), key=lambda pair: -pair[1])
    named = " · ".join(f"{name} {amount(visit, basis, pay)}" for name, pay in ranked)
    place = own or ranked[0][0]
    elsewhere = Basis(basis.profile.changed({"city": None, "state": None}), basis.estimate, basis.is_typical)
    return Said(
        (
            say.say(
                "{who}: {city} pays **{change}** against the US as a whole ({nation}), at the middle.",
                who=basis_name(visit, elsewhere),
                city=place,
                change=percent(middles[place] / nation.p50, say),
                nation=amount(visit, basis, nation.p50),
            ),
            say.say("By hub: {hubs}.", hubs=named),
            *_buys(visit, basis, place),
        ),
        say.say("How much of a hub's lead is the place, and how much the employers that sit there."),
        ("bls_oews",),
    )


def _city_middle(visit: Visit, basis: Basis, name: str) -> float:
    pay = visit.pay.estimate(_in_city(basis.profile, name)).base
    return pay.p50 if pay else 0.0


def _in_city(profile: Profile, name: str) -> Profile:
    city = find_city(name, country="US")
    return profile.changed({"city": name, "state": city.state if city else None})


def _buys(visit: Visit, basis: Basis, name: str) -> tuple[str, ...]:
    """What the best paying hub's money buys at the average US price level."""
    there = _in_city(basis.profile, name)
    home = basis.profile.changed({"city": None, "state": None})
    bought = visit.pay.purchasing(home, there)
    if bought is None or bought.worth_here is None:
        return ()
    say = visit.translator
    sentence = say.say(
        "By prices (BEA 2024) the middle of {place} buys what {amount} buys in the US on average.",
        place=name,
        amount=amount(visit, basis, bought.worth_here),
    )
    return (sentence,)


def _countries(visit: Visit, basis: Basis) -> Said:
    say, own = visit.translator, str(basis.profile.country)
    known = [_country(visit, basis, code) for code in dict.fromkeys((own, *COUNTRIES))]
    ranked = best_first(rung for rung in known if rung.middle)
    shown = [rung for rung in ranked if rung.value == own or rung in ranked[:MOST_COUNTRIES]]
    best = ranked[0]
    return Said(
        (
            say.say(
                "{who}: **{amount}** at the middle. The same person by country: {rungs}.",
                who=basis_name(visit, basis),
                amount=amount(visit, basis, basis.base.p50),
                rungs=rungs_text(visit, basis, "country", shown),
            ),
            *_at_home_prices(visit, basis, best),
        ),
        say.say("Cities outside the US: no reliable figure apart from their country."),
        ("aijobs", "stackoverflow_2024", "stackoverflow_2025"),
    )


def _country(visit: Visit, basis: Basis, code: str) -> Rung:
    """A country's middle in the basis' currency."""
    moved = basis.profile.changed({"country": code, "city": None, "state": None, "currency": basis.currency})
    pay = visit.pay.estimate(moved if code != basis.profile.country else basis.profile).base
    return Rung(code, pay.p50 if pay else 0.0, pay is not None, None)


def _at_home_prices(visit: Visit, basis: Basis, best: Rung) -> tuple[str, ...]:
    if best.value == basis.profile.country:
        return ()
    there = basis.profile.changed({"country": best.value, "city": None, "state": None, "currency": None})
    bought = visit.pay.purchasing(basis.profile, there)
    if bought is None or bought.worth_here is None:
        return ()
    say = visit.translator
    sentence = say.say(
        "By purchasing power (World Bank) the middle in {country} buys what {amount} buys at your prices.",
        country=country_label(best.value, say.language),
        amount=amount(visit, basis, bought.worth_here),
    )
    return (sentence,)


def trends(visit: Visit, basis: Basis) -> Said:
    """Adverts' medians by year for this role, the model's own movement, and the best paid roles now."""
    say, role = visit.translator, str(basis.profile.role)
    measured = visit.knowledge.measured
    own = measured.adverts(role, str(basis.profile.country))
    adverts, place = (own, str(basis.profile.country)) if len(own) > 1 else (measured.adverts(role, "US"), "US")
    lines = [_by_year(visit, role, place, adverts)] if len(adverts) > 1 else []
    before, now = (_in_year(visit, basis, visit.pay.newest_year - back) for back in (2, 0))
    if before and now:
        lines.append(
            say.say(
                "{who}: at equal level and place **{change}** from {before} to {year}, by the model.",
                who=basis_name(visit, basis),
                change=percent(now.p50 / before.p50, say),
                before=visit.pay.newest_year - 2,
                year=visit.pay.newest_year,
            )
        )
    best = list(measured.roles("US", visit.pay.newest_year).items())[:4]
    named = " · ".join(f"{value_name('role', name, say)} {money(cell.median, 'USD', say)}" for name, cell in best)
    lines.append(say.say("Best offered roles, US {year}: {roles}.", year=visit.pay.newest_year, roles=named))
    return Said(
        tuple(lines),
        say.say("What comes after {month}: the adverts end there.", month=_end(visit, basis)),
        ("aijobs",),
    )


def _by_year(visit: Visit, role: str, place: str, adverts: tuple[Advert, ...]) -> str:
    say = visit.translator
    years = " · ".join(
        f"{advert.year} {money_exact(advert.median, 'USD', say)} ({number(advert.postings, say)})" for advert in adverts
    )
    return say.say(
        "Median base in adverts, {role}, {place}, by year (postings): **{years}**.",
        role=value_name("role", role, say),
        place=country_label(place, say.language),
        years=years,
    )


def _in_year(visit: Visit, basis: Basis, year: int) -> Range | None:
    return visit.pay.estimate(basis.profile.changed({"year": year})).base


def outlook(visit: Visit, basis: Basis) -> Said:
    """How adverts for this role moved; the official projections stand among the facts."""
    say, role = visit.translator, str(basis.profile.role)
    adverts = visit.knowledge.measured.adverts(role, "US")
    lines = []
    if len(adverts) > 1:
        first, last = adverts[-2], adverts[-1]
        lines.append(
            say.say(
                "{role}, US adverts: median offer **{change}** from {before} to {year} ({rows} postings).",
                role=value_name("role", role, say),
                change=percent(last.median / first.median, say),
                before=first.year,
                year=last.year,
                rows=number(last.postings, say),
            )
        )
    lines.append(
        say.say(
            "{who}: {amount} at the middle in {year}. Projections count jobs, not pay.",
            who=basis_name(visit, basis),
            amount=amount(visit, basis, basis.base.p50),
            year=basis.estimate.year,
        )
    )
    return Said(
        tuple(lines),
        say.say("Machine-learning engineers apart: official projections have no such occupation."),
        ("aijobs",),
    )


def data_sources(visit: Visit, basis: Basis) -> Said:
    """What the figures rest on, with rows."""
    say, measured = visit.translator, visit.knowledge.measured
    surveys = sum(measured.rows(key) for key in ("stackoverflow_2023", "stackoverflow_2024", "stackoverflow_2025"))
    return Said(
        (
            say.say(
                "From public data: **{adverts} rows of adverts** (aijobs.net, 2020 to 2025), **{people} people** in "
                "three Stack Overflow surveys, and US labour statistics of May 2025.",
                adverts=number(measured.rows("aijobs"), say),
                people=number(surveys, say),
            ),
            say.say(
                "{who}: {rows} of them are of this role and country in the newest two years.",
                who=basis_name(visit, basis),
                rows=number(basis.estimate.evidence.rows, say),
            ),
            say.say("Adverts say what is offered, surveys what people say they get. Your messages teach me nothing."),
        ),
        say.say("Who paid what in the end: no pay slips are public. Data ends in {month}.",
                month=_end(visit, basis)),
        tuple(visit.pay.sources()),
    )  # fmt: skip


def _end(visit: Visit, basis: Basis) -> str:
    """The month in which the data ends."""
    return month_of(basis.estimate.model.data_until, visit.translator)
