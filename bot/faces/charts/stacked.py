"""Sums of parts, as a picture: one bar a row in groups, each part with a pattern of its own, the sum at its end."""

from __future__ import annotations

from bot.charts import Stack, StackedChart
from bot.faces.charts.canvas import (
    GREEN,
    GROUND,
    MARGIN,
    ORANGE,
    PINK,
    QUIET,
    SKY,
    STRONG,
    WIDTH,
    Canvas,
    fitted,
    width_of,
)
from bot.faces.charts.scale import Scale

COLOURS = (SKY, ORANGE, GREEN, PINK)
ROW, BAR = 25.0, 18.0
NARROWEST, WIDEST = 64.0, 130.0
"""The column of labels."""


def draw_stacked(canvas: Canvas, chart: StackedChart) -> None:
    """Bars begin at nothing; parts lie in the order of the key above them."""
    _draw_key(canvas, chart.parts)
    stacks = [stack for group in chart.groups for stack in group.stacks]
    room = max(width_of(stack.total.text, 13, STRONG) for stack in stacks) + 8
    labels = min(max(NARROWEST, *(width_of(stack.label, 13) + 10 for stack in stacks)), WIDEST)
    most = max((stack.total.value for stack in stacks), default=1.0)
    scale = Scale(0.0, most or 1.0, MARGIN + labels, WIDTH - MARGIN - room)
    for group in chart.groups:
        if group.label:
            label = fitted(group.label, WIDTH - 2 * MARGIN, 14, STRONG)
            canvas.text((MARGIN, canvas.y + 12), label, 14, weight=STRONG)
            canvas.y += 24
        for stack in group.stacks:
            _draw_stack(canvas, stack, scale)
        canvas.y += 8


def _draw_key(canvas: Canvas, parts: tuple[str, ...]) -> None:
    x, y = MARGIN, canvas.y + 8
    for index, part in enumerate(parts):
        width = width_of(part, 13) + 34
        if x + width > WIDTH - MARGIN and x > MARGIN:
            x, y = MARGIN, y + 20
        _draw_part(canvas, index, (x, y - 7, x + 18, y + 7))
        canvas.text((x + 24, y), part, 13)
        x += width
    canvas.y = y + 16


def _draw_stack(canvas: Canvas, stack: Stack, scale: Scale) -> None:
    y, start = canvas.y + ROW / 2, 0.0
    canvas.text((MARGIN, y), fitted(stack.label, scale.start - MARGIN - 6, 13), 13, colour=QUIET)
    for index, part in enumerate(stack.parts):
        left, right = scale.at(start), scale.at(start + part.value)
        if right - left >= 0.5:
            _draw_part(canvas, index, (left, y - BAR / 2, right - 1, y + BAR / 2))
            _write_inside(canvas, part.text, (left, right), y)
        start += part.value
    canvas.text((scale.at(start) + 6, y), stack.total.text, 13, weight=STRONG)
    canvas.y += ROW


def _draw_part(canvas: Canvas, index: int, corners: tuple[float, float, float, float]) -> None:
    canvas.box(*corners, COLOURS[index % len(COLOURS)], 2)
    if index % 4 == 1:
        canvas.stripes(*corners)
    elif index % 4 == 2:
        canvas.dots(*corners)
    elif index % 4 == 3:
        canvas.stripes(*corners, falls=True)


def _write_inside(canvas: Canvas, text: str, ends: tuple[float, float], y: float) -> None:
    """The amount, where the part is long enough for it."""
    width = width_of(text, 12, STRONG)
    if width + 22 <= ends[1] - ends[0]:
        middle = sum(ends) / 2
        canvas.box(middle - width / 2 - 4, y - 8, middle + width / 2 + 4, y + 8, GROUND, 4)
        canvas.text((middle, y), text, 12, weight=STRONG, anchor="mm")
