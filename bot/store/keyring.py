"""The keys that fit a database: one, and while it is being rotated the new one and the one before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.store.sealing import Seal, SealError


@dataclass(frozen=True, slots=True)
class KeyRing:
    """``seals`` open what lies in the database, the newest first; new rows are sealed with that one.

    ``known`` are these and all others that the key's source holds: what was erased is told apart under any of them.
    """

    seals: tuple[Seal, ...]
    known: tuple[Seal, ...] = ()

    @property
    def newest(self) -> Seal:
        return self.seals[0]

    @property
    def mark(self) -> str:
        """What the database notes of its keys, the newest first; it says nothing about them."""
        return " ".join(seal.check for seal in self.seals)

    def hashes(self, kind: str, name: str) -> list[bytes]:
        """The keyed hashes (32 bytes) under which something may be found, the newest first."""
        return [seal.hash(kind, name) for seal in self.seals]

    def open(self, sealed: bytes, kind: str, owner: bytes, number: int = 0) -> tuple[Seal, dict[str, Any]]:
        """What was sealed, and with which key; ``SealError`` if it opens with none."""
        for seal in self.seals:
            try:
                return seal, seal.open(sealed, kind, owner, number)
            except SealError as error:
                last = error
        raise last


def fitting_ring(mark: str, secrets: Iterable[bytes]) -> KeyRing | None:
    """The ring that a database's mark asks for; None if one of its keys is not among ``secrets``."""
    known = tuple(Seal(secret) for secret in secrets)
    by_check = {seal.check: seal for seal in known}
    fitting = [by_check.get(check) for check in mark.split()]
    seals = tuple(seal for seal in fitting if seal is not None)
    return KeyRing(seals, known) if seals and len(seals) == len(fitting) else None


def new_ring(secrets: Sequence[bytes]) -> KeyRing:
    """The ring of an empty database: the first key."""
    known = tuple(Seal(secret) for secret in secrets)
    return KeyRing(known[:1], known)
