"""A sustained load: answers in words at a steady rate whatever the bot does, fresh pictures beside them.

Half of the answers are asked for with /ask, half by messages, all by different people in direct messages. The load does
not wait: who asks while the bot is behind waits longer, and is counted so.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count, cycle

from tests.bench.figures import Figure, Sample, Target, counted
from tests.bench.processes import bare, salary
from tests.bench.sizes import Size
from tests.discord.cards import Card
from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.people import Person

QUESTIONS = ("Does a PhD pay off?", "Is remote work paid less?", "Which skills pay best?", "How is equity paid?")
BARE = "the bare bot, as many"
RATE = 300
"""Answers a second that the target speaks of."""
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
    pictures: Sample = field(default_factory=Sample)
    lost: int = 0
    without_picture: int = 0
    late: int = 0
    """First answers that came after Discord's three seconds."""


async def measure(size: Size) -> list[Figure]:
    figures: list[Figure] = []
    for rate in size.rates:
        ponged = await _bare_load(rate, size.seconds)
        figures += await _load(rate, size.seconds, ponged, is_asked=rate == RATE)
    return figures


async def _bare_load(rate: int, seconds: float) -> Sample:
    """The same words to a bot that answers "pong", without pictures."""
    async with LoopbackDiscord() as discord, bare(discord):
        load = Load()
        await _drive(discord, load, rate, seconds, is_bare=True)
        return load.answers


async def _load(rate: int, seconds: float, ponged: Sample, *, is_asked: bool) -> list[Figure]:
    async with LoopbackDiscord() as discord, salary(discord) as running:
        await discord.person().command("salary", role="mle", place="Berlin")  # the picture worker starts
        load, begun = Load(), time.monotonic()
        await _drive(discord, load, rate, seconds)
        lag = running.lag(begun, time.monotonic())
        memory, worker = counted(running.memory), counted(running.worker_memory)
        discord.expected_refusals = load.late = len(discord.refusals)
    named = f"{rate}/s for {seconds:g} s"
    in_time, none, smooth = [
        (Target(percent, most, is_ratio=False),) if is_asked else ()
        for percent, most in ((99, 0.25), (50, 0), (99, 0.02))
    ]
    without = f"{load.without_picture} of {len(load.pictures.values)} told that none comes"
    late = f"{load.late} of them too late for Discord" if load.late else ""
    return [
        Figure("sustained", f"answers in words, {named}", load.answers, ponged, BARE, targets=in_time),
        Figure("sustained", f"answers lost, {named}", counted(load.lost), unit="", targets=none, note=late),
        Figure("sustained", f"event loop's lag, {named}", lag, targets=smooth),
        Figure("sustained", f"pictures, {PICTURES_A_SECOND}/s beside {named}", load.pictures, note=without),
        Figure("sustained", f"memory after {named}", memory, unit="MB"),
        Figure("sustained", f"memory of the picture worker after {named}", worker, unit="MB"),
    ]


@contextmanager
def _no_pauses() -> Iterator[None]:
    """This process, Discord and the people, looks for no garbage meanwhile: its pauses would count as waiting."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


async def _drive(discord: LoopbackDiscord, load: Load, rate: int, seconds: float, *, is_bare: bool = False) -> None:
    with _no_pauses():
        await _ask_all_the_while(discord, load, rate, seconds, is_bare=is_bare)


async def _ask_all_the_while(discord: LoopbackDiscord, load: Load, rate: int, seconds: float, *, is_bare: bool) -> None:
    people = cycle([discord.person() for _ in range(max(20, rate * PEOPLE_A_RATE))])
    fresh = cycle([discord.person() for _ in range(40)])
    async with asyncio.TaskGroup() as group:
        begun, pictures = time.monotonic(), 0
        for number in count():
            due = begun + number / rate
            if due - begun >= seconds:
                return
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            ask = _pong if is_bare else _question
            group.create_task(_answered(ask(next(people), number), due, load))
            if not is_bare and due - begun >= pictures / PICTURES_A_SECOND:
                group.create_task(_pictured(next(fresh), pictures, load))
                pictures += 1


async def _question(person: Person, number: int) -> Card:
    question = QUESTIONS[number // 2 % len(QUESTIONS)]
    if number % 2:
        return await person.ask(question, where=Where.DIRECT)
    return await person.command("ask", where=Where.DIRECT, question=question)


async def _pong(person: Person, number: int) -> Card:
    if number % 2:
        return await person.ask("ping", where=Where.DIRECT)
    return await person.command("pong", where=Where.DIRECT)


async def _answered(asking: Coroutine[None, None, Card], due: float, load: Load) -> None:
    try:
        async with asyncio.timeout(LATE):
            card = await asking
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
        changed = await card.next(LATE)
    except TimeoutError:
        load.lost += 1
        return
    load.pictures.values.append(time.monotonic() - started)
    load.without_picture += not changed.files


def _is_refusal(card: Card) -> bool:
    """A turn that was not let in is answered with a sentence alone."""
    return not card.message["embeds"] and card.text != "pong"
