"""The database's shape: which it has, and bringing it to the newest. Alembic is imported only if it is behind."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.errors import StartError
from bot.store.engine import AsyncConnection

HEAD = "0003"
"""The newest migration; a test holds it equal to Alembic's own answer."""
MIGRATIONS = Path(__file__).with_name("migrations")


async def read_version(connection: AsyncConnection) -> str | None:
    """The migration that the database is at; None for one that was never migrated."""
    if not await connection.run_sync(lambda inner: inner.dialect.has_table(inner, "alembic_version")):
        return None
    version: str | None = await connection.scalar(text("SELECT version_num FROM alembic_version"))
    return version


async def has_tables(connection: AsyncConnection) -> bool:
    """Whether there is any table in it."""
    return await connection.run_sync(lambda inner: bool(inspect(inner).get_table_names()))


async def migrate(connection: AsyncConnection) -> None:
    """Run what is missing inside the connection's transaction: all of it is kept by its commit, or none.

    ``StartError`` for a version that this program does not know; whatever a migration raises goes through.
    """
    await connection.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    try:
        command.upgrade(config, "heads")
    except CommandError:
        raise StartError("The database was made by a newer version of this program. Update the program.") from None
