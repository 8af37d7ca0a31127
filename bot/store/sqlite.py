"""All that is SQLite's own: the file, its settings on every connection, its faults in plain words."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.errors import StartError
from bot.store.engine import AsyncEngine
from bot.store.one_trip import OneTripSqlite

OPENING_PATIENCE = 2_000
"""Milliseconds to wait for a locked database while opening: a start that fails does so within five seconds."""
PATIENCE = 5_000
"""Milliseconds to wait for another process's transaction."""

SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what was committed survives a kill and, where the disk keeps its word, a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is erased is overwritten
)

READER_SETTINGS = ("PRAGMA query_only = ON",)
"""Of the connection beside it."""

_FAULTS = {
    "SQLITE_BUSY": "is locked by another program. Close it and start again",
    "SQLITE_LOCKED": "is locked by another program. Close it and start again",
    "SQLITE_NOTADB": "is not a SQLite database",
    "SQLITE_CORRUPT": "is damaged. Restore it from a backup",
    "SQLITE_READONLY": "can't be written to. Check the permissions of the file and its folder",
    "SQLITE_CANTOPEN": "can't be opened. Check the permissions of the file and its folder",
    "SQLITE_FULL": "can't be written to: the disk is full",
    "SQLITE_IOERR": "can't be read or written: the disk is full, or it fails",
    "SQLITE_PERM": "can't be opened. Check the permissions of the file and its folder",
}


def file_of(url: URL) -> Path | None:
    """The database's file; None for one in memory."""
    return None if url.database in {None, "", ":memory:"} else Path(str(url.database))


def prepare_file(path: Path, *, makes_folder: bool) -> None:
    """Make the file, for its owner alone, if there is none (the database's other files take its permissions)."""
    try:
        if makes_folder:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except FileNotFoundError:
        raise StartError(f"The folder of the database, {path.parent}, does not exist.") from None
    except OSError as error:
        raise StartError(f"The database {path} can't be opened for writing: {error.strerror}.") from None


def create_engine(url: URL) -> AsyncEngine:
    """An engine with one connection; every transaction takes the write lock at once.

    (A deferred transaction that reads and then writes fails with "database is locked", whatever the patience.)
    """
    return _engine(url, "BEGIN IMMEDIATE", SETTINGS, OPENING_PATIENCE)


def create_reader(url: URL) -> AsyncEngine:
    """An engine with one connection that can't write, to stand beside one that does."""
    return _engine(url, "BEGIN", READER_SETTINGS, PATIENCE)


def _engine(url: URL, begin: str, settings: tuple[str, ...], patience: int) -> AsyncEngine:
    engine = AsyncEngine(
        url,
        module=OneTripSqlite(),
        hide_parameters=True,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        connect_args={"isolation_level": None, "timeout": patience / 1000},
    )
    event.listen(engine.sync_engine, "connect", partial(_set_up, settings))
    event.listen(engine.sync_engine, "begin", partial(_begin, begin))
    return engine


def _begin(statement: str, connection: Connection) -> None:
    adapter: Any = connection.connection.dbapi_connection
    adapter.begin_with(statement)


def _set_up(settings: tuple[str, ...], connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for setting in settings:
        cursor.execute(setting)
    cursor.close()


async def be_patient(engine: AsyncEngine) -> None:
    """From the opening's patience to that of work."""
    async with engine.connect() as connection:
        await connection.exec_driver_sql(f"PRAGMA busy_timeout = {PATIENCE}")


async def empty_log(engine: AsyncEngine) -> bool:
    """Move the write-ahead log into the file and cut it to nothing, so that erased bytes are gone from it too.

    False where another process reads for longer than ``PATIENCE``: then nothing was cut.
    """
    async with engine.connect() as connection:
        driver = await connection.driver_connection()
        cursor = await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (was_busy, *_) = await cursor.fetchone()
        await cursor.close()
    return not was_busy


def explain(error: Exception) -> str | None:
    """What is wrong, to follow "The database ..."; None for a fault that has no plain words here."""
    name = str(getattr(getattr(error, "orig", None), "sqlite_errorname", ""))
    return _FAULTS.get("_".join(name.split("_")[:2]))  # SQLITE_READONLY_DIRECTORY is a kind of SQLITE_READONLY
