"""The log says what happened, and never who, what they wrote or what they earn."""

import logging
from collections.abc import Iterator

import pytest

from bot.journal import open_journal, report_fault, scrub

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789AB"
CANARIES = ("812345678901234567", "123456.78", "canary words", TOKEN)


@pytest.fixture
def _restored() -> Iterator[None]:
    """Other tests log as they did."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def fail_with_secrets() -> None:
    try:
        _ = {}[CANARIES]
    except KeyError as inner:
        raise ValueError("; ".join(CANARIES)) from inner


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
    assert "We are being rate limited. POST https://[address] responded with 429." in written
    assert "8123" not in written


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
