"""Saying a profile in words: its fields, its values, the job and the place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from babel import Locale

from bot.conversation.amounts import number
from bot.conversation.names import FIELD_NAMES, LEVELS, SHORT_ROLES, VALUE_NAMES
from bot.translation import Translator, quoted
from models.profile import Profile
from models.vocabulary.places import state_name
from models.vocabulary.titles import read_title

_SHORT_COUNTRIES = {"HK": {"": "Hong Kong", "de": "Hongkong"}, "MO": {"": "Macao", "de": "Macau", "es": "Macao"}}
"""Where Babel's name is longer than what people call the place, by language."""
_AS_WRITTEN = (
    *("AI", "ML", "NLP", "LLM", "LLMs", "BI", "ETL", "SQL", "CV", "VP", "CTO", "CIO", "CEO", "AWS", "GCP", "QA", "IT"),
    *("MLOps", "LLMOps", "DevOps", "DataOps", "AIOps", "Python", "Java", "Hadoop", "Spark", "Azure", "Scala"),
)
_WRITTEN = {word.casefold(): word for word in _AS_WRITTEN}
"""Words of titles, which are kept in lower case, as they are written."""


def field_name(field: str, say: Translator) -> str:
    """What a field is called."""
    return say.say(FIELD_NAMES[field]) if field in FIELD_NAMES else quoted(field)


def value_name(field: str, value: object, say: Translator) -> str:
    """What a canonical value is called; lists are joined by the locale's comma."""
    if isinstance(value, (list, tuple)):
        return ", ".join(value_name(field, item, say) for item in value)
    if field == "years" and isinstance(value, (int, float)):
        return say.count("{years} year", "{years} years", value, years=number(value, say))
    if field == "country":
        return country_label(str(value), say.language)
    if field == "state":
        return state_name(str(value)) or str(value)
    name = VALUE_NAMES.get(field, {}).get(str(value))
    return say.say(name) if name else quoted(value)


def country_label(code: str, language: Locale) -> str:
    """A country's name in a language; the code itself where Babel has none."""
    short = _SHORT_COUNTRIES.get(code, {})
    return short.get(language.language, short.get("", "")) or str(language.territories.get(code, code))


def reference_place(where: Mapping[str, object], say: Translator) -> str:
    """Where an average is from: a country, or the part of the world that stands for it."""
    region = where.get("sub_region")
    return say.say(str(region)) if region else value_name("country", where.get("country"), say)


def job_name(profile: Profile, say: Translator) -> str:
    """The job in a few words: "Senior ML engineer", "Entry-level head of data"."""
    role = profile.role.value if profile.role else ""
    if profile.title:
        job = spelled_title(profile.title)
    elif role:
        job = short_role(role, say)
    else:
        return say.say("Any role")
    if profile.seniority is None or _tells_level(profile):
        return job
    level = say.say(LEVELS[profile.seniority.value])
    # Translators: a heading, "Senior ML engineer"; "{job} · {level}" works where the two would have to agree.
    return say.say("{level} {job}", level=level, job=_inside(job) if say.language.language == "en" else job)


def short_role(role: str, say: Translator) -> str:
    """A role in as few words as people use for it: "ML engineer"."""
    return say.say(SHORT_ROLES.get(role, VALUE_NAMES["role"].get(role, role)))


def spelled_title(title: str) -> str:
    """A title below its role as people write it: "LLM engineer", "Head of data"."""
    words = [_WRITTEN.get(word, word) for word in quoted(title).split()]
    spelled = " ".join(words)
    return spelled if words and words[0] in _WRITTEN.values() else spelled[:1].upper() + spelled[1:]


def place_name(profile: Profile, say: Translator) -> str:
    """The place in a few words: "Berlin, Germany", "Portland, OR", "Texas, United States"."""
    country = country_label(profile.country, say.language) if profile.country else ""
    if profile.city:
        named = (quoted(profile.city), profile.state or country)
        return ", ".join(dict.fromkeys(part for part in named if part))
    return ", ".join(part for part in (state_name(profile.state) if profile.state else "", country) if part)


def who(profile: Profile, say: Translator) -> str:
    """Job and place: "Senior ML engineer · Berlin, Germany"."""
    return " · ".join(part for part in (job_name(profile, say), place_name(profile, say)) if part)


def details(profile: Profile, say: Translator, leaving_out: Iterable[str] = ()) -> tuple[str, ...]:
    """Everything else that is known, a few words each: "PhD", "7 years", "Remote"."""
    hidden = {"role", "title", "seniority", "country", "state", "city", "year", "currency", *leaving_out}
    return tuple(value_name(field, value, say) for field, value in profile.known().items() if field not in hidden)


def _tells_level(profile: Profile) -> bool:
    """Whether the title says the level by itself: "Head of data" is no "Executive head of data"."""
    reading = read_title(profile.title) if profile.title else None
    return reading is not None and reading.seniority == profile.seniority


def _inside(job: str) -> str:
    """A job inside an English sentence: lower case unless it starts with an abbreviation or a name."""
    is_name = job[:2].isupper() or job.split(" ", maxsplit=1)[0] in _WRITTEN.values()
    return job if is_name else job[:1].lower() + job[1:]
