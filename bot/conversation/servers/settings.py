"""What a server's managers have settled: plain data with safe defaults."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

MOST_CHANNELS = 25


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """The settings of one server. A server that nobody has set up has these defaults."""

    public_channels: tuple[int, ...] = ()
    """Where everybody may see answers; empty means everywhere."""
    shows_channel: bool = False
    """Whether a command whose asker did not say otherwise is answered for everybody."""
    has_community: bool = True
    """Whether the anonymous figures of the server's members are gathered and shown."""
    language: str | None = None
    """The locale of what everybody sees; None follows Discord's own setting of the server."""
    digest_channel: int | None = None
    """Where the monthly digest goes; None means that there is none."""

    def may_be_public(self, channels: Collection[int]) -> bool:
        """Whether everybody may see an answer in a channel, given by its id and that of its parent."""
        return not self.public_channels or not set(self.public_channels).isdisjoint(channels)

    def to_payload(self) -> dict[str, object]:
        return {**asdict(self), "public_channels": list(self.public_channels)}

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> Self:
        """Settings as an earlier version kept them: what it did not know has its default, what it lost is dropped."""
        known = {name: payload[name] for name in cls.__dataclass_fields__ if name in payload}
        return cls(**{**known, "public_channels": tuple(known.get("public_channels", ()))})
