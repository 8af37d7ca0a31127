"""Saying a profile in words: its fields, its values, the job and the place."""

from __future__ import annotations

from collections.abc import Iterable

from babel import Locale

from bot.conversation.amounts import number
from bot.conversation.names import FIELD_NAMES, LEVELS, SHORT_ROLES, VALUE_NAMES
from bot.translation import Translator, quoted
from models.profile import Profile
from models.vocabulary.places import state_name


def field_name(field: str, say: Translator) -> str:
    """What a field, or an interaction of fields, is called."""
    names = (say.say(FIELD_NAMES[part]) if part in FIELD_NAMES else quoted(part) for part in field.split("*"))
    return " × ".join(names)


def value_name(field: str, value: object, say: Translator) -> str:
    """What a canonical value is called; lists are joined by the locale's comma."""
    if isinstance(value, (list, tuple)):
        return ", ".join(value_name(field, item, say) for item in value)
    if field == "years" and isinstance(value, (int, float)):
        return say.count("{years} year", "{years} years", 1 if value == 1 else 2, years=number(value, say))
    if field == "country":
        return country_label(str(value), say.language)
    name = VALUE_NAMES.get(field, {}).get(str(value))
    return say.say(name) if name else quoted(value)


def country_label(code: str, language: Locale) -> str:
    """A country's name in a language; the code itself where Babel has none."""
    return str(language.territories.get(code, code))


def job_name(profile: Profile, say: Translator) -> str:
    """The job in a few words: "Senior ML engineer", "Entry-level head of data"."""
    role = profile.role.value if profile.role else ""
    if profile.title:
        job = quoted(profile.title)
    elif role:
        job = say.say(SHORT_ROLES.get(role, VALUE_NAMES["role"][role]))
    else:
        return say.say("Any role")
    if profile.seniority is None:
        return job[:1].upper() + job[1:]
    level = say.say(LEVELS[profile.seniority.value])
    return say.say("{level} {job}", level=level, job=_inside(job))


def place_name(profile: Profile, say: Translator) -> str:
    """The place in a few words: "Berlin, Germany", "Portland, OR", "Texas, United States"."""
    country = country_label(profile.country, say.language) if profile.country else ""
    if profile.city:
        return ", ".join(part for part in (quoted(profile.city), profile.state or country) if part)
    return ", ".join(part for part in (state_name(profile.state) if profile.state else "", country) if part)


def who(profile: Profile, say: Translator) -> str:
    """Job and place: "Senior ML engineer · Berlin, Germany"."""
    return " · ".join(part for part in (job_name(profile, say), place_name(profile, say)) if part)


def details(profile: Profile, say: Translator, leaving_out: Iterable[str] = ()) -> tuple[str, ...]:
    """Everything else that is known, a few words each: "PhD", "7 years", "Remote"."""
    hidden = {"role", "title", "seniority", "country", "state", "city", "year", "currency", *leaving_out}
    return tuple(value_name(field, value, say) for field, value in profile.known().items() if field not in hidden)


def _inside(job: str) -> str:
    """A job inside a sentence: lower case unless it starts with an abbreviation."""
    return job if job[:2].isupper() else job[:1].lower() + job[1:]
