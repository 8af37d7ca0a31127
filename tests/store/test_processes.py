"""Several processes on one database, and a process that is killed."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.store import Store
from tests.store.conftest import ANA, AT, Place, remember

START = """
import asyncio, sys
from datetime import UTC, datetime
from bot.store import Store
AT, KEYS = datetime.now(UTC), [bytes.fromhex(key) for key in sys.argv[3:]]
"""

COUNT = (
    START
    + """
async def count():
    store = await Store.open(sys.argv[1], KEYS)
    for _ in range(40):
        async with store.transaction() as t:
            draft = await t.drafts.get(sys.argv[2])
            await t.drafts.put(sys.argv[2], {"count": draft["count"] + 1}, AT)
    await store.close()

asyncio.run(count())
"""
)

SAVE_FOR_EVER = (
    START
    + """
async def save():
    store = await Store.open(sys.argv[1], KEYS)
    number = 0
    while True:
        number += 1
        async with store.transaction() as t:
            await t.drafts.put(sys.argv[2], {"count": number}, AT)
        print(number, flush=True)

asyncio.run(save())
"""
)

OPEN = START + "asyncio.run(Store.open(sys.argv[1], KEYS)).key_place\nimport os\nos._exit(0)\n"


def start(script: str, place: Place) -> subprocess.Popen[str]:
    keys = [key.hex() for key in place.keys]
    return subprocess.Popen([sys.executable, "-c", script, place.url, ANA, *keys], stdout=subprocess.PIPE, text=True)


async def kept_count(place: Place) -> int:
    store = await place.open()
    async with store.transaction() as t:
        draft = await t.drafts.get(ANA)
    await store.close()
    assert draft is not None
    count: int = draft["count"]
    return count


async def test_two_processes_that_read_and_then_write_lose_nothing(place: Place) -> None:
    store = await place.open()
    await remember(store, ANA, count=0)
    await store.close()
    processes = [start(COUNT, place) for _ in range(2)]
    assert [process.wait() for process in processes] == [0, 0]
    assert await kept_count(place) == 80


async def test_two_processes_that_open_an_empty_database_at_once_agree_on_one_key(url: str, file: Path) -> None:
    processes = [start(OPEN, Place(url)) for _ in range(3)]
    assert [process.wait() for process in processes] == [0, 0, 0]
    assert sorted(path.name for path in file.parent.iterdir() if "key" in path.name) == ["people.sqlite3.key"]
    store = await Store.open(url)
    async with store.transaction() as t:
        await t.people.consent(ANA, AT)
    await store.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows knows no SIGKILL")
async def test_a_confirmed_save_survives_sigkill(place: Place) -> None:
    store = await place.open()
    await remember(store, ANA, count=0)
    await store.close()
    process = start(SAVE_FOR_EVER, place)
    assert process.stdout is not None
    confirmed = [int(process.stdout.readline()) for _ in range(25)][-1]
    process.kill()
    confirmed = max([confirmed, *(int(line) for line in process.stdout if line.endswith("\n"))])
    process.wait()
    assert confirmed <= await kept_count(place) <= confirmed + 1
