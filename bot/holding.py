"""Answering a range of shards for as long as it is this process's alone.

With a database server the range is claimed there, waited for, and claimed anew when it was lost. A SQLite file has one
process, which answers everything.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping

from sqlalchemy.exc import SQLAlchemyError

from bot.app import App
from bot.client import answers, run_bot
from bot.sharded import make_bot
from bot.shards import ALL, Shards, name_of_process
from bot.store import Store
from bot.store.claims import PACE, Claim, claiming
from bot.watch import watched

_log = logging.getLogger(__name__)


async def serve_shards(app: App, token: str, shards: Shards | None) -> None:
    """Connect and answer until cancelled."""
    store = app.store
    if store is not None and store.is_shared:
        await _serve_claimed(app, store, token, shards)
        return
    await run_bot(make_bot(app, shards), token)


async def _serve_claimed(app: App, store: Store, token: str, shards: Shards | None) -> None:
    wanted = shards or ALL
    while True:
        try:
            async with claiming(store, wanted, name_of_process(wanted), app.conversation.hear) as claim:
                app.conversation.forget_what_is_held()  # what others told before was not heard
                await _wait(app, store, claim)
                _log.info("the shards %s are answered here", wanted)
                if not await _answer_while_held(app, token, shards, claim):
                    return
                _log.warning("the shards %s are no longer mine: the database does not hear me", wanted)
        except (SQLAlchemyError, OSError) as error:
            _log.warning("the database is out of reach (%s); trying again", type(error).__name__)
            await asyncio.sleep(PACE.look)


async def _wait(app: App, store: Store, claim: Claim) -> None:
    """Until the shards are ours. Who waits is well as long as the database is."""

    async def health() -> Mapping[str, bool]:
        return {"database": await answers(store)}

    async with watched(app.settings.watch.port, health, dict, lambda: 0):
        await claim.wait()


async def _answer_while_held(app: App, token: str, shards: Shards | None, claim: Claim) -> bool:
    """Whether it ended because the shards were lost, and not of itself. The claim is kept until the last goodbye."""
    answering = asyncio.create_task(run_bot(make_bot(app, shards, claim), token))
    keeping = asyncio.create_task(claim.keep())
    try:
        await asyncio.wait({answering, keeping}, return_when=asyncio.FIRST_COMPLETED)
        if answering.done():
            answering.result()
            return False
        return True
    finally:
        answering.cancel()
        await asyncio.gather(answering, return_exceptions=True)
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
