"""In a language 40 % longer than English every card still fits, and no word on it has passed the catalogues by."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path

import pytest
from babel import Locale

from bot.charts import Chart
from bot.conversation import Conversation
from bot.conversation.names import SOURCE_NAMES, VALUE_NAMES
from bot.conversation.reply import Form, Reply
from bot.conversation.turn import Act, Words
from bot.faces.charts.alt import ALT_LIMIT, alt_text
from bot.faces.charts.picture import draw_picture
from bot.translation import LANGUAGE_NAMES
from models import knowledge
from models.pay.model import PayModel
from tests.discord.walk import COMMANDS, MESSAGES, Walk
from tests.languages.pseudo import plain_words, pseudo

GERMAN = Locale("de")
ADDRESS = re.compile(r"https?://\S+")
FACTS = Path(knowledge.__file__).with_name("facts")
NAMES = (
    *(name for names in VALUE_NAMES.values() for name in names.values()),
    *SOURCE_NAMES.values(),
    *GERMAN.territories.values(),
    *GERMAN.months["format"]["wide"].values(),
    *GERMAN.currencies.values(),
    *GERMAN.currencies,
    *LANGUAGE_NAMES.values(),
    *("Berlin", "Boston, MA", "San Francisco, CA", "London", "Zurich", "Vaduz", "Atlantis", "Paris", "New York, NY"),
    "Head of machine learning platform engineering",
    "Kub",  # Kubernetes, where a list of skills is cut
)
"""What nobody translates, or Babel does: skills, sources, countries, months, currencies, cities, a title as typed."""


@dataclass
class Reader(Walk):
    """Reads every text on the way."""

    read: list[str] = field(default_factory=list)
    charts: dict[str, tuple[int, Chart]] = field(default_factory=dict)
    """The chart of each kind with the longest texts."""

    def look_at(self, reply: Reply) -> list[Act | Words]:
        self.read += texts_of(reply)
        for chart in reply.charts:
            length = sum(len(text) for text in texts_of_chart(chart))
            self.charts[chart.kind] = max(
                self.charts.get(chart.kind, (0, chart)), (length, chart), key=lambda one: one[0]
            )
        return super().look_at(reply)

    def look_at_form(self, form: Form) -> list[Act | Words]:
        self.read += [form.title, *(text for one in form.questions for text in (one.prompt, one.placeholder))]
        return super().look_at_form(form)


def texts_of(reply: Reply) -> list[str]:
    """Everything of a reply that a person reads, pictures and their alt texts too."""
    texts = [reply.title, *reply.paragraphs, reply.footer]
    texts += [text for one in reply.fields for text in (one.name, one.text)]
    texts += [text for one in reply.questions for text in (one.prompt, one.placeholder)]
    texts += [text for one in reply.questions for option in one.options for text in (option.label, option.description)]
    texts += [action.label for action in reply.actions]
    texts = [ADDRESS.sub("", text) for text in texts]
    return texts + [text for chart in reply.charts for text in texts_of_chart(chart)]


def texts_of_chart(part: Chart | object) -> list[str]:
    if isinstance(part, str):
        return [part]
    if isinstance(part, tuple):
        return [text for one in part for text in texts_of_chart(one)]
    if not is_dataclass(part):
        return []
    return [text for one in fields(part) if one.name != "kind" for text in texts_of_chart(getattr(part, one.name))]


@pytest.mark.parametrize("is_public", [False, True])
async def test_everything_fits_and_is_said_in_the_language(
    conversation: Conversation, pseudo_language: str, is_public: bool
) -> None:
    reader = Reader(conversation, pseudo_language, is_public)
    for act in COMMANDS:
        await reader.follow(act)
    for text in MESSAGES:
        await reader.follow(Words(text))
    known = {word for name in (*NAMES, *_sources()) for word in plain_words(name)}
    strange = {word: text for text in dict.fromkeys(reader.read) for word in plain_words(text) - known}
    assert strange == {}
    for _, chart in reader.charts.values():
        assert draw_picture((chart,)).startswith(b"\x89PNG")
        assert len(alt_text((chart,))) <= ALT_LIMIT


def _sources() -> list[str]:
    """Who says a figure or a fact, and where it was seen: names, which nobody translates."""
    facts = [fact for path in FACTS.glob("*.toml") for fact in tomllib.loads(path.read_text("utf-8"))["fact"]]
    of_model = [source.name for source in PayModel.load().sources().values()]
    return [*of_model, *(str(fact.get(key, "")) for fact in facts for key in ("source", "via"))]


def test_the_language_is_longer_and_holds_its_values() -> None:
    assert pseudo("From {low} to **{high}**") == "Fróm {low} tó **{high}** ẽẽẽẽẽ"
