"""Real SQLite in a temporary folder."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.store import Store

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
async def store(url: str) -> AsyncIterator[Store]:
    store = await Store.open(url)
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
