"""A Discord played by simcord, with the real bot in it: people type, press, pick and look.

Whatever the bot sends in a test is held against Discord's description and limits when the test ends.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from simcord.env import Env

from bot.app import App, load_language, load_pay, now, open_store
from bot.client import SalaryBot
from bot.config import Settings
from bot.conversation import Conversation
from bot.conversation.reply import Reply
from bot.faces.discord.patience import Rush
from bot.store.claims import Claim
from tests.databases import KEY, database_on_server
from tests.discord.checking import check_request

Models = tuple[Any, Any]


@dataclass
class World:
    """One server with a channel and two people; ``env`` is simcord's own door."""

    env: Env
    models: Models
    settings: Settings
    app: App

    def __post_init__(self) -> None:
        self.server = self.env.create_guild("Careers")
        self.channel = self.server.create_text_channel("pay")
        self.ana = self.server.add_member(self.env.create_user("ana"))
        self.bo = self.server.add_member(self.env.create_user("bo"))

    @property
    def mention(self) -> str:
        return f"<@{self.env.bot.user.id}>"

    def requests(self, method: str, ending: str) -> list[Any]:
        return [entry for entry in self.env.http_requests if entry.method == method and entry.path.endswith(ending)]

    async def restart(self) -> None:
        """A new process in all but name: another client, an empty memory, the same database."""
        await self.env.bot.close()
        await close(self.app)
        self.app = await open_real_app(self.models, self.settings)
        await self.env.restart_bot(SalaryBot(self.app))


@pytest.fixture(scope="session")
def models() -> Models:
    return load_pay(), load_language()


@pytest.fixture
def settings(backend: str, tmp_path: Path) -> Iterator[Settings]:
    if backend == "sqlite":
        yield Settings.model_validate({"database": {"url": f"sqlite+aiosqlite:///{tmp_path / 'people.sqlite3'}"}})
        return
    with database_on_server() as url:
        yield Settings.model_validate({"database": {"url": url}, "key": KEY.hex()})


async def open_real_app(models: Models, settings: Settings) -> App:
    store = await open_store(settings)
    return App(settings, *models, store, Conversation(*models, store, now))


@pytest.fixture
async def app(models: Models, settings: Settings) -> AsyncIterator[App]:
    opened = await open_real_app(models, settings)
    yield opened
    await close(opened)


@pytest.fixture
def claim() -> Claim | None:
    """None: there is no other process that could answer in this one's place."""
    return None


@pytest.fixture
async def env(app: App, claim: Claim | None) -> AsyncIterator[Env]:
    started = Env(SalaryBot(app, claim=claim))
    await started.start()
    try:
        yield started
    finally:
        await started.bot.close()  # the simulation detaches a bot and leaves closing it to its owner
        await started.shutdown()
    check_everything_sent(started)
    started._raise_errors_since(started._errors_acknowledged)


@pytest.fixture
def slow_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every answer takes so long that it is announced first (no real time passes in this Discord)."""

    async def announced(announce: Callable[[], Awaitable[object]], work: Awaitable[Reply], *_how: Rush) -> Reply:
        await announce()
        return await work

    monkeypatch.setattr("bot.faces.discord.answering.at_once_or", announced)


@pytest.fixture
async def world(env: Env, models: Models, settings: Settings, app: App) -> AsyncIterator[World]:
    opened = World(env, models, settings, app)
    yield opened
    if opened.app is not app:
        await close(opened.app)


async def close(app: App) -> None:
    if app.store is not None:
        await app.store.close()


def check_everything_sent(env: Env) -> None:
    """Every request body that the bot sent is one that Discord takes."""
    for entry in env.http_requests:
        if entry.json is not None:
            check_request(entry.method, entry.path, entry.json)


def brought(pressed: Any) -> Any:
    """The card that a press or a form brought: the first answer itself, or what followed where that took longer."""
    return pressed.followups[0] if pressed.followups else pressed.response


def text_of(message: Any) -> str:
    """All that a person reads on a message."""
    parts = [message.content]
    for embed in message.embeds:
        parts += [embed.title or "", embed.description or "", embed.footer.text or ""]
        parts += [f"{shown.name}\n{shown.value}" for shown in embed.fields]
    return "\n".join(part for part in parts if part)


def controls_of(message: Any) -> Iterator[dict[str, Any]]:
    """Buttons and selects as Discord holds them."""
    for row in message.components:
        yield from (row if isinstance(row, dict) else row.to_dict())["components"]


def labels_of(message: Any) -> list[str]:
    return [control["label"] for control in controls_of(message) if control.get("label")]
