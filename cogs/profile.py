"""/profile: what is remembered about you: look, take along, erase."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.turn import Act
from bot.faces.discord.pace import paced


class Profile(commands.GroupCog, name="profile", description="What I remember about you: show, export or delete it."):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot

    @app_commands.command(description="Show what I remember about you.")
    @paced(5, 20)
    async def show(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("profile"))

    @app_commands.command(description="Everything I keep about you, as a JSON file.")
    @paced(2, 20)
    async def export(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("profile.export"))

    @app_commands.command(description="Erase everything I keep about you; I ask once more before I do.")
    @paced(2, 20)
    async def delete(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("profile.delete"))


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(Profile(bot))
