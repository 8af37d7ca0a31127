"""/estimate, /salary, /whatif: what work is worth."""

from __future__ import annotations

from typing import Literal

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.names import VALUE_NAMES
from bot.conversation.turn import Act
from bot.faces.discord.completion import complete_currency, complete_place, complete_role
from bot.faces.discord.pace import paced
from models.profile import Seniority

SENIORITIES = [Choice(name=VALUE_NAMES["seniority"][level.value], value=level.value) for level in Seniority]


class Pay(commands.Cog):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot

    @app_commands.command(description="What your work is worth: a few questions, each can be skipped.")
    @paced(3, 15)
    async def estimate(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("estimate"))

    @app_commands.command(description="A quick look at the pay of a role in a place, without questions.")
    @app_commands.describe(
        role="The role or job title, as people write it",
        place="A city or a country",
        seniority="Leave it out if you don't know",
        currency="Leave it out for the country's own",
        visible="Who sees the answer; leave it out for this server's default",
    )
    @app_commands.choices(seniority=SENIORITIES)
    @paced(5, 20)
    async def salary(
        self,
        interaction: discord.Interaction,
        role: app_commands.Range[str, 1, 100],
        place: app_commands.Range[str, 1, 100],
        seniority: Choice[str] | None = None,
        currency: app_commands.Range[str, 1, 40] | None = None,
        visible: Literal["me", "channel"] | None = None,
    ) -> None:
        level = {"seniority": seniority.value} if seniority else {}
        money = {"currency": currency} if currency else {}
        act = Act("salary", {"role": role, "place": place, **level, **money})
        await self.bot.hand_over(interaction, act, is_public=None if visible is None else visible == "channel")

    @salary.autocomplete("role")
    async def offer_roles(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return complete_role(current, self.bot.language(interaction))

    @salary.autocomplete("place")
    async def offer_places(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return complete_place(current, self.bot.language(interaction))

    @salary.autocomplete("currency")
    async def offer_currencies(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return complete_currency(current, self.bot.language(interaction))

    @app_commands.command(description="Change one thing about what we talked about, and see what it does.")
    @app_commands.describe(change="For example: in Zurich, with a PhD, remote, at a startup")
    @paced(5, 20)
    async def whatif(self, interaction: discord.Interaction, change: app_commands.Range[str, 1, 300]) -> None:
        await self.bot.hand_over(interaction, Act("whatif", {"text": change}))


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(Pay(bot))
