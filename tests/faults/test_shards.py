"""Several processes share one Discord and one database: each answers its shards, and who dies is followed by another.

Real processes, the real client, the loopback Discord, and the PostgreSQL that ``SALARY_BOT_TEST_POSTGRES`` names.
"""

from __future__ import annotations

import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.databases import database_on_server, end_every_session, on_postgresql
from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.people import Person
from tests.discord.process import BotProcess, Home
from tests.discord.questions import begin, begin_with_a_yes, step_of
from tests.faults.living import until
from tests.faults.test_kills import Answering, work_until_killed

pytestmark = [pytest.mark.slow, *on_postgresql]

SHARDS = 4
TAKEN_OVER_WITHIN = 90.0
"""Seconds for the death to be noticed (30 at most), and for a start on a machine that has much else to do."""


class Cluster:
    """One database, and processes that are started with a range of shards."""

    def __init__(self, discord: LoopbackDiscord, folder: Path, url: str) -> None:
        self.discord = discord
        self.folder = folder
        self.url = url
        self.running: list[BotProcess] = []

    async def start(self, name: str, shards: str) -> BotProcess:
        home = Home(self.folder / name, database_url=self.url)
        home.folder.mkdir()
        bot = await BotProcess.start(self.discord, home, self.discord.token, "run", "--shards", shards)
        self.running.append(bot)
        return bot

    async def person_on(self, shard: int, name: str) -> Person:
        person = self.discord.person(name)
        person.server = self.discord.servers[shard]
        return person

    async def are_answered(self, *shards: int) -> None:
        """Until each of these shards is connected and answers in its server."""
        for shard in shards:
            await self.discord.gateway.session(TAKEN_OVER_WITHIN, shard)
            person = await self.person_on(shard, "passer-by")
            card = await person.command("salary", role="mle", place="Berlin")
            assert "80 of 100" in card.text

    async def end(self) -> None:
        for bot in self.running:
            await bot.end_for_sure()


@pytest.fixture
async def cluster(loopback: LoopbackDiscord, tmp_path: Path) -> AsyncIterator[Cluster]:
    loopback.at_once = SHARDS
    for shard in range(SHARDS):
        loopback.open_server(shard, SHARDS)
    with database_on_server() as url:
        opened = Cluster(loopback, tmp_path, url)
        try:
            yield opened
        finally:
            await opened.end()


async def test_a_process_is_killed_in_the_middle_and_nothing_that_was_confirmed_is_lost(cluster: Cluster) -> None:
    first = await cluster.start("first", "0-1/4")
    second = await cluster.start("second", "2-3/4")
    await cluster.are_answered(0, 1, 2, 3)
    await until(lambda: "nobody is erased tonight" in first.home.log, within=TAKEN_OVER_WITHIN)
    standby = await cluster.start("standby", "0-1/4")
    await until(lambda: "waiting for the shards 0-1/4" in standby.home.log, within=TAKEN_OVER_WITHIN)

    people = [Answering(await cluster.person_on(shard, f"person{shard}")) for shard in (0, 1, 0, 1)]
    beside = Answering(await cluster.person_on(2, "beside"))
    for person in (*people, beside):
        await person.begin()
    await work_until_killed(people, 1.0)
    await first.kill()
    confirmed = [(person.person, person.confirmed) for person in people]

    await beside.come_back()  # the other half goes on meanwhile
    await cluster.are_answered(0, 1)
    assert "the shards 0-1/4 are answered here" in standby.home.log
    for person in people:
        await person.come_back()
    for person, (who, before) in zip(people, confirmed, strict=True):
        assert person.confirmed >= before or person.person is not who  # who was through made room for somebody else
    await work_until_killed([*people, beside], 0.5)
    assert cluster.discord.syncs == 1
    assert "nobody is erased tonight" not in second.home.log  # the round of the night is the first shard's
    assert await standby.stop() == 0
    assert await second.stop() == 0
    assert all("Traceback" not in bot.home.log for bot in cluster.running)


async def test_a_process_that_hangs_is_followed_and_says_nothing_more_when_it_wakes(cluster: Cluster) -> None:
    hanging = await cluster.start("hanging", "0-3/4")
    await cluster.are_answered(0)
    standby = await cluster.start("standby", "0-3/4")
    await until(lambda: "waiting for the shards" in standby.home.log, within=TAKEN_OVER_WITHIN)
    hanging.signal(signal.SIGSTOP)
    await until(lambda: "are answered here" in standby.home.log, within=TAKEN_OVER_WITHIN)
    await until(lambda: cluster.discord.gateway.identified == 2 * SHARDS, within=TAKEN_OVER_WITHIN)
    hanging.signal(signal.SIGCONT)
    await cluster.are_answered(0, 1, 2, 3)
    await until(lambda: "are no longer mine" in hanging.home.log, within=TAKEN_OVER_WITHIN)
    await until(lambda: "waiting for the shards" in hanging.home.log, within=TAKEN_OVER_WITHIN)


async def test_a_database_that_went_away_and_came_back_finds_the_process_answering(cluster: Cluster) -> None:
    bot = await cluster.start("only", "0-3/4")
    await cluster.are_answered(0, 3)
    end_every_session(cluster.url)
    await until(lambda: bot.home.log.count("are answered here") == 2, within=TAKEN_OVER_WITHIN)
    await until(lambda: cluster.discord.gateway.identified == 2 * SHARDS, within=TAKEN_OVER_WITHIN)
    await cluster.are_answered(0, 1, 2, 3)
    assert "Traceback" not in bot.home.log


async def test_who_erases_themselves_in_a_direct_message_is_forgotten_in_every_process(cluster: Cluster) -> None:
    await cluster.start("first", "0-1/4")
    await cluster.start("second", "2-3/4")
    await cluster.are_answered(0, 2)
    stranger, known = await cluster.person_on(2, "stranger"), await cluster.person_on(3, "known")
    await begin(stranger)  # held in the memory of the second process alone
    await begin_with_a_yes(known)
    assert "Germany" in (await known.command("profile show", where=Where.DIRECT)).text
    for person in (stranger, known):
        gone = await (await person.command("profile delete", where=Where.DIRECT)).press("Delete everything")
        assert gone.title == "Deleted"
        assert step_of(await person.command("estimate")) == 1
    assert "know nothing" in (await known.command("profile show")).title
