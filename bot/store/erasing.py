"""The journal of what was erased: keyed hashes and times, beside the database and in no backup of it.

An older copy of the database that is put back is led through it first, so that nobody comes back who had gone.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.store.sealing import Seal

Erased = dict[bytes, datetime]
"""When something was erased last, by its keyed hash."""


def erased_hash(seal: Seal, person: str, table: str = "", number: int = 0) -> bytes:
    """How the journal names a person (or one row of theirs): not the hash by which the database finds them."""
    return seal.hash("erased", f"{table}:{number}:{person}")


class Erasures:
    """What one transaction erases."""

    def __init__(self) -> None:
        self.noted: list[tuple[datetime, bytes]] = []
        """What goes to the journal."""
        self.has_any = False
        """Whether bytes are to be taken out of the database's log."""

    def note(self, seal: Seal, person: str, at: datetime, table: str = "", number: int = 0) -> None:
        self.has_any = True
        self.noted.append((at, erased_hash(seal, person, table, number)))


@dataclass(frozen=True, slots=True)
class ErasureJournal:
    """A file of lines "time hash", readable by its owner alone. Written under the database's write lock."""

    file: Path

    @classmethod
    def of(cls, database: Path) -> ErasureJournal:
        return cls(database.with_name(f"{database.name}.erased"))

    def append(self, noted: Iterable[tuple[datetime, bytes]]) -> None:
        """On the disk when this returns: before the erasure itself is committed."""
        handle = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as lines:
            lines.writelines(_line(at, digest) for at, digest in noted)
            lines.flush()
            os.fsync(lines.fileno())

    def read(self) -> Erased:
        """All of it; a last line that a power cut left half-written is passed over."""
        erased: Erased = {}
        for line in self.file.read_text("ascii").splitlines() if self.file.exists() else []:
            at, _, digest = line.partition(" ")
            if len(digest) == 64:
                key, moment = bytes.fromhex(digest), datetime.fromisoformat(at)
                erased[key] = max(moment, erased.get(key, moment))
        return erased

    def forget_before(self, moment: datetime) -> None:
        """Drop the lines older than ``moment``: what they name is too old to be put back."""
        erased = self.read()
        kept = {digest: at for digest, at in erased.items() if at >= moment}
        if len(kept) == len(erased):
            return
        draft = self.file.with_name(f"{self.file.name}.new")
        draft.unlink(missing_ok=True)
        ErasureJournal(draft).append((at, digest) for digest, at in kept.items())
        draft.replace(self.file)


def _line(at: datetime, digest: bytes) -> str:
    return f"{at.isoformat()} {digest.hex()}\n"
