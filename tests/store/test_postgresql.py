"""What PostgreSQL does that a file does not: many writers at once, starters at once, a server that goes away."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StartError
from bot.store import SealError, Store, postgres, schema
from bot.store.people import people
from bot.store.rotation import rotate
from bot.store.servers import Servers
from bot.store.tables import metadata
from tests.databases import KEY, address_of, database_on_server, end_every_session, on_postgresql
from tests.store.conftest import ANA, AT, BEN, Place, remember
from tests.store.conftest import SERVER as CAREERS
from tests.store.test_processes import OPEN, start
from tests.store.wire import wire_to

pytestmark = [*on_postgresql]
NEW = b"n" * 32


@pytest.fixture
def empty() -> Iterator[str]:
    """A database of its own in which nothing ever was."""
    with database_on_server(is_migrated=False) as url:
        yield url


async def refusal(url: str, keys: tuple[bytes, ...] = (KEY,)) -> str:
    with pytest.raises(StartError) as refused:
        await Store.open(url, keys)
    return str(refused.value)


async def test_three_processes_that_open_an_empty_database_at_once_make_its_tables_once(empty: str) -> None:
    processes = [start(OPEN, Place(empty, (KEY,))) for _ in range(3)]
    assert [process.wait() for process in processes] == [0, 0, 0]
    store = await Store.open(empty, (KEY,))
    async with store.engine.connect() as connection:
        assert await schema.read_version(connection) == schema.HEAD
    await store.close()


async def test_the_migrations_make_the_tables_that_the_code_declares(empty: str) -> None:
    store = await Store.open(empty, (KEY,))

    def differences(connection: object) -> list[object]:
        return compare_metadata(MigrationContext.configure(connection), metadata)  # type: ignore[arg-type]

    async with store.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await store.close()


async def test_a_failed_migration_leaves_the_database_as_it_was(
    postgresql: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await Store.open(postgresql, (KEY,))
    await remember(store, ANA)
    await store.close()
    broken = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, broken)
    (broken / "versions" / "9999_broken.py").write_text(
        "from alembic import op\nrevision, down_revision = '9999', 'HEAD'\n".replace("HEAD", schema.HEAD)
        + "def upgrade():\n    op.drop_table('drafts')\n    op.drop_table('nowhere')\n"
    )
    with monkeypatch.context() as then:
        then.setattr(schema, "MIGRATIONS", broken)
        then.setattr(schema, "HEAD", "9999")
        assert "nothing in it was changed" in await refusal(postgresql)
    store = await Store.open(postgresql, (KEY,))
    async with store.transaction() as t:
        assert await t.drafts.get(ANA)
    await store.close()


async def test_what_can_not_be_opened_is_said_in_one_line_without_the_password(postgresql: str, empty: str) -> None:
    store = await Store.open(postgresql, (KEY,))
    await remember(store, ANA)
    assert "is not the one that sealed this database" in await refusal(postgresql, (NEW,))
    async with store.engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9998'"))
    assert "newer version" in await refusal(postgresql)
    await store.close()
    assert "set SALARY_BOT_KEY" in await refusal(postgresql, ())
    assert "does not exist on the server" in await refusal(address_of("salary_bot_nowhere"))
    assert "setting after the question mark" in await refusal(f"{empty}?colour=green")
    away = await refusal("postgresql+asyncpg://ana:hush@127.0.0.1:1/pay")
    assert away.startswith("The database pay on 127.0.0.1 is out of reach.")
    assert "hush" not in away


async def test_another_programs_database_is_refused_and_left_alone(empty: str) -> None:
    import asyncpg

    other = await asyncpg.connect(empty.replace("+asyncpg", ""))
    await other.execute("CREATE TABLE songs (name TEXT)")
    assert "belongs to another program" in await refusal(empty)
    assert await other.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == 1
    await other.close()


async def test_a_yes_that_two_processes_hear_at_once_is_one_yes(postgresql: str) -> None:
    stores = [await Store.open(postgresql, (KEY,)) for _ in range(2)]

    async def say_yes(store: Store) -> None:
        async with store.transaction() as t:
            await t.people.consent(ANA, AT)
            await t.drafts.put(ANA, {"step": "level"}, AT)

    await asyncio.gather(*(say_yes(store) for store in stores * 6))
    async with stores[0].engine.connect() as connection:
        assert await connection.scalar(select(func.count()).select_from(people)) == 1
    for store in stores:
        await store.close()


async def test_what_two_processes_settle_in_a_new_server_at_once_is_all_kept(postgresql: str) -> None:
    stores = [await Store.open(postgresql, (KEY,)) for _ in range(2)]

    async def settle(store: Store, number: int) -> None:
        async with store.transaction() as t:
            record = await t.servers.record(CAREERS, is_claimed=True) or {}
            await t.servers.keep(CAREERS, {**record, f"setting {number}": number})

    await asyncio.gather(*(settle(stores[number % 2], number) for number in range(12)))
    async with stores[0].reading() as t:
        record = await t.servers.record(CAREERS)
    assert record is not None
    assert {f"setting {number}" for number in range(12)} <= set(record)
    async with stores[0].engine.connect() as connection:
        assert await connection.scalar(select(func.count()).select_from(Servers.table)) == 1
    for store in stores:
        await store.close()


async def test_a_mark_that_two_processes_make_at_once_is_one_mark(postgresql: str) -> None:
    store = await Store.open(postgresql, (KEY,))

    async def put(number: int) -> None:
        async with store.transaction() as t:
            await t.marks.put("commands:1", str(number))

    await asyncio.gather(*(put(number) for number in range(8)))
    async with store.reading() as t:
        assert await t.marks.get("commands:1") in {str(number) for number in range(8)}
    await store.close()


async def test_who_only_reads_waits_for_nobody(postgresql: str) -> None:
    store = await Store.open(postgresql, (KEY,))
    await remember(store, ANA)
    async with store.transaction() as writing:
        await writing.drafts.put(ANA, {"step": "years"}, AT)
        async with asyncio.timeout(10), store.reading() as reading:
            assert await reading.export(ANA)
    await store.close()


async def test_keys_are_rotated_while_others_write_and_nobody_is_lost(postgresql: str) -> None:
    bot, other = await Store.open(postgresql, (NEW, KEY)), await Store.open(postgresql, (NEW, KEY))
    crowd = [f"discord:{number}" for number in range(60)]
    for person in crowd:
        await remember(bot, person)
    is_over = asyncio.Event()

    async def write(person: str) -> int:
        number = 0
        while not is_over.is_set():
            number += 1
            async with other.transaction() as t:
                await t.drafts.put(person, {"count": number}, AT)
        return number

    writers = [asyncio.create_task(write(person)) for person in crowd[:3]]
    done = await rotate(bot)
    is_over.set()
    written = await asyncio.gather(*writers)
    assert done.unreadable == 0
    await bot.close()
    await other.close()
    store = await Store.open(postgresql, (NEW,))
    async with store.reading() as t:
        for person, number in zip(crowd[:3], written, strict=True):
            assert await t.drafts.get(person) == {"count": number}
        for person in crowd:
            assert await t.profiles.read(person)
    await store.close()
    assert "is not the one" in await refusal(postgresql, (KEY,))


async def test_a_key_file_is_not_rotated_before_every_host_can_have_the_new_key(
    postgresql: str, tmp_path: Path
) -> None:
    file = tmp_path / "key"
    store = await Store.open(postgresql, key_file=file)
    await remember(store, ANA)
    before = file.read_text()
    with pytest.raises(StartError, match="every host"):
        await rotate(store)
    assert file.read_text() == before
    file.write_text(f"{NEW.hex()}\n{before}")
    assert (await rotate(store)).moved
    assert file.read_text().count("\n") == 1
    await store.close()
    await (await Store.open(postgresql, (NEW,))).close()


async def test_a_process_whose_key_is_gone_writes_nothing_that_others_can_not_read(postgresql: str) -> None:
    old = await Store.open(postgresql, (bytes(32),))
    new = await Store.open(postgresql, (NEW,))
    with pytest.raises(SealError):
        await remember(old, ANA)
    await remember(new, ANA)
    await old.close()
    await new.close()


async def test_after_the_server_ended_every_connection_the_next_question_is_answered(postgresql: str) -> None:
    store = await Store.open(postgresql, (KEY,))
    await remember(store, ANA)
    async with store.engine.connect() as first, store.engine.connect() as second:
        await first.execute(text("SELECT 1"))
        await second.execute(text("SELECT 1"))
    end_every_session(postgresql)
    await asyncio.sleep(0)
    async with store.reading() as t:
        assert await t.drafts.get(ANA)
    await store.close()


async def test_a_transaction_that_fails_is_undone_and_one_that_is_cancelled_too(postgresql: str) -> None:
    store = await Store.open(postgresql, (KEY,))
    await remember(store, BEN, step="years")

    async def change_and_wait() -> None:
        async with store.transaction() as t:
            await t.drafts.put(BEN, {"step": "lost"}, AT)
            await asyncio.sleep(60)

    task = asyncio.create_task(change_and_wait())
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with store.transaction() as t:
        assert await t.drafts.get(BEN) == {"step": "years"}
    await store.close()


async def ask(store: Store) -> str | None:
    async with asyncio.timeout(60), store.reading() as t:
        return await t.marks.get("nothing")


async def test_when_the_network_falls_silent_nobody_waits_for_ever_and_afterwards_all_goes_on(
    postgresql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "ANSWER_SECONDS", 0.5)
    monkeypatch.setattr(postgres, "REACH_SECONDS", 0.5)
    async with wire_to(postgresql) as wire:
        store = await Store.open(wire.url, (KEY,))
        await ask(store)
        wire.cut()
        for _ in range(3):
            with pytest.raises((OSError, SQLAlchemyError)):
                await ask(store)
        wire.mend()
        assert await ask(store) is None
        await store.close()
