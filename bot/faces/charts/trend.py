"""Middles over time with their band, as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from bot.charts import Point, TrendChart
from bot.faces.charts.canvas import FAINT, GROUND, MARGIN, QUIET, SKY, STRONG, TEXT, WIDTH, Canvas, fitted, width_of
from bot.faces.charts.scale import Scale, scale_over

HEIGHT = 200.0
BAND = "#274D68"
"""Sky at a third of its strength on the ground."""
MOST_LABELS = 7
BETWEEN = 6.0
"""Points between two texts beside each other."""
Place = tuple[float, float]


def draw_trend(canvas: Canvas, chart: TrendChart) -> None:
    """Time to the right, pay upwards; every middle is written out, the band's ends at its last moment."""
    last = chart.points[-1]
    room = max(width_of(mark.text, 13) for mark in (last.low, last.high, last.middle)) + 14
    amounts = [mark.value for point in chart.points for mark in (point.low, point.high)]
    up = scale_over(amounts, canvas.y + HEIGHT, canvas.y + 12)
    across = Scale(0, max(len(chart.points) - 1, 1), MARGIN + 22, WIDTH - MARGIN - room)
    places = [(across.at(index), point) for index, point in enumerate(chart.points)]
    lows = [(x, up.at(point.low.value)) for x, point in places]
    highs = [(x, up.at(point.high.value)) for x, point in places]
    canvas.polygon([*lows, *reversed(highs)], BAND)
    canvas.line(lows, SKY, 1)
    canvas.line(highs, SKY, 1)
    canvas.line([(x, up.at(point.middle.value)) for x, point in places], SKY, 3)
    _draw_ends(canvas, last, across.end + 10, up)
    every = steps_that_fit(chart.points, across.at(1) - across.at(0))
    for index, (x, point) in enumerate(places):
        is_left = len(places) - 1 - index
        shown = (is_left % every[0] == 0, is_left % every[1] == 0)
        _draw_moment(canvas, point, (x, up.at(point.middle.value)), shown)
    canvas.y += HEIGHT + (46 if any(point.count for point in chart.points) else 32)


def _draw_ends(canvas: Canvas, last: Point, x: float, up: Scale) -> None:
    for mark in (last.low, last.high):
        canvas.text((x, up.at(mark.value)), mark.text, 13, colour=QUIET)


def steps_that_fit(points: Sequence[Point], room: float) -> tuple[int, int]:
    """How many moments the written middles, and the moments' names, are apart, with ``room`` between two moments."""
    middle = max(width_of(point.middle.text, 13, STRONG) for point in points)
    name = max(width_of(point.label, 13) for point in points)
    fewest = -(-len(points) // MOST_LABELS)
    apart = [max(fewest, ceil((width + BETWEEN) / room)) for width in (middle, name)]
    return apart[0], apart[1]


def _draw_moment(canvas: Canvas, point: Point, at: Place, shown: tuple[bool, bool]) -> None:
    """``shown`` says whether its middle and its name are written."""
    (x, y), foot = at, canvas.y + HEIGHT
    canvas.dot(at, 5.5, GROUND)
    canvas.dot(at, 4, TEXT)
    if shown[0]:
        half = width_of(point.middle.text, 13, STRONG) / 2
        canvas.text((max(x, MARGIN + half), y - 15), point.middle.text, 13, weight=STRONG, anchor="mm")
    if not shown[1]:
        return
    canvas.line([(x, foot + 4), (x, foot + 9)], FAINT, 1.5)
    canvas.text((x, foot + 19), point.label, 13, anchor="mm")
    if point.count:
        canvas.text((x, foot + 35), fitted(point.count, 78, 11), 11, colour=QUIET, anchor="mm")
