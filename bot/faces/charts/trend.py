"""Middles over time with their band, as a picture."""

from __future__ import annotations

from bot.charts import Point, TrendChart
from bot.faces.charts.canvas import FAINT, GROUND, MARGIN, QUIET, SKY, STRONG, TEXT, WIDTH, Canvas, fitted, width_of
from bot.faces.charts.scale import Scale, scale_over

HEIGHT = 200.0
BAND = "#274D68"
"""Sky at a third of its strength on the ground."""
MOST_LABELS = 7


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
    every = -(-len(places) // MOST_LABELS)
    for index, (x, point) in enumerate(places):
        is_named = (len(places) - 1 - index) % every == 0
        _draw_moment(canvas, point, (x, up.at(point.middle.value)), is_named=is_named)
    canvas.y += HEIGHT + (46 if any(point.count for point in chart.points) else 32)


def _draw_ends(canvas: Canvas, last: Point, x: float, up: Scale) -> None:
    for mark in (last.low, last.high):
        canvas.text((x, up.at(mark.value)), mark.text, 13, colour=QUIET)


def _draw_moment(canvas: Canvas, point: Point, at: tuple[float, float], *, is_named: bool) -> None:
    x, y = at
    canvas.dot(at, 5.5, GROUND)
    canvas.dot(at, 4, TEXT)
    if not is_named:
        return
    foot = canvas.y + HEIGHT
    canvas.text((x, y - 15), point.middle.text, 13, weight=STRONG, anchor="mm")
    canvas.line([(x, foot + 4), (x, foot + 9)], FAINT, 1.5)
    canvas.text((x, foot + 19), point.label, 13, anchor="mm")
    if point.count:
        canvas.text((x, foot + 35), fitted(point.count, 78, 11), 11, colour=QUIET, anchor="mm")
