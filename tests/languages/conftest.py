from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import translation
from bot.conversation import Conversation
from bot.store import Store
from models.language import Language
from models.pay.model import PayModel
from tests.languages.pseudo import write_pseudo_catalogue

SPOKEN = "de"
"""Under the name of this language the pseudo-language is spoken, with its numbers and names of countries."""


@pytest.fixture(scope="session")
def pseudo_catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("locale")
    write_pseudo_catalogue(folder, SPOKEN)
    return folder


@pytest.fixture
def pseudo_language(pseudo_catalogues: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The locale in which every sentence is in the pseudo-language."""
    monkeypatch.setattr(translation, "CATALOGUES", pseudo_catalogues)
    monkeypatch.setattr(translation, "LANGUAGES", ("en", SPOKEN))
    translation.translator.cache_clear()
    yield SPOKEN
    translation.translator.cache_clear()


@pytest.fixture(scope="session")
def pay() -> PayModel:
    return PayModel.load()


@pytest.fixture(scope="session")
def language() -> Language:
    return Language.load()


@pytest.fixture
async def conversation(pay: PayModel, language: Language, tmp_path: Path) -> AsyncIterator[Conversation]:
    opened = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'people.sqlite3'}")
    yield Conversation(pay, language, opened, lambda: datetime.now(UTC))
    await opened.close()
