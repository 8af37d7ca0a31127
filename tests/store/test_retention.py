"""Who has not come by for the promised months is erased; who comes by stays."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.store import Store
from bot.store.retention import months_after, months_before, sweep
from tests.store.conftest import ANA, AT, BEN, remember


async def test_who_was_away_for_eighteen_months_is_erased_and_who_came_by_is_not(store: Store) -> None:
    await remember(store, ANA)
    await remember(store, BEN)
    async with store.transaction() as t:
        await t.people.see(BEN, AT + timedelta(days=300))
    assert await sweep(store, 18, months_after(AT, 18)) == 0
    assert await sweep(store, 18, months_after(AT, 18) + timedelta(hours=1)) == 1
    async with store.transaction() as t:
        assert await t.export(ANA) == {}
        assert all((await t.export(BEN)).values())


async def test_people_of_earlier_versions_count_from_the_last_thing_they_kept(store: Store) -> None:
    await remember(store, ANA)
    async with store.transaction() as t:
        await t.estimates.add(ANA, {"p50": 1}, months_after(AT, 10))
    assert await sweep(store, 18, months_after(AT, 20)) == 0


async def test_the_sweep_leaves_no_byte_of_who_is_erased_and_drops_old_lines_of_the_journal(
    store: Store, file: Path
) -> None:
    await remember(store, ANA)
    with_her = sealed_bytes(file)
    assert with_her
    assert await sweep(store, 18, months_after(AT, 19)) == 1
    written = b"".join(path.read_bytes() for path in file.parent.glob(file.name + "*"))
    assert not any(value in written for value in with_her)
    assert store.journal is not None
    assert len(store.journal.read()) == 1
    await sweep(store, 18, months_after(AT, 40))
    assert store.journal.read() == {}


def sealed_bytes(file: Path) -> list[bytes]:
    connection = sqlite3.connect(file)
    rows = connection.execute("SELECT hash FROM people UNION SELECT sealed FROM drafts UNION SELECT sealed FROM people")
    found = [row[0] for row in rows]
    connection.close()
    return found


@pytest.mark.parametrize(
    ("moment", "months", "earlier"),
    [((2026, 3, 31), 1, (2026, 2, 28)), ((2024, 2, 29), 12, (2023, 2, 28)), ((2026, 1, 15), 18, (2024, 7, 15))],
)
def test_months_are_those_of_the_calendar(
    moment: tuple[int, int, int], months: int, earlier: tuple[int, int, int]
) -> None:
    assert months_before(datetime(*moment, tzinfo=UTC), months) == datetime(*earlier, tzinfo=UTC)
