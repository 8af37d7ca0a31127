"""/language: the language I answer a person in."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.speaking import AS_SENT
from bot.conversation.turn import Act
from bot.faces.discord.pace import paced
from bot.translation import LANGUAGE_NAMES, LANGUAGES, mark

CHOICES = [
    *(Choice(name=LANGUAGE_NAMES[language], value=language) for language in LANGUAGES),
    Choice(name=mark("As Discord is set"), value=AS_SENT),
]


class Language(commands.Cog):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot

    @app_commands.command(description="The language I answer you in, if not that of your Discord.")
    @app_commands.describe(language="Leave it out to pick from a list")
    @app_commands.choices(language=CHOICES)
    @paced(5, 20)
    async def language(self, interaction: discord.Interaction, language: Choice[str] | None = None) -> None:
        await self.bot.hand_over(interaction, Act("language", {"v": language.value} if language else {}))


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(Language(bot))
