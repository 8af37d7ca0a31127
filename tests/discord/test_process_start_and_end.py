"""``salary-bot run`` starts, ends and fails as a service should: one clear line, no half-loaded bot."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from tests.discord.loopback import LoopbackDiscord
from tests.discord.process import START_WITHIN, BotProcess, Home, running

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")


async def ending(loopback: LoopbackDiscord, home: Home, token: str | None) -> tuple[int, list[str]]:
    """Starts a bot that can't run; gives its exit status and its lines."""
    bot = await BotProcess.start(loopback, home, token)
    try:
        return await bot.ended(START_WITHIN), home.log.splitlines()
    finally:
        await bot.end_for_sure()


async def test_without_a_token_it_says_so_in_one_line(loopback: LoopbackDiscord, home: Home) -> None:
    status, lines = await ending(loopback, home, None)
    assert status == 2
    assert len(lines) == 1
    assert "DISCORD_TOKEN" in lines[0]
    assert loopback.requests == []


async def test_a_token_that_discord_refuses_is_one_line_and_is_not_repeated(
    loopback: LoopbackDiscord, home: Home
) -> None:
    status, lines = await ending(loopback, home, "MTIz.not.the-right-one")
    assert status == 2
    faults = [line for line in lines if "INFO" not in line]
    assert len(faults) == 1
    assert "token" in faults[0]
    assert "the-right-one" not in home.log
    loopback.expected_refusals = 1


async def test_a_discord_out_of_reach_is_one_line(home: Home) -> None:
    async with LoopbackDiscord() as gone:
        pass
    status, lines = await ending(gone, home, gone.token)
    assert status == 2
    faults = [line for line in lines if "INFO" not in line]
    assert len(faults) == 1
    assert "reached" in faults[0]


async def test_commands_are_sent_once_and_again_only_when_discord_has_others(
    loopback: LoopbackDiscord, home: Home
) -> None:
    for _ in range(2):
        async with running(loopback, home):
            pass
    assert loopback.syncs == 1
    names = {command["name"] for command in loopback.commands}
    assert {"estimate", "salary", "whatif", "ask", "profile", "help"} <= names
    for command in loopback.commands:
        is_of_servers = command["name"] in {"setup", "community"}
        assert command["contexts"] == ([0] if is_of_servers else [0, 1, 2]), command["name"]
        assert command["integration_types"] == ([0] if is_of_servers else [0, 1]), command["name"]


@needs_signals
async def test_asked_to_end_it_ends_at_once_and_cleanly(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home) as bot:
        await loopback.person().command("help")
        assert await bot.stop() == 0
    assert "Traceback" not in home.log
    assert "Unclosed" not in home.log
    assert "never retrieved" not in home.log


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells how many threads a process has")
async def test_asked_to_end_while_it_still_loads_it_ends_cleanly(loopback: LoopbackDiscord, home: Home) -> None:
    bot = await BotProcess.start(loopback, home, loopback.token)
    try:
        threads = Path(f"/proc/{bot.pid}/task")
        async with asyncio.timeout(START_WITHIN):
            while len(list(threads.iterdir())) < 2:  # noqa: ASYNC110 - the other process tells nobody
                await asyncio.sleep(0.001)
        assert await bot.stop() == 0
    finally:
        await bot.end_for_sure()
    assert home.log == ""


async def test_neither_the_token_nor_anybody_is_in_what_it_logs(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        ana = loopback.person("annabella")
        await ana.command("ask", question="what does a senior mle in Ljubljana earn? I have 123456")
        await ana.ask("@pay mlops engineer in Ljubljana")
        for word in (loopback.token, str(ana.id), ana.name, "Ljubljana", "123456"):
            assert word not in home.log
