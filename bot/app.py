"""Everything that answers, opened in one place and warmed up before the first turn."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.charts import Mark, RangeChart, Span
from bot.config import Settings
from bot.errors import StartError
from models.bundle import BundleError
from models.profile import Profile, Role, Seniority

if TYPE_CHECKING:
    from bot.conversation import Conversation
    from bot.store import Store
    from models.knowledge import Knowledge
    from models.language import Language
    from models.pay.model import PayModel

INSTALL_AGAIN = "Install the bot again."
WARM_UP_TEXT = "What does a senior machine learning engineer earn in Berlin?"


@dataclass(frozen=True, slots=True)
class App:
    """What a face needs. ``store`` is None where nothing may be remembered (``ask``)."""

    settings: Settings
    pay: PayModel
    language: Language
    store: Store | None
    conversation: Conversation


def now() -> datetime:
    """The clock that the conversation is given."""
    return datetime.now(UTC)


def load_vocabulary() -> None:
    """Load the bundled tables of countries and places, which are read at the first use otherwise."""
    from models.vocabulary.countries import find_country
    from models.vocabulary.places import find_city

    with _bundles_in_plain_words():
        find_country("Germany")
        find_city("Berlin")


def load_pay() -> PayModel:
    """The bundled pay model; ``StartError`` if it is missing or damaged."""
    from models.pay.model import PayModel

    with _bundles_in_plain_words():
        return PayModel.load()


def load_language() -> Language:
    """The bundled language model; ``StartError`` if it is missing or damaged."""
    from models.language import Language

    with _bundles_in_plain_words():
        return Language.load()


def load_knowledge() -> Knowledge:
    """The packaged facts; ``StartError`` if they are missing or damaged."""
    from models.knowledge import Knowledge

    with _bundles_in_plain_words():
        return Knowledge.load()


def load_catalogues() -> tuple[str, ...]:
    """The languages that are answered in, each with its catalogue read; ``StartError`` if one is missing or damaged."""
    from bot.translation import LANGUAGES, translator

    for language in LANGUAGES:
        try:
            translator(language)
        except (OSError, ValueError, EOFError, struct.error):
            raise StartError(
                f"The catalogue of the language {language} is missing or damaged. {INSTALL_AGAIN}"
            ) from None
    return LANGUAGES


def draw_once() -> None:
    """Draw a picture in this process; ``StartError`` where the font or the library that draws is missing or damaged."""
    try:
        from bot.faces.charts.picture import draw_picture

        low, middle, high = (Mark(value, text) for value, text in ((1.0, "€1k"), (2.0, "€2k"), (3.0, "€3k")))
        span = Span("Berlin", low, middle, high, None, None)
        draw_picture((RangeChart("80 of 100 people", (span,), ""),))
    except (ImportError, OSError, ValueError):
        raise StartError(
            f"Pictures can't be drawn: Pillow or the font is missing or damaged. {INSTALL_AGAIN}"
        ) from None


def warm_up(pay: PayModel, language: Language) -> None:
    """Answer once, so that nobody waits for what is loaded lazily and nothing damaged is met later.

    ``StartError`` if a table that is read at its first use is missing or damaged.
    """
    with _bundles_in_plain_words():
        _answer_once(pay, language)


def _answer_once(pay: PayModel, language: Language) -> None:
    from models.pay.employers import find_employer

    profile = Profile(role=Role.MACHINE_LEARNING_ENGINEER, seniority=Seniority.SENIOR, country="US", city="New York")
    pay.estimate(profile)
    pay.narrowing(profile)
    language.parse(WARM_UP_TEXT)
    find_employer("Google")


@contextmanager
def _bundles_in_plain_words() -> Iterator[None]:
    try:
        yield
    except BundleError as error:
        raise StartError(str(error)) from None


async def open_store(settings: Settings) -> Store:
    """The database of the settings, migrated and its key checked; ``StartError`` if any of that fails."""
    from bot.store import Store, decode_keys

    key = settings.key.get_secret_value() if settings.key else None
    return await Store.open(
        settings.database_url,
        decode_keys(key, "SALARY_BOT_KEY") if key else (),
        key_file=settings.database.key_file,
        makes_folder=settings.database.url is None,
    )


@asynccontextmanager
async def open_app(settings: Settings, *, with_store: bool = True) -> AsyncIterator[App]:
    """Open the store first (it fails soonest), then the models off the event loop; close the store at the end."""
    from bot.conversation import Conversation
    from bot.conversation.privacy.rules import Rules

    store = await open_store(settings) if with_store else None
    try:
        pay, language, knowledge = await asyncio.to_thread(_load_models)
        rules = Rules(settings.privacy.keep_months, settings.privacy.page)
        yield App(settings, pay, language, store, Conversation(pay, language, store, now, knowledge, rules))
    finally:
        if store is not None:
            await store.close()


def _load_models() -> tuple[PayModel, Language, Knowledge]:
    load_vocabulary()
    pay, language = load_pay(), load_language()
    warm_up(pay, language)
    return pay, language, load_knowledge()
