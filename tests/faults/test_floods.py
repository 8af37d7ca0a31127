"""Somebody floods the bot: they are told to wait, and everybody else is answered as ever."""

from __future__ import annotations

import asyncio

import pytest

from tests.discord.cards import Card
from tests.discord.interactions import COMPONENT, Delay
from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.process import Home, running
from tests.faults.living import lives, until

pytestmark = pytest.mark.slow

LONG = "mle in berlin 90k or 95k + 10k bonus " * 50


async def test_presses_by_the_hundred_of_one_person_hold_nobody_else(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        ana = loopback.person("ana")
        card = await ana.command("salary", role="mle", place="Berlin")
        data = {"custom_id": card.custom_id("Per month"), "component_type": 2, "id": 2}
        flood = [
            asyncio.ensure_future(ana.act(ana.new_interaction(COMPONENT, Where.SERVER, False, card.message), data))
            for _ in range(200)
        ]
        async with asyncio.timeout(3):
            assert await lives(loopback)
        cards = await asyncio.gather(*flood)
        assert all(isinstance(one, Card) for one in cards)
        assert "Something broke" not in " ".join(one.text for one in cards)
    assert "Traceback" not in home.log


async def test_who_has_too_much_in_the_works_is_told_so_and_may_ask_again(
    loopback: LoopbackDiscord, home: Home
) -> None:
    async with running(loopback, home):
        ana = loopback.person("ana")
        waiting = []
        for name in ("help", "salary", "trend", "compare"):
            loopback.faults["/messages/@original"] = Delay(4)
            options = {"salary": {"role": "mle", "place": "Berlin"}, "trend": {"role": "mle"}}.get(name, {})
            options = {"first": "Berlin", "second": "Paris"} if name == "compare" else options
            waiting.append(asyncio.ensure_future(ana.command(name, **options)))
            await until(lambda: not loopback.faults)
        told = await ana.command("ask", question="mle in Berlin")
        assert "still at what you asked" in told.text
        assert told.is_private
        assert await lives(loopback)
        await asyncio.gather(*waiting)
        assert "80 of 100" in (await ana.command("ask", question="mle in Berlin")).text


async def test_long_messages_of_many_hold_nobody_for_long(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        crowd = [loopback.person(f"person{number}") for number in range(30)]
        for person in crowd:
            await person.say(f"@pay {LONG}", where=Where.DIRECT)
        async with asyncio.timeout(10):
            assert await lives(loopback)
    assert "Traceback" not in home.log
