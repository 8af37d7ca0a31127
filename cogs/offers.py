"""/offer and /negotiate: what offers are worth, and how to ask for more."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.turn import Act
from bot.faces.discord.completion import complete_offer
from bot.faces.discord.pace import paced


class Offers(commands.GroupCog, name="offer", description="Offers you hold: add, list, compare or remove them."):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot

    @app_commands.command(description="Add an offer in words or in a form. Not kept without your yes.")
    @app_commands.describe(details="For example: 180k base, 15% bonus, 200k RSU over 4 years, 30k sign-on")
    @paced(5, 20)
    async def add(
        self, interaction: discord.Interaction, details: app_commands.Range[str, 1, 1000] | None = None
    ) -> None:
        await self.bot.hand_over(interaction, Act("offer.add", {"text": details} if details else {}))

    @app_commands.command(name="list", description="The offers you named, kept or not.")
    @paced(5, 20)
    async def list_offers(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("offer.list"))

    @app_commands.command(description="Your offers side by side, year by year.")
    @paced(5, 20)
    async def compare(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("offer.compare"))

    @app_commands.command(description="Remove an offer, here and from what I keep.")
    @app_commands.describe(name="What the offer is called; leave it out to pick from a list")
    @paced(5, 20)
    async def remove(
        self, interaction: discord.Interaction, name: app_commands.Range[str, 1, 60] | None = None
    ) -> None:
        await self.bot.hand_over(interaction, Act("offer.remove", {"text": name} if name else {}))

    @remove.autocomplete("name")
    async def offer_names(self, interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        return complete_offer(current, await self.bot.offers_of(interaction))


class Negotiation(commands.Cog):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot

    @app_commands.command(description="How to ask for more: a range, what speaks for you, what to say.")
    @paced(5, 20)
    async def negotiate(self, interaction: discord.Interaction) -> None:
        await self.bot.hand_over(interaction, Act("negotiate"))


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(Offers(bot))
    await bot.add_cog(Negotiation(bot))
