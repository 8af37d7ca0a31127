"""What a person who said yes finds again, and what one who did not never leaves behind."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.store import NoConsentError, Store
from bot.store.marks import marks
from bot.store.offers import Offers
from bot.store.tables import metadata
from models.profile import Profile, Role
from tests.store.conftest import ANA, AT, BEN, remember


async def test_a_profile_a_draft_and_estimates_are_found_again_after_a_restart(url: str) -> None:
    profile = Profile(role=Role.DATA_SCIENTIST, country="DE", city="München", years=7.5)
    store = await Store.open(url)
    async with store.transaction() as t:
        await t.people.consent(ANA, AT)
        await t.profiles.put(ANA, profile, AT)
        await t.drafts.put(ANA, {"answers": {"years": 7}, "step": "remote"}, AT)
        await t.estimates.add(ANA, {"p50": 1, "model": "1.0"}, AT)
        await t.estimates.add(ANA, {"p50": 2, "model": "1.1"}, AT)
    await store.close()

    store = await Store.open(url)
    async with store.transaction() as t:
        assert await t.people.has_consented(ANA)
        assert await t.profiles.get(ANA) == profile
        assert await t.drafts.get(ANA) == {"answers": {"years": 7}, "step": "remote"}
        assert [kept["p50"] for kept in await t.estimates.newest(ANA)] == [2, 1]
        assert await t.estimates.newest(ANA, 1) == [{"p50": 2, "model": "1.1", "at": AT.isoformat()}]
    await store.close()


async def test_nothing_is_written_for_a_person_who_has_not_said_yes(store: Store) -> None:
    async with store.transaction() as t:
        assert not await t.people.has_consented(ANA)
        for write in (
            t.profiles.put(ANA, Profile(), AT),
            t.drafts.put(ANA, {}, AT),
            t.estimates.add(ANA, {}, AT),
            t.offers.add(ANA, {}, AT),
        ):
            with pytest.raises(NoConsentError):
                await write
        assert await t.profiles.get(ANA) is None
        assert await t.drafts.get(ANA) is None
        assert await t.estimates.newest(ANA) == []
        assert await t.export(ANA) == {}
        assert not await t.forget(ANA, AT)


async def test_saying_yes_twice_changes_nothing(store: Store) -> None:
    await remember(store, ANA)
    async with store.transaction() as t:
        before = await t.export(ANA)
        await t.people.consent(ANA, AT.replace(year=2030))
        assert await t.export(ANA) == before
    assert await store.count_people() == 1


async def test_an_export_holds_every_table_of_personal_data(store: Store) -> None:
    await remember(store, ANA)
    async with store.transaction() as t:
        export = await t.export(ANA)
    assert set(export) == set(metadata.tables) - {marks.name, "servers"}
    assert all(export.values())
    assert export["people"] == {"person": ANA, "consented_at": AT.isoformat()}


async def test_forgetting_a_person_leaves_no_row_of_theirs_and_all_of_the_others(store: Store) -> None:
    await remember(store, ANA)
    await remember(store, BEN)
    async with store.transaction() as t:
        others = await t.export(BEN)
        assert await t.forget(ANA, AT)
        assert await t.export(ANA) == {}
        assert await t.export(BEN) == others
    async with store.engine.connect() as connection:
        for table in set(metadata.sorted_tables) - {marks}:
            assert await connection.scalar(select(func.count()).select_from(table)) == 1, table.name


async def test_a_draft_can_be_dropped(store: Store) -> None:
    await remember(store, ANA)
    async with store.transaction() as t:
        await t.drafts.drop(ANA)
        await t.drafts.drop(BEN)
        assert await t.drafts.get(ANA) is None


async def test_offers_are_numbered_upwards_and_removed_one_by_one(store: Store, file: Path) -> None:
    await remember(store, ANA)
    async with store.transaction() as t:
        assert await t.offers.add(ANA, {"name": "Second", "paid": 90_000}, AT) == 2
        assert not await t.offers.remove(ANA, 3, AT)
        assert not await t.offers.remove(BEN, 1, AT)
    sealed = [row async for row in sealed_offers(store)]
    async with store.transaction() as t:
        assert await t.offers.remove(ANA, 1, AT)
        assert [(kept["number"], kept["payload"]["name"]) for kept in await t.offers.kept(ANA)] == [(2, "Second")]
    written = b"".join(path.read_bytes() for path in file.parent.glob(file.name + "*"))
    assert sealed[1] in written
    assert sealed[0] not in written


async def sealed_offers(store: Store) -> AsyncIterator[bytes]:
    async with store.engine.connect() as connection:
        for row in await connection.execute(select(Offers.table.c.sealed).order_by(Offers.table.c.number)):
            yield row.sealed


async def test_a_transaction_that_fails_leaves_everything_as_it_was(store: Store) -> None:
    await remember(store, ANA, step="years")

    async def fail_halfway() -> None:
        async with store.transaction() as t:
            await t.drafts.put(ANA, {"step": "remote"}, AT)
            await t.forget(ANA, AT)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail_halfway()
    async with store.transaction() as t:
        assert await t.drafts.get(ANA) == {"step": "years"}


async def test_many_tasks_that_read_and_then_write_lose_nothing(store: Store) -> None:
    await remember(store, ANA, count=0)

    async def count_one() -> None:
        async with store.transaction() as t:
            draft = await t.drafts.get(ANA)
            assert draft is not None
            await t.drafts.put(ANA, {"count": draft["count"] + 1}, AT)

    await asyncio.gather(*(count_one() for _ in range(50)))
    async with store.transaction() as t:
        assert await t.drafts.get(ANA) == {"count": 50}


async def test_a_cancelled_transaction_is_undone_and_the_next_one_works(store: Store) -> None:
    await remember(store, ANA, step="years")
    inside = asyncio.Event()

    async def wait_inside() -> None:
        async with store.transaction() as t:
            await t.drafts.put(ANA, {"step": "remote"}, AT)
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(wait_inside())
    await inside.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with store.transaction() as t:
        assert await t.drafts.get(ANA) == {"step": "years"}


async def test_marks_are_kept_and_overwritten(store: Store) -> None:
    async with store.transaction() as t:
        assert await t.marks.get("commands:1") is None
        await t.marks.put("commands:1", "abc")
        await t.marks.put("commands:1", "def")
        assert await t.marks.get("commands:1") == "def"
