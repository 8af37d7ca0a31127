"""Backup, restore and keys as whoever runs the bot meets them: whole processes, one line each."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.store import Store
from tests.store.conftest import ANA, AT, remember

Run = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).parent.parent


@pytest.fixture
def database(tmp_path: Path) -> Path:
    async def fill() -> None:
        store = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'people.sqlite3'}")
        await remember(store, ANA)
        await store.close()

    asyncio.run(fill())
    return tmp_path / "people.sqlite3"


@pytest.fixture
def run(tmp_path: Path, database: Path) -> Run:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SALARY_BOT", "DISCORD_"))}
    mine = {"PYTHONPATH": str(ROOT), "SALARY_BOT_DATABASE_URL": f"sqlite+aiosqlite:///{database}"}

    def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "bot", *arguments]
        environ = {**kept, **mine, **settings}
        return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=tmp_path, env=environ, timeout=60)

    return run


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    return line


def test_a_backup_is_taken_and_put_back(run: Run, database: Path, tmp_path: Path) -> None:
    done = run("backup", "copy.sqlite3")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Copied to copy.sqlite3 and read through; people in it: 1. The key is not in it.\n"
    assert "--replace" in one_line(run("backup", "copy.sqlite3"))
    assert "--replace" in one_line(run("restore", "copy.sqlite3"))
    with sqlite3.connect(database) as there:
        there.execute("DELETE FROM drafts")
    there.close()
    done = run("restore", "--replace", "copy.sqlite3")
    assert done.stdout == "Put back; people in it: 1. Left out, for they were erased since: 0.\n", done.stderr
    assert [path.name for path in database.parent.iterdir() if path.name.startswith("copy")] == ["copy.sqlite3"]
    with sqlite3.connect(database) as there:
        assert there.execute("SELECT count(*) FROM drafts").fetchone() == (1,)
    there.close()


def test_keys_are_rotated_and_a_wrong_key_is_one_line_that_changes_nothing(run: Run, database: Path) -> None:
    key = Path(f"{database}.key")
    old, before = key.read_text(), database.read_bytes()
    for command in (["keys", "rotate"], ["backup", "copy"]):
        assert "is not the one that sealed this database. Nothing was changed." in one_line(
            run(*command, SALARY_BOT_KEY="ab" * 32)
        )
    assert (key.read_text(), database.read_bytes()) == (old, before)
    done = run("keys", "rotate")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Everything is sealed with the new key;")
    assert key.read_text() != old
    assert run("check").returncode == 0


def test_keys_without_a_word_more_is_one_clear_line(run: Run) -> None:
    assert one_line(run("keys")) == "salary-bot: Missing command. See: salary-bot keys --help"


def test_postgresql_is_told_its_own_tool(run: Run) -> None:
    address = "postgresql+asyncpg://ana:hush@localhost/pay"
    for command in (["backup", "copy"], ["restore", "people.sqlite3"]):
        line = one_line(run(*command, SALARY_BOT_DATABASE_URL=address, SALARY_BOT_KEY="ab" * 32))
        assert "pg_dump" in line
        assert "hush" not in line


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
@pytest.mark.parametrize(
    "content", ["[discord]\ntoken = 'canary'", "[database]\nurl = 'postgresql+asyncpg://a:canary@h/x'"]
)
def test_a_secret_in_a_file_that_others_may_read_is_refused(run: Run, tmp_path: Path, content: str) -> None:
    config = tmp_path / "config.toml"
    config.write_text(content)
    config.chmod(0o644)
    line = one_line(run("estimate"))
    assert "chmod 600 config.toml" in line
    assert "canary" not in line
    config.chmod(0o600)
    assert run("estimate").returncode == 0


async def test_no_repr_tells_a_secret(url: str) -> None:
    store = await Store.open(url, [b"\xab" * 32])
    async with store.transaction() as t:
        await t.people.consent(ANA, AT)
        told = [repr(thing) for thing in (store, store.keys, t, t.ring, t.ring.newest, t.people, vars(store))]
    assert not any(secret in text for text in told for secret in ("abab", "\\xab", ANA))
    await store.close()


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'other.sqlite3'}"
