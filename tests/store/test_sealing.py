"""A stolen database tells neither who nor what, and rows can't be moved about in it."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.store import SealError, Store
from bot.store.sealing import Seal
from tests.store.conftest import ANA, AT, BEN, remember

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def everything_written(folder: Path) -> bytes:
    """All bytes of the database and of what lies beside it, the key apart."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix != ".key")


@settings(max_examples=50)
@given(st.dictionaries(st.text(), JSON, max_size=4), st.binary(min_size=32, max_size=32))
def test_what_was_sealed_opens_as_it_was(content: dict[str, object], secret: bytes) -> None:
    seal = Seal(secret)
    assert seal.open(seal.seal(content, "drafts", b"owner", 3), "drafts", b"owner", 3) == content


@pytest.mark.parametrize(
    ("kind", "owner", "number"), [("profiles", b"ana", 1), ("drafts", b"ben", 1), ("drafts", b"ana", 2)]
)
def test_a_sealed_row_opens_only_as_its_kind_for_its_person_in_its_place(kind: str, owner: bytes, number: int) -> None:
    seal = Seal(bytes(32))
    with pytest.raises(SealError):
        seal.open(seal.seal({}, "drafts", b"ana", 1), kind, owner, number)


@pytest.mark.parametrize("position", [0, 1, 13, -1])
def test_an_altered_or_cut_row_does_not_open(position: int) -> None:
    seal = Seal(bytes(32))
    sealed = bytearray(seal.seal({"a": 1}, "drafts", b"ana"))
    sealed[position] ^= 1
    for broken in (bytes(sealed), bytes(sealed[:10]), b""):
        with pytest.raises(SealError):
            seal.open(broken, "drafts", b"ana")


async def test_a_stolen_file_tells_neither_who_nor_what(store: Store, tmp_path: Path) -> None:
    await remember(store, ANA, employer="Canary Corporation", pay="123456.78")
    stolen = everything_written(tmp_path)
    assert len(stolen) > 10_000
    number = int(ANA.split(":")[1])
    ids = [ANA.encode(), str(number).encode(), number.to_bytes(8, "big"), number.to_bytes(8, "little")]
    for told in (*ids, b"Canary", b"123456", b"Berlin", b"84000", b"2026-05-01"):
        assert told not in stolen
    assert (tmp_path / "people.sqlite3.key").read_bytes().strip() not in stolen


async def test_rows_that_were_swapped_do_not_open(store: Store, file: Path) -> None:
    await remember(store, ANA)
    await remember(store, BEN)
    with sqlite3.connect(file) as thief:
        (first, one), (second, two) = thief.execute(
            "SELECT person_id, sealed FROM drafts ORDER BY person_id"
        ).fetchall()
        thief.execute("UPDATE drafts SET sealed = ? WHERE person_id = ?", (two, first))
        thief.execute("UPDATE drafts SET sealed = ? WHERE person_id = ?", (one, second))
    thief.close()
    async with store.transaction() as t:
        for person in (ANA, BEN):
            with pytest.raises(SealError):
                await t.drafts.get(person)


async def test_erased_rows_are_gone_from_the_bytes_too(store: Store, file: Path, tmp_path: Path) -> None:
    await remember(store, ANA)
    await remember(store, BEN)
    with sqlite3.connect(file) as reader:
        queries = (
            "SELECT hash FROM people ORDER BY id",
            "SELECT sealed FROM people ORDER BY id",
            "SELECT sealed FROM profiles ORDER BY person_id",
            "SELECT sealed FROM drafts ORDER BY person_id",
            "SELECT sealed FROM estimates ORDER BY person_id",
        )
        rows = [reader.execute(query).fetchall() for query in queries]
    reader.close()
    mine = [values[0][0] for values in rows]
    before = everything_written(tmp_path)
    assert all(value in before for value in mine)
    async with store.transaction() as t:
        assert await t.forget(ANA, AT)
    after = everything_written(tmp_path)
    assert not any(value in after for value in mine)
    assert all(values[1][0] in after for values in rows)
