"""A file as a direct message: only ever to the one who just asked for it."""

from __future__ import annotations

import io
from dataclasses import replace

import discord

from bot.conversation.reply import Reply
from bot.errors import PersonError
from bot.translation import translator
from models.note import Note

CLOSED = Note("I can't send you a direct message: your settings don't let me. The file is on the card above.")


async def sent_directly(interaction: discord.Interaction, reply: Reply) -> Reply:
    """Send the attachment; gives the reply without it. ``PersonError`` where the person takes no direct messages."""
    if reply.attachment is None:
        return reply
    say = translator(reply.locale or str(interaction.locale))
    file = discord.File(io.BytesIO(reply.attachment.content), reply.attachment.filename)
    try:
        await interaction.user.send(say.say("Everything I keep about you is in this file."), file=file)
    except discord.Forbidden:
        raise PersonError(CLOSED) from None
    return replace(reply, attachment=None)
