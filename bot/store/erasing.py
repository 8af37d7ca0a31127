"""The journal of what was erased: keyed hashes and times, beside the database and in no backup of it.

An older copy of the database that is put back is led through it first, so that nobody comes back who had gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.errors import StartError
from bot.store.lists import append_lines, read_lines
from bot.store.sealing import KEY_NAME, Seal

_LINE = re.compile(r"(?P<at>[0-9T:.+-]+) (?P<hash>[0-9a-f]{64})(?: (?P<key>[0-9a-f]{0,8}))?")
"""Lines of earlier versions do not name the key, and a power cut may have cut it off."""
_WHOLE = len("2026-11-24T04:26:41+00:00 ") + 64
"""A line that was cut off within its hash is shorter."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """When something was erased last, and the name of the key under which it was hashed (empty: not noted)."""

    at: datetime
    key: str


Erased = dict[bytes, Erasure]
"""By the keyed hash of what was erased."""


def erased_hash(seal: Seal, person: str, table: str = "", number: int = 0) -> bytes:
    """How the journal names a person (or one row of theirs): not the hash by which the database finds them."""
    return seal.hash("erased", f"{table}:{number}:{person}")


class Erasures:
    """What one transaction erases."""

    def __init__(self) -> None:
        self.noted: list[tuple[bytes, Erasure]] = []
        """What goes to the journal."""
        self.has_any = False
        """Whether bytes are to be taken out of the database's log."""

    def note(self, seal: Seal, person: str, at: datetime, table: str = "", number: int = 0) -> None:
        self.has_any = True
        self.noted.append((erased_hash(seal, person, table, number), Erasure(at, seal.name)))


@dataclass(frozen=True, slots=True)
class ErasureJournal:
    """A file of lines "time hash key", readable by its owner alone. Written under the database's write lock."""

    file: Path

    @classmethod
    def of(cls, database: Path) -> ErasureJournal:
        return cls(database.with_name(f"{database.name}.erased"))

    def append(self, noted: Iterable[tuple[bytes, Erasure]]) -> None:
        """On the disk when this returns: before the erasure itself is committed."""
        append_lines(self.file, (f"{one.at.isoformat()} {digest.hex()} {one.key}" for digest, one in noted))

    def read(self) -> Erased:
        """All of it. A line that a power cut left half-written names nothing that was erased, and is passed over.

        ``StartError`` for one that was damaged: it may be somebody's.
        """
        erased: Erased = {}
        for number, line in enumerate(read_lines(self.file), 1):
            found = _erasure(line)
            if found is None and len(line) >= _WHOLE:
                raise StartError(f"{self.file} is damaged in line {number}: put back a whole copy of it.")
            if found is not None:
                digest, one = found
                erased[digest] = max(one, erased.get(digest, one), key=lambda erasure: erasure.at)
        return erased

    def forget_before(self, moment: datetime) -> None:
        """Drop the lines older than ``moment``: what they name is too old to be put back."""
        erased = self.read()
        kept = {digest: one for digest, one in erased.items() if one.at >= moment}
        if len(kept) == len(erased):
            return
        draft = self.file.with_name(f"{self.file.name}.new")
        draft.unlink(missing_ok=True)
        ErasureJournal(draft).append(kept.items())
        draft.replace(self.file)


def _erasure(line: str) -> tuple[bytes, Erasure] | None:
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    key = found["key"] or ""
    try:
        at = datetime.fromisoformat(found["at"])
    except ValueError:
        return None
    return bytes.fromhex(found["hash"]), Erasure(at, key if len(key) == KEY_NAME else "")
