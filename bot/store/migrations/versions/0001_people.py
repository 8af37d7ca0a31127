"""People, and what is remembered of them: profiles, drafts and estimates."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

RowId = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "people",
        sa.Column("id", RowId, autoincrement=True),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("hash", name="uq_people_hash"),
    )
    for name in ("profiles", "drafts"):
        op.create_table(
            name, _person(), _sealed(), sa.PrimaryKeyConstraint("person_id", name=f"pk_{name}"), _owner(name)
        )
    op.create_table(
        "estimates",
        _person(),
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        _sealed(),
        sa.PrimaryKeyConstraint("person_id", "number", name="pk_estimates"),
        _owner("estimates"),
    )
    op.create_table(
        "marks",
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_marks"),
    )


def _person() -> sa.Column[int]:
    return sa.Column("person_id", RowId, autoincrement=False, nullable=False)


def _sealed() -> sa.Column[bytes]:
    return sa.Column("sealed", sa.LargeBinary, nullable=False)


def _owner(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_person_id_people"
    return sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=name, ondelete="CASCADE")
