"""The disk is full, locked or read-only: people get a word, nothing confirmed is lost, and it goes on when it can."""

from __future__ import annotations

import asyncio
import resource
import shutil
import sqlite3
import subprocess
import sys

import pytest

from tests.discord.loopback import LoopbackDiscord
from tests.discord.process import START_WITHIN, BotProcess, Home, running
from tests.discord.questions import begin_with_a_yes, first_choice, step_of
from tests.faults.living import lives

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="these limits are set the Linux way"),
]

WORDS_OF_A_FAULT = "code"


async def test_a_full_disk_is_told_and_forgotten_when_there_is_room_again(
    loopback: LoopbackDiscord, home: Home
) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home) as bot:
        third = await begin_with_a_yes(ana)
        resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))  # no file may grow
        told = await first_choice(third)
        assert WORDS_OF_A_FAULT in told.text
        assert await lives(loopback)
        resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        assert step_of(await first_choice(third)) == 4
        assert step_of(await ana.command("estimate")) == 4
    assert "Germany" not in home.log


@pytest.mark.parametrize("command", ["backup", "restore", "rotate"])
async def test_a_full_disk_under_an_operators_command_is_one_line_that_changed_nothing(
    loopback: LoopbackDiscord, home: Home, command: str
) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home):
        await begin_with_a_yes(ana)
    arguments = {
        "backup": ("backup", "--replace", "copy"),
        "restore": ("restore", "--replace", "copy"),
        "rotate": ("keys", "rotate"),
    }[command]
    done = await asyncio.to_thread(operate, home, "backup", "copy")
    assert done.returncode == 0, done.stderr
    before = kept_in(home)
    done = await asyncio.to_thread(operate, home, *arguments, room=4096)
    assert done.returncode == 2, done
    (line,) = done.stderr.splitlines()
    assert "Traceback" not in line
    assert kept_in(home) == before
    assert await asyncio.to_thread(lambda: operate(home, *arguments).returncode) == 0
    async with running(loopback, home):
        assert step_of(await ana.command("estimate")) == 3


def operate(home: Home, *arguments: str, room: int | None = None) -> subprocess.CompletedProcess[str]:
    """A command of ``salary-bot`` in the bot's folder; with ``room`` no file may grow beyond so many bytes."""
    limits = ["prlimit", f"--fsize={room}:{room}"] if room else []
    return subprocess.run(
        [*limits, sys.executable, "-m", "bot", *arguments],
        cwd=home.folder,
        env={**home.environment(None), "PYTHONDONTWRITEBYTECODE": "1"},  # a cache of code that was cut off stays broken
        capture_output=True,
        text=True,
    )


def kept_in(home: Home) -> dict[str, bytes]:
    """The key, the copy and what is in the database: a log beside it may have come and gone."""
    connection = sqlite3.connect(home.database)
    rows = "\n".join(connection.iterdump()).encode()
    connection.close()
    files = {
        path.name: path.read_bytes()
        for path in home.folder.iterdir()
        if path.name in {"copy", f"{home.database.name}.key"}
    }
    return {**files, "rows": rows}


async def test_a_database_that_another_program_locks_for_long_is_told_and_forgotten_afterwards(
    loopback: LoopbackDiscord, home: Home
) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home):
        third = await begin_with_a_yes(ana)
        other = sqlite3.connect(home.database, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        told = await first_choice(third)
        assert WORDS_OF_A_FAULT in told.text
        other.execute("ROLLBACK")
        other.close()
        assert step_of(await first_choice(third)) == 4
        assert await lives(loopback)


async def test_a_database_that_is_locked_for_a_moment_is_waited_for(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        third = await begin_with_a_yes(loopback.person("ana"))
        other = sqlite3.connect(home.database, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        pressed = asyncio.ensure_future(first_choice(third))
        await asyncio.sleep(1)
        assert not pressed.done()
        other.execute("ROLLBACK")
        other.close()
        assert step_of(await pressed) == 4


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="needs setpriv, to take root's rights away")
async def test_a_folder_that_may_not_be_written_is_one_line(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        await begin_with_a_yes(loopback.person("ana"))
    for file in home.folder.glob("salary.sqlite3*"):
        file.chmod(0o400)
    home.folder.chmod(0o500)
    log = home.folder.parent / "refused.txt"
    bot = await BotProcess.start(loopback, home, loopback.token, without_rights=True, log=log)
    try:
        assert await bot.ended(START_WITHIN) == 2
    finally:
        await bot.end_for_sure()
        home.folder.chmod(0o700)
    faults = [line for line in log.read_text().splitlines() if "INFO" not in line]
    assert len(faults) == 1
    assert "permissions" in faults[0] or "can't be" in faults[0]
