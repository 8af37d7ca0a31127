"""The log says what happened, and never who, what they wrote or what they earn."""

import asyncio
import gc
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Literal

import pytest

from bot.journal import open_journal, report_fault, scrub

ROOT = Path(__file__).parent.parent
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789AB"
CANARIES = ("812345678901234567", "123456.78", "canary words", TOKEN)


@pytest.fixture
def _restored() -> Iterator[None]:
    """Other tests log as they did, and what they set (the preview quiets discord.py) holds for none here."""
    root, rooms = logging.getLogger(), [logging.getLogger(name) for name in ("bot", "cogs", "models", "discord")]
    handlers, level, levels = root.handlers[:], root.level, [room.level for room in rooms]
    rooms[-1].setLevel(logging.NOTSET)
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for room, before in zip(rooms, levels, strict=True):
        room.setLevel(before)


def fail_with_secrets() -> None:
    try:
        _ = {}[CANARIES]
    except KeyError as inner:
        raise ValueError("; ".join(CANARIES)) from inner


def fail_about(_words: str) -> None:
    fail_with_secrets()


@pytest.mark.usefixtures("_restored")
def test_a_fault_is_told_by_type_and_place_and_code_alone(capsys: pytest.CaptureFixture[str]) -> None:
    open_journal("debug")
    log = logging.getLogger("bot.somewhere")
    try:
        fail_with_secrets()
    except ValueError as error:
        code = report_fault(log, error)
        log.exception("an event failed")
    written = capsys.readouterr().err
    assert len(code) == 4
    assert int(code, 16) >= 0
    assert f"fault {code}: ValueError at tests/test_journal.py:" in written
    assert "caused by KeyError at tests/test_journal.py:" in written
    assert written.count("ValueError") == 2
    assert not [canary for canary in CANARIES if canary in written]


@pytest.mark.usefixtures("_restored")
@pytest.mark.parametrize("library", ["discord.http", "sqlalchemy.engine.Engine", "aiosqlite", "alembic.runtime"])
def test_libraries_that_print_bodies_stay_quiet_at_every_level(
    library: str, capsys: pytest.CaptureFixture[str]
) -> None:
    open_journal("debug")
    logging.getLogger(library).debug("POST with %s", CANARIES)
    logging.getLogger(library).info("POST with %s", CANARIES)
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("_restored")
def test_ids_tokens_and_addresses_are_scrubbed_from_what_is_logged(capsys: pytest.CaptureFixture[str]) -> None:
    open_journal("info")
    address = f"https://discord.com/api/v10/webhooks/812345678901234567/{TOKEN}"
    logging.getLogger("discord.http").warning("We are being rate limited. POST %s responded with 429.", address)
    written = capsys.readouterr().err
    assert "We are being rate limited. POST [str] responded with 429." in written
    logging.getLogger("bot.rounds").warning("see %s", address)
    written += capsys.readouterr().err
    assert "see https://[address]" in written
    assert "8123" not in written


@pytest.mark.usefixtures("_restored")
@pytest.mark.parametrize("form", ["text", "json"])
def test_of_libraries_only_their_own_sentence_with_its_numbers_is_written(
    form: Literal["text", "json"], capsys: pytest.CaptureFixture[str]
) -> None:
    open_journal("debug", form)
    log = logging.getLogger("discord.client")
    log.warning("Shard ID %s heartbeat blocked for more than %s seconds.", 0, 10)
    log.error("Ignoring exception in %s for %r of %d", *CANARIES[1:3], int(CANARIES[0]))
    log.error("%(who)s left", {"who": CANARIES[2]})
    log.error("%s and %s", CANARIES[2])  # noqa: PLE1206 - a mistake of theirs
    written = capsys.readouterr().err
    assert "Shard ID 0 heartbeat blocked for more than 10 seconds." in written
    assert "[str] left" in written
    assert not [canary for canary in CANARIES if canary in written]
    assert "Traceback" not in written


@pytest.mark.usefixtures("_restored")
async def test_what_asyncio_tells_of_a_task_that_failed_unseen_is_its_kind_and_place(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def fail(_words: str) -> None:
        fail_with_secrets()

    open_journal("info")
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(fail(CANARIES[2]))
    await asyncio.wait({task})
    del task
    gc.collect()
    loop.call_soon(fail_with_secrets)
    loop.call_soon(fail_about, CANARIES[2])
    await asyncio.sleep(0.01)
    written = capsys.readouterr().err
    assert written.count("ValueError at ") == 3
    assert not [canary for canary in CANARIES if canary in written]


@pytest.mark.usefixtures("_restored")
def test_a_line_that_can_not_be_written_is_told_without_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    open_journal("info")
    logging.getLogger("bot.somewhere").warning("%d", CANARIES[2])
    written = capsys.readouterr().err
    assert "could not be written: TypeError at" in written
    assert CANARIES[2] not in written
    assert "Arguments" not in written


@pytest.mark.usefixtures("_restored")
def test_as_json_each_line_is_an_object_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    open_journal("info", "json")
    log = logging.getLogger("bot.somewhere")
    log.info("first\nsecond", extra={"act": "salary", "milliseconds": 4.2})
    try:
        fail_with_secrets()
    except ValueError as error:
        code = report_fault(log, error)
        log.exception("an event failed")
    first, fault, event = map(json.loads, capsys.readouterr().err.splitlines())
    assert datetime.fromisoformat(first.pop("time")).tzinfo is not None
    assert first == {
        "level": "info", "logger": "bot.somewhere", "message": "first second", "act": "salary", "milliseconds": 4.2,
    }  # fmt: skip
    assert (fault["fault"], fault["error"]) == (code, "ValueError")
    assert event["raised"].startswith("ValueError at tests/test_journal.py:")


LAST_WORDS = """
import threading
from bot.journal import open_journal
from bot.journal.last_words import guard_last_words
open_journal("info")
guard_last_words()

def fail(words="canary words"):
    raise ValueError(words)

class Broken:
    def __del__(self):
        fail()

thread = threading.Thread(target=fail, name="canary words")
thread.start()
thread.join()
Broken()
fail()
"""


def test_what_nobody_catches_is_told_by_kind_and_place_alone() -> None:
    done = subprocess.run([sys.executable, "-c", LAST_WORDS], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 1
    assert done.stderr.count("ValueError at ") == 3
    assert len(done.stderr.splitlines()) == 3
    assert "canary" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core files")
def test_a_crash_leaves_no_core_file(tmp_path: Path) -> None:
    script = (
        "import os, resource\nfrom bot.journal.last_words import guard_last_words\nguard_last_words()\n"
        "assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)\nos.abort()"
    )
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=tmp_path, env=environ)
    assert (done.returncode, done.stderr) == (-signal.SIGABRT, b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "scrubbed"),
    [
        (f"token {TOKEN}", "token [token]"),
        ("user 812345678901234567 left", "user [id] left"),
        ("key " + "ab" * 32, "key [secret]"),
        ("db postgresql+asyncpg://me:hush@host/pay failed", "db postgresql+asyncpg://[address] failed"),
        ("answered /estimate in 12 ms", "answered /estimate in 12 ms"),
    ],
)
def test_scrubbing_takes_out_what_identifies(text: str, scrubbed: str) -> None:
    assert scrub(text) == scrubbed
