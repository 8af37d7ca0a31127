"""/ask: a question in plain words."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.turn import Act
from bot.faces.discord.pace import paced


class Questions(commands.Cog):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot

    @app_commands.command(description="Ask in your own words; only you see the answer.")
    @app_commands.describe(question="For example: what does a senior ML engineer make in Berlin?")
    @paced(5, 20)
    async def ask(self, interaction: discord.Interaction, question: app_commands.Range[str, 1, 2000]) -> None:
        await self.bot.hand_over(interaction, Act("ask", {"text": question}))


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(Questions(bot))
