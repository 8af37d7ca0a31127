"""A sustained load: answers in words at a steady rate whatever the bot does, fresh pictures beside them.

Half of the answers are asked for with /ask, half by messages, all by different people in direct messages. The load does
not wait: who asks while the bot is behind waits longer, and is counted so.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from itertools import count, cycle

from tests.bench.figures import Figure, Sample, Target, counted
from tests.bench.processes import Running, salary
from tests.bench.sizes import Size
from tests.discord.cards import Card
from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.people import Person

QUESTIONS = ("Does a PhD pay off?", "Is remote work paid less?", "Which skills pay best?", "How is equity paid?")
PICTURES_A_SECOND = 3
PEOPLE_A_RATE = 12
"""People for each answer a second: nobody asks more often than the bot lets one person ask."""
LATE = 30.0
"""Seconds after which an answer counts as lost."""
ROLES = ("ml engineer", "data scientist", "data engineer", "ai engineer", "research scientist", "data analyst")
PLACES = ("Berlin", "Paris", "London", "Toronto", "Madrid", "Vienna", "Rome", "Oslo", "Lisbon", "Dublin", "Prague")


@dataclass(slots=True)
class Load:
    """What came back."""

    answers: Sample = field(default_factory=Sample)
    cards: Sample = field(default_factory=Sample)
    pictures: Sample = field(default_factory=Sample)
    lost: int = 0
    without_picture: int = 0


async def measure(size: Size) -> list[Figure]:
    async with LoopbackDiscord() as discord, salary(discord) as running:
        await discord.person().command("salary", role="mle", place="Berlin")  # the picture worker starts
        load, begun = Load(), time.monotonic()
        await _drive(discord, load, size)
        lag = running.lag(begun, time.monotonic())
        memory, worker = _memory(running)
    rate = f"{size.rate}/s for {size.seconds:g} s"
    return [
        Figure("sustained", f"answers in words, {rate}", load.answers, targets=(Target(99, 0.25, is_ratio=False),)),
        Figure("sustained", "answers lost", counted(load.lost), unit="", targets=(Target(50, 0, is_ratio=False),)),
        Figure("sustained", "event loop's lag", lag, targets=(Target(99, 0.02, is_ratio=False),)),
        Figure("sustained", f"cards with a fresh picture, {PICTURES_A_SECOND}/s: their words", load.cards),
        Figure("sustained", "their pictures", load.pictures, note=f"{load.without_picture} told that none comes"),
        Figure("sustained", "memory after it", memory, unit="MB"),
        Figure("sustained", "memory of the picture worker", worker, unit="MB"),
    ]


def _memory(running: Running) -> tuple[Sample, Sample]:
    return counted(running.memory), counted(running.worker_memory)


async def _drive(discord: LoopbackDiscord, load: Load, size: Size) -> None:
    people = cycle([discord.person() for _ in range(max(20, size.rate * PEOPLE_A_RATE))])
    fresh = cycle([discord.person() for _ in range(40)])
    asked = [f"{question}" for question in QUESTIONS]
    async with asyncio.TaskGroup() as group:
        begun = time.monotonic()
        pictures = 0
        for number in count():
            due = begun + number / size.rate
            if due - begun >= size.seconds:
                return
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            by_message = number % 2 == 0
            group.create_task(_answered(next(people), asked[number % len(asked)], due, load, by_message=by_message))
            if due - begun >= pictures / PICTURES_A_SECOND:
                group.create_task(_pictured(next(fresh), pictures, load))
                pictures += 1


async def _answered(person: Person, question: str, due: float, load: Load, *, by_message: bool) -> None:
    try:
        async with asyncio.timeout(LATE):
            if by_message:
                card = await person.ask(question, where=Where.DIRECT)
            else:
                card = await person.command("ask", where=Where.DIRECT, question=question)
    except TimeoutError:
        load.lost += 1
        return
    load.answers.values.append(time.monotonic() - due)
    load.lost += _is_refusal(card)


async def _pictured(person: Person, number: int, load: Load) -> None:
    """A card of a pay range that nobody asked for before, and the picture that comes under it."""
    started = time.monotonic()
    role, place = ROLES[number % len(ROLES)], PLACES[number // len(ROLES) % len(PLACES)]
    seniority = ("entry", "mid", "senior", "lead", "executive")[number // len(ROLES) // len(PLACES) % 5]
    try:
        card = await person.command("salary", role=role, place=place, seniority=seniority)
        load.cards.values.append(time.monotonic() - started)
        changed = await card.next(LATE)
    except TimeoutError:
        load.lost += 1
        return
    load.pictures.values.append(time.monotonic() - started)
    load.without_picture += not changed.files


def _is_refusal(card: Card) -> bool:
    """A turn that was not let in is answered with a sentence alone."""
    return not card.message["embeds"]
