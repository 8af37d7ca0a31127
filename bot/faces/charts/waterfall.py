"""What moved a number, as a picture: one row a step, arrows to the right for more and to the left for less."""

from __future__ import annotations

from itertools import accumulate

from bot.charts import Pointer, Step, WaterfallChart
from bot.faces.charts.canvas import (
    FAINT,
    MARGIN,
    ORANGE,
    REGULAR,
    SKY,
    STRONG,
    TEXT,
    WIDTH,
    Canvas,
    fitted,
    width_of,
    wrapped,
)
from bot.faces.charts.scale import Scale, scale_over

LABELS, ROW, BAR = 160.0, 31.0, 16.0
"""The column of names, the height of a row, the height of an arrow."""
TIP = 6.0


def draw_waterfall(canvas: Canvas, chart: WaterfallChart) -> None:
    """Start, steps, end, each where the one before ended."""
    levels = list(accumulate((step.change.value for step in chart.steps), initial=chart.start.mark.value))
    room = max(width_of(text, 13, STRONG) for text in _texts(chart)) + 12
    scale = scale_over([*levels, chart.end.mark.value], MARGIN + LABELS + 20, WIDTH - MARGIN - room)
    _draw_level(canvas, chart.start, scale)
    for step, before, after in zip(chart.steps, levels, levels[1:], strict=False):
        _draw_step(canvas, step, scale.at(before), scale.at(after))
    end = scale.at(levels[-1])
    canvas.line([(end, canvas.y - (ROW - BAR) / 2), (end, canvas.y + 8)], FAINT, 1.5)
    _draw_level(canvas, chart.end, scale)


def _texts(chart: WaterfallChart) -> list[str]:
    return [chart.start.mark.text, chart.end.mark.text, *(step.change.text for step in chart.steps)]


def _draw_level(canvas: Canvas, level: Pointer, scale: Scale) -> None:
    x, y = scale.at(level.mark.value), canvas.y + ROW / 2
    _write_label(canvas, level.label, y, STRONG)
    canvas.polygon([(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)], TEXT)
    canvas.text((x + 13, y), level.mark.text, 14, weight=STRONG)
    canvas.y += ROW


def _draw_step(canvas: Canvas, step: Step, before: float, after: float) -> None:
    y = canvas.y + ROW / 2
    canvas.line([(before, canvas.y - (ROW - BAR) / 2), (before, y - BAR / 2)], FAINT, 1.5)
    _write_label(canvas, step.label, y)
    is_more = after >= before
    canvas.polygon(_arrow(before, after, y), SKY if is_more else ORANGE)
    canvas.text((max(before, after) + 9, y), step.change.text, 13, weight=STRONG)
    canvas.y += ROW


def _write_label(canvas: Canvas, label: str, y: float, weight: int = REGULAR) -> None:
    """On one line, or smaller on two."""
    is_short = width_of(label, 14, weight) <= LABELS
    size, lines = (14, [label]) if is_short else (12, wrapped(label, LABELS, 12, weight))
    shown = [lines[0], fitted(" ".join(lines[1:]), LABELS, size, weight)] if len(lines) > 1 else lines
    for index, line in enumerate(shown):
        canvas.text((MARGIN, y + (index - (len(shown) - 1) / 2) * 13.5), line, size, weight=weight)


def _arrow(before: float, after: float, y: float) -> list[tuple[float, float]]:
    """A bar with a tip where it ends; a very short one is all tip."""
    way = 1 if after >= before else -1
    neck = after - way * min(TIP, abs(after - before))
    if abs(after - before) < 2:
        after = before + way * 2
    half = BAR / 2
    return [(before, y - half), (neck, y - half), (after, y), (neck, y + half), (before, y + half)]
