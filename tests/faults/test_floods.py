"""Somebody floods the bot: they are told to wait, and everybody else is answered as ever."""

from __future__ import annotations

import asyncio

import pytest

from tests.discord.cards import BUTTON, Card
from tests.discord.interactions import COMPONENT, Delay
from tests.discord.limits import MESSAGE
from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.process import Home, running
from tests.faults.living import lives, until

pytestmark = pytest.mark.slow

LONG = "mle in berlin 90k or 95k + 10k bonus " * 50


async def press_without_waiting(card: Card, times: int) -> None:
    """Presses as no hand can: the next one before the last was heard of."""
    person = card.person
    data = {"custom_id": card.custom_id("Per month"), "component_type": BUTTON, "id": 2}
    for _ in range(times):
        pressed = person.new_interaction(COMPONENT, Where.SERVER, False, card.message)
        person.discord.interactions[pressed.token] = pressed
        await person.discord.gateway.dispatch("INTERACTION_CREATE", person.interaction_payload(pressed, data))


async def test_presses_by_the_thousand_of_one_person_hold_nobody_else(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        ana = loopback.person("ana")
        card = await ana.command("salary", role="mle", place="Berlin")
        await press_without_waiting(card, 1500)
        assert await lives(loopback)
        words = [
            body
            for body in loopback.bodies("POST", "/callback")
            if body["type"] == MESSAGE and not body["data"].get("embeds")
        ]
        assert len(words) < 500  # a word to each of them would keep everybody waiting
        assert "still at what you asked" in str(words[0])
        assert "80 of 100" in (await ana.command("ask", question="What does a data engineer earn in Toronto?")).text
    assert "Traceback" not in home.log


async def test_a_server_that_floods_holds_no_other_place(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        crowd = [loopback.person(f"person{number}") for number in range(50)]
        cards = [await person.command("salary", role="mle", place="Berlin") for person in crowd]
        for _ in range(4):
            await asyncio.gather(*(press_without_waiting(card, 5) for card in cards))
            elsewhere = loopback.person("elsewhere")
            card = await elsewhere.command("salary", where=Where.DIRECT, role="mle", place="Berlin")
            assert "80 of 100" in card.text
        assert await lives(loopback)
    assert "Traceback" not in home.log


async def test_who_has_too_much_in_the_works_is_told_so_and_may_ask_again(
    loopback: LoopbackDiscord, home: Home
) -> None:
    async with running(loopback, home):
        ana = loopback.person("ana")
        waiting = []
        for name in ("help", "salary", "trend", "compare"):
            loopback.faults["/callback"] = Delay(2.5)
            options = {"salary": {"role": "mle", "place": "Berlin"}, "trend": {"role": "mle"}}.get(name, {})
            options = {"first": "Berlin", "second": "Paris"} if name == "compare" else options
            waiting.append(asyncio.ensure_future(ana.command(name, **options)))
            await until(lambda: not loopback.faults)
        told = await ana.command("ask", question="mle in Berlin")
        assert "still at what you asked" in told.text
        assert told.is_private
        assert await lives(loopback)
        await asyncio.gather(*waiting)
        assert "80 of 100" in (await ana.command("ask", question="What does a data engineer earn in Toronto?")).text


async def test_long_messages_of_many_hold_nobody_for_long(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        crowd = [loopback.person(f"person{number}") for number in range(30)]
        for person in crowd:
            await person.say(f"@pay {LONG}", where=Where.DIRECT)
        async with asyncio.timeout(10):
            assert await lives(loopback)
    assert "Traceback" not in home.log
