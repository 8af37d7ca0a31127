"""What runs until it is told to stop: Discord, the terminal, the preview. Ends cleanly on Ctrl-C and SIGTERM."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Mapping
from importlib import import_module
from pathlib import Path

from bot.config import Settings
from bot.errors import StartError
from bot.journal import Format, open_journal

SWITCH_SECONDS = 0.0005
"""After so long an answer that is being computed lets the database's thread go on; by default a tenfold."""

Start = Callable[[], Coroutine[object, object, None]]


def serve(level: str, start: Start, form: Format = "text") -> int:
    """Log from ``level`` up and run ``start()`` to its end, or until SIGTERM cancels it: exit status 0."""
    open_journal(level, form)
    return asyncio.run(_run_until_stopped(start))


async def serve_discord(settings: Settings) -> None:
    """Open everything, then connect."""
    from bot.thrift import loading

    if settings.token is None:
        raise StartError("There is no Discord token.")
    async with contextlib.AsyncExitStack() as opened:
        with loading():
            await asyncio.to_thread(_import_from_within)
            from bot.app import load_catalogues, open_app
            from bot.holding import serve_shards
            from bot.shards import check_can_be_shared

            check_can_be_shared(settings.shards, settings.database_url)
            load_catalogues()
            app = await opened.enter_async_context(open_app(settings))
        sys.setswitchinterval(SWITCH_SECONDS)
        await serve_shards(app, settings.token, settings.shards)


def _import_from_within() -> None:
    """Import what serving needs, the innermost first and from a stack of its own.

    Nested as they come, the imports reach a depth at which CPython takes memory from the system and gives it back at
    every call, thousands of times.
    """
    for name in ("models.language", "bot.conversation", "bot.holding"):
        import_module(name)


async def serve_terminal(settings: Settings, picture: Path | None = None, language: str | None = None) -> None:
    """Open everything, then talk in the ``language`` (a locale), or that of the system; ``StartError`` if unknown."""
    from bot.app import open_app
    from bot.faces.terminal import chat
    from bot.translation import LANGUAGES, is_spoken

    if language is not None and not is_spoken(language):
        raise StartError(f"I don't speak {language!r}. I speak: {', '.join(LANGUAGES)}.")
    async with open_app(settings) as app:
        await chat(app, language or _terminal_locale(os.environ), picture)


def _terminal_locale(environ: Mapping[str, str]) -> str:
    """The locale of the person at the terminal, as POSIX systems say it; English where nothing is said."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environ.get(name, "").split(".")[0]
        if locale and locale not in {"C", "POSIX"}:
            return locale
    return "en"


async def _run_until_stopped(start: Start) -> int:
    task = asyncio.ensure_future(start())
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):  # Windows ends a process without asking it
        loop.add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        current = asyncio.current_task()
        if current is not None and current.cancelling():  # Ctrl-C: asyncio.run turns it into KeyboardInterrupt
            raise
    return 0
