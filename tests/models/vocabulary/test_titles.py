"""Job titles as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.profile import Role
from models.vocabulary.titles import is_generic, read_title, suggest_roles


@pytest.mark.parametrize("role", list(Role))
def test_a_role_of_the_vocabulary_reads_as_itself_and_says_no_more(role: Role) -> None:
    reading = read_title(role.value)
    assert reading is not None
    assert (reading.role, reading.seniority, reading.title) == (role, None, None)


@pytest.mark.parametrize(
    ("said", "role", "seniority", "title"),
    [
        ("MLE", "machine_learning_engineer", None, None),
        ("Sr. ML Eng", "machine_learning_engineer", "senior", None),
        ("ML Ops engineer", "mlops_engineer", None, None),
        ("head of data", "ml_manager", "executive", "head of data"),
        ("VP of machine learning", "ml_manager", "executive", "vp of machine learning"),
        ("Director, Data Science", "ml_manager", "executive", "director of data science"),
        ("CTO", "ml_manager", "executive", "chief technology officer"),
        ("Data Lead", "ml_manager", "lead", "data lead"),
        ("manager, data science", "ml_manager", None, "data science manager"),
        ("quant", "quantitative_researcher", None, None),
        ("BI developer", "data_analyst", None, "bi developer"),
        ("Business Intelligence Developer", "data_analyst", None, "bi developer"),
        ("Developer, back-end", "software_engineer", None, "backend developer"),
        (
            "Software Engineer, Machine Learning",
            "machine_learning_engineer",
            None,
            "machine learning software engineer",
        ),
        ("NLP Scientist", "nlp_engineer", None, "nlp scientist"),
        ("prompt engineer", "ai_engineer", None, "prompt engineer"),
        ("AI PM", "ai_product_manager", None, None),
        ("AI/ML engineer", "machine_learning_engineer", None, None),
        ("Data Scientist II", "data_scientist", "mid", None),
        ("Associate Data Scientist", "data_scientist", "entry", None),
        ("Data Analyst (m/w/d)", "data_analyst", None, None),
        ("Datenwissenschaftlerin", "data_scientist", None, None),
        ("científica de datos", "data_scientist", None, None),
        ("Ingénieur machine learning", "machine_learning_engineer", None, None),
        ("Member of Technical Staff", "software_engineer", None, "member of technical staff"),
        ("data engineer at a bank", "data_engineer", None, None),
    ],
)
def test_what_people_write_is_read(said: str, role: str, seniority: str | None, title: str | None) -> None:
    reading = read_title(said)
    assert reading is not None
    assert (reading.role.value, reading.seniority and reading.seniority.value, reading.title) == (
        role,
        seniority,
        title,
    )


@pytest.mark.parametrize("said", ["machne lerning enginer", "Data Scientsit", "softwear engineer", "Data Anaylst"])
def test_slips_of_the_pen_are_read(said: str) -> None:
    assert read_title(said) is not None


@pytest.mark.parametrize(
    "said",
    ["nurse", "lawyer", "account executive", "AI lawyer", "mechanical engineer", "store manager", "business developer",
     "data entry clerk", "sales analyst", "train driver", "astronaut", "learning designer", "", "data", "?!",
     "what does a data engineer earn"],
)  # fmt: skip
def test_other_trades_are_not_read(said: str) -> None:
    assert read_title(said) is None
    assert not is_generic(said)


@pytest.mark.parametrize(
    "said",
    ["Manager", "analyst", "Associate", "Engineer", "Consultant", "Senior Manager", "Lead Engineer", "Jr. Analyst"],
)
def test_a_bare_title_is_generic_and_gets_suggestions(said: str) -> None:
    assert read_title(said) is None
    assert is_generic(said)
    assert suggest_roles(said)
    assert all(role in set(Role) for role in suggest_roles(said))


def test_a_misspelled_role_is_suggested() -> None:
    assert suggest_roles("data guru") == ("data_engineer",)
    assert suggest_roles("nurse") == ()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=100))
def test_any_text_is_read_or_refused_without_a_fault(text: str) -> None:
    reading = read_title(text)
    assert reading is None or reading.title is None or 0 < len(reading.title) <= 80
