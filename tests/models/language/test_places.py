"""Which of the places that a message names is the place of the work."""

from __future__ import annotations

import pytest

from models.language import Language
from models.profile import Profile
from models.vocabulary.countries import known_countries
from models.vocabulary.regions import MEMBERS


def _place(language: Language, text: str) -> tuple[object, object]:
    slots = language.parse(text).slots
    return slots.get("city"), slots.get("country")


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("I'm from Mexico. how much does a senior data scientist make in Madrid?", "Madrid", "ES"),
        ("I am from India and work as a data engineer in Dublin, what should I earn?", "Dublin", "IE"),
        ("born in Lagos, living in Toronto, senior data scientist, pay?", "Toronto", "CA"),
        ("I grew up in Lima and now do ml engineering in Oslo, salary?", "Oslo", "NO"),
        ("Moved here from Warsaw last year. data scientist in London, 4 years, salary?", "London", "GB"),
        ("relocated to Vienna from Athens, data analyst, pay?", "Vienna", "AT"),
        ("I studied in Boston. mle in Chicago, what do they pay?", "Chicago", "US"),
        ("University of Toronto alum, mle in Seattle pay", "Seattle", "US"),
        ("company HQ in San Francisco but I'm in Lyon, remote mle, what's usual", "Lyon", "FR"),
        ("my clients are in New York, freelance data scientist living in Porto, pay", "Porto", "PT"),
        ("our headquarters are in Tokyo, I work from Prague as a data engineer, salary?", "Prague", "CZ"),
        ("a New York based company, remote from Lisbon, senior mle salary", "Lisbon", "PT"),
        ("salary of an ml engineer at Orange in Paris", "Paris", "FR"),
        ("data scientist at Bank of America in Dublin, pay?", "Dublin", "IE"),
        ("we have offices in London and Berlin, I'm in Madrid, data scientist pay?", "Madrid", "ES"),
        ("my company is in SF but I'm in Mexico City, mle, pay?", "Mexico City", "MX"),
        ("parents from Turkey, born in Cologne, living in Vienna, data scientist, pay?", "Vienna", "AT"),
        ("Boston Consulting Group, data scientist in Munich, pay?", "Munich", "DE"),
    ],
)
def test_the_place_of_the_work_beats_where_somebody_comes_from(
    language: Language, text: str, city: str, country: str
) -> None:
    found = language.parse(text)
    assert (found.slots["city"], found.slots["country"]) == (city, country)
    assert found.slots_b is None


@pytest.mark.parametrize(
    "text",
    [
        "My name is Chad. data scientist in Madrid, pay?",
        "My name is Georgia. data scientist in Madrid, pay?",
        "Paris Hilton here, what does a data scientist make in Madrid?",
        "Hi I'm Austin, data scientist in Madrid, salary?",
        "this is Sydney, data scientist in Madrid, what should I make",
        "Chad, 31, data scientist in Madrid, pay?",
    ],
)
def test_a_persons_name_is_no_place(language: Language, text: str) -> None:
    assert _place(language, text) == ("Madrid", "ES")


def test_a_place_of_origin_counts_where_no_other_is_named(language: Language) -> None:
    assert _place(language, "I'm from Berlin, data scientist with 5 years, what should I earn") == ("Berlin", "DE")
    assert _place(language, "company HQ in Leeds, data scientist salary?") == ("Leeds", "GB")
    assert _place(language, "I was born in Lagos, data scientist, what should I earn") == (None, None)


def test_a_move_names_both_its_ends(language: Language) -> None:
    found = language.parse("compare my pay if I moved from Berlin to Zurich as a data engineer")
    assert (found.slots["city"], found.slots_b) == ("Berlin", {"country": "CH", "city": "Zurich"})


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("data scientist in Granada, pay", "Granada", "ES"),
        ("25k PLN + VAT per month, data engineer in Gdansk, ok?", "Gdansk", "PL"),
        ("salary of an mle in Washington state", None, "US"),
        ("salary of an mle in Washington", "Washington", "US"),
        ("quant at a hedge fund in Mayfair, salary", "London", "GB"),
        ("WHAT ARE DATA SCIENTISTS PAID AND CAN I ASK FOR MORE", None, None),
        ("data analyst in ESP, salary", None, "ES"),
        ("data engineer Reading pay", "Reading", "GB"),
        ("ML Engineer Normal Pay", None, None),
        ("data egn in lodnon, pay", "London", "GB"),
        ("data scientist in St. Louis, pay", "St. Louis", "US"),
        ("Alum of University of Michigan here, data scientist in Detroit, pay?", "Detroit", "US"),
    ],
)
def test_a_name_of_several_things_is_read_as_the_likely_one(
    language: Language, text: str, city: str | None, country: str | None
) -> None:
    assert _place(language, text) == (city, country)


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("EU or US for mle?", ("european_union",)),
        ("mle salaries in europe", ("europe",)),
        ("data engineers in DACH or the nordics, who pays more", ("dach", "nordics")),
        ("i have an EU passport, mle in Porto, salary?", ()),
        ("senior mle in Berlin", ()),
    ],
)
def test_groups_of_countries_are_told_and_are_no_country(
    language: Language, text: str, regions: tuple[str, ...]
) -> None:
    assert language.parse(text).regions == regions


def test_every_region_has_countries_that_are_known() -> None:
    assert {code for codes in MEMBERS.values() for code in codes} <= set(known_countries())


def test_origin_leaves_the_reading_of_the_job_as_it_is(language: Language) -> None:
    plain = language.parse("what does a senior data scientist earn in Madrid?", Profile())
    said = language.parse("I'm from Mexico. what does a senior data scientist earn in Madrid?", Profile())
    assert (said.intent, said.slots, said.mentioned) == (plain.intent, plain.slots, plain.mentioned)


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("mle mobile alabama", "Mobile", "US"),
        ("vancouver wa mle", "Vancouver", "US"),
        ("mle victoria bc", "Victoria", "CA"),
        ("data engineer athens georgia", "Athens", "US"),
        ("Split, data scientist, 3 yrs", "Split", "HR"),
        ("hamilton data analyst", "Hamilton", "CA"),
        ("lyon vs nice, mle", "Lyon", "FR"),
        ("python developer islamabad", "Islamabad", "PK"),
        ("postdoc ml in tuebingen", "Tübingen", "DE"),
        ("st gallen data scientist", "Sankt Gallen", "CH"),
        ("ai researcher at a uni in Helsinki", "Helsinki", "FI"),
        ("data scientist at Orange paris", "Paris", "FR"),
        ("In Singapore dollars please: data scientist, Kuala Lumpur", "Kuala Lumpur", "MY"),
        ("delhi ncr mle 5 yoe", "Delhi", "IN"),
        ("jkt data scientist", "Jakarta", "ID"),
        ("Victoria, Australia ml engineer", None, "AU"),
        ("Santiago, Spain data engineer", None, "ES"),
        ("ml engineer in the country of georgia", None, "GE"),
        ("data analyst, georgia the state", None, "US"),
        ("can live anywhere in the States, research engineer", None, "US"),
        ("nice mle salary", None, None),
        ("mobile data engineer", None, None),
        ("can you tell us what a mle makes", None, None),
        ("if an ad states 70-80k for a mle, is that the end", None, None),
    ],
)
def test_a_place_is_read_as_people_write_it(
    language: Language, text: str, city: str | None, country: str | None
) -> None:
    assert _place(language, text) == (city, country)


def test_the_us_is_a_side_of_a_comparison_in_lower_case(language: Language) -> None:
    found = language.parse("india vs us data scientist pay")
    assert (found.slots["country"], found.slots_b) == ("IN", {"country": "US"})
