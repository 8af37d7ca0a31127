"""Messages and questions as JSON Lines: what they mean, and what the conversation answers."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversation import Conversation
from bot.faces.lines import answer_asks, answer_parses
from models.language import Language
from models.pay.model import PayModel

UNDERSTOOD = ["intent", "topic", "confidence", "slots", "money"]
ANSWER = ["title", "text", "sources", "intent"]


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load()


@pytest.fixture(scope="module")
def pay() -> PayModel:
    return PayModel.load()


def parses(language: Language, *lines: object) -> tuple[list[dict], int]:
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    out = io.StringIO()
    status = answer_parses(raw, out, language)
    return [json.loads(line, parse_constant=pytest.fail) for line in out.getvalue().splitlines()], status


def asks(pay: PayModel, language: Language, *lines: object) -> tuple[list[dict], int]:
    """The answers of one run, in which lines of one user are one conversation."""
    out = io.StringIO()
    conversation = Conversation(pay, language, None, lambda: datetime(2026, 11, 23, tzinfo=UTC))
    status = answer_asks([json.dumps(line).encode() for line in lines], out, conversation)
    return [json.loads(line, parse_constant=pytest.fail) for line in out.getvalue().splitlines()], status


def test_a_message_is_parsed_into_the_contracts_shape(language: Language) -> None:
    (found,), status = parses(language, {"id": "a", "text": "what does a senior ML engineer earn in Berlin, 95k ok?"})
    assert status == 0
    assert [key for key in found if key != "slots_b"] == ["id", *UNDERSTOOD]
    assert {"role", "seniority", "country", "city"} <= set(found["slots"])
    assert found["money"][0]["amount"] == 95_000
    assert {"amount", "currency", "period", "kind"} <= set(found["money"][0])


def test_with_a_context_a_change_is_read_as_such_and_the_context_is_not_repeated(language: Language) -> None:
    context = {"role": "mle", "city": "Berlin"}
    (found,), _ = parses(language, {"text": "and in London?", "context": context})
    assert found["intent"] == "what_if"
    assert found["slots"] == {"country": "GB", "city": "London"}


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ({}, "text"),
        ({"text": None}, "text"),
        ({"text": ["a"]}, "text"),
        ({"text": "a", "context": "mle"}, "context"),
        ({"text": "a", "context": {"country": "Atlantis"}}, "country"),
        ({"text": "a", "context": {"colour": "red"}}, "colour"),
        (b"{", None),
    ],
)
def test_a_message_that_cannot_be_read_is_an_error_in_its_place(
    language: Language, line: object, field: str | None
) -> None:
    found, status = parses(language, line, {"text": "hello"})
    assert status == 1
    assert found[0]["error"]["field"] == field
    assert found[1]["intent"]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80))
def test_any_text_is_parsed_into_one_line(language: Language, text: str) -> None:
    (found,), status = parses(language, {"text": text})
    assert status == 0
    assert [key for key in found if key != "slots_b"] == UNDERSTOOD


def test_a_question_is_answered_with_its_estimate_and_sources(pay: PayModel, language: Language) -> None:
    (answer,), status = asks(pay, language, {"id": 3, "text": "What does a senior ML engineer earn in Berlin?"})
    assert status == 0
    assert list(answer) == ["id", *ANSWER, "data"]
    assert answer["intent"] == "estimate"
    assert answer["data"]["understood"]["city"] == "Berlin"
    assert answer["sources"]
    for source in answer["sources"]:
        assert list(source) == ["name", "year", "url"]
    assert "**" not in answer["text"]


def test_lines_of_one_user_are_one_conversation_and_others_stand_alone(pay: PayModel, language: Language) -> None:
    found, _ = asks(
        pay,
        language,
        {"text": "What does a senior ML engineer earn in Berlin?", "user": "ana"},
        {"text": "and in Zurich?"},
        {"text": "and in Zurich?", "user": "bo"},
        {"text": "and in Zurich?", "user": "ana"},
    )
    assert found[3]["intent"] == "what_if"
    assert found[3]["data"]["a"]["understood"]["city"] == "Berlin"
    assert found[3]["data"]["b"]["understood"]["city"] == "Zurich"
    assert "currency" not in found[3]["data"]["b"]["understood"]
    assert list(found[3]["data"]) == ["a", "b", "difference"]
    assert list(found[3]["data"]["difference"]) == ["p50", "p10", "p90", "terms"]
    for alone in found[1:3]:
        assert "Berlin" not in json.dumps(alone)


def test_the_same_question_has_the_same_answer_whoever_asks(pay: PayModel, language: Language) -> None:
    text = "data scientist, 5 years, Paris?"
    found, _ = asks(pay, language, {"text": text}, {"text": text, "user": "ana"}, {"text": text, "user": "Mohammed"})
    assert found[0] == found[1] == found[2]


def test_what_is_out_of_scope_is_an_answer_without_data(pay: PayModel, language: Language) -> None:
    (answer,), status = asks(pay, language, {"text": "what does a nurse earn in wales"})
    assert status == 0
    assert list(answer) == ANSWER
    assert answer["intent"] == "out_of_scope"


@pytest.mark.parametrize(
    ("line", "field"), [({"text": 5}, "text"), ({"user": "a"}, "text"), ({"text": "a", "user": 5}, "user")]
)
def test_a_question_that_cannot_be_read_is_an_error_in_its_place(
    pay: PayModel, language: Language, line: dict[str, object], field: str
) -> None:
    found, status = asks(pay, language, line, {"text": "hello"})
    assert status == 1
    assert found[0]["error"]["field"] == field
    assert found[1]["intent"]
