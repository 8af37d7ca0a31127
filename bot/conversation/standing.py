"""Whether a person is remembered at all, and what they settled: a stranger is answered without a look at the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.conversation.fresh import Fresh
from bot.conversation.together import Together

if TYPE_CHECKING:
    from bot.store import Store

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
        self._looks = None if store is None else Together(partial(_look, store))
        self._held: Fresh[str, Standing] = Fresh(clock, MOST_HELD)

    async def of(self, person: str) -> Standing:
        """Their standing, a minute old at most; what this process changed is seen at once."""
        return STRANGER if self._looks is None else await self._held.of(person, partial(self._looks.of, person))

    def changed(self, person: str) -> None:
        """Something was written of this person, or erased."""
        self._held.changed(person)

    def forget_everybody(self) -> None:
        """Every look is at the store again."""
        self._held.clear()


async def _look(store: Store, persons: tuple[str, ...]) -> Mapping[str, Standing | Exception]:
    async with store.reading() as stored:
        records = await stored.people.records(persons)
    return {person: _standing(records.get(person)) for person in persons}


def _standing(record: dict[str, Any] | Exception | None) -> Standing | Exception:
    if record is None or isinstance(record, Exception):
        return record or STRANGER
    return Standing(True, "consented_at" in record, record.get("locale"))
