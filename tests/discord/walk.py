"""Follows everything that can be tapped, from every command and a message of every intent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.conversation import Conversation
from bot.conversation.reply import Form, Question, Reply
from bot.conversation.turn import Act, Place, PlaceKind, Turn, Words
from bot.faces.discord.drawing import draw
from bot.faces.discord.forms import QuestionForm
from bot.translation import translator
from models.knowledge import TOPICS
from tests.discord.checking import check_request

LONGEST_ID = 2**63 - 1
ANSWER, EDIT = "/interactions/1/token/callback", "/webhooks/1/token/messages/@original"
COMMANDS = (
    Act("help"), Act("estimate"), Act("salary", {"role": "senior mle", "place": "Berlin"}), Act("explain"),
    Act("salary", {"role": "mle", "place": "Tuvalu"}), Act("salary", {"role": "x" * 100, "place": "y" * 100}),
    Act("salary", {"role": "head of machine learning platform engineering", "place": "San Francisco, CA"}),
    Act("whatif", {"text": "in Zurich with a PhD"}), Act("profile"), Act("profile.export"), Act("profile.delete"),
    Act("privacy"), Act("post", {"text": "Senior MLE in Berlin, 80-95k EUR"}),
    *(Act("topic", {"t": topic}) for topic in TOPICS),
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
        check_labels(reply)
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


def check_labels(reply: Reply) -> None:
    """Read aloud, each button tells what it does and which one it is."""
    labels = [action.label for action in reply.actions]
    labels += [option.label for question in reply.questions for option in question.options]
    assert all(any(sign.isalnum() for sign in label) for label in labels), labels
    buttons = [action.label for action in reply.actions]
    assert len(set(buttons)) == len(buttons), buttons
    for question in reply.questions:
        names = [option.label for option in question.options]
        assert len(set(names)) == len(names), names


def _picks(questions: tuple[Question, ...]) -> Iterator[Act]:
    """Every option by itself, and of a question that takes several all at once."""
    for question in questions:
        values = [option.value for option in question.options]
        if question.kind == "many":
            values.append(",".join(values))
        for value in values:
            yield Act(question.act.name, {**question.act.values, question.field: value})
