"""Everything that answers is opened in one place, and closed whatever happens inside."""

from pathlib import Path

import pytest

from bot.app import open_app
from bot.config import Settings
from bot.conversation.turn import Act, Place, PlaceKind, Turn

TURN = Turn("terminal:local", Place(PlaceKind.TERMINAL), Act("help"))


def settings(folder: Path) -> Settings:
    return Settings.model_validate({"database": {"url": f"sqlite+aiosqlite:///{folder}/people.sqlite3"}})


async def test_an_app_answers_and_leaves_only_its_database_and_key(tmp_path: Path) -> None:
    async with open_app(settings(tmp_path)) as app:
        reply = await app.conversation.answer(TURN)
    assert reply.intent == "help"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["people.sqlite3", "people.sqlite3.key"]


async def test_an_app_without_a_store_touches_no_file(tmp_path: Path) -> None:
    async with open_app(settings(tmp_path), with_store=False) as app:
        assert app.store is None
        await app.conversation.answer(TURN)
    assert list(tmp_path.iterdir()) == []


async def test_the_store_is_closed_when_a_face_fails(tmp_path: Path) -> None:
    async def fail() -> None:
        async with open_app(settings(tmp_path)):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert not list(tmp_path.glob("*-wal"))  # SQLite takes it away with the last connection
