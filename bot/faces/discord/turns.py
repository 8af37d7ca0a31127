"""Discord's events read into Turns."""

from __future__ import annotations

import re

import discord

from bot.conversation.turn import Act, Membership, Place, PlaceKind, Turn, Words

ORDINARY = (discord.MessageType.default, discord.MessageType.reply)


def read_interaction(
    interaction: discord.Interaction, act: Act, *, is_public: bool, language: str | None = None
) -> Turn:
    """A command, a press or a submitted form. Who did it is Discord's word, never that of a custom id.

    What everybody sees is in the server's language: ``language`` where its settings name one.
    """
    of_server = language or str(interaction.guild_locale or interaction.locale)
    return Turn(
        person=person(interaction.user),
        place=_place(interaction.guild_id, interaction.channel_id),
        said=act,
        locale=of_server if is_public else str(interaction.locale),
        is_public=is_public,
        membership=_membership(interaction),
    )


def read_message(message: discord.Message, bot: discord.abc.User, language: str | None = None) -> Turn:
    """A direct message, a mention or a reply to the bot; nothing but a mention asks for help.

    ``language`` is the one that the server's settings name, if they do. Of a person's own Discord tells nothing here.
    """
    text = re.sub(rf"<@!?{bot.id}>", " ", message.content).strip()
    guild = message.guild
    return Turn(
        person=person(message.author),
        place=_place(guild.id if guild else None, message.channel.id),
        said=Words(text) if text else Act("help"),
        locale=(language or str(guild.preferred_locale)) if guild else "",
        is_public=guild is not None,
    )


def is_addressed(message: discord.Message, bot: discord.abc.User) -> bool:
    """Whether a person said this to the bot: in a direct message, by a mention, or by a reply with ping."""
    if message.author.bot or message.webhook_id is not None or message.type not in ORDINARY:
        return False
    return message.guild is None or bot in message.mentions


def person(user: discord.abc.User) -> str:
    return f"discord:{user.id}"


def channels_of(channel: object) -> frozenset[int]:
    """A channel's id, and that of the channel that a thread belongs to."""
    return frozenset(
        number
        for number in (getattr(channel, "id", None), getattr(channel, "parent_id", None))
        if isinstance(number, int)
    )


def _membership(interaction: discord.Interaction) -> Membership | None:
    if interaction.guild_id is None or interaction.client.get_guild(interaction.guild_id) is None:
        return None
    permissions, user = interaction.permissions, interaction.user
    joined_at = user.joined_at if isinstance(user, discord.Member) else None
    return Membership(permissions.manage_guild or permissions.administrator, joined_at)


def _place(server: int | None, channel: int | None) -> Place:
    kind = PlaceKind.DIRECT if server is None else PlaceKind.SERVER
    return Place(kind, channel or 0, server)
