"""Text as Discord shows it: nothing formats or pings that was not meant to."""

from __future__ import annotations

import re

import discord

_MAY_FORMAT = re.compile(r"[_\\~|*`\[]|^\s*[->#]", re.MULTILINE)
"""What escaping could find anything in; most of what is said has none of it."""


def plain(text: str) -> str:
    """Text that formats nothing and pings nobody; ``**strong**`` stays where it is balanced."""
    parts = [_escaped(part) for part in text.split("**")]
    if len(parts) % 2 == 0 or any(not part.strip() for part in parts[1::2]):
        return r"\*\*".join(parts)
    return "**".join(parts)


def _escaped(part: str) -> str:
    formatted = discord.utils.escape_markdown(part) if _MAY_FORMAT.search(part) else part
    return discord.utils.escape_mentions(formatted) if "@" in formatted else formatted


def cut(text: str, limit: int) -> str:
    """At most ``limit`` characters; a cut shows."""
    return text if len(text) <= limit else text[: limit - 1].rstrip().rstrip("\\") + "…"
