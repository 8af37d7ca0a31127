from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.store import Store
from models.language import Language
from models.pay.model import PayModel
from tests.conversation.person import Person
from tests.databases import KEY, database_on_server


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture(scope="session")
def pay() -> PayModel:
    return PayModel.load()


@pytest.fixture(scope="session")
def language() -> Language:
    return Language.load()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "people.db"


@pytest.fixture
def postgresql() -> Iterator[str]:
    with database_on_server() as url:
        yield url


@pytest.fixture
async def store(request: pytest.FixtureRequest, backend: str, database: Path) -> AsyncIterator[Store]:
    on_server = backend == "postgresql"
    url = request.getfixturevalue("postgresql") if on_server else f"sqlite+aiosqlite:///{database}"
    opened = await Store.open(url, (KEY,))
    yield opened
    await opened.close()


@pytest.fixture
def open_conversation(pay: PayModel, language: Language, store: Store, clock: Clock) -> Callable[[], Conversation]:
    """A fresh process over the same database, each time."""
    return lambda: Conversation(pay, language, store, clock)


@pytest.fixture
def person(open_conversation: Callable[[], Conversation]) -> Person:
    return Person(open_conversation())
