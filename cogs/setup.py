"""/setup: how I behave in a server, and the panel of a career channel; for those who manage the server."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.turn import Act
from bot.faces.discord.pace import paced


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.default_permissions(manage_guild=True)
class Setup(commands.GroupCog, name="setup", description="How I behave in this server; for those who manage it."):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot

    @app_commands.command(description="Where I answer publicly, language, community figures, digest.")
    @paced(5, 20)
    async def settings(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("setup"))

    @app_commands.command(description="Post three buttons that work for everyone; answers stay private.")
    @paced(2, 30)
    async def panel(self, interaction: discord.Interaction) -> None:
        await self.bot.post_panel(interaction)


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(Setup(bot))
