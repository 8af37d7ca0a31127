"""Discord is slow, busy, broken, silent or gone: people get their answer, or a word, and the bot lives on."""

from __future__ import annotations

import asyncio
import math

import pytest

from tests.discord.gateway import RECONNECT, SESSION_TIMED_OUT
from tests.discord.interactions import Delay, RefusalError
from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.process import Home, running
from tests.faults.living import lives, until

pytestmark = pytest.mark.slow

CALLBACK = "/callback"


async def test_asked_to_wait_it_waits_and_then_answers(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        loopback.faults[CALLBACK] = RefusalError(429, 0, "You are being rate limited.", retry_after=0.3)
        card = await loopback.person("ana").command("salary", role="mle", place="Berlin")
        assert "80 of 100" in card.text
        loopback.faults["/messages"] = RefusalError(429, 0, "You are being rate limited.", retry_after=0.3)
        card = await loopback.person("bo").ask("mle in Berlin", where=Where.DIRECT)
        assert "80 of 100" in card.text
    loopback.expected_refusals = 2
    assert "Traceback" not in home.log


@pytest.mark.parametrize("status", [500, 502])
async def test_a_broken_answer_of_discord_is_tried_again(loopback: LoopbackDiscord, home: Home, status: int) -> None:
    async with running(loopback, home):
        loopback.faults[CALLBACK] = RefusalError(status, 0, "Bad Gateway")
        card = await loopback.person("ana").command("salary", role="mle", place="Berlin")
        assert "80 of 100" in card.text
    loopback.expected_refusals = 1
    assert "Traceback" not in home.log


async def test_a_slow_discord_is_waited_for_and_nobody_else_waits(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        loopback.faults[CALLBACK] = Delay(2.5)
        slow = asyncio.ensure_future(loopback.person("ana").command("salary", role="mle", place="Berlin"))
        await until(lambda: not loopback.faults)
        async with asyncio.timeout(2):
            assert await lives(loopback)
        assert not slow.done()
        assert "80 of 100" in (await slow).text


async def test_a_discord_that_never_answers_holds_nobody_else_and_no_ending(
    loopback: LoopbackDiscord, home: Home
) -> None:
    async with running(loopback, home) as bot:
        waiting = []
        for path in (CALLBACK, "/messages"):
            loopback.faults[path] = Delay(math.inf)
            person = loopback.person(f"waits for {path}")
            act = person.ask("@pay mle in Berlin") if path == "/messages" else person.command("help")
            waiting.append(asyncio.ensure_future(act))
            await until(lambda: not loopback.faults)
        assert await lives(loopback)
        assert await bot.stop() == 0
        for one in waiting:
            one.cancel()
    assert "Traceback" not in home.log


async def test_asked_to_connect_again_it_resumes(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        await (await loopback.gateway.session(5)).send(RECONNECT)
        await until(lambda: loopback.gateway.resumed)
        assert await lives(loopback)
    assert loopback.gateway.identified == 1


async def test_a_session_that_discord_forgot_is_begun_anew(loopback: LoopbackDiscord, home: Home) -> None:
    loopback.gateway.forgets_sessions = True
    async with running(loopback, home):
        await (await loopback.gateway.session(5)).drop(SESSION_TIMED_OUT)
        await until(lambda: loopback.gateway.identified == 2)
        assert await lives(loopback)
    assert loopback.syncs == 1
    assert "Traceback" not in home.log
