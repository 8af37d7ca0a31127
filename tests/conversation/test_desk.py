"""What an answer reads and writes in one go is all there or not at all, and nobody else's comes in between."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.conversation.desk import Desk
from bot.store import Store

ANA, AT = "discord:1", datetime(2026, 5, 1, tzinfo=UTC)


async def kept(store: Store) -> object:
    async with store.reading() as stored:
        return await stored.drafts.get(ANA)


@pytest.fixture
async def desk(store: Store) -> Desk:
    async with store.transaction() as stored:
        await stored.people.consent(ANA, AT)
        await stored.drafts.put(ANA, {"step": 1}, AT)
    return Desk(store)


async def add_one(desk: Desk) -> None:
    async with desk.in_one_go():
        async with desk.reading() as stored:
            draft = await stored.drafts.get(ANA)
        assert draft is not None
        async with desk.transaction() as stored:
            await stored.drafts.put(ANA, {"step": draft["step"] + 1}, AT)


async def test_many_at_once_are_one_after_the_other(desk: Desk, store: Store) -> None:
    await asyncio.gather(*(add_one(desk) for _ in range(8)))
    assert await kept(store) == {"step": 9}


async def test_what_breaks_on_the_way_wrote_nothing(desk: Desk, store: Store) -> None:
    async def break_off() -> None:
        async with desk.in_one_go():
            async with desk.transaction() as stored:
                await stored.drafts.put(ANA, {"step": 2}, AT)
            raise ConnectionError

    with pytest.raises(ConnectionError):
        await break_off()
    assert await kept(store) == {"step": 1}


async def test_afterwards_every_transaction_is_its_own_again(desk: Desk, store: Store) -> None:
    await add_one(desk)
    async with desk.transaction() as stored:
        await stored.drafts.put(ANA, {"step": 7}, AT)
    assert await kept(store) == {"step": 7}


async def test_in_one_go_inside_one_go_is_the_same_transaction(desk: Desk, store: Store) -> None:
    async with desk.in_one_go():
        await add_one(desk)
        await add_one(desk)
    assert await kept(store) == {"step": 3}
