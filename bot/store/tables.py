"""The tables, as the newest migration leaves them. Every row of a person hangs on one person row and goes with it.

Personal columns hold sealed bytes (see ``bot.store.sealing``); types are those that SQLite and PostgreSQL share.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table, Text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    }
)

RowId = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers rows by itself only where the type is exactly INTEGER."""

people = Table(
    "people",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("hash", LargeBinary(32), nullable=False, unique=True),
    Column("sealed", LargeBinary, nullable=False),
)


def _person() -> Column[int]:
    return Column(
        "person_id", RowId, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )


profiles = Table("profiles", metadata, _person(), Column("sealed", LargeBinary, nullable=False))

drafts = Table("drafts", metadata, _person(), Column("sealed", LargeBinary, nullable=False))

estimates = Table(
    "estimates",
    metadata,
    _person(),
    Column("number", Integer, primary_key=True, autoincrement=False),  # counts up within a person
    Column("sealed", LargeBinary, nullable=False),
)

offers = Table(
    "offers",
    metadata,
    _person(),
    Column("number", Integer, primary_key=True, autoincrement=False),  # counts up within a person
    Column("sealed", LargeBinary, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the program keeps about itself: nothing personal."""
