"""/compare, /board, /trend, /history: what sets two things apart, and what changed."""

from __future__ import annotations

from typing import Literal

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.turn import Act
from bot.faces.discord.completion import complete_place, complete_role, complete_side
from bot.faces.discord.pace import paced


class Changes(commands.Cog):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot

    @app_commands.command(description="Two places, roles or jobs side by side: gross and by purchasing power.")
    @app_commands.describe(
        first="A place, a role or both: Berlin, data engineer in Paris",
        second="The other side",
        role="The role on both sides, if you name places only",
        visible="Who sees the answer; leave it out for this server's default",
    )
    @paced(5, 20)
    async def compare(
        self,
        interaction: discord.Interaction,
        first: app_commands.Range[str, 1, 100],
        second: app_commands.Range[str, 1, 100],
        role: app_commands.Range[str, 1, 100] | None = None,
        visible: Literal["me", "channel"] | None = None,
    ) -> None:
        act = Act("compare", {"a": first, "b": second, "role": role or ""})
        await self.bot.hand_over(interaction, act, is_public=None if visible is None else visible == "channel")

    @app_commands.command(description="The five changes you could make that would move your pay most.")
    @paced(3, 20)
    async def board(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("board"))

    @app_commands.command(description="The pay of a role by year, and by country.")
    @app_commands.describe(
        role="The role or job title, as people write it",
        place="A city or a country",
        visible="Who sees the answer; leave it out for this server's default",
    )
    @paced(3, 20)
    async def trend(
        self,
        interaction: discord.Interaction,
        role: app_commands.Range[str, 1, 100],
        place: app_commands.Range[str, 1, 100] | None = None,
        visible: Literal["me", "channel"] | None = None,
    ) -> None:
        act = Act("trend", {"role": role, "place": place or ""})
        await self.bot.hand_over(interaction, act, is_public=None if visible is None else visible == "channel")

    @compare.autocomplete("role")
    @trend.autocomplete("role")
    async def offer_roles(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return complete_role(current, self.bot.language(interaction))

    @compare.autocomplete("first")
    @compare.autocomplete("second")
    async def offer_sides(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return complete_side(current, self.bot.language(interaction))

    @trend.autocomplete("place")
    async def offer_places(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return complete_place(current, self.bot.language(interaction))

    @app_commands.command(description="Your earlier estimate against today's: what changed, and why.")
    @paced(3, 20)
    async def history(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("history"))


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(Changes(bot))
