"""SQLAlchemy to be awaited: a transaction is kept or undone whole, and no connection is lost on the way."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import QueuePool, make_url, text

from bot.store import sqlite
from bot.store.engine import AsyncEngine


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    engine = sqlite.create_engine(make_url(f"sqlite+aiosqlite:///{tmp_path}/rows.sqlite3"))
    async with engine.begin() as connection:
        await connection.exec_driver_sql("CREATE TABLE rows (number INTEGER)")
    yield engine
    await engine.dispose()


async def _add(engine: AsyncEngine, number: int) -> None:
    async with engine.begin() as connection:
        await connection.execute(text("INSERT INTO rows VALUES (:number)"), {"number": number})


async def _add_and_fail(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.execute(text("INSERT INTO rows VALUES (2)"))
        raise OSError("lost")


async def _numbers(engine: AsyncEngine) -> list[int]:
    async with engine.connect() as connection:
        return list((await connection.execute(text("SELECT number FROM rows ORDER BY number"))).scalars())


def _in_use(engine: AsyncEngine) -> int:
    pool = engine.sync_engine.pool
    assert isinstance(pool, QueuePool)
    return pool.checkedout()


async def test_what_a_block_wrote_is_kept_where_it_ends_well_and_undone_where_it_raises(engine: AsyncEngine) -> None:
    await _add(engine, 1)
    with pytest.raises(OSError, match="lost"):
        await _add_and_fail(engine)
    assert await _numbers(engine) == [1]


async def test_whoever_is_cancelled_at_any_moment_gives_the_connection_back(engine: AsyncEngine) -> None:
    for steps in range(40):
        task = asyncio.create_task(_add(engine, steps))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        assert _in_use(engine) == 0
    await _add(engine, 40)
    numbers = await _numbers(engine)
    assert len(numbers) == len(set(numbers))
    assert numbers[-1] == 40


async def test_a_connection_that_was_not_begun_is_not_used(engine: AsyncEngine) -> None:
    with pytest.raises(RuntimeError, match="not begun"):
        await engine.connect().scalar(text("SELECT 1"))


def test_the_object_relational_mapper_is_never_loaded() -> None:
    code = "import sys, bot.client, bot.holding; print('sqlalchemy.orm' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
