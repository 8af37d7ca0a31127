"""``salary-bot check``: the steps that a start takes, each told as it passes; the first fault ends it."""

from __future__ import annotations

import asyncio
import http.client
import json
import socket
import time
from collections.abc import Callable, Mapping

from bot.app import (
    draw_once,
    load_catalogues,
    load_knowledge,
    load_language,
    load_pay,
    load_vocabulary,
    open_store,
    warm_up,
)
from bot.config import Settings, load_settings
from bot.errors import StartError
from bot.shards import check_can_be_shared

HOST = "127.0.0.1"
HEALTH_SECONDS = 3.0

Tell = Callable[[str], None]


def check_everything(environ: Mapping[str, str], tell: Tell) -> int:
    """Tell one line for each step that passed and return 0; ``StartError`` at the first fault."""
    settings = load_settings(environ)
    tell(f"ok  settings     {settings.source or 'no config.toml: the defaults'}")
    tell(f"ok  discord      {'a token is set' if settings.token else 'no token: the conversation is in the terminal'}")
    tell(f"ok  shards       {_look_at_shards(settings)}")
    tell(f"ok  watching     {_look_at_port(settings.watch.port)}")
    asyncio.run(_check_database(settings, tell))
    load_vocabulary()
    tell("ok  vocabulary   countries and places loaded")
    pay = load_pay()
    tell(f"ok  pay model    version {pay.identity.version}, data until {pay.identity.data_until}")
    language = load_language()
    tell("ok  language     loaded")
    tell(f"ok  knowledge    {len(load_knowledge().all)} facts, each with source and year")
    tell(f"ok  catalogues   {', '.join(load_catalogues())}")
    tell(f"ok  pictures     one drawn in {_milliseconds(draw_once):.0f} ms")
    tell(f"ok  warm-up      one answer in {_milliseconds(lambda: warm_up(pay, language)):.0f} ms")
    return 0


def _milliseconds(step: Callable[[], None]) -> float:
    started = time.perf_counter()
    step()
    return (time.perf_counter() - started) * 1000


def _look_at_shards(settings: Settings) -> str:
    """What a start would answer; ``StartError`` for a range that no other process can complete."""
    check_can_be_shared(settings.shards, settings.database_url)
    return f"{settings.shards}, the others in other processes" if settings.shards else "all of Discord, unsharded"


def _look_at_port(port: int | None) -> str:
    """Whether the port for /healthz and /metrics is free, or a running bot answers there; ``StartError`` otherwise."""
    if port is None:
        return "no port: neither /healthz nor /metrics"
    try:
        with socket.create_server((HOST, port)):
            return f"port {port} is free"
    except OSError as error:
        status = _health_at(port)
        if status is None:
            raise StartError(f"The port {port} (watch.port) can't be opened: {error.strerror}.") from None
        return f"port {port}: a bot is running, its health is {status}"


def _health_at(port: int) -> str | None:
    """What a bot that runs says of itself; None where there is none."""
    connection = http.client.HTTPConnection(HOST, port, timeout=HEALTH_SECONDS)
    try:
        connection.request("GET", "/healthz")
        told = json.loads(connection.getresponse().read(1000))
        return str(told["status"])
    except (OSError, ValueError, LookupError, TypeError, http.client.HTTPException):
        return None
    finally:
        connection.close()


async def _check_database(settings: Settings, tell: Tell) -> None:
    store = await open_store(settings)
    try:
        tell(f"ok  database     {store.place}, {await store.count_people()} remembered")
        tell(f"ok  migrations   at {store.version}")
        unfinished = "; a rotation is not finished: salary-bot keys rotate" if store.is_rotating else ""
        tell(f"ok  key          {store.key_place}{unfinished}")
    finally:
        await store.close()
