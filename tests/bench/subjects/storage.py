"""A profile read, and saved sealed, with more and more people stored, beside plain aiosqlite with as many rows."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

from sqlalchemy import insert

from bot.store import Store
from bot.store.people import people
from bot.store.profiles import Profiles
from models.profile import Profile
from tests.bench.figures import Figure, Sample, Target
from tests.bench.sizes import Size
from tests.bench.yardsticks.plain_sqlite import PlainTable

READ, COMMIT = "plain aiosqlite SELECT", "plain aiosqlite commit"
KEY = b"b" * 32
NOW = datetime(2026, 11, 1, tzinfo=UTC)
PROFILE = Profile.model_validate(
    {"role": "machine_learning_engineer", "country": "DE", "city": "Berlin", "seniority": "senior", "years": 6}
)
PAGE = 5_000
ASKED = 1_000
"""People who are read and written, spread over all."""


async def measure(size: Size) -> list[Figure]:
    figures: list[Figure] = []
    for count in size.people:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            store = await Store.open(f"sqlite+aiosqlite:///{folder}/people.sqlite3", (KEY,))
            plain = await PlainTable.of(Path(folder) / "plain.sqlite3", count)
            await fill(store, count)
            targets = (Target(99, 3),) if count == max(size.people) else ()
            figures += await _figures(store, plain, count, size.writes, targets)
            await store.close()
            await plain.close()
    return figures


async def _figures(
    store: Store, plain: PlainTable, count: int, times: int, targets: tuple[Target, ...]
) -> list[Figure]:
    read, plainly_read, saved, plainly_saved = Sample(), Sample(), Sample(), Sample()
    persons = [name(number) for number in range(0, count, max(1, count // ASKED))]
    for person, key, _ in zip(cycle(persons), cycle(plain.keys), range(times), strict=False):
        await plainly_read.wait(plain.read(key))
        await read.wait(_read(store, person))
        await plainly_saved.wait(plain.save(key))
        await saved.wait(_save(store, person))
    named = f"{count:,} people stored"
    return [
        Figure("storage", f"a profile read, {named}", read, plainly_read, READ, targets=targets),
        Figure("storage", f"a profile saved sealed, {named}", saved, plainly_saved, COMMIT, targets=targets),
    ]


async def _read(store: Store, person: str) -> None:
    async with store.reading() as stored:
        if await stored.profiles.get(person) is None:
            raise LookupError


async def _save(store: Store, person: str) -> None:
    async with store.transaction() as stored:
        await stored.profiles.put(person, PROFILE, NOW)


def name(number: int) -> str:
    return f"discord:{number}"


async def fill(store: Store, count: int) -> None:
    """So many people with a profile each, sealed as the store seals them."""
    for start in range(0, count, PAGE):
        async with store.transaction() as stored:
            seal, numbers = stored.ring.newest, range(start, min(count, start + PAGE))
            hashes = [seal.hash("person", name(number)) for number in numbers]
            rows = [
                {"id": number + 1, "hash": owner, "sealed": seal.seal(_record(number), "people", owner)}
                for number, owner in zip(numbers, hashes, strict=True)
            ]
            content = {"at": NOW.isoformat(), "payload": PROFILE.known()}
            kept = [
                {"person_id": number + 1, "sealed": seal.seal(content, "profiles", owner)}
                for number, owner in zip(numbers, hashes, strict=True)
            ]
            await stored.connection.execute(insert(people), rows)
            await stored.connection.execute(insert(Profiles.table), kept)


def _record(number: int) -> dict[str, object]:
    return {"person": name(number), "consented_at": NOW.isoformat()}
