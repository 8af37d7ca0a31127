"""Starts ``salary-bot`` unmodified, with discord.py pointed at a loopback Discord.

python -m tests.discord.launcher REST_URL GATEWAY_URL run
"""

from __future__ import annotations

import sys

import discord.gateway
import discord.http
import yarl


def main() -> None:
    _, rest_url, gateway_url, *arguments = sys.argv
    discord.http.Route.BASE = rest_url
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
    sys.argv = ["salary-bot", *arguments]
    from bot.__main__ import main as salary_bot

    salary_bot()


if __name__ == "__main__":
    main()
