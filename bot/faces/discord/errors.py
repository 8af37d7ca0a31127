"""The one place that answers errors: commands, buttons, selects, forms and messages all end here."""

from __future__ import annotations

import logging
import math
from contextlib import AbstractContextManager
from typing import Protocol, cast

import discord
from discord import app_commands

from bot.errors import PersonError
from bot.faces.discord.writing import plain
from bot.journal import kind_of, report_fault
from bot.measures import FAULTS, REFUSED
from bot.translation import Translator, translator

TOO_LATE = frozenset((10062, 40060, 50027))
"""Discord's codes for an interaction that it no longer knows, one that was answered, and an expired token."""

CLOSED = frozenset((50083, 160005))
"""Discord's codes for a thread that was archived or locked, whatever status they come with."""

_log = logging.getLogger(__name__)


class Door(Protocol):
    """What an error needs of the client."""

    def language(self, interaction: discord.Interaction) -> str:
        """The locale in which a person is answered alone."""

    def word(self, person: int, server: int | None) -> AbstractContextManager[bool]:
        """Gives whether somebody may be told of an error now; floods of them are not."""


def is_closed(error: discord.HTTPException) -> bool:
    """Whether nothing can be written there: closed to the bot, locked, or gone while it was answering."""
    return isinstance(error, (discord.Forbidden, discord.NotFound)) or error.code in CLOSED


async def answer_error(interaction: discord.Interaction, error: Exception) -> None:
    """Tell the person, alone, what went wrong: a sentence, a wait, or a code that the log carries too.

    Somebody who causes errors faster than they can be told hears of the first ones only.
    """
    cause = _cause(error)
    if isinstance(cause, discord.HTTPException) and cause.code in TOO_LATE:
        FAULTS.labels(kind_of(cause)).inc()
        _log.warning(
            "Discord no longer takes an answer (code %d); does another process run with this token?", cause.code
        )
        return
    if interaction.is_expired():
        report_fault(_log, cause)
        return
    door = cast("Door", interaction.client)
    sentence = describe_error(cause, translator(door.language(interaction)))
    if interaction.type is discord.InteractionType.autocomplete:
        return
    with door.word(interaction.user.id, interaction.guild_id) as may_be_told:
        if may_be_told:
            await _tell(interaction, sentence)


async def _tell(interaction: discord.Interaction, sentence: str) -> None:
    try:
        if interaction.response.is_done():
            await interaction.followup.send(sentence, ephemeral=True)
        else:
            await interaction.response.send_message(sentence, ephemeral=True)
    except discord.HTTPException as failure:
        report_fault(_log, failure)


def describe_error(error: Exception, say: Translator) -> str:
    """The sentence for an error. What nobody foresaw is logged, and the sentence carries its code, never its text."""
    if isinstance(error, PersonError):
        return plain(say.note(error.note))
    if isinstance(error, app_commands.CommandOnCooldown):
        REFUSED.inc()
        seconds = max(1, math.ceil(error.retry_after))
        return say.count(
            "One moment, please: ask me again in {seconds} second.",
            "One moment, please: ask me again in {seconds} seconds.",
            seconds,
            seconds=seconds,
        )
    if isinstance(error, (app_commands.CommandNotFound, app_commands.CommandSignatureMismatch)):
        return say.say("This command has changed since Discord last asked me. Please try again in a minute.")
    return say.say(
        "Something broke on my side (code {code}). "
        "Try again in a minute; if it stays, tell the server's admin the code.",
        code=report_fault(_log, error),
    )


def _cause(error: Exception) -> Exception:
    original = getattr(error, "original", None)
    return original if isinstance(original, Exception) else error
