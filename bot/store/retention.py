"""Nobody is kept longer than promised: who has not come by for so many months is erased."""

from __future__ import annotations

import calendar
from datetime import UTC, datetime

from bot.store.moments import times
from bot.store.store import Store
from bot.store.transaction import Transaction

BATCH = 50
"""How many are looked at in one transaction: answers wait for no more than these."""


async def sweep(store: Store, keep_months: int, now: datetime) -> int:
    """Erase everybody who was last here more than ``keep_months`` ago; how many. Run it once a night.

    What the journal says of erasures older than that goes too: a backup that old holds nobody who would be kept.
    """
    limit = months_before(now, keep_months)
    erased = 0
    for table in range(len(await _tables(store))):
        erased += await _sweep_table(store, table, limit, now)
    if store.journal is not None:
        async with store.transaction():  # the database's write lock is the journal's too
            store.journal.forget_before(limit)
    await store.empty_log()
    return erased


async def _tables(store: Store) -> list[str]:
    async with store.transaction() as t:
        return [table.table.name for table in t.owners_of_people()]


async def _sweep_table(store: Store, table: int, limit: datetime, now: datetime) -> int:
    after = erased = 0
    while True:
        async with store.reading() as t:
            door = t.owners_of_people()[table]
            page = await door.page(after, BATCH)
        for _, record in page:
            if record is not None and max(times(record), default=now) < limit:
                erased += await _erase_if_away(store, record[door.kind], limit, now)
        if not page:
            return erased
        after = page[-1][0].id


async def _erase_if_away(store: Store, person: str, limit: datetime, now: datetime) -> bool:
    """Erase somebody unless anything of theirs, looked at once more and held, says that they were here since."""
    async with store.transaction() as t:
        return await last_seen(t, person) < limit and await t.forget(person, now)


async def last_seen(t: Transaction, person: str) -> datetime:
    """When a person was last here: the newest time in anything that is kept of them."""
    kept = await t.export(person)
    return max(times(kept), default=datetime.max.replace(tzinfo=UTC))


def months_before(moment: datetime, months: int) -> datetime:
    """The same day and hour so many months earlier, or that month's last day."""
    return _months_away(moment, -months)


def months_after(moment: datetime, months: int) -> datetime:
    """The same day and hour so many months later, or that month's last day."""
    return _months_away(moment, months)


def _months_away(moment: datetime, months: int) -> datetime:
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return moment.replace(year=year, month=month + 1, day=min(moment.day, last))
