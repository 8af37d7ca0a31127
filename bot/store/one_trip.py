"""SQLite through aiosqlite with one trip to its thread a statement.

SQLAlchemy's own adapter makes four: a cursor, the statement, its rows, the cursor's end. Each wakes a thread and the
event loop again, which costs more than SQLite's own work for a row found by its key.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
)
from sqlalchemy.util.concurrency import await_only


@dataclass(frozen=True, slots=True)
class _Outcome:
    description: Any = None
    rows: Sequence[Any] = ()
    rowcount: int = -1
    lastrowid: int = 0


class _Cursor(AsyncAdapt_aiosqlite_cursor):
    """Holds what one statement left; there is no cursor on the other side for longer than the statement."""

    __slots__ = ("_outcome",)
    _adapt_connection: _Connection

    def __init__(self, adapt_connection: _Connection) -> None:
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection  # noqa: SLF001 - as the class above does
        self._outcome = _Outcome()
        self._rows = deque()

    @property
    def description(self) -> Any:
        return self._outcome.description

    @property
    def rowcount(self) -> int:
        return self._outcome.rowcount

    @property
    def lastrowid(self) -> int:
        return self._outcome.lastrowid

    def execute(self, operation: Any, parameters: Any = None) -> Any:
        self._go(_execute, operation, parameters or ())
        return self

    def executemany(self, operation: Any, seq_of_parameters: Any) -> Any:
        self._go(_execute_many, operation, seq_of_parameters)
        return self

    def close(self) -> None:
        self._rows.clear()

    async def _async_soft_close(self) -> None:
        """Nothing is open."""

    def _go(self, run: Any, operation: Any, parameters: Any) -> None:
        connection: Any = self._connection
        try:
            # aiosqlite's own door to its thread, and the connection behind it, which SQLAlchemy's adapter uses too
            work = run, connection._conn, self._adapt_connection.opening(), operation, parameters  # noqa: SLF001
            self._outcome = await_only(connection._execute(*work))  # noqa: SLF001
        except Exception as error:  # noqa: BLE001 - handed on in SQLAlchemy's own way
            self._adapt_connection._handle_exception(error)  # noqa: SLF001
        self._rows = deque(self._outcome.rows)


class _Connection(AsyncAdapt_aiosqlite_connection):
    __slots__ = ("_opening",)
    _cursor_cls: type[AsyncAdapt_aiosqlite_cursor] = _Cursor

    def __init__(self, dbapi: Any, connection: Any) -> None:
        super().__init__(dbapi, connection)
        self._opening: tuple[str, ...] = ()

    def begin_with(self, statement: str) -> None:
        """Begin a transaction with this statement, on the same trip as the first statement in it."""
        self._opening = (statement,)

    def opening(self) -> tuple[str, ...]:
        """What must run before the next statement; once."""
        opening, self._opening = self._opening, ()
        return opening

    def rollback(self) -> None:
        if self._is_in_transaction():
            super().rollback()

    def commit(self) -> None:
        if self._is_in_transaction():
            super().commit()

    def _is_in_transaction(self) -> bool:
        """Whether there is anything to end: what was to be begun and never was needs no trip."""
        self._opening = ()
        connection: Any = self._connection
        return connection._connection is not None and connection.in_transaction  # noqa: SLF001


class OneTripSqlite(AsyncAdapt_aiosqlite_dbapi):
    """Takes the place of SQLAlchemy's module (``sqlalchemy.create_engine(..., module=OneTripSqlite())``)."""

    def __init__(self) -> None:
        super().__init__(aiosqlite, sqlite3)

    def connect(self, *arg: Any, **kw: Any) -> AsyncAdapt_aiosqlite_connection:
        return _Connection(self, super().connect(*arg, **kw)._connection)  # noqa: SLF001


def _execute(connection: sqlite3.Connection, opening: tuple[str, ...], operation: str, parameters: Any) -> _Outcome:
    for statement in opening:
        connection.execute(statement)
    return _left_by(connection.execute(operation, parameters))


def _execute_many(
    connection: sqlite3.Connection, opening: tuple[str, ...], operation: str, parameters: Any
) -> _Outcome:
    for statement in opening:
        connection.execute(statement)
    return _left_by(connection.executemany(operation, parameters))


def _left_by(cursor: sqlite3.Cursor) -> _Outcome:
    """What a statement left, its cursor closed: an open one would hold what it reads."""
    rows = cursor.fetchall() if cursor.description else ()
    outcome = _Outcome(cursor.description, rows, cursor.rowcount, cursor.lastrowid or 0)
    cursor.close()
    return outcome
