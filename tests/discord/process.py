"""``salary-bot run`` as a process of its own, connected to a loopback Discord."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.databases import KEY

if TYPE_CHECKING:
    from tests.discord.loopback import LoopbackDiscord

ROOT = Path(__file__).parent.parent.parent
PATIENCE = float(os.environ.get("SALARY_BOT_PATIENCE", "1"))
"""How many times as long as usual whole processes are waited for: more on a machine that has much else to do."""
START_WITHIN = 40.0 * PATIENCE
"""Seconds for a start on a slow, busy machine."""
END_WITHIN = 10.0
WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override")
KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LANG", "COMSPEC")


@dataclass(slots=True)
class Home:
    """A folder of its own for one bot: its database, its key, and what it wrote to the terminal."""

    folder: Path
    code: Path = ROOT
    """Where the bot's code and models lie."""
    database_url: str = ""
    """A database server's, in place of a file here."""

    @property
    def database(self) -> Path:
        return self.folder / "salary.sqlite3"

    @property
    def log(self) -> str:
        path = self.folder / "output.txt"
        return path.read_text("utf-8", "replace") if path.exists() else ""

    @property
    def clock(self) -> Path:
        """How many seconds the bot's clock is ahead of this machine's; none where there is no such file."""
        return self.folder / "clock.txt"

    def move_clock(self, ahead: timedelta) -> None:
        """The bot's clock jumps, at once and for every start to come."""
        self.clock.write_text(str(ahead.total_seconds()))

    def stored_bytes(self) -> bytes:
        """The database with its write-ahead log."""
        return b"".join(path.read_bytes() for path in sorted(self.folder.glob("salary.sqlite3*")))

    def environment(self, token: str | None) -> dict[str, str]:
        """Nothing of this machine's settings, and a home in which there are none."""
        place = str(self.folder)
        own = {"HOME": place, "USERPROFILE": place, "APPDATA": place, "LOCALAPPDATA": place, "XDG_DATA_HOME": place}
        own |= {
            "TMPDIR": place,
            "XDG_CONFIG_HOME": place,
            "PYTHONPATH": os.pathsep.join([str(self.code), str(ROOT)]),
            "PYTHONUNBUFFERED": "1",
            "PYTHONUTF8": "1",
        }
        own["SALARY_BOT_DATABASE_URL"] = self.database_url or f"sqlite+aiosqlite:///{self.database.as_posix()}"
        if self.database_url:
            own["SALARY_BOT_KEY"] = KEY.hex()
        if token is not None:
            own["DISCORD_TOKEN"] = token
        return {name: os.environ[name] for name in KEPT if name in os.environ} | own


class BotProcess:
    """A running bot; ``kill`` gives it no chance to tidy up, ``stop`` asks it to end."""

    def __init__(self, process: asyncio.subprocess.Process, home: Home) -> None:
        self._process = process
        self.home = home

    @classmethod
    async def start(
        cls,
        discord: LoopbackDiscord,
        home: Home,
        token: str | None,
        *arguments: str,
        log: Path | None = None,
        without_rights: bool = False,
    ) -> BotProcess:
        """``without_rights`` takes away root's right to write what permissions forbid."""
        urls = discord.rest_url, discord.gateway_url
        with (log or home.folder / "output.txt").open("ab") as output:
            process = await asyncio.create_subprocess_exec(
                *(WITHOUT_RIGHTS if without_rights else ()),
                sys.executable, "-m", "tests.discord.launcher", *urls, str(home.clock), *(arguments or ("run",)),
                cwd=home.folder, env=home.environment(token), stdin=asyncio.subprocess.DEVNULL,
                stdout=output, stderr=asyncio.subprocess.STDOUT,
            )  # fmt: skip
        return cls(process, home)

    @property
    def pid(self) -> int:
        return self._process.pid

    async def kill(self) -> None:
        """SIGKILL, or what Windows has for it."""
        self._process.kill()
        await asyncio.wait_for(self._process.wait(), END_WITHIN)

    def signal(self, number: int) -> None:
        self._process.send_signal(number)

    async def stop(self) -> int:
        """SIGTERM; gives the exit status."""
        self.signal(signal.SIGTERM)
        return await self.ended()

    async def ended(self, within: float = END_WITHIN) -> int:
        return await asyncio.wait_for(self._process.wait(), within)

    async def end_for_sure(self) -> None:
        if self._process.returncode is None:
            await self.kill()


@contextlib.asynccontextmanager
async def running(discord: LoopbackDiscord, home: Home, token: str | None = None) -> AsyncIterator[BotProcess]:
    """``salary-bot run``, connected and ready; whatever happens it is ended."""
    bot = await BotProcess.start(discord, home, token or discord.token)
    try:
        await _ready(discord, bot)
        yield bot
    finally:
        await bot.end_for_sure()


async def _ready(discord: LoopbackDiscord, bot: BotProcess) -> None:
    """Connected to the gateway; a bot that ends before says why."""
    connected = asyncio.ensure_future(discord.gateway.session(START_WITHIN))
    ended = asyncio.ensure_future(bot.ended(START_WITHIN))
    await asyncio.wait({connected, ended}, return_when=asyncio.FIRST_COMPLETED)
    has_ended = ended.done()
    ended.cancel()
    if has_ended:
        connected.cancel()
        raise AssertionError(f"the bot ended before it was connected:\n{bot.home.log}")
    try:
        await connected
    except TimeoutError:
        raise AssertionError(f"the bot did not connect:\n{bot.home.log}") from None
