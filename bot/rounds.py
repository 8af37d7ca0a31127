"""What is done by the clock, not on anybody's word: forgetting, releases, digests. Each step runs once when called.

Every step is safe to run at any time and twice: what is due is read from the store, so that a restart loses nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.conversation.community.ledger import Ledger
from bot.conversation.servers.settings import ServerSettings

if TYPE_CHECKING:
    from bot.store import Store

_log = logging.getLogger(__name__)

GRACE = timedelta(days=30)
"""How long a server is kept after the bot was removed from it; coming back within it finds everything as it was."""
SWEEP, SWEPT_EVERY = "sweep", timedelta(hours=20)
TRUSTED = timedelta(days=7)
"""After a longer pause one night passes without erasing: a clock that jumped by years must not erase everybody."""

Post = Callable[[int, int, str], Awaitable[bool]]
"""Posts the digest of a server in a channel for a month ("2026-11"); False where it can't."""


async def run_once(store: Store, community: Ledger, keep_months: int, now: datetime) -> None:
    """What is done once for all shards, all steps in their order."""
    await forget_servers(store, now)
    await sweep_people(store, keep_months, now)
    await community.release_due()


async def forget_servers(store: Store, now: datetime) -> int:
    """Erase the servers that removed the bot longer ago than the grace period; how many."""
    async with store.transaction() as stored:
        return await stored.servers.forget_removed(now - GRACE)


async def sweep_people(store: Store, keep_months: int, now: datetime) -> int:
    """Once a night: erase whoever has not come by for the months that the settings say; how many."""
    from bot.store.retention import sweep

    async with store.transaction() as stored:
        mark = await stored.marks.get(SWEEP, is_held=True)
        away = now - datetime.fromisoformat(mark) if mark else None
        if away is not None and timedelta() <= away < SWEPT_EVERY:
            return 0
        await stored.marks.put(SWEEP, now.isoformat())
    if away is None or not timedelta() <= away <= TRUSTED:
        _log.warning("nobody is erased tonight: the clock may have jumped since the last round")
        return 0
    return await sweep(store, keep_months, now)


async def post_digests(
    store: Store, post: Post, now: datetime, has_server: Callable[[int], bool] = lambda _: True
) -> int:
    """Post each server's digest once a calendar month, where one is wanted and the server is here; how many were.

    The month is noted before it is posted: a digest may be lost in a crash, and never comes twice.
    """
    month = now.strftime("%Y-%m")
    async with store.reading() as stored:
        due = [int(record["server"]) for record in await stored.servers.records() if _digest_channel(record, month)]
    posted = 0
    for server in filter(has_server, due):
        channel = await _take_digest(store, server, month)
        posted += channel is not None and await post(server, channel, month)
    return posted


async def _take_digest(store: Store, server: int, month: str) -> int | None:
    """Note a server's digest as posted; the channel to post it in, None where it was posted meanwhile."""
    async with store.transaction() as stored:
        record = await stored.servers.record(server) or {}
        channel = _digest_channel(record, month)
        if channel is not None:
            await stored.servers.keep(server, {**record, "digest": month})
    return channel


def _digest_channel(record: Mapping[str, Any], month: str) -> int | None:
    """Where the month's digest is due; None where none is."""
    if record.get("removed_at") or record.get("digest", "") >= month:
        return None
    return ServerSettings.from_payload(record.get("settings", {})).digest_channel
