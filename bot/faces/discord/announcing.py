"""What the bot says to a whole channel on its own account: the panel, its introduction, the digest."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace

import discord

from bot.conversation.reply import Reply
from bot.conversation.turn import Act, Place, PlaceKind, Turn
from bot.errors import PersonError
from bot.faces.discord.answering import Answerer, answer_privately
from bot.faces.discord.drawing import draw
from bot.faces.discord.gallery import Gallery
from bot.faces.discord.turns import read_interaction
from bot.translation import translator
from models.note import Note

Writable = discord.TextChannel | discord.Thread | discord.VoiceChannel | discord.StageChannel

NOT_WRITABLE = Note(
    "I may not write in this channel. Let me see it, send messages and embed links there, then try again."
)

_log = logging.getLogger(__name__)


async def post_panel(conversation: Answerer, interaction: discord.Interaction) -> None:
    """Post the panel where the command was used. Raises ``PersonError`` where the bot may not write."""
    await interaction.response.defer(thinking=True, ephemeral=True)
    turn = read_interaction(interaction, Act("panel"), is_public=False)
    if turn.membership is None or not turn.membership.may_manage:
        await answer_privately(interaction, await conversation.answer(turn))
        return
    settings = await conversation.servers.settings(interaction.guild_id)
    locale = settings.language or str(interaction.guild_locale or "en-US")
    panel = await conversation.answer(replace(turn, is_public=True, locale=locale))
    if not await post(interaction.channel, panel, locale):
        raise PersonError(NOT_WRITABLE)
    say = translator(conversation.spoken(turn))
    posted = say.say("Its buttons work for everyone, and go on working after restarts. Pin it if you like.")
    await answer_privately(interaction, Reply(say.say("The panel is posted"), (posted,)))


async def post(channel: object, reply: Reply, locale: str, gallery: Gallery | None = None) -> bool:
    """Write a reply into a channel; False, and one log line with a code, where Discord does not let the bot."""
    if not isinstance(channel, Writable):
        _log.warning("a channel is gone, or of a kind that takes no messages (code CHANNEL)")
        return False
    drawing = draw(reply, 0, translator(locale), is_public=True)
    try:
        sent = await channel.send(**drawing.as_message())
    except discord.HTTPException as error:
        _log.warning("a channel takes no message of mine (code %d)", error.code)
        return False
    if gallery is not None:
        gallery.hang(channel.guild.id, sent, drawing.embed, reply.charts, translator(locale), channel.guild.id)
    return True


def announcement(server: discord.Guild, act: Act, locale: str) -> Turn:
    """A turn that nobody took: what is said to a server as such."""
    return Turn(f"discord:server:{server.id}", Place(PlaceKind.SERVER, 0, server.id), act, locale, is_public=True)


def first_writable(server: discord.Guild) -> discord.TextChannel | None:
    """Where a newcomer may say hello: the channel for system messages, else the first that lets it; else nowhere."""
    candidates: Iterable[discord.TextChannel | None] = (server.system_channel, *server.text_channels)
    return next((channel for channel in candidates if channel is not None and may_post(channel)), None)


def may_post(channel: discord.abc.GuildChannel) -> bool:
    permissions = channel.permissions_for(channel.guild.me)
    return permissions.view_channel and permissions.send_messages and permissions.embed_links
