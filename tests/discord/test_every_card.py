"""Every command, card, form, select and button that there is, held against Discord's limits.

From every command and a message of every intent, each button, option and form that comes up is followed in turn.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.app import App, load_language, load_pay
from bot.client import COGS, SalaryBot
from bot.config import Settings
from bot.conversation import Conversation
from bot.conversation.questions import STEPS
from bot.conversation.reply import Form, Question, Reply
from bot.conversation.turn import Act, Place, PlaceKind, Turn, Words
from bot.faces.discord.completion import complete_place, complete_role
from bot.faces.discord.drawing import draw
from bot.faces.discord.forms import QuestionForm
from bot.store import Store
from bot.translation import translator
from models.knowledge import TOPICS
from models.profile import VOCABULARY
from tests.discord.checking import check_request

LONGEST_ID = 2**63 - 1
ANSWER, EDIT = "/interactions/1/token/callback", "/webhooks/1/token/messages/@original"
COMMANDS = (
    Act("help"), Act("estimate"), Act("salary", {"role": "senior mle", "place": "Berlin"}), Act("explain"),
    Act("salary", {"role": "mle", "place": "Tuvalu"}), Act("salary", {"role": "x" * 100, "place": "y" * 100}),
    Act("salary", {"role": "head of machine learning platform engineering", "place": "San Francisco, CA"}),
    Act("whatif", {"text": "in Zurich with a PhD"}), Act("profile"), Act("profile.export"), Act("profile.delete"),
    Act("post", {"text": "Senior MLE in Berlin, 80-95k EUR"}), *(Act("topic", {"t": topic}) for topic in TOPICS),
    Act("offer.add", {"text": "180k base, 15% bonus, 200k RSU over 4 years, 30k sign-on, senior mle in Boston"}),
    Act("offer.add", {"text": "3000 net a month in Berlin"}), Act("offer.list"), Act("offer.compare"),
    Act("offer.remove"), Act("negotiate"),
)  # fmt: skip
MESSAGES = (
    "senior mle in berlin?", "and in london?", "why?", "what do you know about me", "hello", "what does a nurse earn",
    "delete my data", "mle", "in Vaduz", "compare berlin and paris", "I was offered 90k", "help", "*" * 2000,
    "is remote paid less?", "manager in Berlin", "mle in Atlantis", "which of my offers: 90k or 95k + 10k bonus?",
    "offers: 90k, 91k, 92k, 93k, 94k, 95k, 96k, 97k, 98k, 99k, which is best?", "how do I negotiate my offer of 90k?",
)  # fmt: skip


@dataclass
class Walk:
    """Follows everything that can be tapped, each kind of act once for each of its values."""

    conversation: Conversation
    locale: str = "en-US"
    is_public: bool = False
    seen: set[object] = field(default_factory=set)
    cards: int = 0
    forms: int = 0

    async def follow(self, start: Act | Words) -> None:
        left: list[Act | Words] = [start]
        while left:
            said = left.pop()
            if isinstance(said, Act) and self._is_known(said):
                continue
            form = self.conversation.form(said, self.locale) if isinstance(said, Act) else None
            left += self.look_at_form(form) if form else self.look_at(await self._answer(said))

    def look_at(self, reply: Reply) -> list[Act | Words]:
        """Draws the card, checks it as a new message and as an edit, and gives what can be done on it."""
        self.cards += 1
        drawing = draw(reply, LONGEST_ID, translator(self.locale), is_public=self.is_public)
        files = [{"id": number, "filename": file.filename} for number, file in enumerate(drawing.files)]
        body = {"embeds": [drawing.embed.to_dict()], "components": drawing.view.to_components(), "attachments": files}
        check_request("POST", ANSWER, {"type": 4, "data": body}, len(files))
        check_request("PATCH", EDIT, {"content": None, **body}, len(files))
        return [*(action.act for action in reply.actions), *_picks(reply.questions)]

    def look_at_form(self, form: Form) -> list[Act | Words]:
        self.forms += 1
        check_request("POST", ANSWER, {"type": 9, "data": QuestionForm(form).to_dict()})
        return []

    async def _answer(self, said: Act | Words) -> Reply:
        kind = PlaceKind.SERVER if self.is_public else PlaceKind.DIRECT
        return await self.conversation.answer(
            Turn(f"discord:{LONGEST_ID}", Place(kind, 1, 2), said, self.locale, self.is_public)
        )

    def _is_known(self, act: Act) -> bool:
        key = act.name, tuple((name, value) for name, value in sorted(act.values.items()) if name != "p")
        is_known = key in self.seen
        self.seen.add(key)
        return is_known


def _picks(questions: tuple[Question, ...]) -> Iterator[Act]:
    """Every option by itself, and of a question that takes several all at once."""
    for question in questions:
        values = [option.value for option in question.options]
        if question.kind == "many":
            values.append(",".join(values))
        for value in values:
            yield Act(question.act.name, {**question.act.values, question.field: value})


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


@pytest.mark.parametrize(("locale", "is_public"), [("en-US", False), ("de", False), ("en-US", True)])
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
