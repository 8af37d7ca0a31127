"""People who ask at the same moment, each in a direct message: until when one of them is answered."""

from __future__ import annotations

import asyncio
import time

from tests.bench.figures import Figure, Sample
from tests.bench.processes import Running, bare, salary
from tests.bench.sizes import Size
from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.people import Person

BARE = "/pong of the bare bot, as many"
REPEATS = 5
REST = 0.3
"""Seconds between two crowds."""


async def measure(size: Size) -> list[Figure]:
    figures: list[Figure] = []
    async with LoopbackDiscord() as one, LoopbackDiscord() as other, bare(one) as pong, salary(other) as ours:
        for crowd in size.crowds:
            answered, refused, lag = await _crowds(ours, crowd, "salary", role="ml engineer", place="Berlin")
            ponged, _, _ = await _crowds(pong, crowd, "pong")
            named = f"{crowd:,} at once"
            figures.append(Figure("crowds", f"/salary, {named}", answered, ponged, BARE, note=f"{refused} turned away"))
            figures.append(Figure("crowds", f"event loop's lag, {named}", lag))
    return figures


async def _crowds(running: Running, size: int, command: str, **options: str) -> tuple[Sample, int, Sample]:
    waits, refused, lag = Sample(), 0, Sample()
    for _ in range(REPEATS):
        crowd = [running.discord.person() for _ in range(size)]
        begun = time.monotonic()
        refused += sum(await asyncio.gather(*(_asks(person, waits, command, options) for person in crowd)))
        await asyncio.sleep(REST)
        lag.values += running.lag(begun, time.monotonic() - REST).values
    running.discord.expected_refusals = len(running.discord.refusals)
    return waits, refused, lag


async def _asks(person: Person, waits: Sample, command: str, options: dict[str, str]) -> bool:
    """Whether they were turned away, or never answered."""
    try:
        card = await waits.wait(person.command(command, where=Where.DIRECT, **options))
    except TimeoutError:
        return True
    return command != "pong" and not card.message["embeds"]
