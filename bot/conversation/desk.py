"""Transactions of the store, one after the other, or all of an answer's in one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.store import Store, Transaction


class Desk:
    """Tasks that are begun inside ``in_one_go`` must be at no desk: they would write between its statements."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._under_way: ContextVar[Transaction | None] = ContextVar("under_way", default=None)

    @property
    def under_way(self) -> Transaction | None:
        """The transaction that this task is in."""
        return self._under_way.get()

    def reading(self) -> AbstractAsyncContextManager[Transaction]:
        """The transaction that this task is in, or else one of its own that only reads."""
        under_way = self.under_way
        return self._store.reading() if under_way is None else nullcontext(under_way)

    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """The transaction that this task is in, or else one of its own."""
        under_way = self.under_way
        return self._store.transaction() if under_way is None else nullcontext(under_way)

    @asynccontextmanager
    async def in_one_go(self) -> AsyncIterator[None]:
        """One transaction for all that this task does while the block runs: kept at its end, undone if it raises."""
        async with self.transaction() as stored:
            before = self._under_way.set(stored)
            try:
                yield
            finally:
                self._under_way.reset(before)
