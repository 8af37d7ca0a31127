"""Commands that talk with people: on Discord, in the terminal, in a browser page of this machine."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path

import click

from bot.config import Settings, load_settings
from bot.errors import StartError
from bot.picture_file import PNG_FILE
from bot.shards import Shards


@click.command()
@click.option("--shards", help="Answer these shards only, as in 0-3/16; other processes answer the others.")
def run(shards: str | None) -> int:
    """Connect to Discord (needs a token).

    Set it as DISCORD_TOKEN, or as discord.token in config.toml.
    """
    return serve_on_discord(load_settings({**os.environ, **_named(shards)}))


def _named(shards: str | None) -> dict[str, str]:
    """What the option says, as the environment would; ``StartError`` for what is no range."""
    try:
        return {} if shards is None else {"SALARY_BOT_SHARDS": str(Shards.read(shards))}
    except ValueError as error:
        raise StartError(f"--shards {error}.") from None


@click.command()
@click.option("--picture", type=PNG_FILE, help="Keep the newest answer's picture (PNG) in this file.")
@click.option("--language", help="Answer in this language (en, de, fr, es, pt, hr); without it, the system's own.")
def chat(picture: Path | None, language: str | None) -> int:
    """Talk in the terminal.

    Without a terminal it reads plain lines and ends at the end of input.
    """
    return talk_in_terminal(load_settings(os.environ), picture, language)


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port on this machine; 0 takes a free one.")
def preview(port: int) -> int:
    """Open the real bot in a local browser page.

    Discord without Discord, and without a token; nothing is kept.
    """
    settings = load_settings(os.environ)
    from bot.preview import preview as open_preview
    from bot.service import serve

    return serve("warning", lambda: open_preview(settings, port))


def serve_on_discord(settings: Settings) -> int:
    """Connect and answer until stopped; ``StartError`` without a token."""
    if settings.token is None:
        raise StartError(
            "There is no Discord token. Set DISCORD_TOKEN, or discord.token in config.toml; "
            "to talk in the terminal: salary-bot chat."
        )
    from bot.service import serve, serve_discord

    return serve(settings.log.level, lambda: serve_discord(settings), settings.log.format)


def talk_in_terminal(settings: Settings, picture: Path | None = None, language: str | None = None) -> int:
    """Answer lines until there are no more."""
    from bot.service import serve, serve_terminal

    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):  # whatever the machine's locale
            stream.reconfigure(encoding="utf-8", errors="replace")
    level = "debug" if settings.log.level == "debug" else "warning"
    return serve(level, lambda: serve_terminal(settings, picture, language))
