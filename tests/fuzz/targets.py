"""What is fuzzed: everything that reads what others wrote. A target takes a text and must never be surprised."""

from __future__ import annotations

import asyncio
import io
import json
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from bot.config import load_settings
from bot.conversation import Conversation
from bot.conversation.turn import Act, Place, PlaceKind, Turn, Words
from bot.errors import PersonError, StartError
from bot.faces.discord.custom_id import read_custom_id
from bot.faces.discord.drawing import draw
from bot.faces.discord.errors import describe_error
from bot.faces.lines import answer_asks, answer_estimates, answer_parses
from bot.question import open_conversation
from bot.translation import translator
from models.language import Language
from models.pay.model import PayModel
from tests.fuzz import inputs

ANA = 4242424242424242
DIRECT = Place(PlaceKind.DIRECT, channel=1)
LIVE_MARKUP = re.compile(r"@everyone|@here|<@&?\d|(?<!\\)\[[^\]\n]*(?<!\\)\]\(https://evil")
"""Markup of the input that would act: a ping, a link in other words."""


@dataclass(frozen=True)
class Target:
    name: str
    run: Callable[[str], None]
    write: Callable[[Random], str]
    share: float
    """The part of a long run's inputs that it takes."""


@cache
def _language() -> Language:
    return Language.load()


@cache
def _pay() -> PayModel:
    return PayModel.load()


@cache
def _runner() -> asyncio.Runner:
    return asyncio.Runner()


@cache
def _conversation() -> Conversation:
    """One in which Ana already talked of something, so that buttons have something to change."""
    conversation = open_conversation()
    _runner().run(conversation.answer(Turn(f"discord:{ANA}", DIRECT, Words("senior mle in Berlin"), "en-US")))
    return conversation


def parse(text: str) -> None:
    found = _language().parse(text)
    assert found.intent
    assert 0 <= found.confidence <= 1


def estimate(line: str) -> None:
    _answered(line, lambda lines, out: answer_estimates(lines, out, _pay()))


def parse_line(line: str) -> None:
    _answered(line, lambda lines, out: answer_parses(lines, out, _language()))


def ask_line(line: str) -> None:
    _answered(line, lambda lines, out: answer_asks(lines, out, _conversation()))


def _answered(line: str, answer: Callable[[list[bytes], io.StringIO], int]) -> None:
    """One line in, one JSON object out, which says of no fault that nobody foresaw."""
    line = line.replace("\n", " ").replace("\r", " ")
    given, out = line.encode("utf-8", "surrogatepass"), io.StringIO()
    answer([given], out)
    told = out.getvalue().splitlines()
    assert len(told) == (1 if given.strip() else 0), told
    for one in told:
        assert isinstance(json.loads(one), dict)
        assert "Something broke" not in one, one
        one.encode()


def ask(text: str) -> None:
    """What somebody types in Discord, drawn as Discord gets it; the next words go on with the same talk."""
    _shown(Words(text))


def offer(text: str) -> None:
    _shown(Act("offer.add", {"text": text}))


def press(custom_id: str) -> None:
    """A button or select that anybody can forge."""
    try:
        act = read_custom_id(custom_id).act
        form = _conversation().form(act, "en-US")
    except PersonError as error:
        describe_error(error, translator("en"))
        return
    if form is None:
        _shown(act)


def settings(text: str) -> None:
    """A configuration file: taken, or refused in one line."""
    with tempfile.NamedTemporaryFile("wb", suffix=".toml") as file:
        file.write(text.encode("utf-8", "surrogatepass"))
        file.flush()
        try:
            load_settings({"SALARY_BOT_CONFIG": file.name})
        except StartError as error:
            refusal = str(error)
        else:
            refusal = ""
    assert "\n" not in refusal, refusal


def _shown(said: Act | Words) -> None:
    say = translator("en-US")
    try:
        reply = _runner().run(_conversation().answer(Turn(f"discord:{ANA}", DIRECT, said, "en-US")))
    except PersonError as error:
        written: list[str] = [describe_error(error, say)]
    else:
        drawing = draw(reply, ANA, say)
        written = list(_texts(drawing.embed.to_dict()))
        assert drawing.embed.title or drawing.embed.description
    for one in written:
        assert not LIVE_MARKUP.search(one), one


def _texts(part: Any) -> list[str]:
    if isinstance(part, str):
        return [part]
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return [text for one in inner for text in _texts(one)]


TARGETS = {
    target.name: target
    for target in (
        Target("parse", parse, inputs.message, 0.40),
        Target("parse_line", parse_line, inputs.json_line, 0.10),
        Target("estimate", estimate, inputs.json_line, 0.15),
        Target("ask", ask, inputs.message, 0.05),
        Target("ask_line", ask_line, inputs.json_line, 0.05),
        Target("offer", offer, inputs.offer, 0.05),
        Target("press", press, inputs.custom_id, 0.15),
        Target("settings", settings, inputs.configuration, 0.05),
    )
}
