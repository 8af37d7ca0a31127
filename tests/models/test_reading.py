"""From what people and programs write to a profile, or to an error fit to show."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.profile import INPUT_FIELDS, VOCABULARY
from models.reading import FieldError, read_profile

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=5,
)


def known(**fields: object) -> dict[str, object]:
    return read_profile(fields).profile.known()


def notes(**fields: object) -> list[str]:
    return [str(note) for note in read_profile(fields).notes]


def error(**fields: object) -> FieldError:
    with pytest.raises(FieldError) as caught:
        read_profile(fields)
    return caught.value


def test_canonical_values_are_read_as_they_stand_and_without_notes() -> None:
    fields = {
        "role": "data_engineer",
        "seniority": "mid",
        "years": 4.5,
        "country": "FR",
        "remote": "hybrid",
        "company_size": "10000+",
        "company_type": "big_tech",
        "industry": "fintech",
        "education": "phd",
        "skills": ["python", "aws"],
        "specialisations": ["nlp"],
        "certifications": ["other"],
        "employment": "contract",
        "year": 2024,
        "currency": "EUR",
    }
    reading = read_profile(fields)
    assert reading.profile.known() == fields
    assert reading.notes == ()


@pytest.mark.parametrize(
    ("field", "word"), [(field, word.value) for field, words in VOCABULARY.items() for word in words]
)
def test_every_word_of_every_vocabulary_is_read(field: str, word: str) -> None:
    value = [word] if field in ("skills", "specialisations", "certifications") else word
    assert known(**{field: value}) == {field: value}


def test_a_title_is_read_as_role_seniority_and_title_and_the_notes_say_so() -> None:
    assert known(role="Sr. ML Eng") == {"role": "machine_learning_engineer", "seniority": "senior"}
    assert known(role="head of data") == {"role": "ml_manager", "title": "head of data", "seniority": "executive"}
    assert notes(role="Sr. ML Eng") == ["I read the role 'Sr. ML Eng' as machine learning engineer, level senior."]


def test_a_given_seniority_wins_over_the_one_in_the_role() -> None:
    assert known(role="Senior Data Scientist", seniority="mid")["seniority"] == "mid"
    assert "The role says senior, but the level given is mid: that is used." in notes(
        role="Senior Data Scientist", seniority="mid"
    )
    assert len(notes(role="Senior Data Scientist", seniority="senior")) == 1


@pytest.mark.parametrize("title", ["Manager", "Analyst", "Associate", "Engineer", "Consultant", "Senior Engineer"])
def test_a_bare_title_is_refused_with_suggestions(title: str) -> None:
    refused = error(role=title, country="US")
    assert refused.field == "role"
    assert refused.suggestions
    assert title in str(refused)


def test_other_trades_are_refused_by_name() -> None:
    assert "'nurse'" in str(error(role="nurse", country="GB"))


def test_a_city_alone_gives_its_country() -> None:
    assert known(city="SF") == {"country": "US", "state": "CA", "city": "San Francisco"}
    assert known(city="München") == {"country": "DE", "city": "Munich"}
    assert notes(city="SF") == ["I read the city 'SF' as San Francisco."]


def test_a_us_town_is_said_to_count_to_its_metropolitan_area() -> None:
    assert notes(city="Palo Alto") == [
        "Palo Alto counts to the metropolitan area San Jose-Sunnyvale-Santa Clara, CA.",
    ]


def test_a_city_name_that_several_places_bear_is_taken_with_a_note() -> None:
    assert known(city="Birmingham")["country"] == "GB"
    assert "There is more than one Birmingham" in notes(city="Birmingham")[0]
    assert known(city="Birmingham", country="US")["state"] == "AL"


def test_a_us_state_alone_is_kept_as_a_region() -> None:
    for fields in ({"city": "Texas"}, {"city": "TX", "country": "US"}):
        assert known(**fields) == {"country": "US", "state": "TX"}
        assert notes(**fields) == ["Texas is a state: I kept it as the region, without a city."]
    assert known(city="New York")["city"] == "New York"
    assert known(city="Washington")["state"] == "DC"


def test_a_country_is_read_from_its_names() -> None:
    assert known(country="Deutschland") == {"country": "DE"}
    assert notes(country="Deutschland") == ["I read the country 'Deutschland' as Germany (DE)."]
    assert known(country="de", city="Köln") == {"country": "DE", "city": "Cologne"}


def test_what_is_not_a_country_is_refused_with_the_nearest() -> None:
    assert str(error(country="Atlantis")) == "I don't know a country called 'Atlantis'."
    assert error(country="Germny").suggestions[0] == "DE"
    assert error(country="California").suggestions == ("US",)
    assert error(country="Berlin").suggestions[0] == "DE"


def test_a_city_outside_its_country_is_refused() -> None:
    refused = error(country="DE", city="Paris")
    assert refused.field == "city"
    assert str(refused) == "The city 'Paris' is in France, not in Germany."
    assert error(country="DE", city="Berln").suggestions[0] == "Berlin"
    assert error(city="Whitefish, MT").suggestions == ("Montana",)
    assert "is a country" in str(error(city="Germany"))
    assert error(country="DE", city="California").field == "city"


def test_an_unknown_field_is_refused_with_the_nearest() -> None:
    assert error(skils=["python"]).suggestions == ("skills",)
    assert error(location="Berlin").suggestions == ("city",)
    assert error(title="data scientist").field == "title"
    assert error(state="CA").suggestions == ("city",)
    assert error(favourite_colour=None).field == "favourite_colour"


@pytest.mark.parametrize(
    ("fields", "suggestions"),
    [
        ({"skills": "python"}, ("python",)),
        ({"skills": {"python": True}}, ()),
        ({"skills": ["c++"]}, ("cpp",)),
        ({"skills": ["pyton"]}, ("python", "pytorch")),
        ({"skills": [None]}, ()),
        ({"seniority": ["senior"]}, ("senior",)),
        ({"seniority": "junior"}, ("entry",)),
        ({"seniority": "Senior"}, ("senior",)),
        ({"seniority": ""}, ()),
        ({"education": "PhD"}, ("phd",)),
        ({"remote": True}, ("remote",)),
        ({"company_size": 300}, ("100-499",)),
        ({"company_size": "25000"}, ("10000+",)),
        ({"company_size": 1}, ("1",)),
        ({"years": 200}, ()),
        ({"years": -1}, ()),
        ({"years": "5 years"}, ("5",)),
        ({"years": True}, ()),
        ({"years": float("nan")}, ()),
        ({"years": float("inf")}, ()),
        ({"years": 10**400}, ()),
        ({"years": [5]}, ()),
        ({"year": 1066}, ()),
        ({"year": 2024.5}, ("2024",)),
        ({"year": "2024"}, ("2024",)),
        ({"currency": "usd"}, ("USD",)),
        ({"currency": "euro"}, ("EUR",)),
        ({"currency": "XYZ"}, ()),
        ({"currency": 5}, ()),
        ({"role": 5}, ()),
        ({"role": ""}, ()),
        ({"role": ["data_scientist"]}, ()),
        ({"country": ["DE"]}, ()),
        ({"city": 5}, ()),
        ({"city": " "}, ()),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_what_may_be_meant(
    fields: dict[str, object], suggestions: tuple[str, ...]
) -> None:
    refused = error(**fields)
    assert refused.field == next(iter(fields))
    assert refused.suggestions == suggestions
    assert len(str(refused)) < 200
    assert "\n" not in str(refused)


def test_null_is_not_given_and_lists_are_without_order() -> None:
    assert known(role=None, years=None, skills=None, country="FR") == {"country": "FR"}
    assert known(skills=["aws", "python", "aws"]) == known(skills=["python", "aws"])
    assert known(skills=[]) == {}


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(INPUT_FIELDS) | st.text(max_size=8), JSON_VALUES, max_size=4))
def test_whatever_is_written_is_read_or_refused_in_one_sentence(fields: dict[str, object]) -> None:
    field, sentences = _read_or_refuse(fields)
    assert field is None or field in fields
    assert all(sentence.isprintable() and 0 < len(sentence) < 300 for sentence in sentences)


def _read_or_refuse(fields: dict[str, object]) -> tuple[str | None, list[str]]:
    try:
        return None, [str(note) for note in read_profile(fields).notes]
    except FieldError as refused:
        return refused.field, [str(refused)]
