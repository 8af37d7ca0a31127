"""Opening the database: its shape and its key are settled in one transaction, or it is left as it was."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StartError
from bot.store import schema, sqlite
from bot.store.keys import KeySource
from bot.store.marks import KEY_CHECK, Marks
from bot.store.sealing import Seal
from bot.store.tables import people


async def settle(connection: AsyncConnection, keys: KeySource) -> Seal:
    """Bring the schema up to date and find the key that fits, or make both where the database is empty.

    ``StartError`` for another program's database, a newer schema, or sealed rows whose key is missing or another.
    """
    version = await schema.read_version(connection)
    if version is None and connection.dialect.name == "sqlite" and await sqlite.has_tables(connection):
        raise StartError("The database belongs to another program. Name another file.")
    if version != schema.HEAD:
        await schema.migrate(connection)
    is_empty = await connection.scalar(select(func.count()).select_from(people)) == 0
    key = keys.read()
    if key is None and not is_empty:
        raise StartError(
            f"The database holds sealed answers, but their key is missing: put back {keys.file}, or set SALARY_BOT_KEY."
        )
    seal = Seal(keys.make() if key is None else key)
    marks = Marks(connection)
    if is_empty:
        await marks.put(KEY_CHECK, seal.check)
    elif await marks.get(KEY_CHECK) != seal.check:
        raise StartError(f"The key in {keys} is not the one that sealed this database. Nothing was changed.")
    return seal
