"""Pictures and text drawings of charts: whole, readable, nothing in them but the chart."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.charts import Chart, Mark, Pointer, RangeChart, Span, Stack, StackedChart, StackGroup, WaterfallChart
from bot.faces.charts.alt import ALT_LIMIT, alt_text
from bot.faces.charts.canvas import (
    GREEN,
    GROUND,
    MARGIN,
    ORANGE,
    PINK,
    QUIET,
    SKY,
    STRONG,
    TEXT,
    WIDTH,
    fitted,
    width_of,
    wrapped,
)
from bot.faces.charts.picture import draw_picture
from bot.faces.charts.ranges import places_of_ends
from bot.faces.charts.trend import BETWEEN, steps_that_fit
from bot.faces.charts.words import draw_words
from tests.faces.charts.examples import ALL, RANGE, STACKED, TREND, WATERFALL

amounts = st.floats(1, 10_000_000, allow_nan=False).map(lambda value: Mark(value, f"₩{value:,.0f}"))


def chunks_of(png: bytes) -> set[str]:
    """The kinds of a PNG's chunks."""
    kinds, place = set(), 8
    while place < len(png):
        kinds.add(png[place + 4 : place + 8].decode())
        place += 12 + int.from_bytes(png[place : place + 4])
    return kinds


def test_a_picture_is_drawn_at_twice_its_size_and_holds_nothing_else() -> None:
    png = draw_picture(ALL)
    image = Image.open(io.BytesIO(png))
    assert image.width == 960
    assert chunks_of(png) == {"IHDR", "IDAT", "IEND"}


def test_the_same_charts_give_the_same_picture() -> None:
    assert draw_picture(ALL) == draw_picture(ALL)


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("colour", "least"), [(TEXT, 7), (QUIET, 7), (SKY, 4), (ORANGE, 4), (GREEN, 4), (PINK, 4)])
def test_everything_stands_out_from_the_ground(colour: str, least: float) -> None:
    assert (luminance(colour) + 0.05) / (luminance(GROUND) + 0.05) >= least


@pytest.mark.parametrize("sign", "€£₹₺₪₩₫₦₴₱–−×·→äéñçğřŁßø")
def test_the_font_knows_every_sign_that_money_and_names_are_written_with(sign: str) -> None:
    assert width_of(sign) != width_of("\uffff") or sign == "€"
    unknown = draw_picture((replace(RANGE, title="\uffff"),))
    assert draw_picture((replace(RANGE, title=sign),)) != unknown


@given(low=amounts, middle=amounts, high=amounts, changes=st.lists(st.floats(-1e6, 1e6, allow_nan=False), max_size=8))
@settings(max_examples=15, deadline=None)
def test_any_amounts_can_be_drawn(low: Mark, middle: Mark, high: Mark, changes: list[float]) -> None:
    marks = sorted((low, middle, high), key=lambda mark: mark.value)
    span = Span("A " * 40, marks[0], marks[1], marks[2], marks[0].value, marks[2].value, "detail " * 20)
    ranges = RangeChart("Long title " * 12, (span, span), "alt", (Pointer("Somewhere " * 9, marks[1]),))
    steps = tuple(
        replace(WATERFALL.steps[0], label="x" * 70, change=Mark(change, f"{change:+,.0f}")) for change in changes
    )
    waterfall = WaterfallChart("Moves", Pointer("Start", low), steps, Pointer("End", high), "alt")
    assert draw_picture((ranges, waterfall))
    assert draw_words((ranges, waterfall))


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.kind)
@pytest.mark.parametrize("width", [48, 64, 76])
def test_text_drawings_fit_the_terminal_and_say_every_amount(chart: Chart, width: int) -> None:
    drawn = draw_words((replace(chart, title="", note=""),), width)
    assert max(map(len, drawn.splitlines())) <= width + 2
    assert "€" in drawn


@pytest.mark.parametrize(
    ("chart", "amounts"),
    [
        (RANGE, ("€68k", "€84k", "€104k", "€144k", "Average for Germany €76k")),
        (WATERFALL, ("€76k", "+€14k", "−€6k", "€84k")),
        (TREND, ("€80k", "€85k", "(€60k–€99k)", "12 rows")),
        (STACKED, ("Year 4", "€149k", "█ Base", "▒ Bonus")),
    ],
    ids=lambda part: part.kind if hasattr(part, "kind") else "",
)
def test_text_drawings_carry_the_numbers(chart: Chart, amounts: tuple[str, ...]) -> None:
    drawn = draw_words((chart,))
    for amount in amounts:
        assert amount in drawn


def test_alt_text_fits_and_ends_with_whole_words() -> None:
    assert alt_text(ALL).startswith("Berlin €68k to €104k")
    long = alt_text((replace(RANGE, alt="numbers " * 400),))
    assert len(long) <= ALT_LIMIT
    assert long.endswith("numbers…")


@pytest.mark.parametrize("shorten", [lambda: fitted("word " * 50, 100), lambda: wrapped("word " * 50, 100)[0]])
def test_text_is_cut_to_its_room(shorten: Callable[[], str]) -> None:
    assert width_of(shorten()) <= 100


def test_the_parts_of_a_sum_differ_without_their_colours() -> None:
    parts = (Mark(100.0, "one hundred and more than fits into a part"),) * 4
    group = StackGroup("", (Stack("1", parts, Mark(400.0, "400")),))
    picture = Image.open(io.BytesIO(draw_picture((StackedChart("Sums", ("a", "b", "c", "d"), (group,), ""),))))
    patterns = set()
    for colour in (SKY, ORANGE, GREEN, PINK):
        wanted = tuple(bytes.fromhex(colour[1:]))
        places = [
            (x, y)
            for y in range(140, picture.height)
            for x in range(picture.width)
            if picture.getpixel((x, y)) == wanted
        ]
        left, top = min(x for x, _ in places) + 8, min(y for _, y in places) + 2
        patterns.add(
            picture.crop((left, top, left + 90, top + 30)).convert("L").point(lambda grey: grey > 60).tobytes()
        )
    assert len(patterns) == 4


@settings(max_examples=100)
@given(
    ends=st.tuples(st.floats(48, 432), st.floats(48, 432)).map(lambda pair: (min(pair), max(pair))),
    halves=st.tuples(st.floats(10, 60), st.floats(10, 60)),
)
def test_the_amounts_under_a_narrow_range_neither_overlap_nor_leave_the_picture(
    ends: tuple[float, float], halves: tuple[float, float]
) -> None:
    low, high = places_of_ends(ends, halves)
    assert high - low >= sum(halves) + 11.9
    assert low - halves[0] >= MARGIN - 0.1
    assert high + halves[1] <= WIDTH - MARGIN + 0.1


def test_the_amounts_of_a_trend_are_written_no_closer_than_they_are_wide() -> None:
    points = [replace(point, middle=Mark(265_000, "265.000 USD")) for point in TREND.points]
    middle, name = steps_that_fit(points, 60)
    assert middle * 60 >= width_of("265.000 USD", 13, STRONG) + BETWEEN
    assert name == 1
    assert steps_that_fit(TREND.points, 60) == (1, 1)
