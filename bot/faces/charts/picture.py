"""Charts as one PNG: titles, drawings, notes, one below the other."""

from __future__ import annotations

from bot.charts import Chart, RangeChart, StackedChart, TrendChart, WaterfallChart
from bot.faces.charts.canvas import FAINT, MARGIN, QUIET, STRONG, WIDTH, Canvas, wrapped
from bot.faces.charts.ranges import draw_ranges
from bot.faces.charts.stacked import draw_stacked
from bot.faces.charts.trend import draw_trend
from bot.faces.charts.waterfall import draw_waterfall

TITLE, NOTE, LINE = 17, 12.5, 17.0


def draw_picture(charts: tuple[Chart, ...]) -> bytes:
    """A PNG of at least one chart, the same bytes for the same charts."""
    canvas = Canvas()
    for index, chart in enumerate(charts):
        if index:
            canvas.y += 12
            canvas.line([(MARGIN, canvas.y), (WIDTH - MARGIN, canvas.y)], FAINT, 1)
            canvas.y += 16
        for line in wrapped(chart.title, WIDTH - 2 * MARGIN, TITLE, STRONG):
            canvas.text((MARGIN, canvas.y + 10), line, TITLE, weight=STRONG)
            canvas.y += 23
        canvas.y += 8
        _draw(canvas, chart)
        for line in wrapped(chart.note, WIDTH - 2 * MARGIN, NOTE):
            canvas.text((MARGIN, canvas.y + 10), line, NOTE, colour=QUIET)
            canvas.y += LINE
    return canvas.png()


def _draw(canvas: Canvas, chart: Chart) -> None:
    if isinstance(chart, RangeChart):
        draw_ranges(canvas, chart)
    elif isinstance(chart, WaterfallChart):
        draw_waterfall(canvas, chart)
    elif isinstance(chart, TrendChart):
        draw_trend(canvas, chart)
    elif isinstance(chart, StackedChart):
        draw_stacked(canvas, chart)
