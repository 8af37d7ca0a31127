"""Reading the answer to one step of the questionnaire into the profile."""

from __future__ import annotations

import math

from bot.conversation.placing import read_place, read_role
from bot.conversation.questions import STEPS, Step
from bot.pattern import Pattern
from models.note import Note
from models.profile import LIST_FIELDS, Profile
from models.reading import FieldError
from models.vocabulary.places import find_city, suggest_cities

MOST_YEARS = 50
_NUMBER = Pattern(r"\d+(?:[.,]\d+)?")


def read_answer(step: Step, text: str, profile: Profile) -> Profile:
    """The profile with the step's answer in it. Raises FieldError with near matches for what can't be read."""
    text = text.strip()
    if step.field == "role":
        return _with_role(text, profile)
    if step.field == "place":
        return profile.changed({"state": None, "city": None, "currency": None, **read_place(text).known()})
    if step.field == "city":
        return _with_city(text, profile)
    if step.field == "years":
        return profile.changed({"years": read_years(text)})
    if step.field in LIST_FIELDS:
        return profile.changed({step.field: _with_items(step, text, getattr(profile, step.field))})
    if text not in step.values:
        raise FieldError(step.field, text, Note("Please pick one of the choices for that question."))
    return profile.changed({step.field: text})


def read_years(text: str) -> float:
    """Years of experience in "7", "7.5", "about 7 years". Raises FieldError outside 0 to 50."""
    found = _NUMBER.search(text)
    years = float(found.group().replace(",", ".")) if found and "-" not in text[: found.start()] else math.nan
    if not 0 <= years <= MOST_YEARS:
        raise FieldError(
            "years", text, Note("Years of experience are a number from 0 to {most}.", {"most": MOST_YEARS})
        )
    return years


def _with_role(text: str, profile: Profile) -> Profile:
    read = read_role(text)
    changes: dict[str, object] = {"role": read.role, "title": read.title}
    if read.seniority is not None:
        changes["seniority"] = read.seniority
    return profile.changed(changes)


def _with_city(text: str, profile: Profile) -> Profile:
    nearby = find_city(text, country=profile.country, state=profile.state) if profile.state else None
    city = nearby or find_city(text, country=profile.country)
    if city is not None:
        return profile.changed({"city": city.name, "state": city.state})
    if "," in text:
        return profile.changed(read_place(text).known())
    note = Note("I don't know a city called '{city}' there.", {"city": text})
    raise FieldError("city", text, note, suggest_cities(text, country=profile.country))


def _with_items(step: Step, text: str, held: tuple[str, ...]) -> tuple[str, ...]:
    """Chosen items of this step; items that another step chose for the same field stay."""
    chosen = [item.strip() for item in text.split(",") if item.strip()]
    unknown = next((item for item in chosen if item not in step.values), None)
    if unknown is not None:
        raise FieldError(step.field, unknown, Note("Please pick from the choices for that question."))
    others = {value for other in STEPS.values() if other.field == step.field for value in other.values} - set(
        step.values
    )
    return (*(str(item) for item in held if item in others), *dict.fromkeys(chosen))
