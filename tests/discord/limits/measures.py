"""How a length, a count and a repeated name are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def length_problems(where: str, text: object, most: int, least: int = 0) -> list[str]:
    """``text`` (nothing is empty) is a string of ``least`` to ``most`` characters."""
    if text is None:
        text = ""
    if not isinstance(text, str):
        return [f"{where}: not a text"]
    if len(text) > most:
        return [f"{where}: {len(text)} characters, at most {most}"]
    return [f"{where}: {len(text)} characters, at least {least}"] if len(text) < least else []


def count_problems(where: str, count: int, most: int, least: int = 0) -> list[str]:
    if count > most:
        return [f"{where}: {count}, at most {most}"]
    return [f"{where}: {count}, at least {least}"] if count < least else []


def repeated_problems(where: str, names: Iterable[object]) -> list[str]:
    seen: set[object] = set()
    problems = []
    for name in names:
        if name in seen:
            problems.append(f"{where}: {name!r} stands twice")
        seen.add(name)
    return problems


def options_problems(where: str, options: list[Mapping[str, Any]], least: int, most: int) -> list[str]:
    """The options of a select or of a group of boxes."""
    problems = count_problems(f"{where}.options", len(options), most, least)
    problems += repeated_problems(f"{where}.options", (option.get("value") for option in options))
    for index, option in enumerate(options):
        here = f"{where}.options[{index}]"
        problems += length_problems(f"{here}.label", option.get("label"), 100, 1)
        problems += length_problems(f"{here}.value", option.get("value"), 100, 1)
        problems += length_problems(f"{here}.description", option.get("description"), 100)
    return problems


def picks_problems(where: str, item: Mapping[str, Any], options: list[Mapping[str, Any]]) -> list[str]:
    """How many may be picked, against how many there are. Only selects of words list their options."""
    least, most = item.get("min_values", 1), item.get("max_values", 1)
    problems = [f"{where}.min_values: {least} is more than max_values {most}"] if least > most else []
    if not options:
        return problems
    if most > len(options):
        problems.append(f"{where}.max_values: {most}, with {len(options)} options")
    if least > len(options):
        problems.append(f"{where}.min_values: {least}, with {len(options)} options")
    picked = sum(bool(option.get("default")) for option in options)
    return problems + count_problems(f"{where}.options picked beforehand", picked, most)
