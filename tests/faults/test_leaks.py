"""Nothing that people say, are or earn, and no secret, in anything that the bot writes: driven with canaries."""

from __future__ import annotations

import re
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.discord.interactions import RefusalError
from tests.discord.loopback import LoopbackDiscord
from tests.discord.process import START_WITHIN, BotProcess, Home, running
from tests.discord.questions import begin_with_a_yes, first_choice
from tests.faults.canaries import CITY, NAME, PAY, WORD, check, talk
from tests.faults.living import until

pytestmark = pytest.mark.slow

CALLBACK = "/callback"


async def test_an_ordinary_day_leaves_no_trace(loopback: LoopbackDiscord, home: Home) -> None:
    ana = loopback.person(NAME)
    async with running(loopback, home):
        await talk(ana)
        await first_choice(await begin_with_a_yes(ana))
    assert "answered in" in home.log
    check(loopback, home, ana)


async def test_faults_of_every_kind_are_told_by_a_code_alone(loopback: LoopbackDiscord, home: Home) -> None:
    ana = loopback.person(NAME)
    async with running(loopback, home):
        third = await begin_with_a_yes(ana)
        echo = RefusalError(400, 50035, f"Invalid Form Body In embeds.0.description: {WORD} {PAY} {CITY}")
        loopback.faults[CALLBACK] = echo
        assert "code" in (await ana.command("ask", question=f"mle in {CITY} {WORD}")).text
        other = sqlite3.connect(home.database, isolation_level=None)
        other.execute("ALTER TABLE drafts RENAME TO gone")
        assert "code" in (await first_choice(third)).text
        other.execute("ALTER TABLE gone RENAME TO drafts")
        other.execute("UPDATE people SET sealed = x'00'")
        other.close()
        await ana.command("profile show")
        await ana.command("privacy")
        loopback.expected_refusals = 1
    assert re.search(r"fault \w+", home.log)
    check(loopback, home, ana)


async def test_a_killed_process_and_one_that_can_not_start_say_nothing(loopback: LoopbackDiscord, home: Home) -> None:
    ana = loopback.person(NAME)
    async with running(loopback, home) as bot:
        await talk(ana)
        await bot.kill()
    secret = f"{loopback.token.split('.')[-1]}-{WORD}"
    config = home.folder.parent / "config.toml"
    config.write_text(
        f'[discord]\ntoken = "{loopback.token}"\n[database]\nurl = "nonsense://ana:{secret}@host/{PAY}"\n'
    )
    config.chmod(0o600)
    (home.folder / "config.toml").symlink_to(config)
    bot = await BotProcess.start(loopback, home, None)
    try:
        assert await bot.ended(START_WITHIN) == 2
    finally:
        await bot.end_for_sure()
        (home.folder / "config.toml").unlink()
    check(loopback, home, ana)


async def test_pictures_carry_nothing_but_their_pixels(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        await loopback.person(NAME).command("salary", role="mle", place=CITY)
        await until(lambda: loopback.uploads)
    ((name, picture),) = loopback.uploads
    assert {kind for kind, _ in chunks(picture)} <= {b"IHDR", b"PLTE", b"tRNS", b"pHYs", b"IDAT", b"IEND"}
    assert CITY not in name


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk's kind and content; its checksum is checked."""
    at = 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + content) == int.from_bytes(png[at + 8 + length : at + 12 + length], "big")
        yield kind, content
        at += 12 + length


async def test_a_file_that_somebody_sent_lends_its_name_to_nothing(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        card = await loopback.person(NAME).command("profile export")
        assert all(re.fullmatch(r"[a-z-]+\.json", name) for name in card.files)


def test_nothing_is_left_in_the_folder_for_temporary_files(tmp_path: Path) -> None:
    """``Home`` sends temporary files into its own folder, so that ``written`` finds them."""
    assert Home(tmp_path).environment(None)["TMPDIR"] == str(tmp_path)
