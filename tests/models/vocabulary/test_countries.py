"""Countries as people call them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.vocabulary.countries import (
    country_name,
    currency_of,
    find_country,
    known_countries,
    sub_region,
    suggest_countries,
)


def test_all_249_countries_have_a_name_a_currency_and_a_region() -> None:
    assert len(known_countries()) == 249
    for code in known_countries():
        assert find_country(code) == find_country(code.lower()) == find_country(country_name(code)) == code
        assert len(currency_of(code)) == 3
        assert sub_region(code)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Deutschland", "DE"),
        ("UK", "GB"),
        ("England", "GB"),
        ("USA", "US"),
        ("the States", "US"),
        ("U.S.", "US"),
        ("EEUU", "US"),
        ("Holland", "NL"),
        ("Czech Republic", "CZ"),
        ("Türkiye", "TR"),
        ("turkey", "TR"),
        ("Côte d'Ivoire", "CI"),
        ("日本", "JP"),
        ("Россия", "RU"),
        ("Schweiz", "CH"),
        ("Suisse", "CH"),
        ("UAE", "AE"),
        ("Viet Nam", "VN"),
        ("SOUTH KOREA", "KR"),
        ("Niger", "NE"),
        ("Guinea", "GN"),
        ("Georgia", "GE"),
        ("DEU", "DE"),
        (" germany ", "DE"),
    ],
)
def test_a_country_is_found_by_what_people_call_it(said: str, code: str) -> None:
    assert find_country(said) == code


def test_codes_are_words_in_running_text() -> None:
    assert find_country("in") == "IN"
    assert find_country("in", with_codes=False) is None
    assert find_country("Germany", with_codes=False) == "DE"


def test_a_misspelled_country_is_suggested_and_no_country_is_made_up() -> None:
    assert suggest_countries("Germny")[0] == "DE"
    assert suggest_countries("Xq") == ()
    assert find_country("Atlantis") is None
    assert set(suggest_countries("Atlantis")) <= set(known_countries())


def test_money_and_regions_are_the_official_ones() -> None:
    assert [currency_of(code) for code in ("US", "DE", "IN", "CH", "PL", "BA")] == [
        "USD",
        "EUR",
        "INR",
        "CHF",
        "PLN",
        "BAM",
    ]
    assert [sub_region(code) for code in ("DE", "TV", "BR")] == ["Western Europe", "Polynesia", "South America"]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_known_country_or_none(text: str) -> None:
    assert find_country(text) in {None, *known_countries()}
    assert set(suggest_countries(text)) <= set(known_countries())
