"""What every table is made of. Each table is declared beside its door (``bot/store/people.py``, ``profiles.py``, ...).

Personal columns hold sealed bytes (see ``bot.store.sealing``); types are those that SQLite and PostgreSQL share.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, MetaData, Table

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    }
)
"""Every table, once ``bot.store.registry`` is imported."""

RowId = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers rows by itself only where the type is exactly INTEGER."""


def owner_table(name: str, *more: Any, is_unique: bool = True) -> Table:
    """A table whose rows are found by a keyed hash of an id (people, servers); ``more`` columns and constraints."""
    return Table(
        name,
        metadata,
        Column("id", RowId, primary_key=True, autoincrement=True),
        Column("hash", LargeBinary(32), nullable=False, unique=is_unique, index=not is_unique),
        *more,
        Column("sealed", LargeBinary, nullable=False),
    )


def personal_table(name: str, *more: Column[Any], is_numbered: bool = False) -> Table:
    """A table whose rows hang on a person and go with them: one row each, or many, numbered upwards."""
    number = [Column("number", Integer, primary_key=True, autoincrement=False)] if is_numbered else []
    person = ForeignKey("people.id", ondelete="CASCADE")
    return Table(
        name,
        metadata,
        Column("person_id", RowId, person, primary_key=True, autoincrement=False),
        *number,
        *more,
        Column("sealed", LargeBinary, nullable=False),
    )
