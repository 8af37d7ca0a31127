"""What members added and what was released, in the store: the one door to both."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.conversation.community.cells import cell_of
from bot.conversation.community.figures import Answer, Figure, release

if TYPE_CHECKING:
    from bot.store import Store, Transaction
    from bot.store.contributions import Contribution
    from bot.store.owners import Owner


@dataclass(frozen=True, slots=True)
class Share:
    """Everything that is kept of what one person added, but the server and when."""

    role: str
    seniority: str
    country: str
    band: int

    @property
    def cell(self) -> str:
        return cell_of(self.role, self.seniority, self.country)


class Ledger:
    """Nothing is gathered where there is no store: ``can_gather`` says so."""

    def __init__(self, store: Store | None, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    @property
    def can_gather(self) -> bool:
        return self._store is not None

    async def own(self, person: str, server: int) -> Share | None:
        """What a person added in a server."""
        if self._store is None:
            return None
        async with self._store.reading() as stored:
            number = await stored.servers.number(server)
            kept = await stored.contributions.read(person, number) if number is not None else None
        return _share(kept.record) if kept else None

    async def add(self, person: str, server: int, share: Share) -> None:
        """Keep a share in place of an earlier one; it counts from the next release on."""
        if self._store is None:
            raise LookupError("there is no store to gather in")
        async with self._store.transaction() as stored:
            number = await stored.servers.number(server)
            if number is None:
                number = await stored.servers.keep(server, {})
            before = await stored.contributions.read(person, number)
            standing = before.record["standing"] if before else {}
            content = {**asdict(share), "standing": standing, "at": self._clock().isoformat()}
            await stored.contributions.put(person, number, content)

    async def withdraw(self, person: str, server: int) -> bool:
        """Erase what a person added in a server, at once; whether there was anything."""
        if self._store is None:
            return False
        async with self._store.transaction() as stored:
            number = await stored.servers.number(server)
            return number is not None and await stored.contributions.withdraw(person, number, self._clock())

    async def figures(self, server: int) -> dict[str, Figure]:
        """The figures that may be shown, as the last release left them."""
        if self._store is None:
            return {}
        async with self._store.reading() as stored:
            record = await stored.servers.record(server) or {}
        return {cell: one for cell, one in _figures(record).items() if one.is_shown}

    async def release_due(self) -> int:
        """Make this week's release in every server that is due, each in a transaction of its own; how many were."""
        if self._store is None:
            return 0
        async with self._store.reading() as stored:
            servers = [int(record["server"]) for record in await stored.servers.records()]
        made = 0
        for server in servers:
            async with self._store.transaction() as stored:
                made += await self._release(stored, server)
        return made

    async def _release(self, stored: Transaction, server: int) -> bool:
        record = await stored.servers.record(server) or {}
        number = await stored.servers.number(server)
        if number is None or not _is_due(record, self._clock()):
            return False
        rows = await stored.contributions.of_server(number)
        now = self._clock()
        figures, changes = await asyncio.to_thread(_released, rows, _figures(record), now.date().isoformat())
        await stored.contributions.rewrite_all(changes)
        kept = {cell: asdict(figure) for cell, figure in figures.items()}
        await stored.servers.keep(server, {**record, "figures": kept, "released_at": now.isoformat()})
        return True


def _released(
    rows: Sequence[Contribution], before: Mapping[str, Figure], at: str
) -> tuple[dict[str, Figure], list[tuple[Owner, dict[str, Any]]]]:
    """The figures of a release, and the rows of which something else stands now, with their new records. Long work."""
    answers = [Answer(_share(row.record).cell, row.record["band"], row.record["standing"]) for row in rows]
    figures, noted = release(answers, before, at)
    changes = [
        (row.owner, {**row.record, "standing": dict(after.standing)})
        for row, answer, after in zip(rows, answers, noted, strict=True)
        if after.standing != answer.standing
    ]
    return figures, changes


def monday_of(moment: datetime) -> datetime:
    """The beginning of the moment's week: releases are made on Mondays, or as soon after as the bot runs."""
    start = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return start - timedelta(days=start.weekday())


def next_release(now: datetime) -> datetime:
    return monday_of(now) + timedelta(days=7)


def _is_due(record: Mapping[str, Any], now: datetime) -> bool:
    """Once a week, where community figures are on and the bot is."""
    if record.get("removed_at") or not record.get("settings", {}).get("has_community", True):
        return False
    released_at = record.get("released_at")
    return released_at is None or datetime.fromisoformat(released_at) < monday_of(now)


def _figures(record: Mapping[str, Any]) -> dict[str, Figure]:
    return {cell: Figure(**kept) for cell, kept in record.get("figures", {}).items()}


def _share(record: Mapping[str, Any]) -> Share:
    return Share(record["role"], record["seniority"], record["country"], record["band"])
