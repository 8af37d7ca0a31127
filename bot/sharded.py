"""The client that answers several shards, which take their turns in introducing themselves to Discord."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from discord.ext import commands

from bot.app import App
from bot.client import SalaryBot
from bot.shards import ALL, Shards

if TYPE_CHECKING:
    from bot.store.claims import Claim


class ShardedBot(SalaryBot, commands.AutoShardedBot):
    """One process's range of shards."""

    def __init__(self, app: App, shards: Shards, claim: Claim | None = None) -> None:
        super().__init__(app, shards, claim, shard_ids=shards.ids, shard_count=shards.count)
        self._at_once = 1

    async def setup_hook(self) -> None:
        await super().setup_hook()
        self._at_once = (await self.fetch_session_start_limits()).max_concurrency

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Discord lets one shard in every five seconds (of each bucket), whichever process it is in."""
        if self._claim is None:
            await super().before_identify_hook(shard_id, initial=initial)
        else:
            await self._claim.introduce((shard_id or 0) % self._at_once)

    def shards_heard(self) -> dict[int, float]:
        known = self.shards
        are_there = {shard: shard in known and not known[shard].is_closed() for shard in self.mine.ids}
        return {shard: known[shard].latency if is_there else math.nan for shard, is_there in are_there.items()}

    @property
    def is_connected(self) -> bool:
        return not any(math.isnan(latency) for latency in self.shards_heard().values())


def make_bot(app: App, shards: Shards | None, claim: Claim | None = None) -> SalaryBot:
    """A plain client where nothing is said of shards."""
    return SalaryBot(app, ALL, claim) if shards is None else ShardedBot(app, shards, claim)
