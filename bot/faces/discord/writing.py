"""Text as Discord shows it: nothing formats or pings that was not meant to."""

from __future__ import annotations

import discord


def plain(text: str) -> str:
    """Text that formats nothing and pings nobody; ``**strong**`` stays where it is balanced."""
    parts = [discord.utils.escape_mentions(discord.utils.escape_markdown(part)) for part in text.split("**")]
    if len(parts) % 2 == 0 or any(not part.strip() for part in parts[1::2]):
        return r"\*\*".join(parts)
    return "**".join(parts)


def cut(text: str, limit: int) -> str:
    """At most ``limit`` characters; a cut shows."""
    return text if len(text) <= limit else text[: limit - 1].rstrip().rstrip("\\") + "…"
