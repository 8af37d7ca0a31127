"""What the store says, held in the process for a minute, so that not every answer looks at it.

Only reads rest on it. Whoever writes looks again, inside the transaction that writes.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

FRESH_FOR = timedelta(minutes=1)
"""Another process on the same database may have changed it meanwhile."""

Key = TypeVar("Key")
Value = TypeVar("Value")


class Fresh(Generic[Key, Value]):
    """``most`` are held; whatever was looked at longest ago goes first."""

    def __init__(self, clock: Callable[[], datetime], most: int) -> None:
        self._clock = clock
        self._most = most
        self._held: OrderedDict[Key, tuple[datetime, Value]] = OrderedDict()
        self._changes = 0

    async def of(self, key: Key, look: Callable[[], Awaitable[Value]]) -> Value:
        """What ``look`` gave, a minute ago at most; what this process changed is seen at once.

        What was looked at later than now was so before the clock was set back: who knows how long ago that is.
        """
        held = self._held.get(key)
        if held is not None and timedelta() <= self._clock() - held[0] < FRESH_FOR:
            return held[1]
        changes, now = self._changes, self._clock()
        value = await look()
        if changes == self._changes:  # else it may have been read before what was changed meanwhile
            self._hold(key, now, value)
        return value

    def changed(self, key: Key) -> None:
        """Something of it was written or erased: the next look is at the store."""
        self._changes += 1
        self._held.pop(key, None)

    def clear(self) -> None:
        """Every look is at the store again."""
        self._changes += 1
        self._held.clear()

    def _hold(self, key: Key, at: datetime, value: Value) -> None:
        self._held.pop(key, None)
        self._held[key] = at, value
        while len(self._held) > self._most:
            self._held.popitem(last=False)
