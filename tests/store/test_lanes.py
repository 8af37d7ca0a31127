"""Whoever reads a file does not wait for whoever writes it, and sees nothing that is not yet true."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.store import Store
from bot.store.lanes import ClosedError
from tests.store.conftest import ANA, AT, remember


@pytest.fixture
async def sqlite_store(url: str) -> AsyncIterator[Store]:
    store = await Store.open(url)
    yield store
    await store.close()


async def test_a_reader_does_not_wait_for_a_writer_and_sees_what_was_finished(store: Store) -> None:
    async with store.transaction() as writing:
        await writing.people.consent(ANA, AT)
        async with store.reading() as stored:
            assert not await stored.people.has_consented(ANA)
    async with store.reading() as stored:
        assert await stored.people.has_consented(ANA)


async def test_a_reader_sees_one_moment_from_beginning_to_end(sqlite_store: Store) -> None:
    async with sqlite_store.reading() as stored:
        assert not await stored.people.has_consented(ANA)
        async with sqlite_store.transaction() as writing:
            await writing.people.consent(ANA, AT)
        assert not await stored.people.has_consented(ANA)


async def test_a_reader_of_a_file_cannot_write(sqlite_store: Store) -> None:
    with pytest.raises(OperationalError):
        async with sqlite_store.reading() as stored:
            await stored.connection.execute(text("DELETE FROM people"))


async def test_erased_bytes_leave_the_log_though_somebody_was_reading(sqlite_store: Store, file: Path) -> None:
    await remember(sqlite_store, ANA)
    async with sqlite_store.engine.connect() as connection:
        await connection.exec_driver_sql("PRAGMA busy_timeout = 0")  # SQLite itself waits for nobody
    async with sqlite_store.reading() as stored:
        assert await stored.people.has_consented(ANA)
        erasing = asyncio.create_task(forget(sqlite_store))
        await asyncio.sleep(0.1)  # the rows are gone by then, and their bytes are still in the log
        assert not erasing.done()
    await erasing
    assert Path(f"{file}-wal").stat().st_size == 0


async def forget(store: Store) -> None:
    async with store.transaction() as stored:
        await stored.forget(ANA, AT)


async def test_bytes_that_another_process_still_reads_leave_the_log_with_the_next_write(
    sqlite_store: Store, url: str, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await remember(sqlite_store, ANA)
    async with sqlite_store.engine.connect() as connection:
        await connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    other = await Store.open(url)
    async with other.reading() as stored:
        assert await stored.people.has_consented(ANA)
        await forget(sqlite_store)
        assert "leaves its log with the next write" in caplog.text
        assert Path(f"{file}-wal").stat().st_size > 0
    await other.close()
    async with sqlite_store.transaction() as stored:
        await stored.marks.put("anything", "else")
    assert Path(f"{file}-wal").stat().st_size == 0


async def test_a_closed_store_gives_nobody_a_turn(sqlite_store: Store) -> None:
    await sqlite_store.close()
    with pytest.raises(ClosedError):
        async with sqlite_store.reading():
            pass
    with pytest.raises(ClosedError):
        async with sqlite_store.transaction():
            pass
