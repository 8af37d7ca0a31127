"""A range of shards is one process's: whoever dies, hangs or is cut off no longer answers before another does."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.app import load_language, load_pay
from bot.conversation import Conversation
from bot.shards import Shards
from bot.store import Store
from bot.store.claims import Claim, Pace, claiming
from bot.store.keys import KeySource
from bot.store.news import News, tell
from bot.store.sealing import Seal
from tests.conversation.person import Person
from tests.databases import KEY, on_postgresql
from tests.store.conftest import ANA, AT, BEN, remember
from tests.store.wire import wire_to

pytestmark = [*on_postgresql]

NEW_KEY = b"n" * 32
QUICK = Pace(word=0.1, trust=1.0, silence=2.0, look=0.1, identify=0.2)
HOLD = """
import asyncio, sys
from bot.shards import Shards
from bot.store import Store
from bot.store.claims import Pace, claiming

async def hold():
    store = await Store.open(sys.argv[1], (b"k" * 32,))
    pace = Pace(word=0.1, trust=1.0, silence=2.0, look=0.1)
    async with claiming(store, Shards.read(sys.argv[2]), "the other", print, pace) as claim:
        await claim.wait()
        print("held", flush=True)
        await claim.keep()
        print("lost", flush=True)

asyncio.run(hold())
"""


def ignore(_news: News) -> None:
    """Nobody listens."""


@pytest.fixture
async def store(postgresql: str) -> AsyncIterator[Store]:
    opened = await Store.open(postgresql, (KEY,))
    yield opened
    await opened.close()


def wanting(store: Store, text: str, name: str = "one", hear: Callable[[News], None] = ignore):  # type: ignore[no-untyped-def]
    return claiming(store, Shards.read(text), name, hear, QUICK)


async def until_lost(claim: Claim) -> None:
    async with asyncio.timeout(30):
        await claim.keep()
    assert not claim.is_held


@pytest.mark.parametrize("other", ["0-3/16", "3-7/16", "1/16", "0-15/16", "0-1/2", "8/32", "0/1"])
async def test_no_shard_is_held_twice_and_none_of_a_discord_divided_otherwise(store: Store, other: str) -> None:
    async with wanting(store, "0-3/16", "the first") as first, wanting(store, other) as second:
        assert await first.take() is None
        assert first.is_held
        assert await second.take() == "the first"
        assert not second.is_held
    async with wanting(store, other) as third:
        assert await third.take() is None


async def test_ranges_that_share_nothing_are_held_side_by_side(store: Store) -> None:
    async with wanting(store, "0-3/16") as one, wanting(store, "4-7/16") as two, wanting(store, "15/16") as three:
        assert [await claim.take() for claim in (one, two, three)] == [None, None, None]
        assert all(claim.is_held for claim in (one, two, three))


async def test_who_waits_says_for_whom_and_takes_over_when_the_holder_leaves(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    async with wanting(store, "0/1", "standby") as second:
        async with wanting(store, "0/1", "salary-bot 0/1 first-host") as first:
            await first.take()
            waiting = asyncio.create_task(second.wait())
            async with asyncio.timeout(30):
                while "held by salary-bot 0/1 first-host" not in caplog.text:  # noqa: ASYNC110 - a log tells nobody
                    await asyncio.sleep(0.02)
            assert not waiting.done()
        async with asyncio.timeout(30):
            await waiting
        assert second.is_held
    assert caplog.text.count("held by") == 1


def start_holding(url: str, shards: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", HOLD, url, shards], stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("how", ["SIGKILL", "SIGSTOP"])
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows knows neither")
async def test_who_is_killed_or_hangs_is_followed_by_who_waits_and_knows_it_when_it_wakes(
    store: Store, postgresql: str, how: str
) -> None:
    other = start_holding(postgresql, "0-3/16")
    assert other.stdout is not None
    try:
        assert other.stdout.readline() == "held\n"
        async with wanting(store, "2-5/16") as claim:
            assert await claim.take() == "the other"
            other.send_signal(getattr(signal, how))
            async with asyncio.timeout(30):
                await claim.wait()
            assert claim.is_held
            if how == "SIGSTOP":
                other.send_signal(signal.SIGCONT)
                assert await asyncio.to_thread(other.stdout.readline) == "lost\n"
            assert claim.is_held
    finally:
        other.kill()
        other.wait()


async def test_who_is_cut_off_from_the_server_stops_before_another_is_let_in(store: Store, postgresql: str) -> None:
    async with wire_to(postgresql) as wire:
        far = await Store.open(wire.url, (KEY,))
        async with wanting(far, "0/1", "far away") as cut_off, wanting(store, "0/1") as waiting:
            await cut_off.take()
            keeping = asyncio.create_task(cut_off.keep())
            wire.cut()
            await waiting.wait()
            assert not cut_off.is_held
            async with asyncio.timeout(30):
                await keeping
            wire.mend()
        await far.close()


async def test_who_loses_the_connection_stops_at_once(store: Store) -> None:
    from sqlalchemy import text

    async with wanting(store, "0/1", "ended") as claim:
        await claim.take()
        async with store.engine.begin() as connection:
            await connection.execute(
                text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ended'")
            )
        await until_lost(claim)


async def test_shards_of_all_processes_introduce_themselves_one_after_the_other(store: Store) -> None:
    async with wanting(store, "0-1/4") as one, wanting(store, "2-3/4") as two:
        told: list[str] = []

        async def introduce(claim: Claim, name: str, bucket: int) -> None:
            await claim.introduce(bucket)
            told.append(name)

        await introduce(one, "first", 0)
        others = [introduce(one, "same process", 0), introduce(two, "other process", 0), introduce(two, "apart", 1)]
        async with asyncio.timeout(30):
            await asyncio.gather(*others)
    assert told[:2] == ["first", "apart"]
    assert sorted(told[2:]) == ["other process", "same process"]


async def forget_and_fail(store: Store) -> None:
    async with store.transaction() as t:
        await t.forget(BEN, AT)
        raise ZeroDivisionError


async def test_others_hear_who_was_forgotten_and_what_was_undone_is_not_told(store: Store, postgresql: str) -> None:
    heard: list[News] = []
    other = await Store.open(postgresql, (KEY,))
    async with wanting(other, "0/1", hear=heard.append):
        with pytest.raises(ZeroDivisionError):
            await forget_and_fail(store)
        await remember(store, ANA)
        async with store.transaction() as t:
            await t.forget(ANA, AT)
        async with asyncio.timeout(30):
            while News(ANA, is_gone=True) not in heard:  # noqa: ASYNC110 - the listener is not told when
                await asyncio.sleep(0.01)
    assert {news.person for news in heard} == {ANA}
    assert heard[0] == News(ANA, is_gone=False)
    await other.close()


async def until_heard(heard: list[News], news: News) -> None:
    async with asyncio.timeout(30):
        while news not in heard:  # noqa: ASYNC110 - the listener is not told when
            await asyncio.sleep(0.01)


async def forget(store: Store, person: str) -> None:
    async with store.transaction() as t:
        await t.forget(person, AT)


async def test_nobody_hears_their_own_word(store: Store, postgresql: str) -> None:
    heard: list[News] = []
    other = await Store.open(postgresql, (KEY,))
    async with wanting(store, "0/1", hear=heard.append):
        await forget(store, ANA)
        await forget(other, BEN)
        await until_heard(heard, News(BEN, is_gone=True))
    assert {news.person for news in heard} == {BEN}
    await other.close()


async def test_what_a_person_says_after_everything_was_deleted_stays_said(store: Store, postgresql: str) -> None:
    conversation = Conversation(load_pay(), load_language(), store, lambda: AT)
    ana, heard = Person(conversation), list[News]()
    other = await Store.open(postgresql, (KEY,))
    async with wanting(store, "0/1", hear=heard.append):
        await ana.does("consent", answer="yes")
        await ana.does("profile.delete.confirm", sure="yes")
        await ana.does("language", v="fr")
        await forget(other, BEN)
        await until_heard(heard, News(BEN, is_gone=True))
    for late in heard:
        conversation.hear(late)
    assert (await ana.does("help")).locale == "fr"
    await other.close()


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "key"
    KeySource(file=file).replace((KEY,))
    return file


async def test_a_word_is_heard_without_a_look_at_the_key_file(store: Store, postgresql: str, key_file: Path) -> None:
    heard: list[News] = []
    listening = await Store.open(postgresql, key_file=key_file)
    key_file.unlink()
    async with wanting(listening, "0/1", hear=heard.append):
        await forget(store, ANA)
        await until_heard(heard, News(ANA, is_gone=True))
    await listening.close()


async def test_a_word_sealed_with_a_key_that_is_new_is_heard(store: Store, postgresql: str, key_file: Path) -> None:
    heard: list[News] = []
    listening = await Store.open(postgresql, key_file=key_file)
    async with wanting(listening, "0/1", hear=heard.append):
        KeySource(file=key_file).replace((NEW_KEY, KEY))
        async with store.engine.begin() as connection:
            await tell(connection, Seal(NEW_KEY), News(ANA, is_gone=True))
        await until_heard(heard, News(ANA, is_gone=True))
    await listening.close()


async def test_a_key_file_that_can_t_be_read_when_something_is_told_is_a_line_in_the_log(
    store: Store, postgresql: str, key_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[News] = []
    faults: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, fault: faults.append(fault))
    listening = await Store.open(postgresql, key_file=key_file)
    async with wanting(listening, "0/1", hear=heard.append):
        key_file.write_text("no key")
        async with store.engine.begin() as connection:
            await tell(connection, Seal(NEW_KEY), News(ANA, is_gone=True))
        await forget(store, BEN)
        await until_heard(heard, News(BEN, is_gone=True))
    assert {news.person for news in heard} == {BEN}
    assert faults == []
    assert caplog.text.count("what another process told can't be opened") == 1
    assert ANA not in caplog.text
    await listening.close()


async def test_what_is_told_names_nobody_to_the_server(store: Store) -> None:
    heard: list[str] = []
    async with store.engine.connect() as connection:
        driver = await connection.driver_connection()
        assert driver is not None
        await driver.add_listener("salary_bot_news", lambda _connection, _pid, _channel, told: heard.append(told))
        async with store.transaction() as t:
            await t.forget(ANA, AT)
        async with asyncio.timeout(30):
            while not heard:  # noqa: ASYNC110 - the listener is not told when
                await asyncio.sleep(0.01)
    assert ANA not in heard[0]
    assert ANA.rpartition(":")[2] not in heard[0]
