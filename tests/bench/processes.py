"""Bots as processes of their own beside the loopback Discord, which lives in this one: the same for both."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import tempfile
import time
from array import array
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figures import Sample
from tests.discord.loopback import LoopbackDiscord
from tests.discord.process import Home

READY_WITHIN = 300.0
ENDED_WITHIN = 20.0


@dataclass(slots=True)
class Running:
    """A bot that is connected. ``started_in`` is from its start to ready, in seconds."""

    discord: LoopbackDiscord
    home: Home
    process: asyncio.subprocess.Process
    started_in: float = 0.0

    @property
    def memory(self) -> int:
        """Resident bytes of the bot itself; its picture worker is counted apart."""
        return resident(self.process.pid)

    @property
    def worker_memory(self) -> int:
        """Resident bytes of what it started; 0 while there is none."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text("ascii").split()
        return sum(resident(int(child)) for child in children)

    def lag(self, since: float, until: float) -> Sample:
        """How late its event loop was at each look in a span of the monotonic clock."""
        seen = array("d")
        content = self.lag_file.read_bytes()
        seen.frombytes(content[: len(content) // 16 * 16])
        pairs = zip(seen[::2], seen[1::2], strict=True)
        return Sample([late for at, late in pairs if since <= at <= until])

    @property
    def lag_file(self) -> Path:
        return self.home.folder / "lag.bin"


@contextlib.asynccontextmanager
async def bare(discord: LoopbackDiscord) -> AsyncIterator[Running]:
    """The bare bot, ready."""
    async with _started(discord, "bare") as running:
        yield running


@contextlib.asynccontextmanager
async def salary(discord: LoopbackDiscord, database: Path | None = None) -> AsyncIterator[Running]:
    """``salary-bot run``, ready; on a database of its own or on a given one."""
    async with _started(discord, "salary-bot", "run", database=database) as running:
        yield running


@contextlib.asynccontextmanager
async def side_by_side() -> AsyncIterator[tuple[Running, Running]]:
    """The bare bot and ours, each with a loopback Discord, so that both meet the same moments of the machine."""
    async with LoopbackDiscord() as one, LoopbackDiscord() as other, bare(one) as pong, salary(other) as ours:
        yield pong, ours


@contextlib.asynccontextmanager
async def _started(discord: LoopbackDiscord, *arguments: str, database: Path | None = None) -> AsyncIterator[Running]:
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
        home = Home(Path(folder))
        started = time.perf_counter()
        process = await _start(discord, home, arguments, database)
        running = Running(discord, home, process)
        try:
            await _ready(running)
            running.started_in = time.perf_counter() - started
            yield running
        finally:
            await _end(process)


async def _start(
    discord: LoopbackDiscord, home: Home, arguments: tuple[str, ...], database: Path | None
) -> asyncio.subprocess.Process:
    environment = home.environment(discord.token)
    if database is not None:
        environment["SALARY_BOT_DATABASE_URL"] = f"sqlite+aiosqlite:///{database.as_posix()}"
    with (home.folder / "output.txt").open("ab") as output:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.bench.launcher", discord.rest_url, discord.gateway_url),
            *(str(home.folder / "lag.bin"), *arguments),
            cwd=home.folder, env=environment, stdin=asyncio.subprocess.DEVNULL, stdout=output, stderr=output,
        )  # fmt: skip


async def _ready(running: Running) -> None:
    connected = asyncio.ensure_future(running.discord.gateway.session(READY_WITHIN))
    ended = asyncio.ensure_future(running.process.wait())
    await asyncio.wait({connected, ended}, return_when=asyncio.FIRST_COMPLETED)
    ended.cancel()
    if not connected.done():
        connected.cancel()
        raise RuntimeError(f"a bot ended before it was connected:\n{running.home.log}")
    await connected


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), ENDED_WITHIN)
        except TimeoutError:
            process.kill()
            await process.wait()


def resident(pid: int) -> int:
    """Bytes of a process that are in memory (Linux)."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
