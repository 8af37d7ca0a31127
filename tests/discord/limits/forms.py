"""Forms: title 45; one to five items, each in a Label (45, description 100)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.discord.limits.measures import (
    count_problems,
    length_problems,
    options_problems,
    picks_problems,
    repeated_problems,
)
from tests.discord.limits.messages import SELECTS, select_problems

TEXT_INPUT, TEXT, LABEL, FILES, RADIO, CHECKBOXES, CHECKBOX = 4, 10, 18, 19, 21, 22, 23


def form_problems(data: Mapping[str, Any]) -> list[str]:
    components = data.get("components") or []
    problems = length_problems("form.custom_id", data.get("custom_id"), 100, 1)
    problems += length_problems("form.title", data.get("title"), 45, 1)
    problems += count_problems("form.components", len(components), 5, 1)
    items = []
    for index, label in enumerate(components):
        where = f"form.components[{index}]"
        if label.get("type") == TEXT:
            continue
        if label.get("type") != LABEL:
            problems.append(f"{where}: not in a Label")
            continue
        items.append(label.get("component") or {})
        problems += _label_problems(where, label)
    return problems + repeated_problems("custom_id", (item.get("custom_id") for item in items))


def _label_problems(where: str, label: Mapping[str, Any]) -> list[str]:
    item = label.get("component") or {}
    problems = length_problems(f"{where}.label", label.get("label"), 45, 1)
    problems += length_problems(f"{where}.description", label.get("description"), 100)
    problems += length_problems(f"{where}.custom_id", item.get("custom_id"), 100, 1)
    kind = item.get("type")
    if kind == TEXT_INPUT:
        return problems + _text_problems(where, item)
    if kind in SELECTS:
        return problems + select_problems(where, item)
    if kind in (RADIO, CHECKBOXES):
        return problems + _boxes_problems(where, item)
    return problems if kind in (FILES, CHECKBOX) else [*problems, f"{where}: no such item in a form"]


def _text_problems(where: str, item: Mapping[str, Any]) -> list[str]:
    least, most = item.get("min_length") or 0, item.get("max_length") or 4000
    problems = length_problems(f"{where}.placeholder", item.get("placeholder"), 100)
    problems += count_problems(f"{where}.max_length", most, 4000, 1)
    problems += count_problems(f"{where}.min_length", least, most)
    value = item.get("value")
    return problems + (length_problems(f"{where}.value", value, most, least) if value else [])


def _boxes_problems(where: str, item: Mapping[str, Any]) -> list[str]:
    """A radio group takes two to ten options and one pick, a checkbox group one to ten and several."""
    options = item.get("options") or []
    if item["type"] == RADIO:
        picked = sum(bool(option.get("default")) for option in options)
        return options_problems(where, options, 2, 10) + count_problems(f"{where}: picked beforehand", picked, 1)
    problems = options_problems(where, options, 1, 10)
    return problems + picks_problems(where, {"max_values": len(options), **item}, options)
