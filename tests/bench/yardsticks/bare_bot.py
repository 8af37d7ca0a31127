"""The bare bot: discord.py as its documentation begins, one command and one message that are answered "pong"."""

from __future__ import annotations

import os
from typing import Any

import discord
from discord import app_commands


class BareBot(discord.Client):
    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.default())
        self.tree = app_commands.CommandTree(self)
        self.tree.command(name="pong", description="Answers pong.")(_pong)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_message(self, message: discord.Message, /) -> None:
        if not message.author.bot:
            await message.channel.send("pong")


async def _pong(interaction: discord.Interaction[Any]) -> None:
    await interaction.response.send_message("pong", ephemeral=True)


def main() -> None:
    BareBot().run(os.environ["DISCORD_TOKEN"], log_handler=None)
