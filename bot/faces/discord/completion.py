"""What is offered while somebody types a role or a place: advice only, whatever is typed is read all the same."""

from __future__ import annotations

from discord.app_commands import Choice
from models.vocabulary.countries import find_country, suggest_countries
from models.vocabulary.places import City, search_places

from bot.conversation.wording import country_label, value_name
from bot.translation import translator
from models.profile import Role
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
    """Countries and cities that begin like what was typed, typos forgiven."""
    typed = text.strip()
    if not typed:
        return []
    say = translator(locale)
    country = find_country(typed)
    codes = [country] if country else list(suggest_countries(typed)) if len(typed) > 3 else []
    countries = [(country_label(code, say.language), code) for code in codes]
    cities = [
        (_joined(city, country_label(city.country, say.language)), _joined(city, city.country))
        for city in search_places(typed, CHOICES)
    ]
    found = dict(countries + cities) if country else dict(cities + countries)
    return [Choice(name=name[:LONGEST], value=value[:LONGEST]) for name, value in found.items()][:CHOICES]


def _joined(city: City, country: str) -> str:
    return ", ".join(part for part in (city.name, city.state, country) if part)
