"""/privacy: what is kept about you, since when and until when; export and deletion are buttons on the card."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.turn import Act
from bot.faces.discord.pace import paced


class Privacy(commands.Cog):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot

    @app_commands.command(description="What I keep about you and until when; take it along or erase it.")
    @paced(5, 20)
    async def privacy(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("privacy"))


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(Privacy(bot))
