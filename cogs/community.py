"""/community: what the members of a server earn, in anonymous groups of eight and more."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.turn import Act
from bot.faces.discord.completion import complete_country, complete_role
from bot.faces.discord.pace import paced
from cogs.pay import SENIORITIES


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
class Community(commands.GroupCog, name="community", description="What members of this server earn, anonymously."):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot

    @app_commands.command(description="Medians of groups of 8 and more members; only you see this.")
    @paced(5, 20)
    async def show(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("community"))

    @app_commands.command(description="Add your pay band; you see what would be kept before you say yes.")
    @app_commands.describe(
        role="The role or job title, as people write it",
        seniority="At what level",
        country="The country you are paid in",
    )
    @app_commands.choices(seniority=SENIORITIES)
    @paced(5, 20)
    async def join(
        self,
        interaction: discord.Interaction,
        role: app_commands.Range[str, 1, 100] | None = None,
        seniority: Choice[str] | None = None,
        country: app_commands.Range[str, 1, 100] | None = None,
    ) -> None:
        said = {"role": role, "seniority": seniority.value if seniority else None, "country": country}
        await self.bot.hand_over(interaction, Act("add", {name: text for name, text in said.items() if text}))

    @join.autocomplete("role")
    async def offer_roles(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return complete_role(current, self.bot.language(interaction))

    @join.autocomplete("country")
    async def offer_countries(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return complete_country(current, self.bot.language(interaction))

    @app_commands.command(description="Withdraw what you added to this server's figures; it is erased at once.")
    @paced(5, 20)
    async def leave(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("community.leave"))


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(Community(bot))
