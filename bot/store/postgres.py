"""All that is PostgreSQL's own: the engine, locks where SQLite has one writer at a time, its faults in plain words."""

from __future__ import annotations

import secrets
from typing import Any

from sqlalchemy import URL, event, text
from sqlalchemy.exc import DisconnectionError

from bot.errors import StartError
from bot.store.engine import AsyncConnection, AsyncEngine
from bot.store.news import TELLER

REACH_SECONDS = 4.0
"""How long to wait for the server at the start."""
ANSWER_SECONDS = 15.0
"""How long one statement may take before its connection is given up: a network that fell silent says nothing."""
MOST_CONNECTIONS = 10
"""Of one process; one more holds its shards (see ``bot.store.claims``)."""

SETTLING, KEYS, ROW = "settling", "keys", "row"
CLAIMING, SHARD, IDENTIFY = "claiming", "shard", "identify"
"""What locks are taken on. They belong to the schema: two bots in two schemas of one database don't meet."""

SESSION = {
    "application_name": "salary-bot",
    "default_transaction_isolation": "read committed",
    "lock_timeout": "10s",
    "idle_in_transaction_session_timeout": "15s",  # a process that hangs holds up nobody for longer
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "3",
    "tcp_keepalives_count": "3",
    "jit": "off",  # no query here is long enough to be worth compiling
}

_FAULTS = {
    "28": "does not let this user in. Check the user, the password and the server's pg_hba.conf",
    "3D": "does not exist on the server. Make it with createdb",
    "3F": "has no schema for this user's tables",
    "53": "has no room: too many connections, or a full disk",
    "55": "is being brought up to date by another process. Start again in a minute",
    "57": "is starting up or shutting down. Start again in a minute",
    "42501": "does not let this user make tables. Let the user own the database, or grant CREATE on its schema",
}
"""By SQLSTATE, or its class."""

_SPACE = "hashtext(coalesce(current_schema(), '') || :kind)"
_LOCK = text(f"SELECT pg_advisory_xact_lock({_SPACE}, :number)")
_LOCK_SHARED = text(f"SELECT pg_advisory_xact_lock_shared({_SPACE}, :number)")


def create_engine(url: URL, **session: str) -> AsyncEngine:
    """An engine with a few connections, for which tasks queue; ``session`` are further settings of each."""
    engine = AsyncEngine(
        _as_asyncpg_reads_it(url),
        hide_parameters=True,
        pool_size=MOST_CONNECTIONS,
        max_overflow=0,
        pool_timeout=ANSWER_SECONDS,
        execution_options={TELLER: secrets.token_hex(8)},
        connect_args={
            "timeout": REACH_SECONDS,
            "command_timeout": ANSWER_SECONDS,
            "server_settings": {**SESSION, **session},
        },
    )
    event.listen(engine.sync_engine, "checkout", _refuse_closed)
    event.listen(engine.sync_engine, "handle_error", _give_up_silent)
    return engine


def _as_asyncpg_reads_it(url: URL) -> URL:
    """``sslmode``, as every other PostgreSQL program says it, under asyncpg's name for it."""
    mode = url.query.get("sslmode")
    return url if mode is None else url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})


def _refuse_closed(connection: Any, _record: object, _proxy: object) -> None:
    """A connection that the server closed meanwhile is replaced before anything is asked of it."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError


def _give_up_silent(context: Any) -> None:
    """After a silence (``TimeoutError`` is an ``OSError``) a connection is worth nothing, nor are those beside it.

    It is torn here: a farewell would wait, without end, for the server to hear that the statement is called off.
    """
    if isinstance(context.original_exception, OSError):
        context.is_disconnect = True
        if context.connection is not None:
            context.connection.connection.driver_connection.terminate()


async def hold(connection: AsyncConnection, kind: str, number: int = 0, *, is_shared: bool = False) -> None:
    """Keep others off until the transaction ends. Nothing on SQLite, where a transaction keeps everybody off."""
    if connection.dialect.name == "postgresql":
        await connection.execute(_LOCK_SHARED if is_shared else _LOCK, {"kind": kind, "number": number})


async def hold_row(connection: AsyncConnection, digest: bytes) -> None:
    """Keep others from making the row of this hash, which no row lock can do while there is none."""
    await hold(connection, ROW, int.from_bytes(digest[:4], signed=True))


def explain(error: BaseException) -> str | None:
    """What is wrong, to follow "The database ..."; None for a fault that has no plain words here."""
    state = _state_of(error)
    if state is not None:
        return _FAULTS.get(state) or _FAULTS.get(state[:2])
    if isinstance(error, TypeError):
        return "has an address with a setting after the question mark that is not known"
    if isinstance(error, ConnectionError) and "SSL" in str(error):
        return "does not encrypt the connection, which its address asks for (ssl)"
    is_far = isinstance(error, OSError)
    return "is out of reach. See whether the server runs and lets this machine in" if is_far else None


def _state_of(error: BaseException) -> str | None:
    """The SQLSTATE of asyncpg's error, which SQLAlchemy may have wrapped."""
    for one in (error, getattr(error, "orig", None), error.__cause__):
        state = getattr(one, "sqlstate", None) or getattr(one, "pgcode", None)
        if state:
            return str(state)
    return None


def check_is_new_enough(connection: AsyncConnection) -> None:
    """``StartError`` for a server that can't end the session of a process that hangs."""
    version = connection.dialect.server_version_info
    if connection.dialect.name == "postgresql" and version is not None and version < (14,):
        raise StartError(f"PostgreSQL {version[0]} is too old: 14 or newer is needed.")
