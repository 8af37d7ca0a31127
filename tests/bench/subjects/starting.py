"""From the start of a process to ready, what it holds in memory then, and its first answer."""

from __future__ import annotations

import tempfile
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from tests.bench.figures import Figure, Sample, Target
from tests.bench.processes import Running, bare, salary
from tests.bench.sizes import Size
from tests.discord.loopback import LoopbackDiscord

BARE = "bare bot"


class _Starts:
    def __init__(self) -> None:
        self.ready, self.memory, self.first = Sample(), Sample(), Sample()

    async def add(self, bot: AbstractAsyncContextManager[Running], command: str, **options: str) -> None:
        async with bot as running:
            self.ready.values.append(running.started_in)
            self.memory.values.append(running.memory)
            await self.first.wait(running.discord.person().command(command, **options))


async def measure(size: Size) -> list[Figure]:
    pong, ours, fresh = _Starts(), _Starts(), _Starts()
    for _ in range(size.starts):
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            database = Path(folder) / "people.sqlite3"
            async with LoopbackDiscord() as one, LoopbackDiscord() as other:
                await pong.add(bare(one), "pong")
                await fresh.add(salary(other, database), "salary", role="ml engineer", place="Berlin")
                await ours.add(salary(other, database), "salary", role="ml engineer", place="Berlin")
    return [
        Figure("starting", "start to ready", ours.ready, pong.ready, BARE, "s", (Target(50, 4),)),
        Figure("starting", "the very first start (the database is made)", fresh.ready, pong.ready, BARE, "s"),
        Figure("starting", "memory once ready", ours.memory, pong.memory, BARE, "MB", (Target(50, 3.5),)),
        Figure("starting", "memory after the very first start", fresh.memory, pong.memory, BARE, "MB"),
        Figure("starting", "the first answer (cold): /salary", ours.first, pong.first, BARE),
    ]
