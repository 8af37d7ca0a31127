"""``salary-bot check``: the steps that a start takes, each told as it passes; the first fault ends it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping

from bot.app import load_knowledge, load_language, load_pay, load_vocabulary, open_store, warm_up
from bot.config import Settings, load_settings

Tell = Callable[[str], None]


def check_everything(environ: Mapping[str, str], tell: Tell) -> int:
    """Tell one line for each step that passed and return 0; ``StartError`` at the first fault."""
    settings = load_settings(environ)
    tell(f"ok  settings     {settings.source or 'no config.toml: the defaults'}")
    tell(f"ok  discord      {'a token is set' if settings.token else 'no token: the conversation is in the terminal'}")
    asyncio.run(_check_database(settings, tell))
    load_vocabulary()
    tell("ok  vocabulary   countries and places loaded")
    pay = load_pay()
    tell(f"ok  pay model    version {pay.identity.version}, data until {pay.identity.data_until}")
    language = load_language()
    tell("ok  language     loaded")
    tell(f"ok  knowledge    {len(load_knowledge().all)} facts, each with source and year")
    started = time.perf_counter()
    warm_up(pay, language)
    tell(f"ok  warm-up      one answer in {(time.perf_counter() - started) * 1000:.0f} ms")
    return 0


async def _check_database(settings: Settings, tell: Tell) -> None:
    store = await open_store(settings)
    try:
        tell(f"ok  database     {store.place}, {await store.count_people()} remembered")
        tell(f"ok  migrations   at {store.version}")
        unfinished = "; a rotation is not finished: salary-bot keys rotate" if store.is_rotating else ""
        tell(f"ok  key          {store.key_place}{unfinished}")
    finally:
        await store.close()
