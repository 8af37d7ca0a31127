"""A table of words gives each its number, and no number to any other word."""

from hypothesis import given
from hypothesis import strategies as st

from models.word_table import WordTable, table_order, table_parts


@given(st.sets(st.text(max_size=8)), st.text(max_size=8))
def test_every_word_has_the_number_of_its_place_and_no_other_word_has_one(words: set[str], other: str) -> None:
    table = WordTable.read(table_parts(words, "words"), "words")
    assert len(table) == len(words)
    assert [table.number(word) for word in table_order(words)] == list(range(len(words)))
    assert (other in table) == (other in words)


def test_words_of_one_hash_are_told_apart() -> None:
    alike = {"plumless", "buckeroo"}
    table = WordTable.read(table_parts(alike, "words"), "words")
    assert {table.number(word) for word in alike} == {0, 1}
    assert "plumles" not in table
