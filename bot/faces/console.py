"""How the terminal is drawn and read: rich and prompt_toolkit on a real one, plain lines everywhere else."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from dataclasses import replace
from io import TextIOWrapper
from itertools import groupby
from threading import Thread
from typing import Protocol, TextIO

from bot.conversation.reply import Reply
from bot.faces.charts.words import draw_words
from bot.faces.choices import Choice
from bot.faces.long_lines import next_line
from bot.faces.text import draw

WIDTH = 80
LONGEST_LINE = 100_000
"""Characters of a line that are read; the rest of it is thrown away."""


class Console(Protocol):
    """Where a conversation is shown and read."""

    def show(self, reply: Reply, choices: tuple[Choice, ...]) -> None:
        """Draw a reply and its choices."""

    def hint(self, text: str) -> None:
        """A quiet line."""

    async def read(self, prompt: str) -> str | None:
        """The next line; None at the end of the input."""


def open_console(reading: TextIO, writing: TextIO) -> Console:
    """A drawn console where both ends are a terminal, plain lines otherwise."""
    if reading.isatty() and writing.isatty():
        return DrawnConsole(writing)
    if isinstance(writing, TextIOWrapper):
        writing.reconfigure(encoding="utf-8", errors="replace")
    own = os.fdopen(os.dup(reading.fileno()), encoding="utf-8-sig", errors="replace")
    return LineConsole(own, writing)


class LineConsole:
    """Plain lines: for pipes and for terminals that can't draw."""

    def __init__(self, reading: TextIO, writing: TextIO) -> None:
        self._reading = reading
        self._writing = writing

    def show(self, reply: Reply, choices: tuple[Choice, ...]) -> None:
        lines = [draw(_without_options(reply))]
        lines.extend(f"\n{drawn}\n" for drawn in (draw_words(reply.charts),) if drawn)
        lines.extend(_line(choice) for choice in choices)
        self._write("\n".join(lines) + "\n")

    def hint(self, text: str) -> None:
        self._write(text)

    async def read(self, prompt: str) -> str | None:
        if prompt.strip(" >"):
            self._write(prompt.strip())
        line = await _next_line(self._reading)
        return line.rstrip("\r\n") if line else None

    def _write(self, text: str) -> None:
        self._writing.write(text + "\n")
        self._writing.flush()


class DrawnConsole:
    """A card with a frame, choices in columns, a line editor with history."""

    def __init__(self, writing: TextIO) -> None:
        from prompt_toolkit import PromptSession
        from rich.console import Console as RichConsole

        self._console = RichConsole(file=writing, highlight=False)
        self._session: PromptSession[str] = PromptSession()

    def show(self, reply: Reply, choices: tuple[Choice, ...]) -> None:
        from bot.faces.drawn_card import draw_card, draw_choices

        width = min(self._console.width, WIDTH)
        self._console.print(draw_card(reply), width=width)
        if reply.charts:
            self._console.print(draw_words(reply.charts, width - 4), markup=False, highlight=False, soft_wrap=True)
            self._console.print()
        for _, group in groupby(choices, key=lambda choice: choice.group):
            self._console.print(draw_choices(tuple(group), width), width=width)

    def hint(self, text: str) -> None:
        self._console.print(text, style="dim", markup=False, width=min(self._console.width, WIDTH))

    async def read(self, prompt: str) -> str | None:
        try:
            return await self._session.prompt_async(prompt)
        except (EOFError, KeyboardInterrupt):
            return None


async def _next_line(reading: TextIO) -> str:
    """The next line, read by a thread that nobody waits for: a process that is told to stop does not wait for input.

    The thread may still be reading when the interpreter ends, so ``reading`` must not be ``sys.stdin`` itself.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[str] = loop.create_future()

    def give(line: str) -> None:
        if not answer.done():
            answer.set_result(line)

    def wait() -> None:
        line = next_line(reading, LONGEST_LINE)
        with suppress(RuntimeError):  # the loop is closed: nobody listens any more
            loop.call_soon_threadsafe(give, line)

    Thread(target=wait, daemon=True).start()
    return await answer


def _line(choice: Choice) -> str:
    described = f" ({choice.description})" if choice.description else ""
    return f"  {choice.key}. {choice.label}{described}{' *' if choice.is_current else ''}"


def _without_options(reply: Reply) -> Reply:
    """The choices are numbered below, so the questions keep only their prompts where these say something new."""
    asked = tuple(
        replace(question, options=()) for question in reply.questions if not reply.title.startswith(question.prompt)
    )
    return replace(reply, questions=asked)
