"""Values that are held for half an hour after their last use, and no longer."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

HELD_FOR = timedelta(minutes=30)
MOST_HELD = 20_000

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Shelf(Generic[Key, Value]):
    """Values that are dropped half an hour after their last use, and the oldest first when there are too many."""

    def __init__(self, make: Callable[[], Value], clock: Callable[[], datetime]) -> None:
        self._make = make
        self._clock = clock
        self._values: OrderedDict[Key, tuple[datetime, Value]] = OrderedDict()

    def take(self, key: Key) -> Value:
        """The value of a key, its half hour begun anew; a fresh one where there is none."""
        now = self._clock()
        self._drop_old(now)
        _, value = self._values.pop(key, (now, None))
        kept = self._make() if value is None else value
        self._values[key] = (now, kept)
        while len(self._values) > MOST_HELD:
            self._values.popitem(last=False)
        return kept

    def drop(self, key: Key) -> None:
        self._values.pop(key, None)

    def values_where(self, is_meant: Callable[[Key], bool]) -> list[Value]:
        """The values of some keys, their half hours left as they are."""
        return [value for key, (_, value) in self._values.items() if is_meant(key)]

    def drop_where(self, is_meant: Callable[[Key], bool]) -> None:
        for key in [key for key in self._values if is_meant(key)]:
            del self._values[key]

    def _drop_old(self, now: datetime) -> None:
        while self._values:
            key, (used, _) = next(iter(self._values.items()))
            if now - used < HELD_FOR:
                return
            del self._values[key]
