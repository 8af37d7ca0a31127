"""A Reply as rich draws it: a frame, the strong parts strong, choices in columns that fit."""

from __future__ import annotations

from rich.columns import Columns
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.conversation.reply import Reply
from bot.faces.choices import Choice
from bot.faces.text import receipt


def draw_card(reply: Reply) -> RenderableType:
    """Title in the frame, text inside, sources and footer quiet at its foot."""
    parts: list[RenderableType] = [strong_text(text) for text in reply.paragraphs]
    if reply.fields:
        parts.extend(_fields(reply))
    parts.extend(Text(text, style="dim") for text in (receipt(reply), reply.footer) if text)
    asked = (question.prompt for question in reply.questions if not reply.title.startswith(question.prompt))
    parts.extend(Text(prompt, style="bold") for prompt in asked)
    spaced: list[RenderableType] = []
    for part in parts:
        spaced.extend((part, Text("")) if part is not parts[-1] else (part,))
    return Panel(
        Group(*spaced), title=Text(reply.title, style="bold"), title_align="left", border_style="cyan", padding=(1, 2)
    )


def draw_choices(choices: tuple[Choice, ...], width: int) -> RenderableType:
    """Keys and labels, in columns where there are many."""
    labels = [_label(choice) for choice in choices]
    widest = max(label.cell_len for label in labels)
    columns = Columns(labels, width=min(widest, width - 4), padding=(0, 2), column_first=len(labels) > 6, expand=False)
    return Padding(columns, (0, 0, 1, 2))


def strong_text(text: str) -> Text:
    """``**strong**`` parts in bold; everything else as it is."""
    drawn = Text()
    for index, part in enumerate(text.split("**")):
        drawn.append(part, style="bold green" if index % 2 else "")
    return drawn


def _label(choice: Choice) -> Text:
    label = Text()
    name = choice.label.removeprefix(choice.key) if choice.key == choice.value else choice.label
    label.append(choice.key if name != choice.label else f"{choice.key} ", style="cyan")
    label.append(name, style="bold" if choice.is_current else "")
    if choice.description:
        label.append(f" {choice.description}", style="dim")
    return label


def _fields(reply: Reply) -> list[RenderableType]:
    """Short fields side by side in one table, long ones under their names."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    drawn: list[RenderableType] = []
    for field in reply.fields:
        if "\n" in field.text:
            drawn.append(Group(Text(field.name, style="bold"), strong_text(field.text)))
        else:
            table.add_row(field.name, strong_text(field.text))
    return [*drawn, table] if table.row_count else drawn
