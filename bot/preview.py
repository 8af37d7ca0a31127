"""The real bot in a local browser page: Discord played by simcord on this machine alone, no token, nothing kept."""

from __future__ import annotations

import importlib.util
import logging
import tempfile
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from discord import Client

from bot.app import App, open_app
from bot.config import DatabaseSettings, Settings
from bot.errors import StartError

NAME = "Salary companion"
QUESTION = "senior mle in berlin?"
NEEDED = ("simcord", "aiohttp", "markdown_it", "linkify_it", "regex", "PIL")
MISSING = "The preview needs an extra that is not installed: .venv/bin/pip install 'ml-salary-bot[preview]'."


def require_preview() -> None:
    """Raise ``StartError`` that says how to install what is missing."""
    if any(importlib.util.find_spec(name) is None for name in NEEDED):
        raise StartError(MISSING)


async def preview(settings: Settings, port: int = 0) -> None:
    """Open the page and serve it until it is ended there or this is cancelled. ``port`` 0 takes a free one."""
    require_preview()
    with tempfile.TemporaryDirectory() as folder:
        database = DatabaseSettings.model_validate({"url": f"sqlite+aiosqlite:///{Path(folder) / 'preview.sqlite3'}"})
        async with open_app(settings.model_copy(update={"database": database})) as app:
            await show(app, port, _announce)


async def show(app: App, port: int, announce: Callable[[str], None]) -> None:
    """Serve a channel with a working composer and two people in it; hand the page's address to ``announce``."""
    logging.getLogger("discord").setLevel(logging.ERROR)  # simcord, when imported, tries clients that it warns of
    import simcord

    from bot.client import SalaryBot

    bot = SalaryBot(app)
    async with simcord.run(bot, check_errors=False) as world:
        channel, people = await _furnish(world, bot)
        try:
            async with world.preview(channel, viewers=people, layout="channel", port=port) as page:
                announce(page.url)
                await page.wait_closed()
        except simcord.SetupError as error:
            raise StartError(f"The preview can't start: {error}.") from None
        finally:
            await bot.close()


async def _furnish(world: Any, bot: Client) -> tuple[Any, list[Any]]:
    """A channel and two people in it, of whom one has asked already, so that the page opens with an answer."""
    server = world.create_guild("Machine-learning careers")
    channel = server.create_text_channel("pay-talk")
    you, colleague = (server.add_member(world.create_user(name)) for name in ("you", "a-colleague"))
    if bot.user is not None:
        await bot.user.edit(username=NAME)
        await colleague.send(channel, f"{bot.user.mention} {QUESTION}")
    return channel, [you, colleague]


def _announce(address: str) -> None:
    click.echo(f"Open {address}")
    click.echo("Type / for commands, or mention the bot. Nothing is kept; end it with Ctrl-C.")
    webbrowser.open(address)
