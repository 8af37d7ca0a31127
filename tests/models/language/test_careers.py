"""What people tell of their career: jobs one after the other, whom they lead, where they used to work, their tools."""

from __future__ import annotations

import pytest

from models.language import Language
from models.profile import Profile


@pytest.mark.parametrize(
    ("text", "role", "years"),
    [
        ("3 years as a software engineer and 4 years as a data engineer, Oslo", "data_engineer", 7),
        ("four yrs as data analyst, then two as a data scientist, Porto, pay?", "data_scientist", 6),
        ("4 years as a data scientist after 2 years as a data analyst, Ghent", "data_scientist", 6),
        ("3 years as a data engineer in Oslo", "data_engineer", 3),
    ],
)
def test_years_told_job_by_job_are_added_up_for_the_latest_job(
    language: Language, text: str, role: str, years: float
) -> None:
    slots = language.parse(text).slots
    assert (slots["role"], slots["years"]) == (role, years)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("data engineer in Bilbao, team of 6", None),
        ("our ml team is 9 people, senior mle in Graz", None),
        ("I manage 7 data engineers in Leeds", None),
        ("data engineer in Leeds at a startup, a team of 6", "2-9"),
        ("data engineer in Leeds, 60 employees, my team of 6", "20-99"),
    ],
)
def test_a_team_is_no_company(language: Language, text: str, size: str | None) -> None:
    assert language.parse(text).slots.get("company_size") == size


def test_who_leads_others_is_a_lead_unless_a_level_is_said(language: Language) -> None:
    assert language.parse("I lead a team of 8 data scientists in Milan").slots["seniority"] == "lead"
    assert language.parse("senior data scientist, leading a small team in Milan").slots["seniority"] == "senior"
    assert "seniority" not in language.parse("data scientist in Milan, lead time 3 weeks").slots


@pytest.mark.parametrize("text", ["laid off from Meta", "I used to work at Amazon", "I worked at a bank", "ex-Google"])
def test_an_employer_of_earlier_days_is_not_todays(language: Language, text: str) -> None:
    slots = language.parse(f"{text}, data engineer in Turin").slots
    assert not {"company_type", "industry"} & set(slots)


def test_an_employer_of_many_years_is_still_todays(language: Language) -> None:
    assert language.parse("I've worked at a bank for 3 years, data engineer in Turin").slots["industry"] == "finance"


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("golang developer in Gdansk", ["go"]),
        ("R programmer salary in Spain", ["r"]),
        ("pytorch engineer with cuda, Haifa", ["pytorch", "cuda"]),
        ("ml engineer r&d in Haifa", None),
    ],
)
def test_a_title_says_the_tool_that_it_names(language: Language, text: str, skills: list[str] | None) -> None:
    assert language.parse(text).slots.get("skills") == skills


def test_a_german_preposition_is_no_employer(language: Language) -> None:
    assert "industry" not in language.parse("ein Angebot über 78.000 Euro als Data Scientist in Köln").slots
    assert language.parse("data scientist at Uber in Amsterdam").slots["industry"] == "transport"


def test_a_state_goes_with_the_side_that_it_belongs_to(language: Language) -> None:
    here = Profile.model_validate({"role": "data_scientist", "country": "CA", "city": "Vancouver"})
    found = language.parse("compare with Seattle", here)
    assert found.slots_b == {"country": "US", "city": "Seattle"}
    assert found.derived == {}
