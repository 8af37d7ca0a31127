"""Where tests keep people: SQLite always, and PostgreSQL where a server is named.

``SALARY_BOT_TEST_POSTGRES=postgresql+asyncpg://user:password@host/postgres`` names one whose user may make databases.
Each test has one of its own, copied from a template that is migrated once, and gone afterwards.
"""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from typing import Any

import pytest

from bot.store import Store

SERVER = os.environ.get("SALARY_BOT_TEST_POSTGRES", "")
POSTGRESQL = pytest.param("postgresql", marks=pytest.mark.postgresql)
BACKENDS = ("sqlite", POSTGRESQL) if SERVER else ("sqlite",)
KEY = b"k" * 32
on_postgresql = (
    pytest.mark.postgresql,
    pytest.mark.skipif(not SERVER, reason="SALARY_BOT_TEST_POSTGRES names no PostgreSQL server"),
)


def address_of(name: str) -> str:
    """A database of the server."""
    return f"{SERVER.rpartition('/')[0]}/{name}"


@contextmanager
def database_on_server(*, is_migrated: bool = True) -> Iterator[str]:
    """The address of a database that nobody else has."""
    name = f"salary_bot_{secrets.token_hex(6)}"
    await_apart(_tell(f"CREATE DATABASE {name} TEMPLATE {_template() if is_migrated else 'template0'}"))
    try:
        yield address_of(name)
    finally:
        await_apart(_tell(f"DROP DATABASE {name} WITH (FORCE)"))


@cache
def _template() -> str:
    """One for this process, migrated and without a row."""
    name = f"salary_bot_template_{secrets.token_hex(6)}"
    await_apart(_tell(f"CREATE DATABASE {name}"))
    await_apart(_migrate(address_of(name)))
    return name


def end_every_session(url: str) -> None:
    """As the server does that shuts down: every connection to this database is over."""
    name = url.rpartition("/")[2]
    await_apart(_tell(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"))  # noqa: S608


def drop_template() -> None:
    """At the end of the tests, if there is one."""
    if _template.cache_info().currsize:
        await_apart(_tell(f"DROP DATABASE {_template()} WITH (FORCE)"))


async def _migrate(url: str) -> None:
    await (await Store.open(url, (KEY,))).close()


async def _tell(statement: str) -> None:
    import asyncpg

    connection = await asyncpg.connect(SERVER.replace("+asyncpg", ""))
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def await_apart(work: Coroutine[Any, Any, None]) -> None:
    """In a thread with a loop of its own: fixtures may run inside another."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, work).result()
