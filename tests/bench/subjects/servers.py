"""Servers in the gateway's cache: what they cost in memory, at the start, and in an answer."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from tests.bench.figures import Figure, Sample, counted
from tests.bench.processes import Running, bare, salary
from tests.bench.sizes import Size
from tests.discord import payloads
from tests.discord.loopback import LoopbackDiscord

BARE = "bare bot in as many servers"
TRIPS = 50
PATIENCE = 20
"""People who give up before nobody tries any more."""
Start = Callable[[LoopbackDiscord], AbstractAsyncContextManager[Running]]


async def measure(size: Size) -> list[Figure]:
    figures: list[Figure] = []
    for servers in size.servers:
        pong = await _in_servers(bare, servers, "pong")
        ours = await _in_servers(salary, servers, "salary", role="ml engineer", place="Berlin")
        named = f"{servers:,} servers"
        figures += [
            Figure("servers", f"memory, {named}", ours[0], pong[0], BARE, "MB"),
            Figure("servers", f"start until all are known, {named}", ours[1], pong[1], BARE, "s"),
            Figure("servers", f"/salary, {named}", ours[2], pong[2], BARE),
        ]
    return figures


async def _in_servers(start: Start, servers: int, command: str, **options: str) -> tuple[Sample, Sample, Sample]:
    waits = Sample()
    async with LoopbackDiscord() as discord:
        discord.gateway.servers = [payloads.SERVER + 100 * number for number in range(servers)]
        begun = time.monotonic()
        async with start(discord) as running:
            await _heard(discord, command, **options)
            started, memory = counted(time.monotonic() - begun), counted(running.memory)
            for _ in range(min(TRIPS, servers)):
                await waits.wait(discord.person().command(command, **options))
            discord.expected_refusals = len(discord.refusals)
            return memory, started, waits


async def _heard(discord: LoopbackDiscord, command: str, **options: str) -> None:
    """Until somebody is answered: a bot that still hears of servers answers nobody in time."""
    for _ in range(PATIENCE):
        try:
            await discord.person().command(command, **options)
        except TimeoutError:
            continue
        return
    raise TimeoutError
