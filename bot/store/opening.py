"""Opening the database: its shape and its key are settled in one transaction, or it is left as it was."""

from __future__ import annotations

from sqlalchemy import exists, select

from bot.errors import StartError
from bot.store import postgres, schema
from bot.store.engine import AsyncConnection
from bot.store.keyring import KeyRing, fitting_ring, new_ring
from bot.store.keys import KeySource
from bot.store.marks import Marks
from bot.store.registry import OWNERS


async def settle(connection: AsyncConnection, keys: KeySource) -> KeyRing:
    """Bring the schema up to date and find the key that fits, or make both where the database is empty.

    ``StartError`` for another program's database, a newer schema, or sealed rows whose key is missing or another.
    """
    postgres.check_is_new_enough(connection)
    await postgres.hold(connection, postgres.SETTLING)
    version = await schema.read_version(connection)
    if version is None and await schema.has_tables(connection):
        raise StartError("The database belongs to another program. Name another one.")
    if version != schema.HEAD:
        await schema.migrate(connection)
    secrets = keys.read()
    marks = Marks(connection)
    if await _is_empty(connection):
        ring = new_ring(secrets or (keys.make(),))
        await marks.put_keys(ring.mark)
        return ring
    if not secrets:
        raise StartError(
            f"The database holds sealed answers, but their key is missing: put back {keys.file}, or set SALARY_BOT_KEY."
        )
    fitting = fitting_ring(await marks.keys(), secrets)
    if fitting is None:
        raise StartError(f"The key in {keys} is not the one that sealed this database. Nothing was changed.")
    return fitting


async def _is_empty(connection: AsyncConnection) -> bool:
    """Whether nothing in it is sealed."""
    for owner in OWNERS:
        if await connection.scalar(select(exists(select(owner.table.c.id)))):
            return False
    return True
