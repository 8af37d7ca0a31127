"""A reply put where its person looks: the first answer itself, or in the place of what announced it."""

from __future__ import annotations

import discord

from bot.conversation.reply import Reply
from bot.faces.discord.drawing import Drawing, draw
from bot.faces.discord.gallery import Card, Gallery
from bot.translation import translator


async def acknowledge(interaction: discord.Interaction, *, is_public: bool) -> None:
    """Tell Discord that an answer comes, if that has not been told."""
    if interaction.response.is_done():
        return
    if interaction.message is None:
        ephemeral = not is_public and has_onlookers(interaction)
        await interaction.response.defer(thinking=True, ephemeral=ephemeral)
    else:
        await interaction.response.defer()


async def show(interaction: discord.Interaction, gallery: Gallery, reply: Reply, *, is_public: bool) -> None:
    """Draw the reply as a card of its own, or in the place of the card that was pressed."""
    say = translator(reply.locale)
    drawing = draw(reply, interaction.user.id, say, is_public=is_public)
    is_first = not interaction.response.is_done()
    card: Card
    if interaction.message is not None and reply.replaces and not _is_seen_by_others(interaction):
        gallery.take_down(interaction.message.id)
        card = await (_changed_at_once if is_first else _changed)(interaction, drawing)
    elif is_first:
        card = await _said_at_once(interaction, drawing, is_private=not is_public and has_onlookers(interaction))
    elif interaction.message is None:
        card = await _changed(interaction, drawing)
    else:
        card = await interaction.followup.send(ephemeral=has_onlookers(interaction), wait=True, **drawing.as_message())
    gallery.hang(interaction.user.id, card, drawing.embed, reply.charts, say, interaction.guild_id)


def has_onlookers(interaction: discord.Interaction) -> bool:
    """Whether anybody but the asker and the bot reads this place: all but the bot's own direct messages."""
    return not interaction.context.dm_channel


def _is_seen_by_others(interaction: discord.Interaction) -> bool:
    message = interaction.message
    return has_onlookers(interaction) and not (message is not None and message.flags.ephemeral)


async def _changed(interaction: discord.Interaction, drawing: Drawing) -> Card:
    return await interaction.edit_original_response(**drawing.as_edit())


async def _changed_at_once(interaction: discord.Interaction, drawing: Drawing) -> Card:
    sent = await interaction.response.edit_message(**drawing.as_edit())
    return await _card(interaction, sent)


async def _said_at_once(interaction: discord.Interaction, drawing: Drawing, *, is_private: bool) -> Card:
    sent = await interaction.response.send_message(ephemeral=is_private, **drawing.as_message())
    return await _card(interaction, sent)


async def _card(interaction: discord.Interaction, sent: discord.InteractionCallbackResponse | None) -> Card:
    """The message that the first answer made or changed."""
    made = sent.resource if sent is not None else None
    return made if isinstance(made, discord.InteractionMessage) else await interaction.original_response()
