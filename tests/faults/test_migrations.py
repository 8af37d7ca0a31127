"""An update meets the database of an earlier version: everybody is there; one that breaks changed nothing."""

from __future__ import annotations

import asyncio
import base64
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from bot.store import schema
from tests.discord.loopback import LoopbackDiscord
from tests.discord.people import Person
from tests.discord.process import ROOT, START_WITHIN, BotProcess, Home, running
from tests.discord.questions import begin_with_a_yes, first_choice, step_of
from tests.faults.living import until
from tests.store import earlier

pytestmark = pytest.mark.slow

NEXT = f"{int(schema.HEAD) + 1:04}"
ADDS = "    op.create_table('songs', sa.Column('id', sa.Integer, primary_key=True))\n"
TAKES = f"{ADDS}    op.drop_table('drafts')\n"
BREAKS = f"{TAKES}    op.drop_table('nowhere')\n"
HANGS = f"{TAKES}    pathlib.Path('half').touch()\n    time.sleep(600)\n"


def newer(folder: Path, steps: str) -> Path:
    """The bot's code in a version with one migration more."""
    for part in ("bot", "cogs", "models"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "training"))
    shape = folder / "bot/store/schema.py"
    shape.write_text(re.sub(r'(?m)^HEAD = ".*"', f'HEAD = "{NEXT}"', shape.read_text()))
    (folder / f"bot/store/migrations/versions/{NEXT}_next.py").write_text(
        "import pathlib\nimport time\n\nimport sqlalchemy as sa\nfrom alembic import op\n\n"
        f"revision, down_revision = '{NEXT}', '{schema.HEAD}'\n\n\ndef upgrade():\n{steps}"
    )
    return folder


def shape_of(home: Home) -> tuple[str, bool]:
    """The version that the database is at, and whether it has the table of the next."""
    connection = sqlite3.connect(home.database)
    (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    has_table = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'songs'").fetchone() is not None
    connection.close()
    return version, has_table


@pytest.mark.parametrize("dump", earlier.DUMPS, ids=lambda dump: dump.stem)
async def test_people_of_every_earlier_version_are_known_after_the_update(
    loopback: LoopbackDiscord, home: Home, dump: Path
) -> None:
    earlier.lay(dump, home.database)
    key = Path(f"{home.database}.key")
    key.write_bytes(base64.b64encode(earlier.KEY))
    key.chmod(0o600)
    ana, ben = Person(loopback, earlier.ANA, "ana", "en-US"), Person(loopback, earlier.BEN, "ben", "en-US")
    async with running(loopback, home):
        told = (await ana.command("privacy")).text
        assert "your answers, 1 estimate" in told
        assert ("1 offer" in told) == (dump.stem >= "0002")
        assert "Berlin" in (await ana.command("profile show")).text
        third = await ben.command("estimate")
        assert step_of(await first_choice(third)) == step_of(third) + 1


async def test_an_update_that_breaks_is_one_line_and_the_old_version_goes_on(
    loopback: LoopbackDiscord, home: Home, tmp_path: Path
) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home):
        await begin_with_a_yes(ana)
    lines = len(home.log.splitlines())
    home.code = newer(tmp_path / "broken", BREAKS)
    bot = await BotProcess.start(loopback, home, loopback.token)
    try:
        assert await bot.ended(START_WITHIN) == 2
    finally:
        await bot.end_for_sure()
    (told,) = home.log.splitlines()[lines:]
    assert "nothing in it was changed" in told
    assert shape_of(home) == (schema.HEAD, False)
    home.code = ROOT
    async with running(loopback, home):
        assert step_of(await ana.command("estimate")) == 3


async def test_an_update_that_is_killed_on_the_way_changed_nothing_and_can_be_made_again(
    loopback: LoopbackDiscord, home: Home, tmp_path: Path
) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home):
        await begin_with_a_yes(ana)
    home.code = newer(tmp_path / "slow", HANGS)
    bot = await BotProcess.start(loopback, home, loopback.token)
    try:
        await until((home.folder / "half").exists, within=START_WITHIN)
        await bot.kill()
    finally:
        await bot.end_for_sure()
    assert shape_of(home) == (schema.HEAD, False)
    home.code = newer(tmp_path / "good", ADDS)
    async with running(loopback, home):
        assert step_of(await ana.command("estimate")) == 3
    assert await asyncio.to_thread(shape_of, home) == (NEXT, True)
