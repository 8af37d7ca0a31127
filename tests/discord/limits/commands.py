"""Commands: 100 to type, 15 on people, 15 on messages; names 1-32 in lower case; 8,000 characters each."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from tests.discord.limits.measures import count_problems, length_problems, repeated_problems

TYPED, ON_PERSON, ON_MESSAGE = 1, 2, 3
MOST = {TYPED: 100, ON_PERSON: 15, ON_MESSAGE: 15}
BRANCHES = (1, 2)
"""Kinds of option that are sub-commands and groups of them."""


def commands_problems(commands: Sequence[Mapping[str, Any]]) -> list[str]:
    """All commands that are synced at once."""
    counts = Counter(command.get("type") or TYPED for command in commands)
    problems = []
    for kind, count in counts.items():
        problems += count_problems(f"commands of type {kind}", count, MOST.get(kind, 0))
    problems += repeated_problems("commands", ((one.get("type") or TYPED, one.get("name")) for one in commands))
    for command in commands:
        problems += command_problems(command, f"/{command.get('name')}")
    return problems


def command_problems(command: Mapping[str, Any], where: str) -> list[str]:
    problems = count_problems(f"{where}: characters over all", _command_length(command), 8000)
    if (command.get("type") or TYPED) != TYPED:
        problems += length_problems(f"{where}.name", command.get("name"), 32, 1)
        return problems + length_problems(f"{where}.description", command.get("description"), 0)
    return problems + _branch_problems(command, where)


def _branch_problems(branch: Mapping[str, Any], where: str) -> list[str]:
    """A command, a group, a sub-command: a name, a description and options."""
    options = branch.get("options") or []
    problems = _names_problems(branch, where)
    problems += length_problems(f"{where}.description", branch.get("description"), 100, 1)
    problems += count_problems(f"{where}.options", len(options), 25)
    problems += repeated_problems(f"{where}.options", (option.get("name") for option in options))
    has_branches = any(option.get("type") in BRANCHES for option in options)
    if has_branches and not all(option.get("type") in BRANCHES for option in options):
        problems.append(f"{where}.options: sub-commands stand with plain options")
    is_optional_met = False
    for option in options:
        here = f"{where}.{option.get('name')}"
        problems += _branch_problems(option, here) if option.get("type") in BRANCHES else _option_problems(option, here)
        if option.get("required") and is_optional_met:
            problems.append(f"{here}: required after optional")
        is_optional_met = is_optional_met or not option.get("required")
    return problems


def _option_problems(option: Mapping[str, Any], where: str) -> list[str]:
    choices = option.get("choices") or []
    problems = _names_problems(option, where)
    problems += length_problems(f"{where}.description", option.get("description"), 100, 1)
    problems += count_problems(f"{where}.choices", len(choices), 25)
    problems += repeated_problems(f"{where}.choices", (choice.get("name") for choice in choices))
    if choices and option.get("autocomplete"):
        problems.append(f"{where}: choices and autocomplete together")
    for name, other in (("min_value", "max_value"), ("min_length", "max_length")):
        if option.get(name) is not None and option.get(other) is not None and option[name] > option[other]:
            problems.append(f"{where}: {name} is more than {other}")
    for index, choice in enumerate(choices):
        problems += length_problems(f"{where}.choices[{index}].name", choice.get("name"), 100, 1)
        if isinstance(choice.get("value"), str):
            problems += length_problems(f"{where}.choices[{index}].value", choice["value"], 100)
    return problems


def _names_problems(named: Mapping[str, Any], where: str) -> list[str]:
    names = [named.get("name"), *(named.get("name_localizations") or {}).values()]
    return [f"{where}.name: {name!r} is no command name" for name in names if not _is_command_name(name)]


def _is_command_name(name: object) -> bool:
    """Letters, numbers, ``-``, ``_`` and ``'``, 1 to 32, in lower case where the script has one."""
    if not isinstance(name, str) or not 1 <= len(name) <= 32 or name != name.lower():
        return False
    return all(sign in "-_'" or unicodedata.category(sign)[0] in "LNM" for sign in name)


def _command_length(branch: Mapping[str, Any]) -> int:
    """Names, descriptions and values of a command and all below it; of translations the longest counts."""
    length = _longest(branch, "name") + _longest(branch, "description")
    length += sum(_command_length(option) for option in branch.get("options") or [])
    for choice in branch.get("choices") or []:
        length += _longest(choice, "name") + (len(choice["value"]) if isinstance(choice.get("value"), str) else 0)
    return length


def _longest(named: Mapping[str, Any], key: str) -> int:
    texts = [named.get(key) or "", *(named.get(f"{key}_localizations") or {}).values()]
    return max(len(text) for text in texts)
