"""The shapes in which Discord sends people, places, messages and interactions."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from typing import Any

Json = dict[str, Any]

DISCORD_EPOCH = 1_420_070_400_000
"""First millisecond of 2015: an id carries its time since then."""

_counter = itertools.count()


def new_id() -> int:
    """A 64-bit id that carries the present time, as Discord's do."""
    return (int(time.time() * 1000) - DISCORD_EPOCH) << 22 | next(_counter) % (1 << 22)


APPLICATION = 1_300_000_000_000_000_001
OWNER = 1_300_000_000_000_000_002
SERVER = 1_300_000_000_000_000_003
SERVER_CHANNEL = 1_300_000_000_000_000_004
ELSEWHERE = 1_300_000_000_000_000_005
"""A server that the bot is no member of, where people bring it along."""
ROLE_PERMISSIONS = str((1 << 10) | (1 << 11) | (1 << 14) | (1 << 15) | (1 << 16) | (1 << 31))
"""See the channel, write, embed links, attach files, read history, use commands."""
MANAGE_SERVER = 1 << 5


class Where(Enum):
    """Where an interaction happens; the value is Discord's context."""

    SERVER = 0
    DIRECT = 1
    PRIVATE = 2


@dataclass(slots=True)
class Channel:
    id: int
    where: Where
    person: int | None = None
    """Whom a direct or private channel belongs to."""
    posted: list[int] = field(default_factory=list)
    server: int = SERVER
    """In which server it is, if it is in one."""


def user(user_id: int, name: str, *, is_bot: bool = False) -> Json:
    return {
        "id": str(user_id), "username": name, "global_name": name.capitalize(), "discriminator": "0", "avatar": None,
        "bot": is_bot, "public_flags": 0,
    }  # fmt: skip


def bot_user() -> Json:
    return user(APPLICATION, "pay", is_bot=True)


def member() -> Json:
    return {
        "roles": [], "joined_at": "2024-01-01T00:00:00+00:00", "deaf": False, "mute": False, "flags": 0,
        "nick": None, "avatar": None, "permissions": ROLE_PERMISSIONS,
    }  # fmt: skip


def application() -> Json:
    return {
        "id": str(APPLICATION), "name": "pay", "description": "", "icon": None, "bot_public": True,
        "bot_require_code_grant": False, "verify_key": "0" * 64, "flags": 0, "owner": user(OWNER, "owner"),
        "integration_types_config": {"0": {}, "1": {}},
    }  # fmt: skip


def channel(one: Channel, owner_name: str = "owner") -> Json:
    if one.where is Where.SERVER:
        return {"id": str(one.id), "type": 0, "name": "careers", "position": 0, "permission_overwrites": [],
                "parent_id": None, "nsfw": False, "guild_id": str(one.server), "topic": None}  # fmt: skip
    kind = 1 if one.where is Where.DIRECT else 3
    shape = {
        "id": str(one.id),
        "type": kind,
        "last_message_id": None,
        "recipients": [user(one.person or 0, owner_name)],
    }
    return shape if kind == 1 else {**shape, "name": None, "icon": None, "owner_id": str(one.person)}


def server(server_id: int = SERVER) -> Json:
    """A server with one channel, whose id follows its own."""
    everyone = {"id": str(server_id), "name": "@everyone", "permissions": ROLE_PERMISSIONS, "position": 0, "color": 0,
                "hoist": False, "managed": False, "mentionable": False}  # fmt: skip
    bot = {**member(), "user": bot_user()}
    return {
        "unavailable": False,
        "id": str(server_id), "name": "Machine learners", "owner_id": str(OWNER), "roles": [everyone], "emojis": [],
        "channels": [channel(Channel(server_id + 1, Where.SERVER, server=server_id))], "threads": [], "members": [bot],
        "member_count": 3, "large": False, "preferred_locale": "en-US", "features": [], "voice_states": [],
        "presences": [], "stickers": [], "stage_instances": [], "verification_level": 1, "afk_timeout": 300,
        "default_message_notifications": 1, "explicit_content_filter": 0, "mfa_level": 0, "premium_tier": 0,
        "nsfw_level": 0, "system_channel_flags": 0,
    }  # fmt: skip


def message(body: Json, where: Channel, author: Json, *, files: list[Json] | None = None) -> Json:
    """A message as it stands in ``where``, from the body that created it."""
    made: Json = {
        "id": str(new_id()), "channel_id": str(where.id), "author": author, "content": "", "embeds": [],
        "components": [], "attachments": files or [], "timestamp": datetime.now(UTC).isoformat(),
        "edited_timestamp": None, "tts": False, "mention_everyone": False, "mentions": [], "mention_roles": [],
        "pinned": False, "type": 0, "flags": 0,
    }  # fmt: skip
    if where.where is Where.SERVER:
        made["guild_id"] = str(where.server)
    return changed_message(made, body, keep_flags=False)


def changed_message(old: Json, body: Json, *, keep_flags: bool = True, files: list[Json] | None = None) -> Json:
    """The message after an edit: what the body does not name stays."""
    changes = {key: body[key] for key in ("content", "embeds", "components") if key in body}
    new = {**old, **{key: value or ("" if key == "content" else []) for key, value in changes.items()}}
    if "attachments" in body or files:
        kept = {str(one["id"]) for one in body.get("attachments") or []}
        new["attachments"] = [one for one in old["attachments"] if one["id"] in kept or not keep_flags] + (files or [])
    if not keep_flags:
        new["flags"] = int(body.get("flags") or 0)
    new["components"] = _numbered(new["components"])
    return new


def _numbered(components: list[Json]) -> list[Json]:
    """Discord numbers every component of a message."""
    numbers = itertools.count(1)

    def number(component: Json) -> Json:
        own = {**component, "id": next(numbers)}
        if "components" in component:
            own["components"] = [number(below) for below in component["components"]]
        return own

    return [number(component) for component in components]
