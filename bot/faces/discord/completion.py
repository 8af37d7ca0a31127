"""What is offered while somebody types a role, a place, a currency or an offer: advice only, all that is typed is read.

What is shown is in the person's language; what a choice stands for is in words that are read in any.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from babel import Locale
from discord.app_commands import Choice
from rapidfuzz import fuzz, process

from bot.conversation.placing import read_role
from bot.conversation.wording import country_label, job_name, value_name
from bot.translation import Translator, translator
from models.profile import Role
from models.vocabulary.countries import currency_of, find_country, known_countries, suggest_countries
from models.vocabulary.currencies import COMMON_NAMES, USUAL, known_currencies, suggest_currencies
from models.vocabulary.places import City, find_city, search_places, search_states
from models.vocabulary.spelling import fold
from models.vocabulary.titles import read_title, suggest_roles

CHOICES = 25
LONGEST = 100
NEAR = 75
"""How alike a misspelt name must be, of 100."""

_ENGLISH = translator("en")
_IN = re.compile(r"\s+(?:in|à|a|en|em|u|at|@|·)\s+", re.IGNORECASE)
"""Between a job and a place, in the languages that are spoken."""


def complete_role(text: str, locale: str) -> list[Choice[str]]:
    """Roles whose name holds what was typed, led by the job that it is read as ("Sr. ML Eng"); typos forgiven."""
    say = translator(locale)
    return _choices([*_job_read(text, say), *_roles_named(text, say)] or _roles_near(text, say))


def complete_side(text: str, locale: str) -> list[Choice[str]]:
    """One side of a comparison: a role, a place, or a role in a place, whichever is being typed."""
    say, parted = translator(locale), _IN.search(text)
    job = _job_read(text[: parted.start()], say) if parted else []
    places = complete_place(text[parted.end() :] if parted and job else text, locale)
    if job:
        return _choices([_in_a_place(_in_words(job[0]), place, say) for place in places] or map(_in_words, job))
    named = (*_job_read(text, say), *_roles_named(text, say)) if text.strip() else ()
    found = [*map(_in_words, named), *((place.name, place.value) for place in places)]
    return _choices(found or map(_in_words, _roles_near(text, say)))


def complete_offer(text: str, names: Sequence[str]) -> list[Choice[str]]:
    """Which of the offers at hand: those whose name holds what was typed, else those that come near."""
    typed = text.strip().casefold()
    found = [name for name in names if typed in name.casefold()]
    near = process.extract(typed, names, processor=str.casefold, scorer=fuzz.WRatio, score_cutoff=NEAR)
    return _choices((name, name) for name in found or [name for name, _, _ in near])


def complete_place(text: str, locale: str) -> list[Choice[str]]:
    """Countries and cities that begin like what was typed, then those known by such a name, typos forgiven."""
    typed = text.strip()
    if not typed:
        return []
    language = translator(locale).language
    named, begin, meant = find_country(typed), fold(typed), find_city(typed)
    begun = [code for code in known_countries() if _is_begun(code, begin, language)]
    states = [(f"{name}, {country_label('US', language)}", f"{name}, US") for name in search_states(typed)]
    cities = search_places(typed, CHOICES)
    near = suggest_countries(typed) if not (named or begun or states or cities) else ()
    places = [(country_label(code, language), code) for code in (*begun, *([named] if named else []), *near)]
    places += states
    places += [(_joined(city, country_label(city.country, language)), _joined(city, city.country)) for city in cities]
    if meant is not None:
        places.append((_joined(meant, country_label(meant.country, language)), _joined(meant, meant.country)))
    called = [value for _, value in states[:1]] + [_joined(city, city.country) for city in (meant,) if city]
    first = {named, *called}  # "SF", "NYC": names that no letter begins
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
    codes = dict.fromkeys(found or _currencies_near(begin, names))
    return _choices((f"{code} · {names.get(code, code)}", code) for code in codes)


def complete_country(text: str, locale: str) -> list[Choice[str]]:
    """Countries alone, as ``complete_place`` finds them; a city typed here offers its country."""
    language = translator(locale).language
    codes = [choice.value.rsplit(", ", 1)[-1] for choice in complete_place(text, locale)]
    return [Choice(name=country_label(code, language)[:LONGEST], value=code) for code in dict.fromkeys(codes)]


def _roles_named(text: str, say: Translator) -> list[tuple[str, str]]:
    """Roles whose name in the person's language holds what was typed."""
    typed = " ".join(text.lower().replace("-", " ").split())
    named = ((value_name("role", role.value, say), role.value) for role in Role)
    return [(name, role) for name, role in named if typed in name.lower().replace("-", " ")]


def _job_read(text: str, say: Translator) -> list[tuple[str, str]]:
    """The job that what was typed is read as, its level and title kept, and the plain role below it."""
    if not text.strip() or read_title(text) is None:
        return []
    job = read_role(text)
    role = str(job.role)
    plain = (value_name("role", role, say), role)
    is_more = job.seniority is not None or " " in (job.title or "")
    return [(job_name(job, say), job_name(job, _ENGLISH)), plain] if is_more else [plain]


def _roles_near(text: str, say: Translator) -> list[tuple[str, str]]:
    """Roles that somebody may have meant by a misspelt or unfinished name."""
    names = {role.value: value_name("role", role.value, say) for role in Role}
    near = process.extract(text.lower(), names, processor=str.lower, scorer=fuzz.WRatio, score_cutoff=NEAR)
    meant = dict.fromkeys((*suggest_roles(text), *(role for _, _, role in near)))
    return [(names[role], role) for role in meant if role in names]


def _currencies_near(typed: str, names: Mapping[str, str]) -> list[str]:
    spelled = {code: fold(names.get(code, code)) for code in known_currencies()}
    common = process.extract(typed, list(COMMON_NAMES), scorer=fuzz.ratio, score_cutoff=NEAR)
    near = process.extract(typed, spelled, scorer=fuzz.WRatio, score_cutoff=NEAR)
    return [*(code for name, _, _ in common for code in COMMON_NAMES[name]), *(code for _, _, code in near)]


def _in_words(job: tuple[str, str]) -> tuple[str, str]:
    """A job whose value can stand in a sentence: a role by its English name."""
    name, value = job
    return name, value_name("role", value, _ENGLISH) if value in set(Role) else value


def _in_a_place(job: tuple[str, str], place: Choice[str], say: Translator) -> tuple[str, str]:
    """A job in a place, and the English words that it is read from: "Data engineer in Paris, France"."""
    name, words = job
    *parts, country = place.value.split(", ")
    there = ", ".join((*parts, country_label(country, _ENGLISH.language)))
    return say.say("{job} in {place}", job=name, place=place.name), f"{words} in {there}"


def _choices(found: Iterable[tuple[str, str]]) -> list[Choice[str]]:
    """At most as many as Discord shows, each meaning once."""
    by_value: dict[str, str] = {}
    for name, value in found:
        by_value.setdefault(value[:LONGEST], name[:LONGEST])
    return [Choice(name=name, value=value) for value, name in by_value.items()][:CHOICES]


def _is_begun(code: str, begin: str, language: Locale) -> bool:
    """Whether a country's name begins so, in the person's language or in English."""
    return any(fold(country_label(code, spoken)).startswith(begin) for spoken in (language, _ENGLISH.language))


def _joined(city: City, country: str) -> str:
    return ", ".join(part for part in (city.name, city.state, country) if part)
