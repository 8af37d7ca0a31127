"""A card that its person wants everybody here to read: posted through the press, or handed over where that can't be."""

from __future__ import annotations

import discord

from bot.conversation.reply import Reply
from bot.faces.discord.drawing import draw
from bot.faces.discord.gallery import Gallery
from bot.translation import Translator


async def post_card(
    interaction: discord.Interaction, gallery: Gallery, reply: Reply, say: Translator, *, is_allowed: bool
) -> None:
    """Post the card into the channel, and say on the private card that was pressed what became of it.

    A card is the person's own message in all but name, so it is posted only where they may write themselves, and
    where the server's managers let answers be read by all (``is_allowed``). In a direct message it is there to
    forward. Discord may still show it to them alone (an app that only they installed): then they are told so.
    """
    is_wanted = is_allowed and _may_post(interaction)
    is_alone = interaction.context.dm_channel
    drawing = draw(reply, interaction.user.id, say, is_public=True)
    sent = await interaction.followup.send(ephemeral=not is_wanted and not is_alone, wait=True, **drawing.as_message())
    gallery.hang(interaction.user.id, sent, drawing.embed, reply.charts, say, interaction.guild_id)
    if interaction.message is None:
        return
    gallery.take_down(interaction.message.id)
    told = _posted(say) if is_wanted and not sent.flags.ephemeral else _handed_over(interaction, say)
    await interaction.edit_original_response(**draw(told, interaction.user.id, say).as_edit())


def _may_post(interaction: discord.Interaction) -> bool:
    if interaction.context.dm_channel:
        return False
    if interaction.guild_id is None:
        return True
    if isinstance(interaction.channel, discord.Thread):
        return interaction.permissions.send_messages_in_threads
    return interaction.permissions.send_messages


def _posted(say: Translator) -> Reply:
    return Reply(
        say.say("Posted in this channel"),
        (say.say("Everybody here can read the card. What you did not tick is not on it."),),
    )


def _handed_over(interaction: discord.Interaction, say: Translator) -> Reply:
    if interaction.context.dm_channel:
        return Reply(
            say.say("Here is the card"),
            (say.say("Nobody but you reads this conversation: forward the card, or press Share in a channel."),),
        )
    return Reply(
        say.say("I can't post here"),
        (say.say("This channel does not take cards from you and me, so only you see it. You can copy it."),),
    )
