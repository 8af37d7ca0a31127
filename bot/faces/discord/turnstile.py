"""How much is in the works at once: of one person, of one server, in all. Nobody can use up what others wait for.

A turn is answering; a word is telling somebody why they are not answered, which costs almost as much and so has its own
bounds. Only what is in the works counts: whoever waits for each answer meets none of these, however quick they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import PersonError
from bot.faces.discord.patience import Rush
from bot.measures import REFUSED
from models.note import Note

STILL_BUSY = Note("I am still at what you asked before. Try again in a moment.")
CROWDED = Note("Very many people are asking at once. Try again in a minute.")


class Room:
    """A bounded number of places: of one person, of one server, in all."""

    def __init__(self, of_person: int, of_server: int, in_all: int) -> None:
        self._of_person, self._of_server, self._in_all = of_person, of_server, in_all
        self._persons: Counter[int] = Counter()
        self._servers: Counter[int] = Counter()

    @property
    def inside(self) -> int:
        return self._persons.total()

    def is_full_of(self, person: int) -> bool:
        """Whether this person has as many places as one may have."""
        return self._persons[person] >= self._of_person

    def has_place(self, person: int, server: int | None) -> bool:
        is_crowded = server is not None and self._servers[server] >= self._of_server
        return not (self.is_full_of(person) or is_crowded or self.inside >= self._in_all)

    @contextmanager
    def place(self, person: int, server: int | None) -> Iterator[None]:
        """Takes a place while the block runs."""
        self._persons[person] += 1
        if server is not None:
            self._servers[server] += 1
        try:
            yield
        finally:
            _leave(self._persons, person)
            if server is not None:
                _leave(self._servers, server)


BUSY_FROM, CROWDED_FROM = 20, 150
"""Turns in the works at once: about a twentieth of a second of work, and about half a second."""


class Turnstile:
    """Lets a turn in while there is room for it, and refuses it at once where there is none."""

    def __init__(self, turns: Room | None = None, words: Room | None = None) -> None:
        self._turns = turns or Room(of_person=4, of_server=40, in_all=400)
        self._words = words or Room(of_person=2, of_server=30, in_all=100)

    @property
    def inside(self) -> int:
        """Turns in the works."""
        return self._turns.inside

    @property
    def rush(self) -> Rush:
        """How long the next turn may have to wait for those before it."""
        if self.inside > CROWDED_FROM:
            return Rush.CROWDED
        return Rush.BUSY if self.inside > BUSY_FROM else Rush.QUIET

    @contextmanager
    def turn(self, person: int, server: int | None) -> Iterator[None]:
        """While the block runs the turn is in the works. ``PersonError`` if there is no room."""
        if not self._turns.has_place(person, server):
            REFUSED.inc()
            raise PersonError(STILL_BUSY if self._turns.is_full_of(person) else CROWDED)
        with self._turns.place(person, server):
            yield

    @contextmanager
    def word(self, person: int, server: int | None) -> Iterator[bool]:
        """Gives whether a refusal may be told; a flood of them is left without an answer."""
        if not self._words.has_place(person, server):
            yield False
            return
        with self._words.place(person, server):
            yield True


def _leave(counts: Counter[int], key: int) -> None:
    counts[key] -= 1
    if counts[key] <= 0:
        del counts[key]
