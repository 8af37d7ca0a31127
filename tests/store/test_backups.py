"""Backups are whole and hold no key; who was erased since does not come back with one."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import StartError
from bot.store import Store
from bot.store.backups import Backups, back_up
from bot.store.restoring import restore
from bot.store.rotation import rotate
from tests.store.conftest import ANA, AT, BEN, SERVER, remember

LATER = AT + timedelta(days=12)


async def refused(doing: object) -> str:
    with pytest.raises(StartError) as told:
        await doing  # type: ignore[misc]
    return str(told.value)


async def test_a_backup_is_taken_beside_a_running_bot_and_put_back_whole(
    store: Store, url: str, file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite3"
    await remember(store, ANA, step="years")
    async with store.transaction() as t:
        before = await t.export(ANA)
    assert await back_up(store, copy, AT) == 1
    assert Path(f"{file}.key").read_bytes().strip() not in copy.read_bytes()
    assert copy.stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("copy")] == ["copy.sqlite3"]
    async with store.transaction() as t:
        await t.drafts.put(ANA, {"step": "remote"}, LATER)
    restored = await restore(url, copy, LATER, 18, replaces=True)
    assert (restored.people, restored.erased) == (1, 0)
    async with store.transaction() as t:  # the store that was open all along
        assert await t.export(ANA) == before


async def test_neither_overwrites_anything_unless_told(store: Store, url: str, file: Path, tmp_path: Path) -> None:
    await remember(store, ANA)
    copy = tmp_path / "copy.sqlite3"
    copy.write_text("mine")
    assert "--replace" in await refused(back_up(store, copy, AT))
    assert copy.read_text() == "mine"
    for taken in (file, Path(f"{file}.key")):
        assert "in use" in await refused(back_up(store, taken, AT, replaces=True))
    await back_up(store, copy, AT, replaces=True)
    assert "--replace" in await refused(restore(url, copy, AT, 18))


async def test_who_was_erased_since_the_backup_stays_erased_and_who_came_back_stays(
    store: Store, url: str, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite3"
    eve = "discord:7"
    for person in (ANA, BEN, eve):
        await remember(store, person)
    async with store.transaction() as t:
        await t.forget(eve, AT + timedelta(hours=1))
        await t.people.consent(eve, AT + timedelta(hours=2))
        await t.offers.add(BEN, {"name": "Second"}, AT)
    await back_up(store, copy, AT + timedelta(hours=3))
    async with store.transaction() as t:
        assert await t.forget(ANA, LATER)
        assert await t.offers.remove(BEN, 1, LATER)
    assert (await restore(url, copy, LATER, 18, replaces=True)).erased == 1
    async with store.transaction() as t:
        assert await t.export(ANA) == {}
        assert [kept["number"] for kept in await t.offers.kept(BEN)] == [2]
        assert await t.people.has_consented(eve)


async def test_who_was_away_too_long_does_not_come_back_with_an_old_backup(
    store: Store, url: str, tmp_path: Path
) -> None:
    await remember(store, ANA)
    await back_up(store, tmp_path / "copy", AT)
    restored = await restore(url, tmp_path / "copy", AT + timedelta(days=600), 18, replaces=True)
    assert (restored.people, restored.erased) == (0, 1)


async def test_a_backup_from_before_a_rotation_is_put_back_with_both_keys(url: str, tmp_path: Path) -> None:
    old, new = bytes(32), bytes(range(32))
    store = await Store.open(url, [old])
    for person in (ANA, BEN):
        await remember(store, person)
    await back_up(store, tmp_path / "copy", AT)
    await store.close()
    store = await Store.open(url, [new, old])
    await rotate(store)
    await store.close()
    store = await Store.open(url, [new])
    async with store.transaction() as t:
        assert await t.forget(ANA, LATER)
    await store.close()
    assert "is not the one" in await refused(restore(url, tmp_path / "copy", LATER, 18, (new,), replaces=True))
    restored = await restore(url, tmp_path / "copy", LATER, 18, (new, old), replaces=True)
    assert (restored.people, restored.erased) == (1, 1)
    store = await Store.open(url, [new, old])
    assert (await rotate(store)).moved >= 1
    await store.close()


async def test_a_key_that_knows_nothing_of_later_erasures_puts_nobody_back(url: str, tmp_path: Path) -> None:
    old, new = bytes(32), bytes(range(32))
    store = await Store.open(url, [old])
    for person in (ANA, BEN):
        await remember(store, person)
    async with store.transaction() as t:
        assert await t.forget(BEN, LATER)
    await back_up(store, tmp_path / "before", LATER)
    await store.close()
    store = await Store.open(url, [new, old])
    await rotate(store)
    await store.close()
    store = await Store.open(url, [new])
    await back_up(store, tmp_path / "after", LATER)
    async with store.transaction() as t:
        assert await t.forget(ANA, LATER)
    await store.close()
    assert "Give both" in await refused(restore(url, tmp_path / "before", LATER, 18, (old,), replaces=True))
    assert (await restore(url, tmp_path / "after", LATER, 18, (new,), replaces=True)).erased == 1
    assert (await restore(url, tmp_path / "before", LATER, 18, (new, old), replaces=True)).people == 0


async def test_a_clock_that_was_set_back_lets_nobody_come_back(store: Store, url: str, tmp_path: Path) -> None:
    await remember(store, ANA)
    await remember(store, BEN)
    await back_up(store, tmp_path / "copy", AT)
    earlier = AT - timedelta(days=400)
    async with store.transaction() as t:
        server = await t.servers.number(SERVER)
        assert server is not None
        assert await t.forget(ANA, earlier)
        assert await t.offers.remove(BEN, 1, earlier)
        assert await t.contributions.withdraw(BEN, server, earlier)
    assert (await restore(url, tmp_path / "copy", AT, 18, replaces=True)).erased == 2  # Ben's contribution is a row too
    async with store.transaction() as t:
        assert await t.export(ANA) == {}
        assert await t.offers.kept(BEN) == []
        assert await t.contributions.read(BEN, server) is None
        assert await t.profiles.get(BEN)


@pytest.mark.parametrize("torn", [0, 1, 12, 30, 80, 92, 98])
async def test_an_erasure_after_a_line_that_a_power_cut_left_half_written_is_not_lost(
    store: Store, url: str, file: Path, tmp_path: Path, torn: int
) -> None:
    for person in (ANA, BEN):
        await remember(store, person)
    await back_up(store, tmp_path / "copy", AT)
    journal = Path(f"{file}.erased")
    journal.write_text(f"{AT.isoformat()} {'ab' * 32} 01234567\n"[:torn])
    async with store.transaction() as t:
        assert await t.forget(ANA, LATER)
    assert (await restore(url, tmp_path / "copy", LATER, 18, replaces=True)).erased == 1


async def test_a_list_of_erasures_that_was_damaged_puts_nobody_back(
    store: Store, url: str, file: Path, tmp_path: Path
) -> None:
    await remember(store, ANA)
    await back_up(store, tmp_path / "copy", AT)
    async with store.transaction() as t:
        await t.forget(ANA, LATER)
    journal = Path(f"{file}.erased")
    journal.write_text(journal.read_text()[:40] + "z" + journal.read_text()[41:])
    assert "damaged in line 1" in await refused(restore(url, tmp_path / "copy", LATER, 18, replaces=True))
    assert await store.count_people() == 0


async def test_a_half_written_list_of_backups_hides_neither_them_nor_the_receipt(
    store: Store, file: Path, tmp_path: Path
) -> None:
    known = Backups.of(file)
    known.file.write_text("2026-0")
    assert known.oldest() is None
    await back_up(store, tmp_path / "one", AT)
    assert known.oldest() == AT
    known.file.write_bytes(known.file.read_bytes() + b"\xff\xfe 2026")
    await back_up(store, tmp_path / "two", LATER)
    (tmp_path / "one").unlink()
    assert known.oldest() == LATER


@pytest.mark.parametrize("content", [b"", b"no database, but long enough to be one " * 60])
async def test_what_is_no_backup_is_refused_and_changes_nothing(
    store: Store, url: str, tmp_path: Path, content: bytes
) -> None:
    await remember(store, ANA)
    (tmp_path / "copy").write_bytes(content)
    assert await refused(restore(url, tmp_path / "copy", AT, 18, replaces=True))
    assert await refused(restore(url, tmp_path / "none", AT, 18, replaces=True))
    assert await store.count_people() == 1
    assert not [path for path in tmp_path.iterdir() if path.name.endswith((".new", ".new-wal", ".new-shm"))]


async def test_a_copy_of_another_programs_database_is_refused(store: Store, url: str, tmp_path: Path) -> None:
    await remember(store, ANA)
    with sqlite3.connect(tmp_path / "songs") as other:
        other.execute("CREATE TABLE songs (name TEXT)")
    other.close()
    assert "is no backup of this program" in await refused(restore(url, tmp_path / "songs", AT, 18, replaces=True))
    assert await store.count_people() == 1


async def test_postgresql_is_named_its_own_tools() -> None:
    address = "postgresql+asyncpg://localhost/pay"
    assert "pg_dump" in await refused(restore(address, Path("copy"), AT, 18, (bytes(32),)))


async def test_the_oldest_backup_is_the_oldest_that_still_lies_where_it_was_written(
    store: Store, file: Path, tmp_path: Path
) -> None:
    known = Backups.of(file)
    assert known.oldest() is None
    await back_up(store, tmp_path / "one", AT)
    await back_up(store, tmp_path / "two", LATER)
    assert known.oldest() == AT
    (tmp_path / "one").unlink()
    assert known.oldest() == LATER
    await back_up(store, tmp_path / "two", LATER + timedelta(days=1), replaces=True)
    assert known.oldest() == LATER + timedelta(days=1)


async def test_what_a_kill_left_half_made_goes_with_the_next_backup(store: Store, tmp_path: Path) -> None:
    await remember(store, ANA)
    left = [tmp_path / f"copy.deadbeef.new{end}" for end in ("", "-wal")]
    for path in left:
        path.write_text("half")
    await back_up(store, tmp_path / "copy", AT)
    assert not any(path.exists() for path in left)


async def test_what_a_backup_replaces_is_gone_from_the_bytes(
    store: Store, url: str, file: Path, tmp_path: Path
) -> None:
    await remember(store, ANA)
    await back_up(store, tmp_path / "copy", AT)
    await remember(store, BEN)
    with sqlite3.connect(file) as reader:
        newer = [row[0] for row in reader.execute("SELECT sealed FROM people ORDER BY id DESC LIMIT 1")]
    reader.close()
    await restore(url, tmp_path / "copy", AT, 18, replaces=True)
    written = b"".join(path.read_bytes() for path in file.parent.glob(file.name + "*"))
    assert not any(value in written for value in newer)


async def test_a_restore_that_stops_half_way_leaves_the_database_as_it_was(
    store: Store, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await remember(store, ANA)
    await back_up(store, tmp_path / "copy", AT)
    await remember(store, BEN)

    async def stop(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.store.restoring.replay", stop)
    with pytest.raises(KeyboardInterrupt):
        await restore(url, tmp_path / "copy", AT, 18, replaces=True)
    assert await store.count_people() == 2


async def test_a_copy_of_a_database_that_is_damaged_is_read_through_and_thrown_away(
    url: str, file: Path, tmp_path: Path
) -> None:
    store = await Store.open(url)
    await remember(store, ANA)
    await store.close()
    with closing(sqlite3.connect(file)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'estimates'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with file.open("r+b") as damaged:
        damaged.seek((page - 1) * size)
        damaged.write(b"\x99")
    opened = await Store.open(url)
    assert "is damaged" in await refused(back_up(opened, tmp_path / "copy", AT))
    await opened.close()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("copy")]
