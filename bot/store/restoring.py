"""A backup put back: migrated, led through the journal of what was erased since, and only then in the database's place.

It is prepared in a draft beside the database and copied over it in one step, so that a kill leaves the old one, and a
bot that runs beside it goes on with the new one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.errors import StartError
from bot.store import sqlite
from bot.store.address import key_source, read_address
from bot.store.backups import check_can_be_copied, closing_connection, copy_whole, draft_beside
from bot.store.erasing import Erased, ErasureJournal, erased_hash
from bot.store.marks import EARLIER_KEYS
from bot.store.moments import times
from bot.store.owners import Owner, OwnerTable
from bot.store.people import People
from bot.store.retention import BATCH, sweep
from bot.store.sealing import Seal
from bot.store.store import Store
from bot.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Restored:
    people: int
    erased: int
    """How many were erased again on the way: they had gone, or were away too long, since the backup was made."""


async def restore(
    url: str, backup: Path, now: datetime, keep_months: int, keys: tuple[bytes, ...] = (), *,
    key_file: Path | None = None, replaces: bool = False,
) -> Restored:  # fmt: skip
    """Put ``backup`` in the place of the database at ``url``; ``StartError`` where that can't be, nothing changed."""
    check_can_be_copied(url)
    address = read_address(url)
    database = sqlite.file_of(address)
    if database is None:
        raise StartError("A database in memory can't be restored.")
    if database.exists() and database.stat().st_size and not replaces:
        raise StartError(f"There is a database in {database}. Add --replace to put the backup in its place.")
    held = key_source(address, keys, key_file).read()
    if not held:
        raise StartError("The backup's key is missing: put back the key file, or set SALARY_BOT_KEY.")
    with draft_beside(database) as draft:
        copy_whole(backup, draft)
        _check_is_ours(draft, backup)
        restored = await _prepare(draft, held, ErasureJournal.of(database).read(), now, keep_months)
        sqlite.prepare_file(database, makes_folder=False)
        copy_whole(draft, database)
    return restored


def _check_is_ours(draft: Path, backup: Path) -> None:
    with closing_connection(draft) as connection:
        found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    if found is None:
        raise StartError(f"{backup} is no backup of this program's database.")


async def _prepare(draft: Path, keys: tuple[bytes, ...], erased: Erased, now: datetime, keep_months: int) -> Restored:
    store = await Store.open(f"sqlite+aiosqlite:///{draft}", keys)
    try:
        await store.check_whole()
        seals = [Seal(key) for key in keys]
        await _check_tells_all(store, erased, seals)
        gone = await replay(store, erased, seals)
        gone += await sweep(store, keep_months, now)
        return Restored(await store.count_people(), gone)
    finally:
        await store.close()
        for end in (".erased", ".backups"):
            draft.with_name(draft.name + end).unlink(missing_ok=True)


async def _check_tells_all(store: Store, erased: Erased, seals: Iterable[Seal]) -> None:
    """``StartError`` if the journal names people under a key that is not given and came after the backup's own."""
    async with store.transaction() as t:
        earlier = (await t.marks.get(EARLIER_KEYS) or "").split()
    if {erasure.key for erasure in erased.values()} - {seal.name for seal in seals} - {*earlier, ""}:
        raise StartError(
            "Since this backup was made people were erased under another key; without that key they would come back. "
            "Give both: SALARY_BOT_KEY=NEW,OLD. Nothing was changed. (Is that key lost? Then only without the list "
            "of erasures beside the database, and they do come back.)"
        )


async def replay(store: Store, erased: Erased, seals: Iterable[Seal]) -> int:
    """Erase again whatever the journal names, unless it came back later; how many people."""
    names = _Names(erased, tuple(seals))
    gone: set[str] = set()
    for table in range(len(await _owners(store))):
        after = 0
        while True:
            async with store.transaction() as t:
                page = await t.owners_of_people()[table].page(after, BATCH)
                for owner, record in page:
                    if record is not None and await _replay_one(t, t.owners_of_people()[table], owner, record, names):
                        gone.add(record[t.owners_of_people()[table].kind])
            if not page:
                break
            after = page[-1][0].id
    return len(gone)


async def _owners(store: Store) -> tuple[OwnerTable, ...]:
    async with store.transaction() as t:
        return t.owners_of_people()


@dataclass(frozen=True, slots=True)
class _Names:
    """What the journal names, under any of the keys."""

    erased: Erased
    seals: tuple[Seal, ...]

    def has(self, kept: Mapping[str, Any] | None, person: str, table: str = "", number: int = 0) -> bool:
        """Whether this was erased after it had come to be."""
        found = [self.erased.get(erased_hash(seal, person, table, number)) for seal in self.seals]
        gone = [erasure.at for erasure in found if erasure is not None]
        return bool(gone) and max(gone) >= min(times(kept), default=max(gone))


async def _replay_one(t: Transaction, table: OwnerTable, owner: Owner, record: dict[str, Any], names: _Names) -> bool:
    person = record[table.kind]
    if names.has(record, person) or names.has(record, person, table.table.name, owner.number):
        await table.remove(owner)
        return True
    for door in t.personal if isinstance(table, People) else ():
        for row in await door.rows(owner):
            if names.has(row.content, person, door.table.name, row.number):
                await door.drop_row(owner, row.number)
    return False
