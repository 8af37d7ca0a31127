"""A range of shards is one process's: it holds them by a connection of its own, while the server hears from it.

PostgreSQL frees a lock with the session that took it: at once when a process dies, and after ``Pace.silence`` when it
hangs or the network between is cut. The holder counts too, on its own clock, from the last word that was answered, and
stops sooner: by the time another may answer, this one no longer does.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import bindparam, text
from sqlalchemy.exc import SQLAlchemyError

from bot.store import postgres
from bot.store.engine import AsyncConnection
from bot.store.listening import Listener
from bot.store.news import CHANNEL, Hear
from bot.store.store import Store

_log = logging.getLogger(__name__)


class Range(Protocol):
    """Which shards: the first, the last, and how many there are in all."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def count(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Pace:
    """In seconds. After a death others take over within ``silence`` and one ``look``."""

    word: float = 2.0
    """How often the holder lets the server hear from it."""
    trust: float = 10.0
    """How long after the last answered word the holder still answers people."""
    silence: float = 15.0
    """How long the server keeps the session of somebody of whom it hears nothing."""
    look: float = 2.0
    """How often who waits looks whether the shards are free."""
    identify: float = 5.0
    """How long Discord wants between two shards that introduce themselves."""


PACE = Pace()
NUMBER = 1 << 15
"""A lock's number is the count of all shards times this, plus the shard."""

_SPACE = text("SELECT hashtext(coalesce(current_schema(), '') || :kind)")
_BUSY = text(
    "SELECT a.application_name FROM pg_locks l LEFT JOIN pg_stat_activity a USING (pid)"
    " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = CAST(:space AS oid)"
    " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    " AND NOT (CAST(l.objid AS bigint) / :number = :count"
    "          AND CAST(l.objid AS bigint) % :number NOT BETWEEN :first AND :last)"
    " ORDER BY l.objid LIMIT 1"
).bindparams(bindparam("number", NUMBER))
"""Who has one of these shards, or any shard of a Discord that is divided otherwise."""
_TAKE = text(
    "SELECT pg_advisory_lock(:space, number) FROM generate_series(CAST(:first AS int), CAST(:last AS int)) number"
)
_TRY = text("SELECT pg_try_advisory_lock(:space, :number)")
_LEAVE = text("SELECT pg_advisory_unlock(:space, :number)")


class Claim:
    """One connection, one range. Made by ``claiming``."""

    def __init__(self, connection: AsyncConnection, driver: Any, wanted: Range, pace: Pace) -> None:
        self._connection = connection
        self._driver = driver
        self._wanted = wanted
        self._pace = pace
        self._speaking = asyncio.Lock()
        self._heard_at = time.monotonic()
        self._is_held = False
        self._introductions: dict[int, asyncio.Task[None]] = {}

    @property
    def is_held(self) -> bool:
        """Whether this process may answer now. The clock is asked, so that who was asleep knows at once."""
        return self._is_held and time.monotonic() - self._heard_at < self._pace.trust

    async def take(self) -> str | None:
        """One try: None if the shards are ours from now on, else what the process is called that has some of them."""
        space = await self._space(postgres.SHARD)
        first, last, count = self._wanted.first, self._wanted.last, self._wanted.count
        async with self._speaking, self._connection.begin():
            await postgres.hold(self._connection, postgres.CLAIMING)
            asked = {"space": space % (1 << 32), "count": count, "first": first, "last": last}
            busy = (await self._connection.execute(_BUSY, asked)).first()
            if busy is not None:
                return str(busy[0] or "another process")
            sent_at = time.monotonic()
            numbers = {"first": count * NUMBER + first, "last": count * NUMBER + last}
            await self._connection.execute(_TAKE, {"space": space, **numbers})
        self._heard_at, self._is_held = sent_at, True
        return None

    async def wait(self) -> None:
        """Until the shards are ours; the log says for whom it waits."""
        waits_for: str | None = None
        while (holder := await self.take()) is not None:
            if holder != waits_for:
                _log.warning("waiting for the shards %s: they, or some of them, are held by %s", self._wanted, holder)
            waits_for = holder
            await asyncio.sleep(self._pace.look)

    async def keep(self) -> None:
        """Let the server hear from us; returns once the shards are no longer ours."""
        while self.is_held:
            if not await self._say_a_word():
                break
            await asyncio.sleep(self._pace.word)
        self.lose()

    async def _say_a_word(self) -> bool:
        """Whether the server answered in time. Else the connection is torn: nothing waits for what was said on it."""
        sent_at = time.monotonic()
        word = asyncio.create_task(self._ask(text("SELECT 1"), {}))
        try:
            await asyncio.wait({word}, timeout=self._heard_at + self._pace.trust - sent_at)
            if not word.done():
                self._driver.terminate()
            await word
        except (SQLAlchemyError, OSError):
            return False
        finally:
            word.cancel()
        self._heard_at = sent_at
        return True

    async def introduce(self, bucket: int) -> None:
        """Wait until no shard of any process has introduced itself to Discord for ``Pace.identify``."""
        if bucket in self._introductions:
            await self._introductions[bucket]
        place = {"space": await self._space(postgres.IDENTIFY), "number": bucket}
        while not await self._ask(_TRY, place):  # noqa: ASYNC110 - other processes tell nobody
            await asyncio.sleep(self._pace.identify / 10)
        self._introductions[bucket] = asyncio.create_task(self._leave_after_a_while(place))

    async def _leave_after_a_while(self, place: dict[str, int]) -> None:
        await asyncio.sleep(self._pace.identify)
        with suppress(SQLAlchemyError, OSError):  # then the session is over, and the lock with it
            await self._ask(_LEAVE, place)

    async def _space(self, kind: str) -> int:
        return int(await self._ask(_SPACE, {"kind": kind}))

    async def _ask(self, question: Any, values: dict[str, Any]) -> Any:
        async with self._speaking, self._connection.begin():
            return await self._connection.scalar(question, values)

    def lose(self, *_: object) -> None:
        """The session is over."""
        self._is_held = False

    async def close(self) -> None:
        """Give everything back."""
        self.lose()
        for introduction in self._introductions.values():
            introduction.cancel()
        await asyncio.gather(*self._introductions.values(), return_exceptions=True)


@asynccontextmanager
async def claiming(store: Store, wanted: Range, name: str, hear: Hear, pace: Pace = PACE) -> AsyncIterator[Claim]:
    """A connection apart from the pool, called ``name``, which the server ends when it hears nothing from it.

    While it is open ``hear`` is told what other processes tell. ``OSError`` or ``SQLAlchemyError`` for a server away.
    """
    silence = str(int(pace.silence * 1000))
    engine = postgres.create_engine(
        store.engine.url, application_name=name, idle_session_timeout=silence, tcp_user_timeout=silence
    )
    try:
        connection = await engine.connect()
        driver: Any = await connection.driver_connection()
        claim = Claim(connection, driver, wanted, pace)
        try:
            driver.add_termination_listener(claim.lose)
            await driver.add_listener(CHANNEL, Listener(store, hear))
            yield claim
        finally:
            await claim.close()
            with suppress(SQLAlchemyError, OSError):
                await connection.invalidate()
    finally:
        await asyncio.shield(engine.dispose())
