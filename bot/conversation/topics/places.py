"""Where one works: hubs of the United States against each other, elsewhere countries."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.conversation.amounts import percent
from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import Rung, amount, best_first, rungs_text
from bot.conversation.topics.said import Said
from bot.conversation.turn import Words
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label, job_name
from bot.pattern import Pattern
from bot.translation import mark
from models.language import Understanding
from models.profile import Profile
from models.vocabulary.places import find_city
from models.vocabulary.regions import members

HUBS = ("San Jose", "San Francisco", "Seattle", "New York", "Boston", "Austin", "Chicago")
COUNTRIES = ("US", "CH", "GB", "DE", "NL", "CA", "IE", "AU", "IN")
MOST_COUNTRIES = 4
_OF_COUNTRIES = Pattern(r"\bcountr(?:y|ies)\b|\bin the world\b|\bworldwide\b|\babroad\b|\boverseas\b", re.IGNORECASE)


REGIONS: Mapping[str, str] = {
    "european_union": mark("European Union"),
    "europe": mark("Europe"),
    "western_europe": mark("Western Europe"),
    "eastern_europe": mark("Eastern Europe"),
    "southern_europe": mark("Southern Europe"),
    "dach": mark("Germany, Austria and Switzerland"),
    "nordics": mark("Nordic countries"),
    "benelux": mark("Benelux"),
    "baltics": mark("Baltic countries"),
    "balkans": mark("Balkans"),
    "north_america": mark("North America"),
    "latin_america": mark("Latin America"),
    "asia": mark("Asia"),
    "southeast_asia": mark("Southeast Asia"),
    "middle_east": mark("Middle East"),
    "gulf": mark("Gulf states"),
    "africa": mark("Africa"),
    "oceania": mark("Australia and New Zealand"),
}
"""What people name as one place, though each country in it pays by itself."""
MOST_OF_REGION, LEAST_ROWS = 8, 10


def location(visit: Visit, basis: Basis) -> Said:
    """A region's countries against each other where one was named; hubs of the United States, elsewhere countries."""
    if visit.heard is not None and visit.heard.regions:
        return _region(visit, basis, visit.heard)
    said = visit.turn.said.text if isinstance(visit.turn.said, Words) else ""
    is_of_hubs = basis.profile.country == "US" and not _OF_COUNTRIES.search(said)
    return _hubs(visit, basis) if is_of_hubs else _countries(visit, basis)


def _region(visit: Visit, basis: Basis, heard: Understanding) -> Said:
    """The countries of the regions that were named, and the country that was named beside them."""
    say = visit.translator
    beside = {str(slots["country"]) for slots in (heard.slots, heard.slots_b or {}) if "country" in slots}
    inside = dict.fromkeys(code for region in heard.regions for code in members(region))
    every = tuple(dict.fromkeys((*beside, *inside)))
    enough = [code for code in every if _rows(visit, basis, code) >= LEAST_ROWS]
    is_thin = len(enough) < 2
    ranked = best_first(
        rung for rung in (_country(visit, basis, code) for code in (every if is_thin else enough)) if rung.middle
    )
    most = [rung.value for rung in ranked if rung.value not in beside][: MOST_OF_REGION - len(beside)]
    shown = [rung for rung in ranked if rung.value in beside or rung.value in most]
    return Said(
        (
            say.say(
                "{job} · {regions}, at the middle: {rungs}.",
                job=job_name(basis.profile, say),
                regions=", ".join(say.say(REGIONS[region]) for region in heard.regions),
                rungs=rungs_text(visit, basis, "country", shown),
            ),
            *(
                (say.say("Each rests on fewer than {rows} rows of this job: rough.", rows=LEAST_ROWS),)
                if is_thin
                else ()
            ),
            say.say("One figure for all of them would say little: name a country, and I answer for it with its range."),
        ),
        say.say("How cities outside the US differ from their country: nobody publishes a reliable figure."),
        ("aijobs", "stackoverflow_2024", "stackoverflow_2025"),
    )


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
                "{who}: {city} pays **{amount}** at the middle, {change} against the US as a whole ({nation}).",
                who=basis_name(visit, elsewhere),
                city=place,
                amount=amount(visit, basis, middles[place]),
                change=percent(middles[place] / nation.p50, say),
                nation=amount(visit, basis, nation.p50),
            ),
            *_buys(visit, basis, place),
            say.say("By hub: {hubs}.", hubs=named),
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
    """What the place's money buys at the average US price level."""
    there = _in_city(basis.profile, name)
    home = basis.profile.changed({"city": None, "state": None})
    bought = visit.pay.purchasing(home, there)
    if bought is None or bought.worth_here is None:
        return ()
    say = visit.translator
    sentence = say.say(
        "At local prices (BEA 2024) that buys what {amount} buys in the US on average.",
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
                "{who}: **{amount}** at the middle.",
                who=basis_name(visit, basis),
                amount=amount(visit, basis, basis.base.p50),
            ),
            say.say("The same job by country: {rungs}.", rungs=rungs_text(visit, basis, "country", shown)),
            *_at_home_prices(visit, basis, best),
        ),
        say.say("How cities outside the US differ from their country: nobody publishes a reliable figure."),
        ("aijobs", "stackoverflow_2024", "stackoverflow_2025"),
    )


def _country(visit: Visit, basis: Basis, code: str) -> Rung:
    """A country's middle in the basis' currency."""
    moved = basis.profile.changed({"country": code, "city": None, "state": None, "currency": basis.currency})
    pay = visit.pay.estimate(moved if code != basis.profile.country else basis.profile).base
    return Rung(code, pay.p50 if pay else 0.0, pay is not None, None)


def _rows(visit: Visit, basis: Basis, code: str) -> int:
    """Postings and people of the job in a country, of the newest two years."""
    return visit.pay.estimate(basis.profile.changed({"country": code, "city": None, "state": None})).evidence.rows


def _at_home_prices(visit: Visit, basis: Basis, best: Rung) -> tuple[str, ...]:
    if best.value == basis.profile.country:
        return ()
    there = basis.profile.changed({"country": best.value, "city": None, "state": None, "currency": None})
    bought = visit.pay.purchasing(basis.profile, there)
    if bought is None or bought.worth_here is None:
        return ()
    say = visit.translator
    sentence = say.say(
        "At local prices (World Bank 2024) the middle in {country} buys what {amount} buys here.",
        country=country_label(best.value, say.language),
        amount=amount(visit, basis, bought.worth_here),
    )
    return (sentence,)
