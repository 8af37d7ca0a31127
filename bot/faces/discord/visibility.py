"""Who sees an answer on Discord: what the asker wants, within what the server's managers settled."""

from __future__ import annotations

from dataclasses import dataclass, replace

import discord

from bot.conversation.reply import Reply
from bot.conversation.servers.settings import ServerSettings
from bot.faces.discord.turns import channels_of
from bot.translation import Translator


@dataclass(frozen=True, slots=True)
class Visibility:
    is_public: bool
    was_refused: bool = False
    """Whether the asker wanted everybody to see it, in a channel where that is not settled so."""

    def noted(self, reply: Reply, say: Translator) -> Reply:
        """The reply, saying so where it is seen by the asker alone against their wish."""
        if not self.was_refused:
            return reply
        sentence = say.say("Only you see this: in this channel I don't answer for everybody.")
        return replace(reply, paragraphs=(*reply.paragraphs, sentence))


def with_channels_there(reply: Reply, server: discord.Guild | None) -> Reply:
    """The reply with only those channels preselected that still exist: a select takes no others."""
    if server is None or not any(question.kind == "channels" for question in reply.questions):
        return reply
    there = {str(channel.id) for channel in server.channels}
    questions = tuple(
        replace(question, current=",".join(one for one in question.current.split(",") if one in there))
        if question.kind == "channels"
        else question
        for question in reply.questions
    )
    return replace(reply, questions=questions)


def settled(settings: ServerSettings, interaction: discord.Interaction, wish: bool | None) -> Visibility:
    """``wish`` is what the asker said; None takes the server's default."""
    wanted = settings.shows_channel if wish is None else wish
    is_allowed = settings.may_be_public(channels_of(interaction.channel))
    return Visibility(wanted and is_allowed, was_refused=bool(wish) and not is_allowed)
