"""SQLAlchemy's engine and connections, to be awaited.

What ``sqlalchemy.ext.asyncio`` does, by the same means and as far as the store needs it: that package brings the whole
object-relational mapper with it, which nothing here uses, and which costs the start and 8 MB.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Generator
from contextlib import asynccontextmanager
from typing import Any, Self, TypeVar

import sqlalchemy
from sqlalchemy import URL, Connection, CursorResult, Dialect, Executable
from sqlalchemy.util.concurrency import greenlet_spawn

Result = TypeVar("Result")


class AsyncEngine:
    """An engine over an asyncio driver."""

    def __init__(self, url: URL, **options: Any) -> None:
        """``options`` are those of ``sqlalchemy.create_engine``."""
        self.sync_engine = sqlalchemy.create_engine(url, **options)

    @property
    def url(self) -> URL:
        return self.sync_engine.url

    def connect(self) -> AsyncConnection:
        """A connection, for ``async with`` (it is closed behind it) or ``await``."""
        return AsyncConnection(self)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        """A connection in a transaction: kept if the block ends well, undone if it raises."""
        async with self.connect() as connection, connection.begin():
            yield connection

    async def dispose(self) -> None:
        """Close every connection that is not in use."""
        await greenlet_spawn(self.sync_engine.dispose)


class AsyncConnection:
    """One connection of an ``AsyncEngine``."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._connected: Connection | None = None

    @property
    def sync_connection(self) -> Connection:
        """Raises ``RuntimeError`` before it was entered or awaited."""
        if self._connected is None:
            raise RuntimeError("this connection was not begun")
        return self._connected

    @property
    def dialect(self) -> Dialect:
        return self.sync_connection.dialect

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[None]:
        """A transaction: kept if the block ends well, undone if it raises."""
        transaction = await self.run_sync(Connection.begin)
        transaction.__enter__()
        try:
            yield
        except BaseException as error:
            await greenlet_spawn(transaction.__exit__, type(error), error, error.__traceback__)
            raise
        await greenlet_spawn(transaction.__exit__, None, None, None)

    async def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:
        """Run a statement; its rows are all there."""
        return await _whole(await greenlet_spawn(self.sync_connection.execute, statement, parameters))

    async def exec_driver_sql(self, statement: str) -> CursorResult[Any]:
        """Run a statement as it stands."""
        return await _whole(await greenlet_spawn(self.sync_connection.exec_driver_sql, statement))

    async def scalar(self, statement: Executable, parameters: Any = None) -> Any:
        """The first value of the first row; None where there is no row."""
        return (await self.execute(statement, parameters)).scalar()

    async def run_sync(self, work: Callable[[Connection], Result]) -> Result:
        """What ``work`` makes of SQLAlchemy's own connection, on which it does not wait."""
        return await greenlet_spawn(work, self.sync_connection)

    async def driver_connection(self) -> Any:
        """The driver's own connection."""
        return (await self.run_sync(lambda connection: connection.connection)).driver_connection

    async def invalidate(self) -> None:
        """Never use this connection again, nor give it back to the pool."""
        await self.run_sync(Connection.invalidate)

    def __await__(self) -> Generator[Any, None, Self]:
        return self.__aenter__().__await__()

    async def __aenter__(self) -> Self:
        self._connected = await greenlet_spawn(self.engine.sync_engine.connect)
        return self

    async def __aexit__(self, *_: object) -> None:
        await _to_its_end(self.run_sync(Connection.close))


async def _whole(result: CursorResult[Any]) -> CursorResult[Any]:
    """The result with nothing of it left open at the driver."""
    cursor: Any = result.cursor
    if cursor is not None:
        await cursor._async_soft_close()  # noqa: SLF001 - as SQLAlchemy's own does
    return result


async def _to_its_end(work: Coroutine[Any, Any, None]) -> None:
    """Wait for the end even while being cancelled: a connection that is closed behind one's back may come too late."""
    task = asyncio.create_task(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as error:
            if task.done():
                raise
            cancelled = error
    task.result()
    if cancelled is not None:
        raise cancelled
