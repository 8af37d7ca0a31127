"""What is offered while somebody types a role, a place or a currency: advice only, whatever is typed is read."""

from __future__ import annotations

from discord.app_commands import Choice

from bot.conversation.wording import country_label, value_name
from bot.translation import translator
from models.profile import Role
from models.vocabulary.countries import currency_of, find_country, known_countries, suggest_countries
from models.vocabulary.currencies import USUAL, known_currencies, suggest_currencies
from models.vocabulary.places import City, find_city, search_places
from models.vocabulary.spelling import fold
from models.vocabulary.titles import read_title, suggest_roles

CHOICES = 25
LONGEST = 100


def complete_role(text: str, locale: str) -> list[Choice[str]]:
    """Roles whose name holds what was typed, led by the role that it is read as ("Sr. ML Eng")."""
    say = translator(locale)
    named = {role.value: value_name("role", role.value, say) for role in Role}
    typed = " ".join(text.lower().replace("-", " ").split())
    reading = read_title(text) if typed else None
    found = [reading.role.value] if reading else []
    found += [role for role, name in named.items() if typed in name.lower().replace("-", " ")]
    if not found:
        found += [role for role in suggest_roles(text) if role in named]
    return [Choice(name=named[role][:LONGEST], value=role) for role in dict.fromkeys(found)][:CHOICES]


def complete_place(text: str, locale: str) -> list[Choice[str]]:
    """Countries and cities that begin like what was typed, then those known by such a name, typos forgiven."""
    typed = text.strip()
    if not typed:
        return []
    language = translator(locale).language
    named, begin, meant = find_country(typed), fold(typed), find_city(typed)
    begun = [code for code in known_countries() if fold(country_label(code, language)).startswith(begin)]
    cities = search_places(typed, CHOICES)
    near = suggest_countries(typed) if not (named or begun or cities) else ()
    places = [(country_label(code, language), code) for code in (*begun, *([named] if named else []), *near)]
    places += [(_joined(city, country_label(city.country, language)), _joined(city, city.country)) for city in cities]
    if meant is not None:
        places.append((_joined(meant, country_label(meant.country, language)), _joined(meant, meant.country)))
    first = {named, _joined(meant, meant.country) if meant else None}  # "SF", "NYC": names that no letter begins
    places.sort(key=lambda place: (place[1] not in first, not fold(place[0]).startswith(begin)))
    return [Choice(name=name[:LONGEST], value=value[:LONGEST]) for name, value in dict(places).items()][:CHOICES]


def complete_currency(text: str, locale: str) -> list[Choice[str]]:
    """Currencies by code, name, sign or country: the usual ones first, typos forgiven."""
    names = translator(locale).language.currencies
    typed, begin = text.strip(), fold(text)
    country = find_country(typed) if typed else None
    found = [*suggest_currencies(typed), *([currency_of(country)] if country else [])] if typed else []
    found += [code for code in USUAL if fold(names.get(code, code)).startswith(begin) or code.startswith(typed.upper())]
    found += [code for code in known_currencies() if typed and begin in fold(names.get(code, code))]
    codes = list(dict.fromkeys(found))[:CHOICES]
    return [Choice(name=f"{code} · {names.get(code, code)}"[:LONGEST], value=code) for code in codes]


def complete_country(text: str, locale: str) -> list[Choice[str]]:
    """Countries alone, as ``complete_place`` finds them; a city typed here offers its country."""
    language = translator(locale).language
    codes = [choice.value.rsplit(", ", 1)[-1] for choice in complete_place(text, locale)]
    return [Choice(name=country_label(code, language)[:LONGEST], value=code) for code in dict.fromkeys(codes)]


def _joined(city: City, country: str) -> str:
    return ", ".join(part for part in (city.name, city.state, country) if part)
