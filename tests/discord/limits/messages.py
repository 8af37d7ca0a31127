"""Messages: 2,000 characters; 10 embeds of 6,000 characters over all; five rows; ids that differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.discord.limits.measures import (
    count_problems,
    length_problems,
    options_problems,
    picks_problems,
    repeated_problems,
)

ROW, BUTTON, SELECT = 1, 2, 3
SELECTS = (3, 5, 6, 7, 8)
LINK, PREMIUM = 5, 6
COMPONENTS_V2 = 1 << 15
CONTENTS = ("content", "embeds", "components", "poll", "sticker_ids")


def message_problems(body: Mapping[str, Any], *, is_new: bool, files: int = 0) -> list[str]:
    """A message as it is sent (``is_new``) or a change of one."""
    problems = length_problems("content", body.get("content"), 2000)
    if is_new and not files and not any(_is_something(body.get(name)) for name in CONTENTS):
        problems.append("message: empty")
    problems += _embeds_problems(body.get("embeds") or [])
    problems += _attachments_problems(body.get("attachments") or [])
    if (body.get("flags") or 0) & COMPONENTS_V2:
        return problems + _layout_problems(body)
    return problems + _rows_problems(body.get("components") or [])


def autocomplete_problems(data: Mapping[str, Any]) -> list[str]:
    choices = data.get("choices") or []
    problems = count_problems("choices", len(choices), 25)
    for index, choice in enumerate(choices):
        problems += length_problems(f"choices[{index}].name", choice.get("name"), 100, 1)
        if isinstance(choice.get("value"), str):
            problems += length_problems(f"choices[{index}].value", choice["value"], 100, 1)
    return problems


def _is_something(content: object) -> bool:
    return bool(content.strip() if isinstance(content, str) else content)


def _embeds_problems(embeds: list[Mapping[str, Any]]) -> list[str]:
    problems = count_problems("embeds", len(embeds), 10)
    for index, embed in enumerate(embeds):
        problems += _embed_problems(f"embeds[{index}]", embed)
    return problems + count_problems("embeds' characters over all", sum(map(_embed_length, embeds)), 6000)


def _embed_problems(where: str, embed: Mapping[str, Any]) -> list[str]:
    problems = length_problems(f"{where}.title", embed.get("title"), 256)
    problems += length_problems(f"{where}.description", embed.get("description"), 4096)
    problems += length_problems(f"{where}.footer", (embed.get("footer") or {}).get("text"), 2048)
    problems += length_problems(f"{where}.author", (embed.get("author") or {}).get("name"), 256)
    fields = embed.get("fields") or []
    problems += count_problems(f"{where}.fields", len(fields), 25)
    for index, field in enumerate(fields):
        problems += length_problems(f"{where}.fields[{index}].name", (field.get("name") or "").strip(), 256, 1)
        problems += length_problems(f"{where}.fields[{index}].value", (field.get("value") or "").strip(), 1024, 1)
    if not _embed_length(embed) and not any(embed.get(name) for name in ("image", "thumbnail", "video")):
        problems.append(f"{where}: empty")
    return problems


def _embed_length(embed: Mapping[str, Any]) -> int:
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    texts += [field.get(part) for field in embed.get("fields") or [] for part in ("name", "value")]
    return sum(len(text) for text in texts if text)


def _attachments_problems(attachments: list[Mapping[str, Any]]) -> list[str]:
    problems = count_problems("attachments", len(attachments), 10)
    for index, attachment in enumerate(attachments):
        problems += length_problems(f"attachments[{index}].description", attachment.get("description"), 1024)
    return problems


def _rows_problems(rows: list[Mapping[str, Any]]) -> list[str]:
    problems = count_problems("components: rows", len(rows), 5)
    items = []
    for index, row in enumerate(rows):
        if row.get("type") != ROW:
            problems.append(f"components[{index}]: not a row")
            continue
        items += row.get("components") or []
        problems += _row_problems(f"components[{index}]", row.get("components") or [])
    return problems + repeated_problems("custom_id", (item["custom_id"] for item in items if item.get("custom_id")))


def _layout_problems(body: Mapping[str, Any]) -> list[str]:
    """Components of the second kind: up to 40, nested, instead of text and embeds."""
    items = list(_walk(body.get("components") or []))
    problems = [f"{name}: not beside such components" for name in ("content", "embeds") if body.get(name)]
    problems += count_problems("components over all", len(items), 40)
    problems += count_problems("components' characters", sum(len(item.get("content") or "") for item in items), 4000)
    for index, item in enumerate(items):
        if item.get("type") == ROW:
            problems += _row_problems(f"component {index}", item.get("components") or [])
    return problems + repeated_problems("custom_id", (item["custom_id"] for item in items if item.get("custom_id")))


def _walk(components: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for component in components:
        yield component
        yield from _walk(component.get("components") or [])
        if component.get("accessory"):
            yield component["accessory"]


def _row_problems(where: str, items: list[Mapping[str, Any]]) -> list[str]:
    problems = count_problems(f"{where}: items", len(items), 5, 1)
    if len(items) > 1 and any(item.get("type") != BUTTON for item in items):
        problems.append(f"{where}: a select stands alone in its row")
    for index, item in enumerate(items):
        here = f"{where}.components[{index}]"
        if item.get("type") == BUTTON:
            problems += _button_problems(here, item)
        elif item.get("type") in SELECTS:
            problems += select_problems(here, item)
        else:
            problems.append(f"{here}: neither a button nor a select")
    return problems


def _button_problems(where: str, button: Mapping[str, Any]) -> list[str]:
    problems = length_problems(f"{where}.label", button.get("label"), 80)
    if not button.get("label") and not button.get("emoji") and button.get("style") != PREMIUM:
        problems.append(f"{where}: neither label nor emoji")
    if button.get("style") in (LINK, PREMIUM):
        return problems + ([f"{where}: a link has no custom_id"] if button.get("custom_id") else [])
    if button.get("url"):
        problems.append(f"{where}: only a link has an address")
    return problems + length_problems(f"{where}.custom_id", button.get("custom_id"), 100, 1)


def select_problems(where: str, select: Mapping[str, Any]) -> list[str]:
    """A select in a message or in a form."""
    problems = length_problems(f"{where}.custom_id", select.get("custom_id"), 100, 1)
    problems += length_problems(f"{where}.placeholder", select.get("placeholder"), 150)
    options = select.get("options") or []
    if select.get("type") == SELECT:
        problems += options_problems(where, options, 1, 25)
    return problems + picks_problems(where, select, options)
