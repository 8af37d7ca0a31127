"""Pictures hung under cards after their text is there: nobody waits for one, and none spoils an answer."""

from __future__ import annotations

import asyncio
import io
import logging
from contextlib import ExitStack
from typing import Protocol
from weakref import WeakValueDictionary

import discord

from bot.charts import Chart
from bot.faces.charts.alt import alt_text
from bot.faces.charts.pictures import NoPictureError, Pictures
from bot.faces.discord.drawing import DESCRIPTION, EMBED
from bot.faces.discord.turnstile import Room
from bot.journal import report_fault
from bot.translation import Translator

FILE_NAME = "pay.png"

_log = logging.getLogger(__name__)


class Card(Protocol):
    """A message of the bot that can still be edited."""

    @property
    def id(self) -> int: ...

    async def edit(self, *, embed: discord.Embed, attachments: list[discord.File] = ...) -> object: ...


class Gallery:
    """At most one picture at a time is drawn for one person; a card that was redrawn loses its old picture.

    So many pictures wait, of one person, of one server, in all; for one more the card says at once that there is none.
    """

    def __init__(self, room: Room | None = None) -> None:
        self._room = room or Room(of_person=4, of_server=14, in_all=24)
        self._pictures = Pictures()
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._hanging: dict[int, asyncio.Task[None]] = {}
        self._unfinished: set[asyncio.Task[None]] = set()
        """Those taken down too, until they have let go of the worker."""

    def hang(
        self,
        person: int,
        card: Card,
        embed: discord.Embed,
        charts: tuple[Chart, ...],
        say: Translator,
        server: int | None = None,
    ) -> None:
        """Draw the charts for ``person`` and put them under ``card``, whose embed is ``embed``, some time soon.

        ``server`` is the one that the card is in.
        """
        self.take_down(card.id)
        if not charts:
            return
        if self._room.has_place(person, server):
            place = ExitStack()
            place.enter_context(self._room.place(person, server))
            task = asyncio.create_task(self._hang(person, card, embed, charts, say))
            task.add_done_callback(lambda _: place.close())
        else:
            task = asyncio.create_task(_leave_without(card, embed, say))
        self._hanging[card.id] = task
        self._unfinished.add(task)
        task.add_done_callback(lambda done: self._forget(card.id, done))

    def take_down(self, card_id: int) -> None:
        """Another card stands there now: what is still being drawn for the old one is dropped."""
        task = self._hanging.pop(card_id, None)
        if task is not None:
            task.cancel()

    @property
    def waiting(self) -> int:
        """Pictures asked for and not hung yet."""
        return len(self._unfinished)

    async def close(self) -> None:
        """Drop what is being drawn and end the worker."""
        unfinished = list(self._unfinished)
        for task in unfinished:
            task.cancel()
        await asyncio.gather(*unfinished, return_exceptions=True)
        await self._pictures.close()

    async def _hang(
        self, person: int, card: Card, embed: discord.Embed, charts: tuple[Chart, ...], say: Translator
    ) -> None:
        turn = self._turns.setdefault(person, asyncio.Lock())
        async with turn:
            try:
                picture = await self._pictures.draw(charts)
            except NoPictureError:
                await _leave_without(card, embed, say)
                return
            file = discord.File(io.BytesIO(picture), FILE_NAME, description=alt_text(charts))
            await card.edit(embed=embed.copy().set_image(url=f"attachment://{FILE_NAME}"), attachments=[file])

    def _forget(self, card_id: int, task: asyncio.Task[None]) -> None:
        self._unfinished.discard(task)
        if self._hanging.get(card_id) is task:
            del self._hanging[card_id]
        error = None if task.cancelled() else task.exception()
        if isinstance(error, discord.HTTPException):
            _log.info("a picture came too late for its card (code %d)", error.code)
        elif isinstance(error, Exception):
            report_fault(_log, error)


async def _leave_without(card: Card, embed: discord.Embed, say: Translator) -> None:
    await card.edit(embed=_without_picture(embed, say))


def _without_picture(embed: discord.Embed, say: Translator) -> discord.Embed:
    sentence = say.say(
        "No picture this time, I am busy drawing others; the figures above say the same. Try again in a minute."
    )
    longer = f"{embed.description or ''}\n\n{sentence}"
    told = embed.copy()
    if len(longer) <= DESCRIPTION and len(embed) + len(sentence) + 2 <= EMBED:
        told.description = longer
    return told
