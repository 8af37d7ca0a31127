"""The message command "Explain the pay here": somebody's job post or offer, explained to the one who asks."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import SalaryBot
from bot.conversation.turn import Act

NAME = "Explain the pay here"
LONGEST = 6_000
"""Characters of a message that are read, its embeds included."""


class Messages(commands.Cog):
    def __init__(self, bot: SalaryBot) -> None:
        self.bot = bot
        self._command = app_commands.ContextMenu(name=NAME, callback=self.explain_pay)

    async def cog_load(self) -> None:
        self.bot.tree.add_command(self._command)

    async def cog_unload(self) -> None:
        self.bot.tree.remove_command(NAME, type=discord.AppCommandType.message)

    @app_commands.checks.cooldown(5, 20)
    async def explain_pay(self, interaction: discord.Interaction, message: discord.Message) -> None:
        await self.bot.hand_over(interaction, Act("post", {"text": written_in(message)}))


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
