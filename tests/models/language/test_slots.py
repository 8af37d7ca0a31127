"""What a message says, field by field."""

from __future__ import annotations

import pytest

from models.language import Language
from models.profile import Profile

BERLIN = Profile.model_validate({"role": "data_scientist", "country": "DE", "city": "Berlin", "years": 4})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "salary of a Sr. ML Eng in Munich",
            {"role": "machine_learning_engineer", "seniority": "senior", "country": "DE", "city": "Munich"},
        ),
        ("data engineer in Reading, UK", {"role": "data_engineer", "country": "GB", "city": "Reading"}),
        ("Mobile, Alabama: data analyst pay?", {"role": "data_analyst", "country": "US", "city": "Mobile"}),
        ("research scientist in Nice, salary", {"role": "research_scientist", "country": "FR", "city": "Nice"}),
        (
            "Birmingham, the Alabama one, data scientist salary",
            {"role": "data_scientist", "country": "US", "city": "Birmingham"},
        ),
        ("ml engineer, London Ontario, pay", {"role": "machine_learning_engineer", "country": "CA", "city": "London"}),
        ("data engineer salary in the US", {"role": "data_engineer", "country": "US"}),
        ("what does a data analyst earn in Wales", {"role": "data_analyst", "country": "GB"}),
        ("data scientist salary SF", {"role": "data_scientist", "country": "US", "city": "San Francisco"}),
        (
            "pay of a data engineer, half a decade in, Oslo",
            {"role": "data_engineer", "years": 5, "country": "NO", "city": "Oslo"},
        ),
        (
            "data engineer salary, 10+ years, Oslo",
            {"role": "data_engineer", "years": 10, "country": "NO", "city": "Oslo"},
        ),
        (
            "salary of a data scientist at an insurer of roughly 12,000 staff",
            {"role": "data_scientist", "industry": "insurance", "company_size": "10000+"},
        ),
        (
            "data scientist in Porto, 2 days a week at the office, salary?",
            {"role": "data_scientist", "country": "PT", "city": "Porto", "remote": "hybrid"},
        ),
        (
            "not remote, data scientist in Porto, salary?",
            {"role": "data_scientist", "country": "PT", "city": "Porto", "remote": "onsite"},
        ),
        (
            "no degree, data engineer in Riga, pay?",
            {"role": "data_engineer", "education": "none", "country": "LV", "city": "Riga"},
        ),
        (
            "salary data analyst Auckland, python, R and SQL",
            {"role": "data_analyst", "skills": ["python", "r", "sql"], "country": "NZ", "city": "Auckland"},
        ),
        (
            "what did data engineers earn in Perth in 2023, in USD",
            {"role": "data_engineer", "country": "AU", "city": "Perth", "year": 2023, "currency": "USD"},
        ),
        (
            "Was verdient ein Senior Data Engineer in München?",
            {"role": "data_engineer", "seniority": "senior", "country": "DE", "city": "Munich"},
        ),
        (
            "¿Cuánto gana un científico de datos en Valencia?",
            {"role": "data_scientist", "country": "ES", "city": "Valencia"},
        ),
        (
            "combien gagne un data engineer senior à Lyon ?",
            {"role": "data_engineer", "seniority": "senior", "country": "FR", "city": "Lyon"},
        ),
    ],
)
def test_an_estimate_reads_every_field_that_is_said_and_no_other(
    language: Language, text: str, expected: dict[str, object]
) -> None:
    found = language.parse(text)
    assert (found.intent, found.slots) == ("estimate", expected)


def test_a_comparison_keeps_on_its_second_side_only_what_differs(language: Language) -> None:
    found = language.parse("compare a data engineer in Oslo with one in Bergen, 5 years")
    assert found.intent == "compare"
    assert found.slots == {"role": "data_engineer", "years": 5, "country": "NO", "city": "Oslo"}
    assert found.slots_b == {"city": "Bergen"}


def test_what_is_put_aside_is_not_read_as_said(language: Language) -> None:
    assert language.parse("at a bank instead of a startup?", BERLIN).slots == {"industry": "finance"}
    assert language.parse("Munich instead of Berlin", BERLIN).slots == {"country": "DE", "city": "Munich"}
    assert language.parse("change my profile: no longer remote but hybrid").slots == {"remote": "hybrid"}


def test_a_move_is_read_as_where_it_goes(language: Language) -> None:
    assert language.parse("we moved from Porto to Braga, update my profile").slots == {"country": "PT", "city": "Braga"}


def test_a_terms_years_are_no_experience(language: Language) -> None:
    for text in (
        "what is a one-year cliff",
        "a 4 year vesting schedule, is that normal",
        "how did pay change in the last 5 years",
    ):
        assert "years" not in language.parse(text).slots


def test_the_title_and_the_state_are_kept_beside_the_slots(language: Language) -> None:
    found = language.parse("salary of a head of data in Austin")
    assert found.slots["role"] == "ml_manager"
    assert found.derived == {"title": "head of data", "state": "TX"}


def test_slots_are_values_of_a_profile(language: Language) -> None:
    found = language.parse(
        "senior nlp engineer in Ghent, phd, 7 years, pytorch, hybrid, 300 employees, fintech startup, contract, in EUR"
    )
    assert Profile.model_validate(found.slots).known() == found.slots


@pytest.mark.parametrize(
    "text", ["mle -5 years berlin", "mle minus 3 years berlin", "mle 200 years experience berlin", "mle 51 yoe berlin"]
)
def test_years_that_nobody_can_have_worked_are_no_slot(language: Language, text: str) -> None:
    assert "years" not in language.parse(text).slots


def test_a_dash_before_years_is_no_minus(language: Language) -> None:
    assert language.parse("mle - 5 years - berlin").slots["years"] == 5
    assert language.parse("mle 4-6 years berlin").slots["years"] == 5


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("mle 200 years experience berlin", "200 years"),
        ("senior mle berlin -5 years", "-5 years"),
        ("mle minus 3 years berlin", "minus 3 years"),
        ("mle 51 yoe berlin", "51 yoe"),
    ],
)
def test_years_that_nobody_can_have_worked_are_told_as_refused(language: Language, text: str, refused: str) -> None:
    assert language.parse(text).refused == {"years": refused}
    assert language.parse("mle 20 years berlin").refused == {}


def test_georgia_alone_may_be_the_country_or_the_state(language: Language) -> None:
    found = language.parse("ml engineer in Georgia")
    assert found.either == ({"country": "GE"}, {"country": "US", "state": "GA"})
    assert found.slots["country"] == "GE"
    for text in ("ml engineer in Georgia, USA", "ml engineer in Tbilisi, Georgia", "ml engineer in Atlanta, Georgia"):
        assert language.parse(text).either == ()
    assert language.parse("ml engineer in Georgia, USA").derived["state"] == "GA"


def test_an_unknown_town_with_a_state_is_read_as_the_state(language: Language) -> None:
    for text, state in (("ml engineer in Bolinas, CA", "CA"), ("data analyst in Whitefish, MT", "MT")):
        found = language.parse(text)
        assert (found.slots["country"], found.slots.get("city"), found.derived["state"]) == ("US", None, state)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("swap Berlin for Madrid", {"country": "ES", "city": "Madrid"}),
        ("replace Berlin with Lisbon", {"country": "PT", "city": "Lisbon"}),
        ("change senior to lead", {"seniority": "lead"}),
    ],
)
def test_what_is_swapped_out_is_not_read_as_said(language: Language, text: str, slots: dict[str, object]) -> None:
    assert language.parse(text, BERLIN).slots == slots


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("compare junior and senior data engineers in Vienna", {"seniority": "entry"}, {"seniority": "senior"}),
        ("compare an ml manager and engineers in Oslo", {"role": "ml_manager"}, {"role": "machine_learning_engineer"}),
        ("compare data analyst or scientist in Leeds", {"role": "data_analyst"}, {"role": "data_scientist"}),
        ("compare ml or data engineer in Rome", {"role": "machine_learning_engineer"}, {"role": "data_engineer"}),
        ("compare data and ml engineers in Rome", {"role": "data_engineer"}, {"role": "machine_learning_engineer"}),
    ],
)
def test_two_titles_that_share_a_word_are_two_sides(
    language: Language, text: str, first: dict[str, object], second: dict[str, object]
) -> None:
    found = language.parse(text)
    assert first.items() <= found.slots.items()
    assert found.slots_b == second


def test_a_possessive_and_a_short_country_are_places(language: Language) -> None:
    assert language.parse("has NYC's law about showing salaries been any use?").slots["city"] == "New York"
    assert language.parse("does the uk require salary ranges").slots["country"] == "GB"


def test_years_of_other_languages_are_read_and_a_stretch_of_them_is_not(language: Language) -> None:
    assert language.parse("Lead data scientist 12 jaar ervaring").slots["years"] == 12
    assert "years" not in language.parse("does going from 5 to 10 years experience pay").slots


@pytest.mark.parametrize(
    ("text", "city"),
    [("data engineer in Berlni", "Berlin"), ("mle in tornto", "Toronto"), ("mle in Lisabon", "Lisbon")],
)
def test_a_misspelt_city_behind_in_is_read_as_the_city(language: Language, text: str, city: str) -> None:
    assert language.parse(text).slots["city"] == city


def test_a_strange_word_behind_in_is_no_city(language: Language) -> None:
    assert "city" not in language.parse("how do data engineers in pyton get paid").slots


def test_a_level_that_is_put_aside_leaves_the_role(language: Language) -> None:
    found = language.parse("senior but not lead mle, london, salary")
    assert (found.slots["role"], found.slots["seniority"]) == ("machine_learning_engineer", "senior")


@pytest.mark.parametrize(
    ("text", "said", "unsaid"),
    [
        ("non-startup, ml engineer Oslo, pay", {}, "company_type"),
        ("anything but finance, quant in London, pay", {}, "industry"),
        ("I don't know python, just R. data analyst in Ghent, pay?", {"skills": ["r"]}, "education"),
        ("never used spark or kafka, data engineer in Ghent, pay?", {}, "skills"),
        ("never worked remotely, mle Turin, pay", {}, "remote"),
        ("without any certifications, data engineer in Lille, pay", {}, "certifications"),
        ("bruto per maand data scientist Utrecht, salaris", {}, "company_type"),
        ("wfh 3 days, mle, Leeds, pay", {"remote": "hybrid"}, "years"),
        ("we are a team of 6 in a 400 person firm; data engineer pay?", {"company_size": "100-499"}, "years"),
        ("government lab research scientist Oslo, pay", {"industry": "government"}, "company_type"),
        ("nlp vs cv, which pays more", {"specialisations": ["nlp", "computer_vision"]}, "role"),
        ("does python pay more than R", {"skills": ["python", "r"]}, "role"),
        ("head of ML, Singapore, 10 years", {"role": "ml_manager", "seniority": "executive"}, "skills"),
        ("AI safety researcher London, pay", {"role": "research_scientist", "city": "London"}, "skills"),
        ("parental leave in Sweden for engineers", {"country": "SE"}, "city"),
        ("turkey data analyst", {"role": "data_analyst", "country": "TR"}, "city"),
        ("data engineer, mle pay in Libon", {"city": "Lisbon"}, "years"),
        ("the gion rate for ml engineers in manila", {"city": "Manila"}, "years"),
    ],
)
def test_what_is_said_is_read_and_what_is_denied_is_not(
    language: Language, text: str, said: dict[str, object], unsaid: str
) -> None:
    slots = language.parse(text).slots
    assert said.items() <= slots.items()
    assert unsaid not in slots


def test_a_title_swallows_no_preposition_of_another_language(language: Language) -> None:
    assert "title" not in language.parse("quanto ganha um engenheiro de dados em Lisboa?").derived


def test_what_both_sides_share_stays_on_the_first(language: Language) -> None:
    found = language.parse("EU or US for mle?")
    assert (found.intent, found.slots, found.slots_b) == (
        "compare",
        {"role": "machine_learning_engineer"},
        {"country": "US"},
    )
    found = language.parse("Lisbon to Zurich move, how much more as senior data scientist")
    assert found.slots == {"role": "data_scientist", "seniority": "senior", "country": "PT", "city": "Lisbon"}
    assert found.slots_b == {"country": "CH", "city": "Zurich"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ml intern, Lyon", {"role": "machine_learning_engineer", "seniority": "entry"}),
        ("internship in data engineering, Paris", {"role": "data_engineer", "seniority": "entry"}),
        ("data scientist fresh out of a master's", {"seniority": "entry", "education": "master"}),
        (
            "recsys ML engineer in Stockholm",
            {"role": "machine_learning_engineer", "specialisations": ["recommender_systems"]},
        ),
        (
            "reinforcement learning research scientist",
            {"role": "research_scientist", "specialisations": ["reinforcement_learning"]},
        ),
        ("data science, Tokyo, 3 yrs", {"role": "data_scientist", "years": 3}),
        ("Skopje, 5 yrs, ML", {"role": "machine_learning_engineer", "years": 5}),
        ("software engineer with 6 years of Go", {"years": 6, "skills": ["go"]}),
    ],
)
def test_a_title_says_all_that_stands_in_it(language: Language, text: str, said: dict[str, object]) -> None:
    assert said.items() <= language.parse(text).slots.items()


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("10k sign-on, clawback 1 year", "years"),
        ("0.5% equity over 4 years 1 yr cliff and 130k", "years"),
        ("is it legal to ask my salary history", "industry"),
    ],
)
def test_conditions_of_an_offer_and_questions_of_law_are_no_slots(language: Language, text: str, unsaid: str) -> None:
    assert unsaid not in language.parse(text).slots


def test_experience_before_a_job_is_no_part_of_its_title(language: Language) -> None:
    found = language.parse("200 years of experience mle berlin")
    assert found.slots == {"role": "machine_learning_engineer", "country": "DE", "city": "Berlin"}
    assert "title" not in found.derived
