"""Offers that a person keeps, each by a yes of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

RowId = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "offers",
        sa.Column("person_id", RowId, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("person_id", "number", name="pk_offers"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_offers_person_id_people", ondelete="CASCADE"),
    )
