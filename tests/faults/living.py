"""Whether the bot lives: somebody else asks and is answered as if nothing had happened."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from tests.discord.loopback import LoopbackDiscord


async def lives(loopback: LoopbackDiscord) -> bool:
    card = await loopback.person("later").command("salary", role="mle", place="Berlin")
    return "80 of 100" in card.text


async def until(is_so: Callable[[], object], within: float = 30) -> None:
    """Waits for what nobody announces; ``TimeoutError`` after ``within`` seconds."""
    async with asyncio.timeout(within):
        while not is_so():  # noqa: ASYNC110 - nobody is told
            await asyncio.sleep(0.05)
