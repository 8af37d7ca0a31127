"""Another key in the old one's place: every row sealed anew, every keyed id rewritten, while a bot may run beside it.

Each person (or server) moves whole, in one transaction, so that at any moment everything of theirs is under one key.
The database's mark names both keys until the last has moved; who looks something up tries the new one, then the old.
Stopped anywhere, it is taken up where it was left.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from bot.errors import StartError
from bot.store.keys import KEY_BYTES
from bot.store.marks import EARLIER_KEYS
from bot.store.owners import Owner, OwnerTable
from bot.store.people import People
from bot.store.registry import OWNERS
from bot.store.sealing import Seal, name_of
from bot.store.store import Store
from bot.store.transaction import Transaction

BATCH = 20
"""How many move in one transaction: a bot that runs beside it waits for no more than these."""


@dataclass(slots=True)
class Rotated:
    """What a rotation did. Rows that open under no key were lost before; they stay as they are."""

    moved: int = 0
    unreadable: int = 0


async def rotate(store: Store) -> Rotated:
    """Move everything to a new key: the first in the key's source, or one that is made and written there.

    ``StartError`` where the source can't take one. The old key is dropped from the key file at the end.
    """
    mark = await _mark(store)
    newest = Seal(_new_key(store, mark))
    done = Rotated()
    if mark != newest.check:
        async with store.transaction() as t:
            await t.marks.put_keys(f"{newest.check} {mark.split()[-1]}")
        for table in range(len(OWNERS)):
            await _move_table(store, table, done)
        async with store.transaction() as t:
            await t.marks.put_keys(newest.check)
            await _note_earlier(t, mark.split()[-1])
        await store.empty_log()
    if not store.keys.given:
        store.keys.replace(store.keys.read()[:1])
    return done


async def _mark(store: Store) -> str:
    async with store.transaction() as t:
        return t.ring.mark


async def _note_earlier(t: Transaction, check: str) -> None:
    """What was erased under the key that is left now was erased before any copy that is made from here on."""
    earlier = (await t.marks.get(EARLIER_KEYS) or "").split()
    await t.marks.put(EARLIER_KEYS, " ".join(dict.fromkeys([*earlier, name_of(check)])))


def _new_key(store: Store, mark: str) -> bytes:
    """The key to move to: on the disk before anything is sealed with it."""
    keys = store.keys
    held = keys.read()
    if len(held) > 1:
        return held[0]
    if keys.given:
        raise StartError(
            "SALARY_BOT_KEY holds one key. Set it to the new and the old one, set apart by a comma, run this again, "
            "and leave the new one alone afterwards."
        )
    if keys.file is None or mark != Seal(held[0]).check:
        raise StartError("This database has no key file in which a new key could be kept.")
    if store.file is None:
        raise StartError(
            f"Others may use this database. Write a new key as the first line of {keys.file} on every host, above the "
            "one before, and run this again."
        )
    new = secrets.token_bytes(KEY_BYTES)
    keys.replace((new, *held))
    return new


async def _move_table(store: Store, table: int, done: Rotated) -> None:
    after = 0
    while True:
        async with store.transaction() as t:
            page = await t.owners[table].page(after, BATCH, is_held=True)
            for owner, record in page:
                await _move(t, t.owners[table], owner, record, done)
        if not page:
            return
        after = page[-1][0].id


async def _move(t: Transaction, table: OwnerTable, owner: Owner, record: dict[str, Any] | None, done: Rotated) -> None:
    """One row and all that hangs on it; nothing where it has moved already."""
    if record is None:
        done.unreadable += 1
        return
    if owner.seal is t.ring.newest:
        return
    after = Owner(owner.id, t.ring.newest.hash(table.kind, record[table.kind]), t.ring.newest, owner.number)
    if isinstance(table, People):
        for door in t.personal:
            for row in await door.rows(owner):
                await door.reseal(row, owner, after)
                done.unreadable += row.content is None
    await table.rewrite(after, record)
    done.moved += 1
