"""Servers with their settings and figures, and what their members added to these."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

RowId = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "servers",
        sa.Column("id", RowId, autoincrement=True),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_servers"),
        sa.UniqueConstraint("hash", name="uq_servers_hash"),
    )
    op.create_table(
        "contributions",
        sa.Column("id", RowId, autoincrement=True),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.Column("server_id", RowId, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contributions"),
        sa.ForeignKeyConstraint(
            ["server_id"], ["servers.id"], name="fk_contributions_server_id_servers", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_contributions_hash", "contributions", ["hash"])
    op.create_index("ix_contributions_server_id", "contributions", ["server_id"])
