"""A sorted text answers as the dictionary that it was written from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.bundle import read_bundle
from models.vocabulary.countries import TABLES
from models.vocabulary.sorted_lines import SortedLines

WORDS = st.text(st.characters(exclude_characters="\t\n", exclude_categories=("Cs",)), max_size=6)


def lines(entries: dict[str, str]) -> SortedLines:
    return SortedLines("\n".join(f"{key}\t{value}" for key, value in sorted(entries.items())).encode())


@given(st.dictionaries(WORDS, WORDS), WORDS)
def test_every_key_is_found_and_no_other(entries: dict[str, str], other: str) -> None:
    text = lines(entries)
    assert {key: text.get(key) for key in entries} == entries
    assert text.get(other) == entries.get(other)


@given(st.dictionaries(WORDS, WORDS), WORDS)
def test_what_begins_alike_comes_in_order(entries: dict[str, str], prefix: str) -> None:
    expected = [entries[key] for key in sorted(entries) if key.startswith(prefix)]
    assert list(lines(entries).starting(prefix)) == expected


@pytest.mark.parametrize("key", ["", "a", "berlin"])
def test_an_empty_text_knows_nothing(key: str) -> None:
    assert SortedLines(b"").get(key) is None
    assert list(SortedLines(b"").starting(key)) == []


def test_the_packaged_table_of_places_is_sorted_as_it_must_be() -> None:
    lines = bytes(read_bundle(TABLES, "places").parts["keys"]).decode().split("\n")
    keys = [line.partition("\t")[0] for line in lines]
    assert keys == sorted(set(keys))
