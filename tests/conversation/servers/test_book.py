"""What a server settled is seen here at once, from another process within a minute, and never by a clock set back."""

from collections.abc import Callable

import pytest

from bot.conversation import Conversation
from bot.conversation.fresh import Fresh
from bot.conversation.servers.book import ServerBook
from bot.conversation.servers.settings import ServerSettings
from bot.store import Store
from tests.conversation.conftest import Clock

SERVER, OTHER = 77, 78
OPEN, CLOSED = {"public_channels": ()}, {"public_channels": (5,)}


async def channels(book: ServerBook) -> tuple[int, ...]:
    return (await book.settings(SERVER)).public_channels


async def test_what_was_settled_elsewhere_counts_here_a_minute_later(store: Store, clock: Clock) -> None:
    here, elsewhere = ServerBook(store, clock), ServerBook(store, clock)
    assert await channels(here) == ()
    await elsewhere.change(SERVER, CLOSED)
    assert (await channels(here), await channels(elsewhere)) == ((), (5,))
    clock.passes(1)
    assert await channels(here) == (5,)


@pytest.mark.parametrize("minutes", [-1, -60])
async def test_after_a_clock_was_set_back_the_store_is_asked_anew(store: Store, clock: Clock, minutes: int) -> None:
    here, elsewhere = ServerBook(store, clock), ServerBook(store, clock)
    await here.change(SERVER, OPEN)
    assert await channels(here) == ()
    clock.passes(minutes)
    await elsewhere.change(SERVER, CLOSED)
    assert await channels(here) == (5,)


async def test_when_all_that_is_held_is_forgotten_settings_are_too(
    open_conversation: Callable[[], Conversation],
) -> None:
    here, elsewhere = open_conversation(), open_conversation()
    assert await channels(here.servers) == ()
    await elsewhere.servers.change(SERVER, CLOSED)
    here.forget_what_is_held()
    assert await channels(here.servers) == (5,)


async def test_a_look_that_began_before_a_change_is_not_held_after_it(clock: Clock) -> None:
    held: Fresh[int, str] = Fresh(clock, 10)

    async def overtaken() -> str:
        held.changed(SERVER)
        return "before"

    async def later() -> str:
        return "after"

    assert await held.of(SERVER, overtaken) == "before"
    assert [await held.of(SERVER, look) for look in (later, overtaken)] == ["after", "after"]


async def test_without_a_store_settings_last_as_long_as_the_process(clock: Clock) -> None:
    book = ServerBook(None, clock)
    await book.change(SERVER, CLOSED)
    assert await book.settings(OTHER) == ServerSettings()
    assert await book.known() == (SERVER,)
    await book.note_present(SERVER)  # as after every reconnect
    clock.passes(60)
    assert await channels(book) == (5,)
