"""``salary-bot ask``: the conversation without a store, for one question in words or for JSON Lines."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import click

from bot.app import load_knowledge, load_language, load_pay, load_vocabulary, now
from bot.conversation import Conversation
from bot.conversation.reply import Reply
from bot.conversation.turn import Place, PlaceKind, Turn, Words
from bot.picture_file import save_picture


def open_conversation() -> Conversation:
    """A conversation that remembers nothing beyond the run. ``StartError`` if a model is missing or damaged."""
    load_vocabulary()
    return Conversation(load_pay(), load_language(), None, now, load_knowledge())


def answer_words(question: str, picture: Path | None = None) -> int:
    """Print the answer to one question for a person to read, its charts as text; save them as a PNG where asked."""
    from bot.faces.charts.words import draw_words
    from bot.faces.text import draw

    reply = asyncio.run(_answer(question))
    click.echo("\n\n".join(text for text in (draw(reply), draw_words(reply.charts)) if text))
    return 0 if picture is None else save_picture(reply.charts, picture)


def answer_lines(lines: Iterable[bytes], out: TextIO) -> int:
    """Answer each JSON line with one; the exit status of CONTRACT."""
    from bot.faces.lines import answer_asks

    return answer_asks(lines, out, open_conversation())


async def _answer(question: str) -> Reply:
    turn = Turn("lines:", Place(PlaceKind.LINES), Words(question))
    return await open_conversation().answer(turn)
