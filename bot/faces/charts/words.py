"""Charts as text, for terminals: the same marks on a line of characters, each with its amount."""

from __future__ import annotations

from itertools import accumulate, pairwise

from bot.charts import Chart, Pointer, RangeChart, Span, StackedChart, Step, TrendChart, WaterfallChart
from bot.faces.charts.scale import Scale, scale_over

WIDTH = 64
LABELS = 28
_FILLS = "█▒▓░"


def draw_words(charts: tuple[Chart, ...], width: int = WIDTH) -> str:
    """The charts one below the other, no line longer than ``width`` (48 at the least) but for a long title or note."""
    return "\n\n".join("\n".join(_lines(chart, max(width, 48))) for chart in charts)


def _lines(chart: Chart, width: int) -> list[str]:
    if isinstance(chart, RangeChart):
        drawn = _ranges(chart, width)
    elif isinstance(chart, WaterfallChart):
        drawn = _waterfall(chart, width)
    elif isinstance(chart, TrendChart):
        drawn = _trend(chart, width)
    else:
        drawn = _stacked(chart, width)
    return [chart.title, *drawn, *([chart.note] if chart.note else [])]


def _ranges(chart: RangeChart, width: int) -> list[str]:
    amounts = [mark.value for span in chart.spans for mark in (span.low, span.high)]
    scale = scale_over([*amounts, *(pointer.mark.value for pointer in chart.pointers)], 0, width - 1)
    lines: list[str] = []
    for span in chart.spans:
        label = " ".join(part for part in (span.label, span.detail) if part)
        lines += [*([label] if label else []), _span(span, scale, width)]
        inner = f" {span.middle.text} " if span.middle else "───"
        lines.append(f"{span.low.text} ├{inner}┤ {span.high.text}".center(width).rstrip())
    return [*lines, *(_pointer(pointer, scale, width) for pointer in chart.pointers)]


def _span(span: Span, scale: Scale, width: int) -> str:
    line = [" "] * width
    _fill(line, scale.at(span.low.value), scale.at(span.high.value), "─")
    if span.lower_quarter is not None and span.upper_quarter is not None:
        _fill(line, scale.at(span.lower_quarter), scale.at(span.upper_quarter), "█")
    for mark, sign in ((span.low, "├"), (span.high, "┤"), (span.middle, "┃")):
        if mark is not None:
            line[round(scale.at(mark.value))] = sign
    return "".join(line).rstrip()


def _pointer(pointer: Pointer, scale: Scale, width: int) -> str:
    place, text = round(scale.at(pointer.mark.value)), f"{pointer.label} {pointer.mark.text}"
    if place + 2 + len(text) <= width:
        return f"{'':{place}}◆ {text}"
    return f"{text} ◆".rjust(place + 1)


def _waterfall(chart: WaterfallChart, width: int) -> list[str]:
    levels = list(accumulate((step.change.value for step in chart.steps), initial=chart.start.mark.value))
    room = max(len(step.change.text) for step in (*chart.steps, Step("", chart.end.mark), Step("", chart.start.mark)))
    scale = scale_over([*levels, chart.end.mark.value], 0, width - LABELS - room - 3)
    rows = [_level(chart.start, scale)]
    for step, before, after in zip(chart.steps, levels, levels[1:], strict=False):
        start, end = sorted((round(scale.at(before)), round(scale.at(after))))
        bar = "█" * max(end - start - 1, 0)
        bar = f"{bar}▶" if after >= before else f"◀{bar}"
        rows.append(f"{_cut(step.label):{LABELS}} {'':{start}}{bar} {step.change.text}")
    return [*rows, _level(chart.end, scale)]


def _level(level: Pointer, scale: Scale) -> str:
    return f"{_cut(level.label):{LABELS}} {'':{round(scale.at(level.mark.value))}}◆ {level.mark.text}"


def _trend(chart: TrendChart, width: int) -> list[str]:
    labels = max(len(point.label) for point in chart.points)
    tails = [
        f"{point.middle.text} ({point.low.text}–{point.high.text}){f' {point.count}' if point.count else ''}"
        for point in chart.points
    ]
    room = max(width - labels - max(map(len, tails)) - 2, 12)
    amounts = [mark.value for point in chart.points for mark in (point.low, point.high)]
    scale = scale_over(amounts, 0, room - 1)
    lines = []
    for point, tail in zip(chart.points, tails, strict=True):
        line = [" "] * room
        _fill(line, scale.at(point.low.value), scale.at(point.high.value), "─")
        line[round(scale.at(point.middle.value))] = "●"
        lines.append(f"{point.label:{labels}} {''.join(line)} {tail}")
    return lines


def _stacked(chart: StackedChart, width: int) -> list[str]:
    lines = ["  ".join(f"{_FILLS[index % len(_FILLS)]} {part}" for index, part in enumerate(chart.parts))]
    stacks = [stack for group in chart.groups for stack in group.stacks]
    labels = max(len(stack.label) for stack in stacks)
    room = width - labels - max(len(stack.total.text) for stack in stacks) - 2
    scale = Scale(0.0, max(stack.total.value for stack in stacks) or 1.0, 0, room)
    for group in chart.groups:
        lines += [group.label] if group.label else []
        for stack in group.stacks:
            ends = [round(scale.at(end)) for end in accumulate((part.value for part in stack.parts), initial=0.0)]
            pieces = pairwise(ends)
            bar = "".join(_FILLS[index % len(_FILLS)] * (end - start) for index, (start, end) in enumerate(pieces))
            lines.append(f"{stack.label:{labels}} {bar} {stack.total.text}")
    return lines


def _fill(line: list[str], start: float, end: float, sign: str) -> None:
    for place in range(round(start), round(end) + 1):
        line[place] = sign


def _cut(label: str) -> str:
    return label if len(label) <= LABELS else label[: LABELS - 1] + "…"
