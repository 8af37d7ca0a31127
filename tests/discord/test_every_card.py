"""Every command, card, form, select and button that there is, held against Discord's limits.

From every command and a message of every intent, each button, option and form that comes up is followed in turn.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.app import App, load_language, load_pay
from bot.client import COGS, SalaryBot
from bot.config import Settings
from bot.conversation import Conversation
from bot.conversation.questions import STEPS
from bot.conversation.turn import Act, Words
from bot.faces.discord.completion import complete_place, complete_role
from bot.store import Store
from bot.translation import DISCORD_LOCALES, LANGUAGES
from models.profile import VOCABULARY
from tests.discord.checking import check_request
from tests.discord.walk import ANSWER, COMMANDS, MESSAGES, Walk


@pytest.fixture(scope="module")
def models() -> tuple[Any, Any]:
    return load_pay(), load_language()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'people.sqlite3'}")
    yield opened
    await opened.close()


@pytest.fixture
def conversation(models: tuple[Any, Any], store: Store) -> Conversation:
    return Conversation(*models, store, lambda: datetime.now(UTC))


@pytest.mark.parametrize(
    ("locale", "is_public"),
    [
        ("en-US", False),
        ("en-US", True),
        *(pytest.param(DISCORD_LOCALES[name][0], False, marks=pytest.mark.slow) for name in LANGUAGES if name != "en"),
    ],
)
async def test_everything_that_can_be_tapped_is_drawn_within_the_limits(
    conversation: Conversation, caplog: pytest.LogCaptureFixture, locale: str, is_public: bool
) -> None:
    walk = Walk(conversation, locale, is_public)
    for act in COMMANDS:
        await walk.follow(act)
    for text in MESSAGES:
        await walk.follow(Words(text))
    assert walk.cards > (20 if is_public else 150)
    assert not [line for line in caplog.messages if "cut" in line], "a row of buttons was left out"
    assert not [line for line in caplog.messages if "left out" in line], "a button was left out"


async def test_every_step_takes_every_value_of_its_vocabulary(conversation: Conversation) -> None:
    walk = Walk(conversation)
    await walk.follow(Act("salary", {"role": "mle", "place": "San Francisco"}))
    for name, step in STEPS.items():
        for value in (*step.values, ",".join(step.values)) if step.kind == "many" else step.values:
            await walk._answer(Act("afresh"))
            await walk._answer(Act("q", {"step": "role", "value": "machine_learning_engineer"}))
            await walk._answer(Act("q", {"step": "place", "value": "US"}))
            walk.look_at(await walk._answer(Act("q", {"do": "go", "step": name})))
            walk.look_at(await walk._answer(Act("q", {"step": name, "value": value})))
        form = conversation.form(Act("q", {"do": "type", "step": name}), "en-US")
        assert (form is not None) == (step.typed is not None)
        if form is not None:
            walk.look_at_form(form)
    offered = {value for step in STEPS.values() for value in step.values}
    assert {value.value for words in VOCABULARY.values() for value in words} <= offered


async def test_every_command_is_one_that_discord_takes(models: tuple[Any, Any], conversation: Conversation) -> None:
    bot = SalaryBot(App(Settings(), *models, None, conversation))
    for cog in COGS:
        await bot.load_extension(cog)
    commands = [command.to_dict(bot.tree) for command in bot.tree.get_commands()]
    check_request("PUT", "/applications/1/commands", commands)
    assert {"estimate", "salary", "whatif", "ask", "profile", "help"} <= {command["name"] for command in commands}


@pytest.mark.parametrize("locale", ["en-US", "de", "ja"])
@pytest.mark.parametrize("text", ["", "m", "ml", "senior mle", "san", "xyzzy", "x" * 100, "*_~|`", "ü", "U", "St."])
def test_suggestions_are_ones_that_discord_takes(text: str, locale: str) -> None:
    for found in (complete_role(text, locale), complete_place(text, locale)):
        check_request("POST", ANSWER, {"type": 8, "data": {"choices": [choice.to_dict() for choice in found]}})
