"""What can be done with a message: its pay explained, or the offer in it checked, for the one who asks alone."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.turn import Act
from bot.faces.discord.pace import paced

NOTHING = "…"
"""Stands for a message without words: an offer without any text would open the form instead."""
LONGEST = 6_000
"""Characters of a message that are read, its embeds included."""


class Messages(commands.Cog):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot
        self._commands = (
            app_commands.ContextMenu(name="Explain the pay here", callback=self.explain_pay),
            app_commands.ContextMenu(name="Check this offer", callback=self.check_offer),
        )

    async def cog_load(self) -> None:
        for command in self._commands:
            self.bot.tree.add_command(command)

    async def cog_unload(self) -> None:
        for command in self._commands:
            self.bot.tree.remove_command(command.name, type=discord.AppCommandType.message)

    @paced(5, 20)
    async def explain_pay(self, interaction: discord.Interaction, message: discord.Message) -> None:
        await self.bot.hand_over(interaction, Act("post", {"text": written_in(message)}))

    @paced(5, 20)
    async def check_offer(self, interaction: discord.Interaction, message: discord.Message) -> None:
        await self.bot.hand_over(interaction, Act("offer.add", {"text": written_in(message) or NOTHING}))


def written_in(message: discord.Message) -> str:
    """Everything that is written in a message: its text, and what its embeds say (job boards post those)."""
    parts = [message.content]
    for embed in message.embeds:
        parts += [
            embed.title or "",
            embed.description or "",
            *(f"{field.name} {field.value}" for field in embed.fields),
        ]
    return "\n".join(part for part in parts if part)[:LONGEST]


async def setup(bot: SalaryBot) -> None:
    await bot.add_cog(Messages(bot))
