"""Starts a bot that is measured: discord.py pointed at a loopback Discord, and a look at its event loop.

python -m tests.bench.launcher REST_URL GATEWAY_URL LAG_FILE bare|salary-bot [ARGUMENT ...]
"""

from __future__ import annotations

import asyncio
import sys
from array import array
from pathlib import Path
from typing import Any

import discord
import discord.gateway
import discord.http
import yarl

LOOK_EVERY = 0.01
"""Seconds between two looks at how late the event loop is: far below the lag that a target speaks of."""
WRITE_EVERY = 10
"""Looks between two writes to the file."""


def main() -> None:
    _, rest_url, gateway_url, lag_file, which, *arguments = sys.argv
    discord.http.Route.BASE = rest_url
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
    _watch_the_loop(Path(lag_file))
    if which == "bare":
        from tests.bench.yardsticks.bare_bot import main as run

        run()
        return
    sys.argv = ["salary-bot", *arguments]
    from bot.__main__ import main as salary_bot

    salary_bot()


def _watch_the_loop(file: Path) -> None:
    """Every client that is started is looked at, the bare one and ours alike."""
    start = discord.Client.start

    async def watched(client: discord.Client, *arguments: Any, **named: Any) -> None:
        looking = asyncio.create_task(_look(file))
        try:
            await start(client, *arguments, **named)
        finally:
            looking.cancel()

    discord.Client.start = watched  # type: ignore[method-assign]


async def _look(file: Path) -> None:
    """Pairs of numbers: when it was looked (the clock that all processes share), and how late."""
    loop = asyncio.get_running_loop()
    seen = array("d")
    with file.open("ab", buffering=0) as output:
        while True:
            due = loop.time() + LOOK_EVERY
            await asyncio.sleep(LOOK_EVERY)
            seen.extend((loop.time(), max(0.0, loop.time() - due)))
            if len(seen) >= 2 * WRITE_EVERY:
                output.write(seen.tobytes())
                seen = array("d")


if __name__ == "__main__":
    main()
