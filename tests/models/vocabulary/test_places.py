"""Cities, US states and metropolitan areas as people call them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.bundle import read_bundle
from models.vocabulary.countries import TABLES
from models.vocabulary.places import (
    find_cities,
    find_city,
    find_state,
    metro_name,
    search_places,
    state_name,
    suggest_cities,
)


@pytest.mark.parametrize(
    ("said", "name", "country", "state"),
    [
        ("SF", "San Francisco", "US", "CA"),
        ("Islamabad", "Islamabad", "PK", None),
        ("Cancun", "Cancún", "MX", None),
        ("Odessa", "Odesa", "UA", None),
        ("NYC", "New York", "US", "NY"),
        ("the Bay Area", "San Francisco", "US", "CA"),
        ("LA", "Los Angeles", "US", "CA"),
        ("Bangalore", "Bengaluru", "IN", None),
        ("Bengaluru", "Bengaluru", "IN", None),
        ("München", "Munich", "DE", None),
        ("MUNICH", "Munich", "DE", None),
        ("Zürich", "Zurich", "CH", None),
        ("zurich", "Zurich", "CH", None),
        ("Köln", "Cologne", "DE", None),
        ("Den Haag", "The Hague", "NL", None),
        ("Saigon", "Ho Chi Minh City", "VN", None),
        ("Москва", "Moscow", "RU", None),
        ("東京", "Tokyo", "JP", None),
        ("Cambridge", "Cambridge", "GB", None),
        ("Cambridge, MA", "Cambridge", "US", "MA"),
        ("Cambridge MA", "Cambridge", "US", "MA"),
        ("Portland, OR, United States", "Portland", "US", "OR"),
        ("Berlin, Germany", "Berlin", "DE", None),
        ("London UK", "London", "GB", None),
        ("Toronto, ON", "Toronto", "CA", None),
        ("St. Louis", "St. Louis", "US", "MO"),
        ("saint louis", "St. Louis", "US", "MO"),
        ("Washington, D.C.", "Washington", "US", "DC"),
        ("Birmingham", "Birmingham", "GB", None),
        ("Birmingham, Alabama", "Birmingham", "US", "AL"),
        ("Valencia", "Valencia", "ES", None),
    ],
)
def test_a_city_is_found_by_what_people_call_it(said: str, name: str, country: str, state: str | None) -> None:
    city = find_city(said)
    assert city is not None
    assert (city.name, city.country, city.state) == (name, country, state)


def test_the_country_chooses_between_cities_of_one_name() -> None:
    assert [city and city.state for city in (find_city("Birmingham", "US"), find_city("Paris", "US", "TX"))] == [
        "AL",
        "TX",
    ]
    assert find_city("Berlin", "FR") is None
    assert find_city("Berlin, Germany", "US") is None
    named = find_cities("Birmingham")
    assert [city.population for city in named] == sorted((city.population for city in named), reverse=True)


@pytest.mark.parametrize(
    ("town", "metro"),
    [
        ("Palo Alto", "41940"),
        ("Mountain View", "41940"),
        ("Cupertino", "41940"),
        ("Menlo Park", "41860"),
        ("Oakland", "41860"),
        ("Brooklyn", "35620"),
        ("Manhattan", "35620"),
        ("Hoboken", "35620"),
        ("Redmond", "42660"),
        ("Bethesda", "47900"),
        ("Cambridge, MA", "14460"),
        ("Winston-Salem", "49180"),
        ("Boise", "14260"),
        ("Honolulu", "46520"),
        ("Louisville", "31140"),
    ],
)
def test_a_us_town_lies_in_its_nearest_principal_citys_area(town: str, metro: str) -> None:
    city = find_city(town, "US")
    assert city is not None
    assert city.metro == metro
    assert metro_name(metro)


def test_a_town_far_from_every_area_and_a_city_abroad_have_none() -> None:
    for city in (find_city("Juneau"), find_city("Munich")):
        assert city is not None
        assert city.metro is None
    assert metro_name("00000") is None


def test_states_are_found_by_name_and_by_code_in_capitals() -> None:
    assert [find_state(said) for said in ("California", "texas", "NY", "State of Washington", "ny", "Bavaria")] == [
        "CA",
        "TX",
        "NY",
        "WA",
        None,
        None,
    ]
    assert state_name("DC") == "District of Columbia"


def test_misspelled_cities_are_suggested() -> None:
    assert suggest_cities("Berln")[0] == "Berlin"
    assert suggest_cities("San Fransisco")[0] == "San Francisco"
    assert suggest_cities("Munchn", "DE")[0] == "Munich"
    assert suggest_cities("Q") == ()


def test_places_are_completed_while_they_are_typed() -> None:
    assert search_places("berl")[0].name == "Berlin"
    assert search_places("san fran")[0].name == "San Francisco"
    assert search_places("san fransisco")[0].name == "San Francisco"
    assert len(search_places("s")) == 25
    assert search_places("") == ()


def test_the_compiled_table_stays_small() -> None:
    cities = bytes(read_bundle(TABLES, "places").parts["cities"])
    assert 33_000 < cities.count(b"\n") < 36_000
    assert sum(path.stat().st_size for path in Path(TABLES).iterdir()) < 2_500_000


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_looked_up_without_a_fault(text: str) -> None:
    city = find_city(text)
    assert city is None or city.name
    assert len(search_places(text)) <= 25
    assert len(suggest_cities(text)) <= 3
    find_state(text)
