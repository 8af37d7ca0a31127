"""Keys are rotated: everything moves to the new key, whatever stops it on the way and whoever works meanwhile."""

import asyncio
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.errors import StartError
from bot.store import SealError, Store
from bot.store.people import people
from bot.store.profiles import Profiles
from bot.store.registry import OWNERS
from bot.store.rotation import rotate
from tests.store.conftest import ANA, AT, BEN, remember

OLD, NEW = bytes(32), bytes(range(32))
MANY = [f"discord:{number}" for number in range(812345678901234000, 812345678901234060)]

ROTATE = (
    "import asyncio, sys\nfrom bot.store import Store\nfrom bot.store.rotation import rotate\n"
    "async def main():\n    store = await Store.open(sys.argv[1])\n    print('open', flush=True)\n"
    "    await rotate(store)\n    await store.close()\n"
    "asyncio.run(main())\n"
)


def keys_in(file: Path) -> list[str]:
    return Path(f"{file}.key").read_text().split()


async def exports(store: Store, who: list[str]) -> list[dict[str, object]]:
    async with store.transaction() as t:
        return [await t.export(person) for person in who]


async def test_everything_moves_to_the_new_key_and_the_old_one_opens_nothing(url: str, file: Path) -> None:
    store = await Store.open(url)
    for person in (ANA, BEN):
        await remember(store, person)
    before = await exports(store, [ANA, BEN])
    (old,) = keys_in(file)
    async with store.engine.connect() as connection:
        hashes = set((await connection.execute(select(people.c.hash))).scalars())
    done = await rotate(store)
    assert (done.moved >= 2, done.unreadable) == (True, 0)
    assert await exports(store, [ANA, BEN]) == before
    await store.close()
    (new,) = keys_in(file)
    assert new != old
    store = await Store.open(url)
    assert await exports(store, [ANA, BEN]) == before
    written = b"".join(path.read_bytes() for path in file.parent.iterdir() if path.suffix != ".key")
    assert not any(value in written for value in hashes)
    await store.close()
    Path(f"{file}.key").write_text(old)
    with pytest.raises(StartError, match="is not the one that sealed this database"):
        await Store.open(url)


async def test_a_wrong_key_changes_nothing(url: str, file: Path) -> None:
    store = await Store.open(url, [OLD])
    await remember(store, ANA)
    await store.close()
    before = file.read_bytes()
    with pytest.raises(StartError, match="is not the one"):
        await Store.open(url, [NEW])
    assert file.read_bytes() == before


async def test_keys_from_the_environment_are_rotated_by_giving_both(url: str) -> None:
    store = await Store.open(url, [OLD])
    await remember(store, ANA)
    with pytest.raises(StartError, match="the new and the old one"):
        await rotate(store)
    await store.close()
    store = await Store.open(url, [NEW, OLD])
    assert (await rotate(store)).moved >= 1
    await store.close()
    store = await Store.open(url, [NEW])
    assert all((await exports(store, [ANA]))[0].values())
    await store.close()


async def test_a_bot_that_runs_beside_it_finds_and_keeps_everybody(url: str) -> None:
    bot, other = await Store.open(url), await Store.open(url)
    for person in MANY:
        await remember(bot, person, count=0)
    is_done = asyncio.Event()

    async def live() -> int:
        rounds = 0
        while not is_done.is_set() or rounds == 0:
            rounds += 1
            for person in random.Random(rounds).sample(MANY, 10):
                async with bot.transaction() as t:
                    draft = await t.drafts.get(person)
                    assert draft is not None
                    await t.drafts.put(person, {"count": draft["count"] + 1}, AT)
            async with bot.transaction() as t:
                await t.people.consent(f"discord:{rounds}", AT)
        return rounds

    async def turn() -> None:
        await rotate(other)
        is_done.set()

    rounds, _ = await asyncio.gather(live(), turn())
    async with bot.transaction() as t:
        drafts = [await t.drafts.get(person) for person in MANY]
        assert sum(draft["count"] for draft in drafts if draft) == 10 * rounds
        assert all([await t.people.has_consented(f"discord:{number}") for number in range(1, rounds + 1)])
        assert len(t.ring.seals) == 1
        for owner in t.owners:
            assert all(record is not None for _, record in await owner.page(0, 1000)), owner.table.name
    await bot.close()
    await other.close()


async def test_who_is_looked_up_between_the_keys_is_found_and_can_be_erased(url: str, file: Path) -> None:
    store = await Store.open(url, [OLD])
    for person in (ANA, BEN):
        await remember(store, person)
    await store.close()
    store = await Store.open(url, [NEW, OLD])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.store.rotation._move_table", interrupted)
        with pytest.raises(KeyboardInterrupt):
            await rotate(store)
    async with store.transaction() as t:
        assert len(t.ring.seals) == 2
        assert all((await t.export(ANA)).values())
        assert await t.forget(ANA, AT)
        assert await t.export(ANA) == {}
        await t.drafts.put(BEN, {"step": "city"}, AT)
    assert (await rotate(store)).moved >= 1
    assert (await exports(store, [BEN]))[0]["drafts"] == {"at": AT.isoformat(), "payload": {"step": "city"}}
    await store.close()


async def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


async def test_a_row_that_opens_under_no_key_is_counted_and_stops_nothing(url: str) -> None:
    store = await Store.open(url)
    await remember(store, ANA)
    await remember(store, BEN)
    async with store.engine.begin() as connection:
        first = select(people.c.id).order_by(people.c.id).limit(1).scalar_subquery()
        await connection.execute(update(Profiles.table).where(Profiles.table.c.person_id == first).values(sealed=b"no"))
    done = await rotate(store)
    assert done.unreadable == 1
    async with store.transaction() as t:
        with pytest.raises(SealError):
            await t.profiles.get(ANA)
        assert await t.drafts.get(ANA)
        assert await t.profiles.get(BEN)
    await store.close()


def rotate_and_kill(url: str, after: float) -> bool:
    """Whether a process that rotates was still at it when it was killed, so many seconds after it had opened."""
    process = subprocess.Popen([sys.executable, "-c", ROTATE, url], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(after)
    process.kill()
    return process.wait() != 0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")
async def test_a_rotation_that_is_killed_again_and_again_loses_nobody(url: str, file: Path) -> None:
    store = await Store.open(url)
    for person in MANY:
        await remember(store, person)
    before = await exports(store, MANY)
    await store.close()
    chance, killed = random.Random(7), 0
    for _ in range(12):
        killed += await asyncio.to_thread(rotate_and_kill, url, chance.uniform(0, 0.3))
        store = await Store.open(url)
        assert await exports(store, MANY) == before
        await store.close()
    store = await Store.open(url)
    assert (await rotate(store)).unreadable == 0
    assert await exports(store, MANY) == before
    assert killed > 0
    await store.close()


def test_every_table_that_is_found_by_a_keyed_id_is_rotated() -> None:
    assert all("hash" in owner.table.c for owner in OWNERS)
