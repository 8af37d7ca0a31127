"""The user command "Compare with me": how far two jobs lie apart, where both people said yes."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.turn import Act
from bot.faces.discord.pace import paced
from bot.faces.discord.turns import person

NAME = "Compare with me"


class People(commands.Cog):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot
        self._command = app_commands.ContextMenu(name=NAME, callback=self.compare)

    async def cog_load(self) -> None:
        self.bot.tree.add_command(self._command)

    async def cog_unload(self) -> None:
        self.bot.tree.remove_command(NAME, type=discord.AppCommandType.user)

    @paced(5, 60)
    async def compare(self, interaction: discord.Interaction, user: discord.User | discord.Member) -> None:
        await self.bot.hand_over(interaction, Act("match", {"other": person(user)}))


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(People(bot))
