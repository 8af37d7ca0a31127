"""In a language 40 % longer than English every card still fits, and no word on it has passed the catalogues by."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass

import pytest
from babel import Locale

from bot.charts import Chart
from bot.conversation import Conversation
from bot.conversation.names import SOURCE_NAMES, VALUE_NAMES
from bot.conversation.reply import Form, Reply
from bot.conversation.turn import Act, Words
from models.knowledge import Knowledge
from tests.discord.walk import COMMANDS, MESSAGES, Walk
from tests.languages.pseudo import plain_words, pseudo

GERMAN = Locale("de")
NAMES = (
    *(name for names in VALUE_NAMES.values() for name in names.values()),
    *SOURCE_NAMES.values(),
    *GERMAN.territories.values(),
    *GERMAN.months["format"]["wide"].values(),
    *GERMAN.currencies.values(),
)


@dataclass
class Reader(Walk):
    """Reads every text on the way."""

    read: list[str] = field(default_factory=list)

    def look_at(self, reply: Reply) -> list[Act | Words]:
        self.read += texts_of(reply)
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
    import json, pathlib; pathlib.Path("/tmp/strange.json").write_text(json.dumps(strange, ensure_ascii=False, indent=0))
    assert strange == {}


def _sources() -> list[str]:
    return [fact.source for fact in Knowledge.load().facts]


def test_the_language_is_longer_and_holds_its_values() -> None:
    assert pseudo("From {low} to **{high}**") == "Fróm {low} tó **{high}** ẽẽẽẽẽ"
