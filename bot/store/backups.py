"""A copy of the database: taken while a bot runs, whole, opened once to see that it is one, never with the key."""

from __future__ import annotations

import glob
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.errors import StartError
from bot.store.address import is_sqlite, read_address
from bot.store.lists import append_lines, read_lines
from bot.store.store import Store


@dataclass(frozen=True, slots=True)
class Backups:
    """The list of copies that were made of a database: a file of lines "time path" beside it."""

    file: Path

    @classmethod
    def of(cls, database: Path) -> Backups:
        return cls(database.with_name(f"{database.name}.backups"))

    def note(self, copy: Path, at: datetime) -> None:
        append_lines(self.file, [f"{at.isoformat()} {copy.resolve()}"])

    def oldest(self) -> datetime | None:
        """When the oldest copy was made that still lies where it was written; None if there is none.

        A line that was left half-written is passed over: its copy counts by an earlier line, or was never told of.
        """
        made: dict[str, datetime] = {}
        for line in read_lines(self.file):
            at, _, path = line.partition(" ")
            with suppress(ValueError):
                made[path] = datetime.fromisoformat(at)
        return min((at for path, at in made.items() if Path(path).exists()), default=None)


def check_can_be_copied(url: str) -> None:
    """``StartError`` for a database server, which has its own tool."""
    if not is_sqlite(read_address(url)):
        raise StartError("Only a SQLite file is backed up and restored here. For PostgreSQL: pg_dump and pg_restore.")


async def back_up(store: Store, copy: Path, now: datetime, *, replaces: bool = False) -> int:
    """Copy the database to ``copy``; how many people are in it. ``StartError`` where that can't be: nothing changed."""
    if store.file is None:
        raise StartError("A database in memory has no file to copy.")
    _check_is_free(copy, (store.file, store.keys.file), replaces=replaces)
    with draft_beside(copy) as draft:
        copy_whole(store.file, draft)
        people = await _check(store, draft)
        _make_single(draft)
        Backups.of(store.file).note(copy, now)  # first: a copy that is there is always one that receipts know of
        draft.replace(copy)
    return people


def _check_is_free(copy: Path, taken: tuple[Path | None, ...], *, replaces: bool) -> None:
    if copy.resolve() in {path.resolve() for path in taken if path is not None}:
        raise StartError(f"{copy} is in use. Name another file.")
    if copy.exists() and not replaces:
        raise StartError(f"{copy} exists. Name another file, or add --replace.")


@contextmanager
def draft_beside(file: Path) -> Iterator[Path]:
    """A new file for its owner alone in the same folder, gone in the end with whatever SQLite put beside it.

    So are those that a kill left behind.
    """
    for left in file.parent.glob(f"{glob.escape(file.name)}.????????.new*"):
        left.unlink(missing_ok=True)
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}.new")
    try:
        os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        yield draft
    except OSError as error:
        raise StartError(f"{file} can't be written: {error.strerror}.") from None
    finally:
        for path in (draft, *(draft.with_name(draft.name + end) for end in ("-wal", "-shm", "-journal"))):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def copy_whole(source: Path, target: Path) -> None:
    """Every page of one database over another's in one step: whoever has it open sees the old or the new one."""
    try:
        with closing_connection(f"{source.resolve().as_uri()}?mode=ro") as old, closing_connection(target) as new:
            old.backup(new)
            new.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()  # what was there before is gone from its log too
    except sqlite3.OperationalError as error:
        raise StartError(f"{source} could not be copied to {target}: {_plain(error)}.") from None
    except sqlite3.DatabaseError:
        raise StartError(f"{source} is not a whole database.") from None


def _plain(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "it is locked by another program"
    return "the disk is full" if name == "SQLITE_FULL" else "check the permissions of both"


@contextmanager
def closing_connection(place: str | Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(place, uri=isinstance(place, str), timeout=5)
    try:
        yield connection
    finally:
        connection.close()


def _make_single(draft: Path) -> None:
    """One file, with no log beside it whenever it is read."""
    with closing_connection(draft) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()


async def _check(store: Store, draft: Path) -> int:
    """Open the copy with the keys and read it through; how many people there are."""
    opened = await Store.open(f"sqlite+aiosqlite:///{draft}", store.keys.read())
    try:
        await opened.check_whole()
        return await opened.count_people()
    finally:
        await opened.close()
