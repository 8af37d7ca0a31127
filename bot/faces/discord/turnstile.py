"""How much is in the works at once: of one person, of one server, in all. Nobody can use up what others wait for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import PersonError
from bot.measures import REFUSED
from models.note import Note

OF_PERSON, OF_SERVER, IN_ALL = 4, 40, 400
"""Turns that are answered at the same time; a turn takes milliseconds, so that people don't meet these."""

STILL_BUSY = Note("I am still at what you asked before. Try again in a moment.")
CROWDED = Note("Very many people are asking at once. Try again in a minute.")


class Turnstile:
    """Lets a turn in while there is room for it, and refuses it at once where there is none."""

    def __init__(self, of_person: int = OF_PERSON, of_server: int = OF_SERVER, in_all: int = IN_ALL) -> None:
        self._most = of_person, of_server, in_all
        self._of_person: Counter[int] = Counter()
        self._of_server: Counter[int] = Counter()

    @property
    def inside(self) -> int:
        """Turns in the works."""
        return self._of_person.total()

    @contextmanager
    def turn(self, person: int, server: int | None) -> Iterator[None]:
        """While the block runs the turn is in the works. ``PersonError`` if there is no room."""
        of_person, of_server, in_all = self._most
        if self._of_person[person] >= of_person:
            REFUSED.inc()
            raise PersonError(STILL_BUSY)
        if self.inside >= in_all or (server is not None and self._of_server[server] >= of_server):
            REFUSED.inc()
            raise PersonError(CROWDED)
        self._of_person[person] += 1
        if server is not None:
            self._of_server[server] += 1
        try:
            yield
        finally:
            _leave(self._of_person, person)
            if server is not None:
                _leave(self._of_server, server)


def _leave(counts: Counter[int], key: int) -> None:
    counts[key] -= 1
    if counts[key] <= 0:
        del counts[key]
