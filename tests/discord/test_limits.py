"""The limits of messages and forms: each line catches what Discord would refuse, and lets through what it takes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.discord.limits import limit_problems

Body = dict[str, Any]


def problems_of_message(**body: Any) -> list[str]:
    return limit_problems("POST", "/channels/1/messages", body)


def problems_of_form(*components: Body, title: str = "About you") -> list[str]:
    body = {"type": 9, "data": {"title": title, "custom_id": "form", "components": list(components)}}
    return limit_problems("POST", "/interactions/1/token/callback", body)


def button(custom_id: str = "a", label: str = "Next", **more: Any) -> Body:
    return {"type": 2, "style": 1, "label": label, "custom_id": custom_id, **more}


def row(*items: Body) -> Body:
    return {"type": 1, "components": list(items)}


def options(count: int) -> list[Body]:
    return [{"label": f"Choice {index}", "value": str(index)} for index in range(count)]


def select(count: int = 3, **more: Any) -> Body:
    return {"type": 3, "custom_id": "select", "options": options(count), **more}


def labelled(item: Body, label: str = "Years", **more: Any) -> Body:
    return {"type": 18, "label": label, "component": item, **more}


def text_input(custom_id: str = "years", **more: Any) -> Body:
    return {"type": 4, "style": 1, "custom_id": custom_id, **more}


def group(kind: int, count: int, **more: Any) -> Body:
    return {"type": kind, "custom_id": "group", "options": options(count), **more}


def embed(**parts: Any) -> Body:
    return {"title": "Pay", **parts}


def test_what_discord_takes_is_let_through() -> None:
    full = [row(*(button(f"{line}:{place}") for place in range(5))) for line in range(4)]
    assert problems_of_message(content="x" * 2000, components=[*full, row(select(25, max_values=25))]) == []
    assert problems_of_message(embeds=[embed(description="x" * 4096, footer={"text": "y" * 1901})]) == []
    five = [labelled(text_input(str(place), max_length=4000), "x" * 45, description="y" * 100) for place in range(5)]
    assert problems_of_form(*five, title="t" * 45) == []
    assert problems_of_form(labelled(group(21, 10)), labelled({**group(22, 1), "custom_id": "boxes"})) == []


MESSAGES = {
    "content too long": {"content": "x" * 2001},
    "an empty message": {"content": "  ", "embeds": []},
    "eleven embeds": {"embeds": [embed()] * 11},
    "embeds over 6,000 in all": {"embeds": [embed(description="x" * 3100), embed(description="x" * 2900)]},
    "an embed's title": {"embeds": [embed(title="x" * 257)]},
    "an embed's description": {"embeds": [embed(description="x" * 4097)]},
    "an embed's footer": {"embeds": [embed(footer={"text": "x" * 2049})]},
    "26 fields": {"embeds": [embed(fields=[{"name": "a", "value": "b"}] * 26)]},
    "a field's name": {"embeds": [embed(fields=[{"name": "x" * 257, "value": "b"}])]},
    "a field's value": {"embeds": [embed(fields=[{"name": "a", "value": "x" * 1025}])]},
    "a field without a value": {"embeds": [embed(fields=[{"name": "a", "value": " "}])]},
    "an embed with nothing in it": {"content": "a", "embeds": [{"color": 1}]},
    "six rows": {"components": [row(button(str(line))) for line in range(6)]},
    "six buttons in a row": {"components": [row(*(button(str(place)) for place in range(6)))]},
    "an empty row": {"content": "a", "components": [row()]},
    "a select beside a button": {"components": [row(button(), select())]},
    "an item outside a row": {"components": [button()]},
    "a form's item in a message": {"components": [row(text_input())]},
    "a duplicate custom_id": {"components": [row(button("a")), row(button("a"))]},
    "a custom_id too long": {"components": [row(button("x" * 101))]},
    "a button without custom_id": {"components": [row(button(""))]},
    "a button without a label": {"components": [row(button(label=""))]},
    "a button's label too long": {"components": [row(button(label="x" * 81))]},
    "a link with custom_id": {"components": [row(button(style=5, url="https://example.org"))]},
    "an address on no link": {"components": [row(button(url="https://example.org"))]},
    "26 options": {"components": [row(select(26))]},
    "no options": {"components": [row(select(0))]},
    "two options of one value": {"components": [row(select(0, options=options(1) * 2))]},
    "an option's label": {"components": [row(select(0, options=[{"label": "x" * 101, "value": "a"}]))]},
    "an option's value": {"components": [row(select(0, options=[{"label": "a", "value": "x" * 101}]))]},
    "an option's description": {
        "components": [row(select(0, options=[{"label": "a", "value": "a", "description": "x" * 101}]))]
    },
    "more max_values than options": {"components": [row(select(3, max_values=4))]},
    "more min_values than max_values": {"components": [row(select(3, min_values=2, max_values=1))]},
    "two picked where one may be": {
        "components": [row(select(0, options=[{**one, "default": True} for one in options(2)]))]
    },
    "a placeholder too long": {"components": [row(select(placeholder="x" * 151))]},
    "an alt text too long": {"content": "a", "attachments": [{"id": 0, "description": "x" * 1025}]},
    "text beside components of the second kind": {
        "content": "a", "flags": 1 << 15, "components": [{"type": 10, "content": "b"}]
    },
}  # fmt: skip

FORMS: dict[str, tuple[list[Body], str]] = {
    "six items": ([labelled(text_input(str(place))) for place in range(6)], "Form"),
    "no item": ([], "Form"),
    "a title too long": ([labelled(text_input())], "x" * 46),
    "an item outside a Label": ([row(text_input())], "Form"),
    "a button": ([labelled(button())], "Form"),
    "a label too long": ([labelled(text_input(), "x" * 46)], "Form"),
    "a description too long": ([labelled(text_input(), description="x" * 101)], "Form"),
    "a placeholder too long": ([labelled(text_input(placeholder="x" * 101))], "Form"),
    "more than 4,000 characters": ([labelled(text_input(max_length=4001))], "Form"),
    "a value longer than max_length": ([labelled(text_input(value="abc", max_length=2))], "Form"),
    "min_length over max_length": ([labelled(text_input(min_length=3, max_length=2))], "Form"),
    "a duplicate custom_id": ([labelled(text_input("a")), labelled(text_input("a"))], "Form"),
    "more max_values than options": ([labelled(select(2, max_values=3))], "Form"),
    "26 options": ([labelled(select(26))], "Form"),
    "a radio group of one": ([labelled(group(21, 1))], "Form"),
    "a radio group of eleven": ([labelled(group(21, 11))], "Form"),
    "a checkbox group of eleven": ([labelled(group(22, 11))], "Form"),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_that_discord_refuses_is_caught(name: str) -> None:
    assert len(problems_of_message(**MESSAGES[name])) == 1


@pytest.mark.parametrize("name", FORMS)
def test_a_form_that_discord_refuses_is_caught(name: str) -> None:
    components, title = FORMS[name]
    assert len(problems_of_form(*components, title=title)) == 1


def test_more_than_25_suggestions_and_long_ones_are_caught() -> None:
    def answer(*choices: Body) -> list[str]:
        body = {"type": 8, "data": {"choices": list(choices)}}
        return limit_problems("POST", "/interactions/1/token/callback", body)

    assert answer(*({"name": str(number), "value": str(number)} for number in range(26)))
    assert answer({"name": "x" * 101, "value": "a"})
    assert answer({"name": "a", "value": "x" * 101})
    assert answer({"name": "x" * 100, "value": "y" * 100}) == []


def test_a_change_of_a_message_may_leave_the_text_alone_but_keeps_the_limits() -> None:
    path = "/webhooks/1/token/messages/@original"
    assert limit_problems("PATCH", path, {"components": []}) == []
    assert limit_problems("PATCH", path, {"content": "x" * 2001})
    assert limit_problems("POST", "/webhooks/1/token", {"attachments": [{"id": 0}]}, files=1) == []
