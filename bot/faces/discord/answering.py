"""From a Discord event through the conversation to what people see: at once, or acknowledged where it takes longer."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from typing import Protocol

import aiohttp
import discord

from bot.conversation.capabilities import ACTS, FORMS
from bot.conversation.reply import Form, Reply
from bot.conversation.servers.book import ServerBook
from bot.conversation.turn import Act, Turn
from bot.faces.discord.directly import sent_directly
from bot.faces.discord.drawing import draw
from bot.faces.discord.errors import describe_error
from bot.faces.discord.forms import OpenForms
from bot.faces.discord.gallery import Gallery
from bot.faces.discord.patience import Rush, at_once_or
from bot.faces.discord.posting import post_card
from bot.faces.discord.showing import acknowledge, show
from bot.faces.discord.turns import channels_of, read_interaction, read_message
from bot.faces.discord.visibility import settled, with_channels_there
from bot.measures import ANSWERS
from bot.translation import Translator, translator

POINTER_SECONDS = 20.0

_log = logging.getLogger(__name__)


class Answerer(Protocol):
    """What the Discord face needs of the conversation."""

    async def answer(self, turn: Turn) -> Reply: ...

    async def greeting(self, turn: Turn) -> str: ...

    def form(self, act: Act, locale: str) -> Form | None: ...

    def spoken(self, turn: Turn) -> str: ...

    @property
    def servers(self) -> ServerBook: ...


async def answer_interaction(
    conversation: Answerer,
    forms: OpenForms,
    gallery: Gallery,
    interaction: discord.Interaction,
    act: Act,
    *,
    is_public: bool | None = False,
    rush: Rush = Rush.QUIET,
) -> None:
    """Answer a command, a press or a submitted form. ``is_public`` is the asker's wish; None leaves it to the server.

    A form must be the first answer, so it is shown at once. So is everything else that is there at once: one trip to
    Discord and no flicker. What takes longer is acknowledged well within Discord's three seconds: a press leaves its
    card as it is meanwhile, a command shows that it is being thought about.
    """
    form = None if _is_submitted(interaction) else _form(conversation, interaction, act)
    if form is not None:
        await interaction.response.send_modal(forms.make(form))
        return
    settings = await conversation.servers.settings(interaction.guild_id)
    seen = settled(settings, interaction, is_public)
    turn = read_interaction(interaction, act, is_public=seen.is_public, language=settings.language)
    waiting = partial(acknowledge, interaction, is_public=seen.is_public)
    reply, seconds = await at_once_or(waiting, _answer(conversation, turn), rush)
    with _noted(turn, seconds):
        if reply.is_sent_directly or reply.is_posted:
            await waiting()
        if reply.is_sent_directly:
            reply = await sent_directly(interaction, reply)
        if reply.is_posted:
            is_allowed = settings.may_be_public(channels_of(interaction.channel))
            await post_card(interaction, gallery, reply, translator(reply.locale), is_allowed=is_allowed)
            return
        reply = with_channels_there(seen.noted(reply, translator(reply.locale)), interaction.guild)
        await show(interaction, gallery, reply, is_public=seen.is_public)


def _form(conversation: Answerer, interaction: discord.Interaction, act: Act) -> Form | None:
    """The form that an act opens, in its person's language."""
    if act.name not in FORMS:
        return None
    return conversation.form(act, conversation.spoken(read_interaction(interaction, act, is_public=False)))


async def answer_privately(interaction: discord.Interaction, reply: Reply) -> None:
    """Put a reply where a command shows that it is being thought about."""
    drawing = draw(reply, interaction.user.id, translator(reply.locale or str(interaction.locale)))
    await interaction.edit_original_response(**drawing.as_edit())


async def answer_message(
    conversation: Answerer,
    gallery: Gallery,
    message: discord.Message,
    bot: discord.abc.User,
    rush: Rush = Rush.QUIET,
) -> None:
    """Answer a direct message, a mention or a reply in plain words. In a server everybody reads the answer.

    Nothing runs out while a message waits, so it is announced only where few others wait.
    """
    settings = await conversation.servers.settings(message.guild.id if message.guild else None)
    turn = read_message(message, bot, settings.language)
    say = translator(conversation.spoken(turn))
    if turn.is_public and not settings.may_be_public(channels_of(message.channel)):
        await _point_away(message, say)
        return
    try:
        answering = _answer(conversation, turn)
        seems_to_type = partial(_seem_to_type, message.channel)
        reply, seconds = await (at_once_or(seems_to_type, answering) if rush is Rush.QUIET else answering)
    except Exception as error:  # noqa: BLE001 - answered and logged by the one function for all errors
        await message.channel.send(describe_error(error, say), reference=_reference(message))
        return
    say = translator(reply.locale)
    drawing = draw(reply, message.author.id, say, is_public=turn.is_public)
    is_embedded = _may_embed(message)
    with _noted(turn, seconds):
        sent = await message.channel.send(reference=_reference(message), **drawing.as_message(is_embedded=is_embedded))
    if is_embedded and _may_attach(message):
        gallery.hang(message.author.id, sent, drawing.embed, reply.charts, say, turn.place.server)


async def _seem_to_type(channel: discord.abc.Messageable) -> None:
    """Show that an answer is on its way. It comes all the same where that can't be shown."""
    with suppress(discord.HTTPException, aiohttp.ClientError, OSError):
        await channel.typing()


async def _point_away(message: discord.Message, say: Translator) -> None:
    """A mention where everybody must not see answers: one line, gone after a while."""
    sentence = say.say("In this channel I answer people alone: use /ask, and only you see what comes.")
    await message.channel.send(sentence, reference=_reference(message), delete_after=POINTER_SECONDS)


async def _answer(conversation: Answerer, turn: Turn) -> tuple[Reply, float]:
    """The reply, and the seconds that it took to make."""
    started = time.perf_counter()
    reply = await conversation.answer(turn)
    greeting = await conversation.greeting(turn) if reply.is_private else ""
    if greeting:
        reply = replace(reply, paragraphs=(*reply.paragraphs, greeting))
    return reply, time.perf_counter() - started


@contextmanager
def _noted(turn: Turn, seconds: float) -> Iterator[None]:
    """Count and log an answer once the block has brought it: nobody waits for that."""
    try:
        yield
    finally:
        said, milliseconds = _name(turn), round(seconds * 1000, 1)
        ANSWERS.labels(said).observe(seconds)
        _log.info("%s answered in %.1f ms", said, milliseconds, extra={"act": said, "milliseconds": milliseconds})


def _name(turn: Turn) -> str:
    """What was done, by a name of ours: a forged button's is anybody's text."""
    if not isinstance(turn.said, Act):
        return "words"
    return turn.said.name if turn.said.name in {*ACTS, *FORMS} else "unknown"


def _is_submitted(interaction: discord.Interaction) -> bool:
    return interaction.type is discord.InteractionType.modal_submit


def _may_embed(message: discord.Message) -> bool:
    """Answers to interactions may always embed; in a server's channel somebody may have taken the right away."""
    return message.guild is None or message.channel.permissions_for(message.guild.me).embed_links


def _may_attach(message: discord.Message) -> bool:
    return message.guild is None or message.channel.permissions_for(message.guild.me).attach_files


def _reference(message: discord.Message) -> discord.MessageReference:
    return message.to_reference(fail_if_not_exists=False)
