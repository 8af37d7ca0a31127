"""A stranger costs the database one look; what is settled here is seen at once, elsewhere within a minute."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import event, update

from bot.conversation import Conversation
from bot.conversation.reply import Reply
from bot.conversation.turn import Act, Place, PlaceKind, Turn
from bot.store import Store
from bot.store.news import News
from bot.store.people import people
from bot.store.sealing import SealError
from tests.conversation.conftest import Clock
from tests.conversation.person import Person, text_of
from tests.databases import KEY

PERSON, PLACE = "discord:7", Place(PlaceKind.SERVER, 1, 2)


def turn(name: str, **values: str) -> Turn:
    return Turn(PERSON, PLACE, Act(name, values))


def look() -> Turn:
    return turn("salary", role="ml engineer", place="Berlin")


class Transactions:
    """How many were begun since the last count."""

    def __init__(self, store: Store) -> None:
        self._begun = 0
        event.listen(store.lanes.reading.engine.sync_engine, "begin", self._count)

    def _count(self, _connection: object) -> None:
        self._begun += 1

    def counted(self) -> int:
        begun, self._begun = self._begun, 0
        return begun


async def test_a_strangers_second_question_needs_no_look_at_the_database(
    open_conversation: Callable[[], Conversation], store: Store
) -> None:
    conversation, begun = open_conversation(), Transactions(store)
    await conversation.answer(look())
    assert begun.counted() == 1
    await conversation.answer(look())
    await conversation.greeting(look())
    assert begun.counted() == 0


async def test_many_strangers_at_once_cost_two_looks(
    open_conversation: Callable[[], Conversation], store: Store
) -> None:
    conversation, begun = open_conversation(), Transactions(store)
    await asyncio.gather(*(conversation.answer(replace(look(), person=f"discord:{number}")) for number in range(40)))
    assert begun.counted() <= 2


async def test_a_record_that_does_not_open_stops_its_person_alone(
    open_conversation: Callable[[], Conversation], store: Store
) -> None:
    conversation = open_conversation()
    bo = "discord:8"
    for person in (PERSON, bo):
        await conversation.answer(replace(turn("consent", answer="yes"), person=person))
    async with store.transaction() as stored:
        owner = await stored.people.require(PERSON)
        await stored.people.rewrite(replace(owner, hash=b"another's".ljust(32)), {"person": PERSON})
        await stored.connection.execute(update(people).where(people.c.id == owner.id).values(hash=owner.hash))
    conversation.forget_what_is_held()
    broken, well = await asyncio.gather(
        conversation.answer(look()), conversation.answer(replace(look(), person=bo)), return_exceptions=True
    )
    assert isinstance(broken, SealError)
    assert isinstance(well, Reply)


async def test_a_minute_later_the_database_is_asked_again(
    open_conversation: Callable[[], Conversation], store: Store, clock: Clock
) -> None:
    conversation, begun = open_conversation(), Transactions(store)
    await conversation.answer(look())
    begun.counted()
    clock.passes(2)
    await conversation.answer(look())
    assert begun.counted() == 1


async def test_a_yes_holds_from_the_very_next_answer_on(open_conversation: Callable[[], Conversation]) -> None:
    ana = Person(open_conversation())
    before = [action.label for action in (await ana.does("profile")).actions]
    await ana.does("consent", answer="yes")
    after = [action.label for action in (await ana.does("profile")).actions]
    assert "Delete everything" in after
    assert "Delete everything" not in before


async def test_an_erasure_holds_here_at_once_and_in_another_process_within_a_minute(
    open_conversation: Callable[[], Conversation], clock: Clock
) -> None:
    here, elsewhere = Person(open_conversation()), Person(open_conversation())
    await here.does("language", v="de")
    await here.does("consent", answer="yes")
    assert (await elsewhere.does("help")).locale == "de"
    await elsewhere.does("profile.delete.confirm", sure="yes")
    assert (await elsewhere.does("help")).locale == "en-US"
    clock.passes(40)
    assert (await here.does("help")).locale == "en-US"


async def test_who_was_forgotten_elsewhere_is_a_stranger_here_as_soon_as_it_is_told(
    open_conversation: Callable[[], Conversation],
) -> None:
    here, elsewhere = Person(open_conversation()), Person(open_conversation())
    for person in (here, elsewhere):
        assert "3 of about" in (await person.does("estimate", role="ml engineer", place="Berlin")).title
    await elsewhere.does("profile.delete.confirm", sure="yes")
    here.conversation.hear(News("discord:2", is_gone=True))
    here.conversation.hear(News("discord:1", is_gone=False))
    assert "3 of about" in (await here.does("estimate")).title
    here.conversation.hear(News("discord:1", is_gone=True))
    assert "1 of about" in (await here.does("estimate")).title


async def test_a_yes_elsewhere_counts_here_as_soon_as_it_is_told(
    open_conversation: Callable[[], Conversation],
) -> None:
    here, elsewhere = Person(open_conversation()), Person(open_conversation())
    assert "know nothing" in (await here.does("profile")).title
    await elsewhere.does("estimate", role="ml engineer", place="Berlin")
    await elsewhere.does("q", step="years", do="end")
    await elsewhere.does("consent", answer="yes")
    here.conversation.hear(News("discord:1", is_gone=False))
    assert "Berlin" in text_of(await here.does("profile"))


async def test_a_step_of_somebody_needs_no_look_beside_its_own_transaction(
    open_conversation: Callable[[], Conversation], store: Store
) -> None:
    conversation = open_conversation()
    people = [Person(conversation, f"discord:{number}") for number in range(15)]
    for person in people:
        await person.does("estimate", role="ml engineer", place="Berlin")
        await person.does("consent", answer="yes")

    async def forget_all_the_while() -> None:
        while True:
            conversation.forget_what_is_held()
            await asyncio.sleep(0)

    forgetting = asyncio.create_task(forget_all_the_while())
    async with asyncio.timeout(20):
        answered = await asyncio.gather(*(person.does("q", step="seniority", value="senior") for person in people))
    forgetting.cancel()
    assert {"of about" in reply.title for reply in answered} == {True}


async def test_who_was_erased_is_a_stranger_though_the_erasure_was_called_off_behind_it(
    open_conversation: Callable[[], Conversation], store: Store
) -> None:
    ana = Person(open_conversation())
    await ana.does("language", v="de")
    await ana.does("consent", answer="yes")
    address = store.engine.url.render_as_string(hide_password=False)
    other = await Store.open(address, (KEY,))
    async with other.reading() as stored:  # SQLite's log can't be emptied meanwhile
        assert await stored.people.has_consented(ana.name)
        erasing = asyncio.create_task(replace(ana).does("profile.delete.confirm", sure="yes"))
        await asyncio.sleep(0.3)
        erasing.cancel()
        await asyncio.wait({erasing}, timeout=10)
    await other.close()
    assert await store.count_people() == 0
    assert (await ana.does("help")).locale == "en-US"
