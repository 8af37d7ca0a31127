"""The two errors that are meant to be read by people; everything else is logged with a short code."""

from __future__ import annotations

from models.note import Note


class StartError(Exception):
    """The program can't start or go on: one clear line (what is wrong, what to do), shown on stderr with exit status 2.

    The line holds no secret: no token, no key, no password of a database address.
    """

    def __init__(self, line: str) -> None:
        super().__init__(" ".join(line.split()))


class PersonError(Exception):
    """Something a person asked for that can't be done: a sentence fit to show them, in every face."""

    def __init__(self, note: Note) -> None:
        super().__init__(str(note))
        self.note = note
