"""Each line of the limits table on commands catches what Discord would refuse, and lets through what it takes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.discord.limits import limit_problems

Body = dict[str, Any]


def problems_of_commands(*commands: Body) -> list[str]:
    return limit_problems("PUT", "/applications/1/commands", list(commands))


def command(name: str = "salary", *inside: Body, **more: Any) -> Body:
    return {"type": 1, "name": name, "description": "What it pays", "options": list(inside), **more}


def option(name: str = "role", **more: Any) -> Body:
    return {"type": 3, "name": name, "description": "Which role", **more}


COMMANDS: dict[str, list[Body]] = {
    "101 commands": [command(f"command-{number}") for number in range(101)],
    "16 commands on messages": [{"type": 3, "name": f"Read {number}"} for number in range(16)],
    "16 commands on people": [{"type": 2, "name": f"Look {number}"} for number in range(16)],
    "two of one name": [command(), command()],
    "a name in capitals": [command("Salary")],
    "a name with a space": [command("my salary")],
    "a name too long": [command("x" * 33)],
    "a translated name with a space": [command(name_localizations={"de": "mein gehalt"})],
    "no description": [command(description="")],
    "a description too long": [command(description="x" * 101)],
    "a description on a message command": [{"type": 3, "name": "Read", "description": "Reads"}],
    "26 options": [command("salary", *(option(f"o{number}") for number in range(26)))],
    "two options of one name": [command("salary", option(), option())],
    "required after optional": [command("salary", option(), option("place", required=True))],
    "an option's bad name": [command("salary", option("The role"))],
    "an option's description too long": [command("salary", option(description="x" * 101))],
    "26 choices": [command("salary", option(choices=[{"name": str(n), "value": str(n)} for n in range(26)]))],
    "a choice's name too long": [command("salary", option(choices=[{"name": "x" * 101, "value": "a"}]))],
    "a choice's value too long": [command("salary", option(choices=[{"name": "a", "value": "x" * 101}]))],
    "choices and autocomplete": [command("salary", option(autocomplete=True, choices=[{"name": "a", "value": "a"}]))],
    "a smallest value over the largest": [command("salary", option(min_value=3, max_value=2))],
    "a bad option in a sub-command": [command("profile", {**option("show"), "type": 1, "options": [option("Bad")]})],
    "8,000 characters": [
        command("salary", *(option(f"o{n}", choices=[{"name": str(m), "value": "x" * 99} for m in range(25)])
                            for n in range(4)))
    ],
}  # fmt: skip


def test_what_discord_takes_is_let_through() -> None:
    many = [command(f"command-{number}", option(required=True), option("place")) for number in range(100)]
    assert problems_of_commands(*many, {"type": 3, "name": "Explain the pay here"}) == []
    assert problems_of_commands(command("gehalt", name_localizations={"de": "gehalt", "ja": "給料"})) == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_discord_refuses_is_caught(name: str) -> None:
    assert len(problems_of_commands(*COMMANDS[name])) == 1
