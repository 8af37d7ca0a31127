"""Discord's own description of its requests, as a checker."""

from __future__ import annotations

from typing import Any

import pytest

from tests.discord import openapi
from tests.discord.checking import RefusedError, check_request

pytestmark = pytest.mark.skipif(not openapi.is_available(), reason=openapi.WITHOUT_IT)

CALLBACK = "/interactions/1/token/callback"


def problems(method: str, path: str, body: Any) -> list[str]:
    return openapi.description().problems(method, path, body)


def message(**data: Any) -> dict[str, Any]:
    return {"type": 4, "data": data}


def test_what_discord_takes_is_let_through() -> None:
    button = {"type": 2, "style": 1, "label": "Next", "custom_id": "a", "disabled": False}
    assert problems("POST", CALLBACK, message(content="Hello", components=[{"type": 1, "components": [button]}])) == []
    assert problems("POST", CALLBACK, {"type": 5, "data": {"flags": 64}}) == []
    assert problems("PATCH", "/webhooks/1/token/messages/@original", {"content": "Hello"}) == []
    assert problems("PUT", "/applications/1/commands", [{"type": 1, "name": "salary", "description": "Pay"}]) == []
    assert problems("POST", "/channels/1/typing", None) == []


def test_a_snowflake_may_be_an_integer() -> None:
    reply = {"content": "Hello", "message_reference": {"message_id": 123456789012345678, "channel_id": "2"}}
    assert problems("POST", "/channels/1/messages", reply) == []


TOO_MANY = [{"label": str(number), "value": str(number)} for number in range(26)]
SELECT = {"type": 3, "custom_id": "a", "options": TOO_MANY}


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ("body.data.embeds[0].title", message(embeds=[{"title": "x" * 257}])),
        ("body.data.content", message(content=7)),
        ("body.data.title", {"type": 9, "data": {"title": "x" * 46, "custom_id": "a", "components": []}}),
        ("components[0].options", message(components=[{"type": 1, "components": [SELECT]}])),
        ("body", {"type": 99}),
    ],
)
def test_a_body_that_discord_refuses_is_caught_and_its_place_named(place: str, body: dict[str, Any]) -> None:
    found = problems("POST", CALLBACK, body)
    assert found
    assert any(place in problem for problem in found), found


def test_a_route_that_does_not_exist_is_caught() -> None:
    assert problems("POST", "/channels/1/massages", {"content": "Hello"})
    assert problems("DELETE", CALLBACK, None)


def test_a_refused_request_says_all_that_is_wrong() -> None:
    with pytest.raises(RefusedError) as refused:
        check_request("POST", f"https://discord.com/api/v10{CALLBACK}?with_response=1", message(content="x" * 2001))
    assert any("2001" in problem for problem in refused.value.problems)
    check_request("POST", f"/api/v10{CALLBACK}", message(content="x" * 2000))
