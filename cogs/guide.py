"""/help: what I can do, and what I can't."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.turn import Act
from bot.faces.discord.pace import paced


class Guide(commands.Cog):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot

    @app_commands.command(description="What I can do, what I keep, and what the numbers mean.")
    @paced(5, 20)
    async def help(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("help"))


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(Guide(bot))
