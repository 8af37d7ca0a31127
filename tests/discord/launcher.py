"""Starts ``salary-bot`` with discord.py pointed at a loopback Discord, and its clock as far ahead as a file says.

python -m tests.discord.launcher REST_URL GATEWAY_URL CLOCK_FILE run
"""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path

import discord.gateway
import discord.http
import yarl


def main() -> None:
    _, rest_url, gateway_url, clock, *arguments = sys.argv
    discord.http.Route.BASE = rest_url
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
    sys.argv = ["salary-bot", *arguments]
    _set_clock(Path(clock))
    from bot.__main__ import main as salary_bot

    salary_bot()


def _set_clock(ahead: Path) -> None:
    """Lets the clock that ``bot.app`` hands to everything follow the file, which a test may change meanwhile."""
    import bot.app

    right = bot.app.now

    def now() -> datetime:
        return right() + timedelta(seconds=float(ahead.read_text()) if ahead.exists() else 0)

    bot.app.now = now


if __name__ == "__main__":
    main()
