"""The database's address: the engine and the key that belong to it, and its faults in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from bot.errors import StartError
from bot.store import postgres, sqlite
from bot.store.engine import AsyncEngine
from bot.store.keys import KeySource

_UNOPENED = "can't be opened ({}); nothing in it was changed"
_UNSETTLED = "can't be brought to this version's form ({}); nothing in it was changed"


def read_address(url: str) -> URL:
    """The address in its parts; ``StartError`` without repeating it, for it may hold a password."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        raise StartError("The database's address can't be read: sqlite+aiosqlite:///path is one.") from None


def is_sqlite(address: URL) -> bool:
    return address.get_backend_name() == "sqlite"


def place_of(address: URL) -> str:
    """Where the database is, without user and password."""
    if is_sqlite(address):
        return str(sqlite.file_of(address) or "in memory")
    return f"{address.database or ''} on {address.host or 'this machine'}".strip()


def key_source(address: URL, given: Sequence[bytes], file: Path | None) -> KeySource:
    """Where the key lies: given, in the named file, or beside the database's file."""
    if given or file is not None:
        return KeySource(tuple(given), file)
    if not is_sqlite(address):
        raise StartError("A database that is not a file needs a key: set SALARY_BOT_KEY or database.key_file.")
    database = sqlite.file_of(address)
    return KeySource(file=database.with_name(f"{database.name}.key") if database else None)


def create_engine(address: URL) -> AsyncEngine:
    """An engine that connects at its first use; ``StartError`` if its driver is not installed."""
    if is_sqlite(address):
        return sqlite.create_engine(address)
    try:
        return postgres.create_engine(address)
    except ModuleNotFoundError as error:
        raise StartError(f"This database needs the package {error.name}: pip install {error.name}") from None


@contextmanager
def faults_in_plain_words(address: URL) -> Iterator[None]:
    """Turn whatever stops an opening into a ``StartError``. What was begun has been rolled back by then."""
    try:
        yield
    except StartError:
        raise
    except Exception as error:
        fault = sqlite.explain(error) if is_sqlite(address) else postgres.explain(error)
        is_ours = isinstance(error, SQLAlchemyError | OSError)
        text = fault or (_UNOPENED if is_ours else _UNSETTLED).format(type(error).__name__)
        raise StartError(f"The database {place_of(address)} {text}.") from error
