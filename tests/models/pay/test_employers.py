"""Named employers: found by the name people use, classed where that is known, with one receipt."""

from __future__ import annotations

import pytest

from models.bundle import read_bundle
from models.pay.employer_classes import CALLED, KINDS, SMALLER
from models.pay.employer_keys import employer_keys
from models.pay.employers import BUNDLE, find_employer, is_known_by_name, nearest_employer
from models.profile import CompanySize, CompanyType


@pytest.mark.parametrize(
    ("text", "name"),
    [("Google", "Google"), ("google LLC", "Google"), ("Facebook", "Meta"), ("jpmorgan chase", "JPMorgan Chase")],
)
def test_an_employer_is_found_however_it_is_written(text: str, name: str) -> None:
    employer = find_employer(text)
    assert employer is not None
    assert employer.name == name


def test_the_packaged_keys_are_those_of_the_packaged_employers() -> None:
    table = read_bundle(BUNDLE, "employers").payload
    assert table["keys"] == employer_keys(table["employers"])


def test_a_large_technology_company_sets_kind_and_size_and_has_filings() -> None:
    employer = find_employer("Google")
    assert employer is not None
    assert employer.changes() == {"company_type": CompanyType.BIG_TECH, "company_size": CompanySize.FROM_10000}
    assert employer.filings > 1000
    assert 100_000 < employer.median < 400_000


def test_one_that_nobody_classed_tells_nothing_about_kind_and_size() -> None:
    employer = find_employer("Databricks")
    assert employer is not None
    assert employer.changes() == {}


@pytest.mark.parametrize(
    ("text", "name"), [("OpenAI", "OpenAI"), ("anthropic", "Anthropic"), ("Rippling", "Rippling"), ("S&P", "S&P Opco")]
)
def test_an_employer_is_found_by_the_name_it_trades_under(text: str, name: str) -> None:
    employer = find_employer(text)
    assert employer is not None
    assert employer.name == name


@pytest.mark.parametrize(("text", "name"), [("gogle", "Google"), ("microsft", "Microsoft"), ("nvida", "NVIDIA")])
def test_a_well_known_name_may_be_misspelt(text: str, name: str) -> None:
    employer = nearest_employer(text)
    assert employer is not None
    assert employer.name == name


@pytest.mark.parametrize("text", ["", "goal", "amazing", "until", "foobarcorp", "experience", "people", "stripes"])
def test_other_words_are_no_misspelt_employer(text: str) -> None:
    assert nearest_employer(text) is None


def test_a_name_that_is_a_word_or_a_tool_too_is_not_enough_by_itself() -> None:
    assert is_known_by_name("nvidia")
    assert not any(is_known_by_name(word) for word in ("apple", "block", "target", "oracle", "aws", "sap", "meta"))


@pytest.mark.parametrize("text", ["", "Acme Rockets of Nowhere", "american", "bank", "government", "&", "x" * 500])
def test_an_unknown_or_empty_name_is_nobody(text: str) -> None:
    assert find_employer(text) is None


def test_every_employer_classed_by_hand_is_in_the_filings() -> None:
    missing = [name for name in {*KINDS, *SMALLER, *CALLED.values()} if find_employer(name) is None]
    assert missing == []
