"""What is done by the clock: each step run once, with real SQLite and a clock of its own."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import rounds
from bot.conversation.community.ledger import Ledger, Share
from bot.conversation.servers.book import ServerBook
from bot.shards import Shards
from bot.store import Store

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SERVER, CHANNEL = 77, 5


class Board:
    """A Discord that takes what is posted, or does not."""

    def __init__(self, *, takes: bool = True) -> None:
        self.posted: list[tuple[int, int, str]] = []
        self.takes = takes

    async def __call__(self, server: int, channel: int, month: str) -> bool:
        self.posted.append((server, channel, month))
        return self.takes


class Clock:
    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'servers.sqlite3'}")
    yield opened
    await opened.close()


async def test_a_digest_comes_once_a_month_from_the_next_month_on_and_not_again_after_a_restart(
    store: Store, clock: Clock
) -> None:
    await ServerBook(store, clock).change(SERVER, {"digest_channel": CHANNEL})
    board = Board()
    for when in ("2026-11-30", "2026-12-01", "2026-12-01", "2026-12-31", "2027-01-02"):
        await rounds.post_digests(store, board, datetime.fromisoformat(f"{when}T00:00:00+00:00"))
    assert board.posted == [(SERVER, CHANNEL, "2026-12"), (SERVER, CHANNEL, "2027-01")]


async def test_without_a_channel_or_after_a_removal_there_is_no_digest(store: Store, clock: Clock) -> None:
    book, board = ServerBook(store, clock), Board()
    await book.change(SERVER, {"digest_channel": CHANNEL})
    await book.change(78, {"language": "de"})
    await book.note_removed(SERVER)
    await rounds.post_digests(store, board, NOW + timedelta(days=40))
    assert board.posted == []


async def test_a_digest_that_cannot_be_written_is_left_out_for_its_month(store: Store, clock: Clock) -> None:
    await ServerBook(store, clock).change(SERVER, {"digest_channel": CHANNEL})
    board = Board(takes=False)
    assert await rounds.post_digests(store, board, NOW + timedelta(days=10)) == 0
    assert await rounds.post_digests(store, board, NOW + timedelta(days=11)) == 0
    assert len(board.posted) == 1


async def test_a_removed_server_is_forgotten_after_thirty_days_and_not_before(store: Store, clock: Clock) -> None:
    book = ServerBook(store, clock)
    await book.change(SERVER, {"language": "de"})
    await book.note_removed(SERVER)
    assert await rounds.forget_servers(store, NOW + timedelta(days=30)) == 0
    assert await rounds.forget_servers(store, NOW + timedelta(days=31)) == 1
    assert (await ServerBook(store, clock).settings(SERVER)).language is None


async def test_coming_back_within_the_grace_period_keeps_everything(store: Store, clock: Clock) -> None:
    book, ledger = ServerBook(store, clock), Ledger(store, clock)
    await book.change(SERVER, {"language": "de"})
    share = Share("data_scientist", "senior", "DE", 49)
    await ledger.add("discord:1", SERVER, share)
    await book.note_removed(SERVER)
    clock.now += timedelta(days=29)
    await book.note_present(SERVER)
    assert await rounds.forget_servers(store, clock.now + timedelta(days=60)) == 0
    assert (await book.settings(SERVER)).language == "de"
    assert await ledger.own("discord:1", SERVER) == share


async def test_releases_are_made_once_a_week_on_mondays_or_as_soon_after_as_the_bot_runs(
    store: Store, clock: Clock
) -> None:
    ledger = Ledger(store, clock)
    await ledger.add("discord:1", SERVER, Share("data_scientist", "senior", "DE", 49))
    made = []
    for day in ("2026-11-25", "2026-11-26", "2026-11-29", "2026-11-30", "2026-12-01", "2026-12-10"):
        clock.now = datetime.fromisoformat(f"{day}T08:00:00+00:00")
        made.append(await ledger.release_due())
    assert made == [1, 0, 0, 1, 0, 1]


async def test_settings_are_in_force_at_once_here_and_within_a_minute_in_another_process(
    store: Store, clock: Clock
) -> None:
    here, there = ServerBook(store, clock), ServerBook(store, clock)
    assert not (await there.settings(SERVER)).public_channels
    await here.change(SERVER, {"public_channels": (CHANNEL,)})
    assert (await here.settings(SERVER)).may_be_public({CHANNEL, 9})
    assert not (await here.settings(SERVER)).may_be_public({9})
    clock.now += timedelta(minutes=1)
    assert (await there.settings(SERVER)).public_channels == (CHANNEL,)


async def test_one_round_runs_every_step_and_can_be_run_again(store: Store, clock: Clock) -> None:
    await ServerBook(store, clock).change(SERVER, {"digest_channel": CHANNEL})
    board, ledger = Board(), Ledger(store, clock)
    for _ in range(2):
        await rounds.run_once(store, ledger, 18, NOW + timedelta(days=10))
        await rounds.post_digests(store, board, NOW + timedelta(days=10))
    assert len(board.posted) == 1


async def test_a_digest_is_posted_by_the_process_that_has_the_server(store: Store, clock: Clock) -> None:
    servers = [number << 22 for number in range(1, 9)]
    for server in servers:
        await ServerBook(store, clock).change(server, {"digest_channel": CHANNEL})
    when = NOW + timedelta(days=10)
    boards = {Shards.read(text): Board() for text in ("0-1/4", "2/4", "3/4")}
    for _ in range(2):
        for shards, board in boards.items():
            await rounds.post_digests(store, board, when, shards.has_server)
    assert sorted(server for board in boards.values() for server, _, _ in board.posted) == servers
    for shards, board in boards.items():
        assert all(shards.has_server(server) for server, _, _ in board.posted)


async def test_a_clock_that_jumps_erases_nobody_at_once(store: Store) -> None:
    async with store.transaction() as t:
        await t.people.consent("discord:1", NOW)
    assert await rounds.sweep_people(store, 18, NOW) == 0
    assert await rounds.sweep_people(store, 18, NOW + timedelta(days=3650)) == 0
    assert await rounds.sweep_people(store, 18, NOW + timedelta(days=1)) == 0
    assert await store.count_people() == 1


async def test_night_by_night_whoever_stayed_away_is_erased(store: Store) -> None:
    async with store.transaction() as t:
        await t.people.consent("discord:1", NOW)
    for day in (560, 561):
        erased = await rounds.sweep_people(store, 18, NOW + timedelta(days=day))
    assert erased == 1
