"""Real SQLite in a temporary folder, and PostgreSQL where there is a server."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.store import Store
from tests.databases import KEY, database_on_server

AT = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
ANA = "discord:812345678901234567"
BEN = "discord:823456789012345678"
SERVER = 834567890123456789
"""The server in which both added to the community's figures."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "people.sqlite3"


@pytest.fixture
def url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


@pytest.fixture
def postgresql() -> Iterator[str]:
    """The address of a migrated database of its own on the server."""
    with database_on_server() as url:
        yield url


@dataclass(frozen=True)
class Place:
    """Where a database is, and the keys it is opened with; none where a file beside it holds the key."""

    url: str
    keys: tuple[bytes, ...] = ()

    async def open(self) -> Store:
        return await Store.open(self.url, self.keys)


@pytest.fixture
def place(request: pytest.FixtureRequest, backend: str, url: str) -> Place:
    return Place(request.getfixturevalue("postgresql"), (KEY,)) if backend == "postgresql" else Place(url)


@pytest.fixture
async def store(place: Place) -> AsyncIterator[Store]:
    store = await place.open()
    yield store
    await store.close()


async def remember(store: Store, person: str, **draft: object) -> None:
    """A person who said yes and has one of everything."""
    async with store.transaction() as t:
        await t.people.consent(person, AT)
        await t.profiles.write(person, {"country": "DE", "city": "Berlin"}, AT)
        await t.drafts.put(person, draft or {"step": "years"}, AT)
        await t.estimates.add(person, {"p50": 84_000, "model": "1.0"}, AT)
        await t.offers.add(person, {"name": "First", "paid": 82_000}, AT)
        server = await t.servers.number(SERVER) or await t.servers.keep(SERVER, {})
        await t.contributions.put(person, server, {"country": "DE", "band": 47, "at": AT.isoformat()})
