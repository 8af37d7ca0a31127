"""Killed at random moments under load: the database is whole and nothing that was confirmed is lost.

``SALARY_BOT_KILLS`` says how often (12 unless told; ``.ci/soak`` asks for 200).
"""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3

import pytest

from tests.discord.cards import Card
from tests.discord.loopback import LoopbackDiscord
from tests.discord.people import Person
from tests.discord.process import PATIENCE, Home, running
from tests.discord.questions import begin_with_a_yes, first_choice, step_of

pytestmark = pytest.mark.slow

KILLS = int(os.environ.get("SALARY_BOT_KILLS", "12"))
PEOPLE = 6
LONGEST = 1.2 * PATIENCE
"""Seconds until the kill, at most: long enough that people are being answered when it comes."""


def is_end(card: Card) -> bool:
    """Whether the last question was answered and the range is shown."""
    return "of about" not in card.title and "80 of 100" in card.text


class Answering:
    """Somebody who answers question after question and remembers what they saw confirmed."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.card: Card | None = None
        self.confirmed = 0
        """The step that they were shown last: everything before it was answered and kept."""
        self.answers = 0

    async def begin(self) -> None:
        self.card = await begin_with_a_yes(self.person)
        self.confirmed = step_of(self.card)

    async def go_on(self) -> None:
        """Until cancelled; at the end of the questions somebody else begins."""
        assert self.card is not None
        while True:
            card = await first_choice(self.card)
            self.answers += 1
            if is_end(card):
                await self.begin_again()
            else:
                self.card, self.confirmed = card, step_of(card)

    async def begin_again(self) -> None:
        """Somebody new comes in their place: the number of people kept grows."""
        self.confirmed = 0
        self.person = self.person.discord.person(self.person.name)
        await self.begin()

    async def come_back(self) -> None:
        """Where ``/estimate`` goes on, which may be one answer further than what they saw."""
        card = await self.person.command("estimate")
        if self.confirmed == 0 or is_end(card):
            await self.begin_again()
            return
        assert self.confirmed <= step_of(card) <= self.confirmed + 1, (self.confirmed, card.title)
        self.card, self.confirmed = card, step_of(card)


async def work_until_killed(people: list[Answering], seconds: float) -> None:
    tasks = [asyncio.ensure_future(person.go_on()) for person in people]
    done, running_on = await asyncio.wait(tasks, timeout=seconds)
    while running_on:  # Python 3.11's wait_for may swallow a cancellation that comes along with its answer
        for task in running_on:
            task.cancel()
        _, running_on = await asyncio.wait(running_on, timeout=0.5)
    for task in done:
        task.result()


def check_whole(home: Home) -> None:
    connection = sqlite3.connect(home.database)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


async def test_killed_again_and_again_nothing_confirmed_is_lost(loopback: LoopbackDiscord, home: Home) -> None:
    chance = random.Random()
    people = [Answering(loopback.person(f"person{number}")) for number in range(PEOPLE)]
    async with running(loopback, home):
        for person in people:
            await person.begin()
    for _ in range(KILLS):
        async with running(loopback, home) as bot:
            await asyncio.gather(*(person.come_back() for person in people))
            await work_until_killed(people, chance.uniform(0.02, LONGEST))
            await bot.kill()
        check_whole(home)
    assert sum(person.answers for person in people) > KILLS
    assert "Traceback" not in home.log
