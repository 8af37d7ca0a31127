"""Ranges on one scale, as a picture: the line is 80 of 100 people, its thick part half of them."""

from __future__ import annotations

from bot.charts import Mark, Pointer, RangeChart, Span
from bot.faces.charts.canvas import (
    GROUND,
    MARGIN,
    ORANGE,
    QUIET,
    SKY,
    STRONG,
    TEXT,
    WIDTH,
    Canvas,
    fitted,
    width_of,
)
from bot.faces.charts.scale import Scale, kept_apart, scale_over

SIDE = MARGIN + 26
"""Where the scale begins and ends: the amounts under a range's ends need room of their own."""
SPAN_HEIGHT, ROW, GAP = 22.0, 18.0, 8.0


def draw_ranges(canvas: Canvas, chart: RangeChart) -> None:
    """Each span under its name; pointers as broken lines through all of them, named below."""
    scale = scale_over(_amounts(chart), SIDE, WIDTH - SIDE)
    top = canvas.y
    for pointer in chart.pointers:
        canvas.dashes(scale.at(pointer.mark.value), top + 24, top + _height(chart), ORANGE)
    for span in chart.spans:
        _draw_span(canvas, span, scale)
    for pointer in chart.pointers:
        _draw_pointer(canvas, pointer, scale)


def _height(chart: RangeChart) -> float:
    rows = (ROW + (24 if span.middle else 0) + SPAN_HEIGHT + ROW + GAP for span in chart.spans)
    return sum(rows) + 2


def _amounts(chart: RangeChart) -> list[float]:
    ends = [mark.value for span in chart.spans for mark in (span.low, span.high)]
    return [*ends, *(pointer.mark.value for pointer in chart.pointers)]


def _draw_span(canvas: Canvas, span: Span, scale: Scale) -> None:
    y = canvas.y
    if span.label:
        label = fitted(span.label, WIDTH - 2 * MARGIN, 14, STRONG)
        canvas.text((MARGIN, y + 9), label, 14, weight=STRONG)
        left = MARGIN + width_of(label, 14, STRONG) + 8
        canvas.text((left, y + 9), fitted(span.detail, WIDTH - MARGIN - left, 13), 13, colour=QUIET)
    y += ROW
    low, high = scale.at(span.low.value), scale.at(span.high.value)
    if span.middle is not None:
        _write_middle(canvas, span.middle, scale, y)
        y += 24
    centre = y + SPAN_HEIGHT / 2
    canvas.box(low, centre - 3, high, centre + 3, SKY, 3)
    for end in (low, high):
        canvas.box(end - 1.5, centre - 8, end + 1.5, centre + 8, SKY, 1.5)
    if span.lower_quarter is not None and span.upper_quarter is not None:
        canvas.box(scale.at(span.lower_quarter), y, scale.at(span.upper_quarter), y + SPAN_HEIGHT, SKY, 5)
    if span.middle is not None:
        middle = scale.at(span.middle.value)
        canvas.box(middle - 3.5, y - 3, middle + 3.5, y + SPAN_HEIGHT + 3, GROUND, 2)
        canvas.box(middle - 1.75, y - 3, middle + 1.75, y + SPAN_HEIGHT + 3, TEXT, 1.75)
    y += SPAN_HEIGHT
    _draw_ends(canvas, span, (low, high), y + 10)
    canvas.y = y + ROW + GAP


def _write_middle(canvas: Canvas, middle: Mark, scale: Scale, y: float) -> None:
    half = width_of(middle.text, 16, STRONG) / 2
    place = min(max(scale.at(middle.value), MARGIN + half), WIDTH - MARGIN - half)
    canvas.box(place - half - 3, y + 3, place + half + 3, y + 21, GROUND)
    canvas.text((place, y + 12), middle.text, 16, weight=STRONG, anchor="mm")


def _draw_ends(canvas: Canvas, span: Span, ends: tuple[float, float], y: float) -> None:
    halves = (width_of(span.low.text, 13) / 2, width_of(span.high.text, 13) / 2)
    for mark, at, half in zip((span.low, span.high), places_of_ends(ends, halves), halves, strict=True):
        canvas.box(at - half - 2, y - 8, at + half + 2, y + 8, GROUND)
        canvas.text((at, y), mark.text, 13, colour=QUIET, anchor="mm")


def places_of_ends(ends: tuple[float, float], halves: tuple[float, float]) -> tuple[float, float]:
    """Where the amounts under both ends are written: apart from each other, and within the picture."""
    gap = sum(halves) + 12
    low, high = kept_apart(*ends, gap)
    low = max(low, MARGIN + halves[0])
    high = min(max(high, low + gap), WIDTH - MARGIN - halves[1])
    return min(low, high - gap), high


def _draw_pointer(canvas: Canvas, pointer: Pointer, scale: Scale) -> None:
    x, y = scale.at(pointer.mark.value), canvas.y + 6
    canvas.polygon([(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)], ORANGE)
    text = fitted(f"{pointer.label} {pointer.mark.text}", WIDTH - 2 * MARGIN - 24, 13)
    width = width_of(text, 13)
    if x + 12 + width <= WIDTH - MARGIN:
        canvas.text((x + 12, y), text, 13)
    elif x - 12 - width >= MARGIN:
        canvas.text((x - 12, y), text, 13, anchor="rm")
    else:
        canvas.text((WIDTH / 2, y + ROW), text, 13, anchor="mm")
        canvas.y += ROW
    canvas.y += ROW + 4
