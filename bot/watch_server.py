"""The web server behind ``bot.watch``: /healthz and /metrics on a port of this machine alone."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.errors import StartError
from bot.measures import LOOP_LAG, REGISTRY, SERVERS, SHARD_CONNECTED, SHARD_LATENCY
from bot.watch import Health, Shards

HOST = "127.0.0.1"
LOOK_EVERY = 0.5
"""Seconds between two looks at how late the event loop is."""


@asynccontextmanager
async def serving(port: int, health: Health, shards: Shards, servers: Callable[[], int]) -> AsyncIterator[None]:
    """Serve while the block runs. ``StartError`` if the port is taken."""
    runner = web.AppRunner(_application(health, shards, servers), access_log=None)
    await runner.setup()
    looking = asyncio.create_task(_look_at_the_loop())
    try:
        await web.TCPSite(runner, HOST, port).start()
        yield
    except OSError as error:
        raise StartError(f"The port {port} for /healthz and /metrics can't be opened: {error.strerror}.") from None
    finally:
        looking.cancel()
        with suppress(asyncio.CancelledError):
            await looking
        await runner.cleanup()


def _application(health: Health, shards: Shards, servers: Callable[[], int]) -> web.Application:
    async def healthz(_request: web.Request) -> web.Response:
        parts = await health()
        is_well = all(parts.values())
        told = {
            "status": "ok" if is_well else "unwell",
            **{name: "ok" if well else "unwell" for name, well in parts.items()},
        }
        return web.json_response(told, status=200 if is_well else 503)

    async def metrics(_request: web.Request) -> web.Response:
        SERVERS.set(servers())
        for shard, latency in shards().items():
            SHARD_CONNECTED.labels(shard).set(not math.isnan(latency))
            SHARD_LATENCY.labels(shard).set(latency if math.isfinite(latency) else 0)
        return web.Response(body=generate_latest(REGISTRY), headers={"Content-Type": CONTENT_TYPE_LATEST})

    application = web.Application()
    application.add_routes([web.get("/healthz", healthz), web.get("/metrics", metrics)])
    return application


async def _look_at_the_loop() -> None:
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + LOOK_EVERY
        await asyncio.sleep(LOOK_EVERY)
        LOOP_LAG.observe(max(0.0, loop.time() - due))
