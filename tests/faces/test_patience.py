"""An answer that is there at once is the first thing said; only what takes longer is announced."""

import asyncio

import pytest

from bot.faces.discord.patience import Rush, at_once_or


class Stage:
    def __init__(self) -> None:
        self.seen: list[str] = []

    async def announce(self) -> None:
        self.seen.append("announced")

    async def answer(self, waits_for: asyncio.Event | None = None) -> str:
        if waits_for is not None:
            await waits_for.wait()
        self.seen.append("answered")
        return "range"


async def test_what_is_there_at_once_is_not_announced() -> None:
    stage = Stage()
    assert await at_once_or(stage.announce, stage.answer()) == "range"
    assert stage.seen == ["answered"]


async def test_what_takes_longer_is_announced_once_and_then_answered() -> None:
    stage, is_there = Stage(), asyncio.Event()

    async def announce() -> None:
        await stage.announce()
        is_there.set()

    assert await at_once_or(announce, stage.answer(is_there)) == "range"
    assert stage.seen == ["announced", "answered"]


async def test_a_fault_goes_to_whoever_asked() -> None:
    async def broken() -> str:
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        await at_once_or(Stage().announce, broken())


async def test_where_nothing_can_be_announced_the_work_ends() -> None:
    stage, never = Stage(), asyncio.Event()

    async def refused() -> None:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await at_once_or(refused, stage.answer(never))
    never.set()
    await asyncio.sleep(0)
    assert stage.seen == []


async def test_work_that_is_ended_has_put_everything_away_when_the_fault_arrives() -> None:
    seen, never = [], asyncio.Event()

    async def write() -> None:
        try:
            await never.wait()
        finally:
            await asyncio.sleep(0.01)  # as a rollback, which is a trip to the database
            seen.append("undone")

    async def refused() -> None:
        await asyncio.sleep(0)
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await at_once_or(refused, write())
    assert seen == ["undone"]


async def test_whoever_stops_asking_waits_until_the_work_has_put_everything_away() -> None:
    seen, has_begun = [], asyncio.Event()

    async def write() -> None:
        has_begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.01)
            seen.append("undone")

    asking = asyncio.create_task(at_once_or(Stage().announce, write()))
    await has_begun.wait()
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert seen == ["undone"]


async def test_where_many_ask_an_announcement_waits_longer_for_the_answer() -> None:
    stage, is_there = Stage(), asyncio.Event()
    asking = asyncio.create_task(at_once_or(stage.announce, stage.answer(is_there), Rush.BUSY))
    await asyncio.sleep(Rush.QUIET.value + 0.1)
    is_there.set()
    assert await asking == "range"
    assert stage.seen == ["answered"]


async def test_where_very_many_ask_every_answer_is_announced_first() -> None:
    stage = Stage()
    assert await at_once_or(stage.announce, stage.answer(), Rush.CROWDED) == "range"
    assert stage.seen == ["announced", "answered"]
