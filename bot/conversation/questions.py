"""The questionnaire as data: wording, options and which field each step fills. The one place to change a question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.translation import mark
from models.profile import VOCABULARY

COMMON_COUNTRIES = (
    *("US", "GB", "DE", "CA", "IN", "FR", "NL", "ES", "AU", "CH", "BR", "PL"),
    *("IT", "SE", "IE", "PT", "AT", "DK", "BE", "SG", "IL", "MX", "RO", "UA"),
)
COMMON_US_CITIES = (
    *("San Francisco", "New York", "Seattle", "San Jose", "Los Angeles", "Boston", "Austin", "Chicago"),
    *("Washington", "San Diego", "Denver", "Atlanta", "Dallas", "Houston", "Philadelphia", "Portland"),
    *("Raleigh", "Minneapolis", "Phoenix", "Detroit", "Pittsburgh", "Miami", "Salt Lake City", "Charlotte"),
)
COMMON_YEARS = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "10", "12", "15", "20", "25", "30")

_FIRST_SKILLS = (
    *("python", "r", "java", "cpp", "scala", "julia", "go", "rust", "sql", "javascript"),
    *("aws", "azure", "gcp", "docker", "kubernetes"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the questionnaire, ``name`` on its buttons."""

    name: str
    field: str
    """The profile field that it fills, and by which the pay model ranks it; "place" fills country, state and city."""
    prompt: str
    values: tuple[str, ...]
    """Canonical values to choose from."""
    kind: Literal["choice", "many"] = "choice"
    typed: Literal["text", "number"] | None = None
    """How another value can be typed, if it can."""
    placeholder: str = ""
    is_required: bool = False


def _choices(field: str) -> tuple[str, ...]:
    return tuple(VOCABULARY[field])


_ALL = (
    Step(
        "role",
        "role",
        mark("What is your job?"),
        _choices("role"),
        typed="text",
        placeholder=mark("Senior ML engineer"),
        is_required=True,
    ),
    Step(
        "place",
        "place",
        mark("Where is the job?"),
        COMMON_COUNTRIES,
        typed="text",
        placeholder=mark("City or country"),
        is_required=True,
    ),
    Step(
        "city",
        "city",
        mark("Which city, or the nearest large one?"),
        COMMON_US_CITIES,
        typed="text",
        placeholder="Austin",
    ),
    Step("seniority", "seniority", mark("What level are you at?"), _choices("seniority")),
    Step(
        "years",
        "years",
        mark("How many years have you worked in this field?"),
        COMMON_YEARS,
        typed="number",
        placeholder="7",
    ),
    Step("size", "company_size", mark("How many people work at the whole company?"), _choices("company_size")),
    Step("remote", "remote", mark("Where do you work from?"), _choices("remote")),
    Step("education", "education", mark("What is your highest degree?"), _choices("education")),
    Step("industry", "industry", mark("What industry is the employer in?"), _choices("industry")),
    Step("type", "company_type", mark("What kind of employer is it?"), _choices("company_type")),
    Step("skills", "skills", mark("Which languages and platforms do you use at work?"), _FIRST_SKILLS, kind="many"),
    Step(
        "tools",
        "skills",
        mark("Which tools and frameworks do you use at work?"),
        tuple(skill for skill in _choices("skills") if skill not in _FIRST_SKILLS),
        kind="many",
    ),
    Step("focus", "specialisations", mark("What do you specialise in?"), _choices("specialisations"), kind="many"),
    Step("certs", "certifications", mark("Which certificates do you hold?"), _choices("certifications"), kind="many"),
    Step("employment", "employment", mark("How are you employed?"), _choices("employment")),
)

STEPS: Mapping[str, Step] = {step.name: step for step in _ALL}
"""Every step by name, required ones first; the others are asked in the order of what they narrow."""


def steps_of(field: str) -> tuple[str, ...]:
    """The steps that fill a field."""
    return tuple(step.name for step in _ALL if step.field == field)
