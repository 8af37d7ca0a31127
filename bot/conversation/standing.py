"""What the store says of people, held in the process for a minute: a stranger is answered without a look at it.

Only reads rest on it. Whoever writes looks again, inside the transaction that writes.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.store import Store

FRESH_FOR = timedelta(minutes=1)
"""Another process on the same database may hear a person's yes, and their wish to be forgotten."""
MOST_HELD = 20_000


@dataclass(frozen=True, slots=True)
class Standing:
    """``is_known`` is whether anything of the person is stored: also an offer alone, without a yes to more."""

    is_known: bool = False
    has_consented: bool = False
    locale: str | None = None
    """The language that they chose, if they did."""


STRANGER = Standing()


class Standings:
    """Without a store everybody is a stranger."""

    def __init__(self, store: Store | None, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._held: OrderedDict[str, tuple[datetime, Standing]] = OrderedDict()
        self._changes = 0

    async def of(self, person: str) -> Standing:
        """Their standing, a minute old at most; what this process changed is seen at once."""
        if self._store is None:
            return STRANGER
        held = self._held.get(person)
        if held is not None and timedelta() <= self._clock() - held[0] < FRESH_FOR:
            return held[1]
        changes, now = self._changes, self._clock()
        async with self._store.reading() as stored:
            record = await stored.people.record(person)
        standing = STRANGER if record is None else Standing(True, "consented_at" in record, record.get("locale"))
        if changes == self._changes:  # else it may have been read before what was changed meanwhile
            self._hold(person, now, standing)
        return standing

    def changed(self, person: str) -> None:
        """Something was written of this person, or erased: the next look is at the store."""
        self._changes += 1
        self._held.pop(person, None)

    def forget_everybody(self) -> None:
        """Every look is at the store again."""
        self._changes += 1
        self._held.clear()

    def _hold(self, person: str, at: datetime, standing: Standing) -> None:
        self._held.pop(person, None)
        self._held[person] = at, standing
        while len(self._held) > MOST_HELD:
            self._held.popitem(last=False)
