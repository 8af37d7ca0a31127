"""What an operator sees of a running bot: well or unwell, and counts that name nobody."""

from __future__ import annotations

import json
import socket
import sqlite3

import aiohttp
import pytest

from tests.discord.gateway import SESSION_TIMED_OUT
from tests.discord.loopback import LoopbackDiscord
from tests.discord.process import START_WITHIN, BotProcess, Home, running
from tests.faults.living import lives, until

pytestmark = pytest.mark.slow


@pytest.fixture
def port(home: Home) -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    (home.folder / "config.toml").write_text(f'[watch]\nport = {number}\n[log]\nformat = "json"\n')
    return number


async def look(port: int, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.text()


async def test_health_and_counts_are_served_to_this_machine(loopback: LoopbackDiscord, home: Home, port: int) -> None:
    async with running(loopback, home):
        ana = loopback.person("annabellacanary")
        await ana.command("ask", question="mle in Ljubljana, I make 87654")
        await (await ana.command("help")).press_forged(f"sb1:0:nonsense;who={ana.id}")
        status, told = await look(port, "/healthz")
        assert (status, json.loads(told)["status"]) == (200, "ok")
        _, counts = await look(port, "/metrics")
    for name in (
        "answer_seconds_count",
        "database_seconds_count",
        "loop_lag_seconds_count",
        "shard_connected",
        "faults",
    ):
        assert f"salary_bot_{name}" in counts
    assert 'act="ask"' in counts or 'act="words"' in counts
    for canary in (str(ana.id), ana.name, "Ljubljana", "87654", "nonsense"):
        assert canary not in counts


async def test_each_line_of_the_log_is_an_object(loopback: LoopbackDiscord, home: Home, port: int) -> None:
    async with running(loopback, home):
        assert await lives(loopback)
        await until(lambda: '"act"' in home.log)  # an answer is logged behind it
    lines = [json.loads(line) for line in home.log.splitlines()]
    assert {"time", "level", "logger", "message"} <= set(lines[0])
    (answered,) = [line for line in lines if line.get("act") == "salary"]
    assert answered["milliseconds"] > 0


async def test_a_database_that_does_not_answer_is_unwell(loopback: LoopbackDiscord, home: Home, port: int) -> None:
    async with running(loopback, home):
        other = sqlite3.connect(home.database, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        status, told = await look(port, "/healthz")
        assert (status, json.loads(told)["database"]) == (503, "unwell")
        other.execute("ROLLBACK")
        other.close()
        assert (await look(port, "/healthz"))[0] == 200


async def test_a_bot_that_lost_discord_is_unwell(loopback: LoopbackDiscord, home: Home, port: int) -> None:
    async with running(loopback, home):
        loopback.gateway.is_shut = True
        await (await loopback.gateway.session(5)).drop(SESSION_TIMED_OUT)
        status, told = await look(port, "/healthz")
        assert (status, json.loads(told)["gateway"]) == (503, "unwell")


async def test_a_port_that_is_taken_is_one_line(loopback: LoopbackDiscord, home: Home, port: int) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        bot = await BotProcess.start(loopback, home, loopback.token)
        try:
            assert await bot.ended(START_WITHIN) == 2
        finally:
            await bot.end_for_sure()
    faults = [line for line in home.log.splitlines() if '"INFO"' not in line]
    assert len(faults) == 1
    assert str(port) in faults[0]


async def test_without_a_port_nothing_listens(loopback: LoopbackDiscord, home: Home, port: int) -> None:
    (home.folder / "config.toml").unlink()
    async with running(loopback, home):
        with pytest.raises(aiohttp.ClientConnectionError):
            await look(port, "/healthz")
