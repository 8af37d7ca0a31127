"""Run migrations on the connection, and in the transaction, that ``bot.store.schema`` hands over."""

from alembic import context

from bot.store.registry import ALL_TABLES

context.configure(connection=context.config.attributes["connection"], target_metadata=ALL_TABLES)
with context.begin_transaction():
    context.run_migrations()
