"""Pictures on request, drawn by one worker process that is started at the first and never waited for at the end."""

from __future__ import annotations

import asyncio
import hashlib
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path

from bot.charts import Chart
from bot.faces.charts.worker import LENGTH, chart_format, framed

PACKAGES = Path(__file__).parents[3]
"""Where ``bot`` lies: the worker finds it there whatever folder the bot was started in."""
MOST_WAITING = 24
"""Pictures asked for at once; the next is told at once that there will be none."""
MOST_KEPT = 128
MOST_BYTES = 8_000_000
PATIENCE = 10.0
"""Seconds for one picture, the worker's start included; then the worker is ended."""


class NoPictureError(Exception):
    """There is no picture this time: too many are asked for, or the worker broke."""


class Pictures:
    """PNGs by what is drawn on them. A broken worker costs its picture and is started anew for the next."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._process: Process | None = None

    async def draw(self, charts: tuple[Chart, ...]) -> bytes:
        """The picture of ``charts``, from the cache where it was drawn before. Raises ``NoPictureError``."""
        content = chart_format().dump_json(charts)
        key = hashlib.sha256(content).digest()
        kept = self._kept.pop(key, None)
        if kept is None:
            kept = await self._drawn_in_turn(content)
        self._keep(key, kept)
        return kept

    async def close(self) -> None:
        """End the worker, its pipes too: one that is left open would complain after the event loop is gone."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.kill()
        if process.stdin is not None:
            process.stdin.close()
        if process.stdout is not None:
            await process.stdout.read()
        await process.wait()

    async def _drawn_in_turn(self, content: bytes) -> bytes:
        if self._waiting >= MOST_WAITING:
            raise NoPictureError
        self._waiting += 1
        try:
            async with self._turn:
                return await self._drawn(content)
        finally:
            self._waiting -= 1

    async def _drawn(self, content: bytes) -> bytes:
        try:
            async with asyncio.timeout(PATIENCE):
                picture = await self._exchange(await self._worker(), framed(content))
        except (TimeoutError, OSError, asyncio.IncompleteReadError) as error:
            await self.close()
            raise NoPictureError from error
        except asyncio.CancelledError:
            await self.close()  # an answer that nobody reads would be taken for the next one's
            raise
        if not picture:
            raise NoPictureError
        return picture

    async def _exchange(self, process: Process, message: bytes) -> bytes:
        writer, reader = process.stdin, process.stdout
        if writer is None or reader is None:
            raise NoPictureError
        writer.write(message)
        await writer.drain()
        return await reader.readexactly(int.from_bytes(await reader.readexactly(LENGTH)))

    async def _worker(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-P", "-m", "bot.faces.charts.worker"),
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                env=_environment(),
            )
        return self._process

    def _keep(self, key: bytes, picture: bytes) -> None:
        self._kept[key] = picture
        while len(self._kept) > MOST_KEPT or sum(map(len, self._kept.values())) > MOST_BYTES:
            self._kept.popitem(last=False)


def _environment() -> dict[str, str]:
    """The bot's own, without what only the bot may know."""
    known = {
        name: value
        for name, value in os.environ.items()
        if name != "DISCORD_TOKEN" and not name.startswith("SALARY_BOT_")
    }
    paths = [str(PACKAGES), *filter(None, [known.get("PYTHONPATH")])]
    return {**known, "PYTHONPATH": os.pathsep.join(paths)}
