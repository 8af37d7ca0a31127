"""For operators: /healthz and /metrics on a port of this machine alone, off unless a port is set."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

Health = Callable[[], Awaitable[Mapping[str, bool]]]
"""What must be well, by name."""
Shards = Callable[[], Mapping[int, float]]
"""The heartbeat's seconds of every shard, NaN for one that is not connected."""


@asynccontextmanager
async def watched(port: int | None, health: Health, shards: Shards, servers: Callable[[], int]) -> AsyncIterator[None]:
    """Serve while the block runs; without a port no web server is even loaded. ``StartError`` if it is taken."""
    if port is None:
        yield
        return
    from bot.watch_server import serving

    async with serving(port, health, shards, servers):
        yield
