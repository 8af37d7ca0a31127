"""What a person said or did, as plain data: every face reads its events into Turns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class PlaceKind(StrEnum):
    TERMINAL = "terminal"
    LINES = "lines"
    DIRECT = "direct"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class Place:
    """Where it was said. Topics talked about are remembered per person and place."""

    kind: PlaceKind
    channel: int = 0
    server: int | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A person's standing in the server, as Discord vouches for it; only in a server that the bot is a member of."""

    may_manage: bool = False
    """Whether they may change the server's settings (Manage Server)."""
    joined_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A line of plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Act:
    """Something done: a command, a pressed button, a picked option or a submitted form.

    ``name`` is a capability's verb ("estimate", "questionnaire.answer", "whatif", "profile.delete"),
    ``values`` what came with it. An Act that a button carries must fit a Discord custom id
    (see ``bot.faces.discord.custom_id``): short names, short values.
    """

    name: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that one person said or did in one place."""

    person: str
    """Who, as "face:id" ("discord:123", "terminal:local", "lines:ana"). Never logged, stored only as a keyed hash."""
    place: Place
    said: Words | Act
    locale: str = "en"
    """Of the person, or of the server where others read along; empty where nothing tells it."""
    is_public: bool = False
    """Whether the answer will be seen by others (a mention or an ordinary message in a server): the stored
    profile is not used then and amounts are not repeated."""
    membership: Membership | None = None
    """None in messages, in direct messages, and where the person brought the bot along themselves."""
