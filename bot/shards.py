"""Which part of Discord a process answers: a range of shards out of all. A server belongs to one of them by its id."""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass

from bot.errors import StartError

MOST = 16_384
"""No bot on Discord has as many."""
_WRITTEN = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?/(\d{1,5})")
HOW = "should be a shard or a range of them and their number, counted from 0, as in 0-3/16"


@dataclass(frozen=True, slots=True)
class Shards:
    """``first`` to ``last``, both included, of ``count``."""

    first: int
    last: int
    count: int

    @classmethod
    def read(cls, text: str) -> Shards:
        """From "0-3/16" or "5/16"; ``ValueError`` that says how it is written."""
        found = _WRITTEN.fullmatch(text.replace(" ", ""))
        if found is None:
            raise ValueError(HOW)
        first, count = int(found[1]), int(found[3])
        last = int(found[2]) if found[2] else first
        if not 0 <= first <= last < count <= MOST:
            raise ValueError(HOW)
        return cls(first, last, count)

    def __str__(self) -> str:
        return f"{self.first}-{self.last}/{self.count}" if self.last > self.first else f"{self.first}/{self.count}"

    @property
    def ids(self) -> list[int]:
        return list(range(self.first, self.last + 1))

    @property
    def is_all(self) -> bool:
        """Whether nothing is left to other processes."""
        return self.last - self.first + 1 == self.count

    @property
    def has_first(self) -> bool:
        """Whether direct messages arrive here, and what is done once for all is done here."""
        return self.first == 0

    def has_server(self, server: int) -> bool:
        """Whether a server's events arrive here."""
        return self.first <= (server >> 22) % self.count <= self.last


ALL = Shards(0, 0, 1)
"""What an unsharded bot answers."""


def name_of_process(shards: Shards) -> str:
    """How a process is called where it claims its shards: for other processes' logs. At most 63 letters."""
    return f"salary-bot {shards} {socket.gethostname()}"[:63]


def check_can_be_shared(shards: Shards | None, database_url: str) -> None:
    """``StartError`` for a range that leaves others to other processes, which can't share a SQLite file."""
    if shards is not None and not shards.is_all and database_url.startswith("sqlite"):
        raise StartError(
            f"The shards {shards} leave others to other processes, and these can't share a SQLite file: set "
            "database.url to postgresql+asyncpg://..."
        )
