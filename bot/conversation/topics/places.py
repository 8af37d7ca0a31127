"""Where one works: hubs of the United States against each other, elsewhere countries."""

from __future__ import annotations

from bot.conversation.amounts import percent
from bot.conversation.topics.basis import Basis, basis_name
from bot.conversation.topics.ladder import Rung, amount, best_first, rungs_text
from bot.conversation.topics.said import Said
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label
from models.profile import Profile
from models.vocabulary.places import find_city

HUBS = ("San Jose", "San Francisco", "Seattle", "New York", "Boston", "Austin", "Chicago")
COUNTRIES = ("US", "CH", "GB", "DE", "NL", "CA", "IE", "AU", "IN")
MOST_COUNTRIES = 4


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
