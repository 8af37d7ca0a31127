"""A database opens whole, with its own key and its own shape, or says in one line why not and stays as it was."""

import os
import shutil
import sqlite3
import subprocess
import sys
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from bot.errors import StartError
from bot.store import SealError, Store, decode_keys, schema, sqlite
from bot.store.tables import metadata
from tests.store.conftest import ANA, remember

KEY = bytes(range(32))
posix = pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")


async def refusal(url: str, keys: Sequence[bytes] = (), **more: Path) -> str:
    """The one line with which a database is refused."""
    with pytest.raises(StartError) as refused:
        await Store.open(url, keys, **more)
    line = str(refused.value)
    assert "\n" not in line
    return line


async def filled(url: str, keys: Sequence[bytes] = ()) -> None:
    store = await Store.open(url, keys)
    await remember(store, ANA)
    await store.close()


@posix
async def test_the_file_and_its_key_are_made_for_their_owner_alone(store: Store, file: Path) -> None:
    await remember(store, ANA)
    for path in file.parent.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600, path


async def test_a_database_in_memory_needs_neither_file_nor_key() -> None:
    store = await Store.open("sqlite+aiosqlite://")
    await remember(store, ANA)
    assert await store.count_people() == 1
    await store.close()


async def test_rows_without_their_key_refuse_to_start_and_the_key_put_back_opens_them(url: str, file: Path) -> None:
    await filled(url)
    key = Path(f"{file}.key")
    kept = key.read_bytes()
    key.unlink()
    assert f"put back {key}" in await refusal(url)
    assert not key.exists()
    key.write_bytes(kept)
    key.chmod(0o600)
    store = await Store.open(url)
    assert await store.count_people() == 1
    await store.close()


async def test_another_key_is_refused_and_changes_nothing(url: str, file: Path) -> None:
    await filled(url, [KEY])
    before = file.read_bytes()
    assert "is not the one that sealed this database" in await refusal(url, [bytes(32)])
    assert file.read_bytes() == before
    await (await Store.open(url, [KEY])).close()


async def test_an_empty_database_takes_another_key(url: str) -> None:
    await (await Store.open(url)).close()
    await filled(url, [KEY])
    await (await Store.open(url, [KEY])).close()


async def test_a_process_whose_key_was_replaced_writes_nothing_that_the_other_can_not_read(url: str) -> None:
    old = await Store.open(url, [bytes(32)])
    new = await Store.open(url, [KEY])
    with pytest.raises(SealError):
        await remember(old, ANA)
    await remember(new, ANA)
    await old.close()
    await new.close()


async def test_the_key_may_lie_in_a_file_of_its_own_place(url: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "secret"
    await (await Store.open(url, key_file=elsewhere)).close()
    assert elsewhere.exists()
    assert not (tmp_path / "people.sqlite3.key").exists()
    assert "can't be written" in await refusal("sqlite+aiosqlite://", key_file=tmp_path / "none" / "secret")


@posix
async def test_a_key_that_others_may_read_is_refused(url: str, file: Path) -> None:
    await filled(url)
    Path(f"{file}.key").chmod(0o644)
    assert "chmod 600" in await refusal(url)


async def test_a_cut_key_file_is_refused(url: str, file: Path) -> None:
    await filled(url)
    Path(f"{file}.key").write_text("AAAA")
    assert "must hold 32 bytes" in await refusal(url)


@pytest.mark.parametrize("text", [KEY.hex(), b64encode(KEY).decode(), f" {KEY.hex().upper()}\n"])
def test_a_key_is_read_from_base64_and_hexadecimal_digits(text: str) -> None:
    assert decode_keys(text, "SALARY_BOT_KEY") == (KEY,)


@pytest.mark.parametrize("text", ["", "secret", "z" * 64, KEY.hex()[:-2], b64encode(KEY).decode()[:-4], "ключ"])
def test_anything_else_is_no_key_and_is_not_repeated(text: str) -> None:
    with pytest.raises(StartError, match="SALARY_BOT_KEY must hold 32 bytes") as refused:
        decode_keys(text, "SALARY_BOT_KEY")
    assert not text or text not in str(refused.value)


async def test_what_is_no_database_is_refused(url: str, file: Path) -> None:
    file.write_text("half a novel, long enough to be taken for pages " * 100)
    assert "is not a SQLite database" in await refusal(url)
    assert file.read_text().startswith("half a novel")


async def test_a_folder_is_refused(url: str, file: Path) -> None:
    file.mkdir()
    assert str(file) in await refusal(url)


async def test_a_folder_that_does_not_exist_is_refused_unless_it_is_the_users_own(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/data/people.sqlite3"
    assert "does not exist" in await refusal(url)
    await (await Store.open(url, makes_folder=True)).close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the system's owner may write everywhere")
async def test_a_file_that_can_not_be_written_is_refused(url: str, file: Path) -> None:
    await filled(url)
    file.chmod(0o400)
    assert "can't be opened for writing" in await refusal(url)


async def test_a_database_that_another_process_locks_is_refused(
    url: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await filled(url)
    monkeypatch.setattr(sqlite, "OPENING_PATIENCE", 50)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert "is locked by another program" in await refusal(url)
    other.close()
    await (await Store.open(url)).close()


async def test_another_programs_database_is_refused_and_left_alone(url: str, file: Path) -> None:
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE songs (name TEXT)")
    other.commit()
    assert "belongs to another program" in await refusal(url)
    assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("songs",)]
    other.close()


async def test_a_newer_versions_database_is_refused(url: str, file: Path) -> None:
    await filled(url)
    with sqlite3.connect(file) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.close()
    assert "newer version" in await refusal(url)


@pytest.mark.parametrize("address", ["nonsense", "sqlite+aiosqlite:/people", "postgresql+asyncpg://ana:hush@host:x/y"])
async def test_an_address_that_can_not_be_read_is_refused_without_repeating_it(address: str) -> None:
    assert "hush" not in await refusal(address, [KEY])


async def test_a_server_needs_a_key_of_its_own() -> None:
    assert "SALARY_BOT_KEY" in await refusal("postgresql+asyncpg://ana:hush@localhost/pay")


async def test_a_failed_migration_leaves_the_database_as_it_was(
    url: str, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await filled(url)
    before = dump(file)
    broken = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, broken)
    (broken / "versions" / "0004_broken.py").write_text(
        "from alembic import op\nimport sqlalchemy as sa\nrevision, down_revision = '0004', '0003'\n"
        "def upgrade():\n"
        "    op.create_table('songs', sa.Column('id', sa.Integer, primary_key=True))\n"
        "    op.execute('DELETE FROM drafts')\n"
        "    op.execute('INSERT INTO nowhere VALUES (1)')\n"
    )
    monkeypatch.setattr(schema, "MIGRATIONS", broken)
    monkeypatch.setattr(schema, "HEAD", "0004")
    assert "nothing in it was changed" in await refusal(url)
    assert dump(file) == before


async def test_a_first_migration_that_fails_leaves_an_empty_file_and_no_key(
    url: str, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, broken)
    first = broken / "versions" / "0001_people.py"
    first.write_text(
        first.read_text().replace(
            "def upgrade() -> None:", "def upgrade() -> None:\n    _upgrade()\n    1 / 0\n\n\ndef _upgrade() -> None:"
        )
    )
    monkeypatch.setattr(schema, "MIGRATIONS", broken)
    assert "ZeroDivisionError" in await refusal(url)
    assert dump(file) == []
    assert not Path(f"{file}.key").exists()


def dump(file: Path) -> list[str]:
    connection = sqlite3.connect(file)
    lines = list(connection.iterdump())
    connection.close()
    return [line for line in lines if line not in {"BEGIN TRANSACTION;", "COMMIT;"}]


async def test_the_migrations_make_the_tables_that_the_code_declares(store: Store) -> None:
    def differences(connection: object) -> list[object]:
        return compare_metadata(MigrationContext.configure(connection), metadata)  # type: ignore[arg-type]

    async with store.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    assert ScriptDirectory(str(schema.MIGRATIONS)).get_heads() == [schema.HEAD]


def test_the_tables_are_plain_enough_for_postgresql() -> None:
    for table in metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=postgresql.dialect())).strip().startswith("CREATE TABLE")


async def test_the_migrations_are_imported_only_when_the_schema_is_behind(url: str) -> None:
    script = (
        "import asyncio, sys\nfrom bot.store import Store\n"
        "async def once():\n    await (await Store.open(sys.argv[1])).close()\n"
        "asyncio.run(once())\nprint('alembic' in sys.modules)\n"
    )
    runs = [subprocess.run([sys.executable, "-c", script, url], capture_output=True, text=True) for _ in range(2)]
    assert [run.stdout.strip() for run in runs] == ["True", "False"], runs[0].stderr


def test_the_driver_is_imported_only_for_a_server() -> None:
    script = (
        "import asyncio, sys\nfrom bot.store import Store\n"
        "asyncio.run(Store.open('sqlite+aiosqlite://'))\n"
        "print('asyncpg' in sys.modules, flush=True)\nimport os\nos._exit(0)\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert ran.stdout.strip() == "False", ran.stderr
