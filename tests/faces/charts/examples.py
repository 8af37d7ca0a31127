"""Charts of every kind, with hand-made figures."""

from bot.charts import (
    Mark,
    Point,
    Pointer,
    RangeChart,
    Span,
    Stack,
    StackedChart,
    StackGroup,
    Step,
    TrendChart,
    WaterfallChart,
)


def euros(thousands: float) -> Mark:
    return Mark(thousands * 1_000, f"€{thousands:g}k")


def span(label: str, low: float, middle: float, high: float) -> Span:
    quarters = ((low + middle) * 500, (middle + high) * 500)
    return Span(label, euros(low), euros(middle), euros(high), *quarters, detail="gross")


RANGE = RangeChart(
    "Senior ML engineer · Berlin",
    (span("Berlin", 68, 84, 104), span("Zürich", 118, 144, 176)),
    "Berlin €68k to €104k, Zürich €118k to €176k.",
    (Pointer("Average for Germany", euros(76)),),
    "80 of 100 people fall on the line.",
)
WATERFALL = WaterfallChart(
    "What moved the number",
    Pointer("Average for Germany", euros(76)),
    (Step("Senior", Mark(14_000, "+€14k")), Step("Machine-learning engineer × Germany", Mark(-6_000, "−€6k"))),
    Pointer("Middle", euros(84)),
    "From €76k: senior +€14k, role −€6k.",
)
TREND = TrendChart(
    "ML engineer · Germany",
    tuple(
        Point(str(2020 + year), euros(60 + year), euros(80 + year), euros(99 + year), "12 rows") for year in range(6)
    ),
    "€80k in 2020, €85k in 2025.",
)
STACKED = StackedChart(
    "Year by year",
    ("Base", "Bonus", "Stock", "Sign-on"),
    (
        StackGroup(
            "Offer A",
            tuple(
                Stack(f"Year {year}", (euros(90), euros(9), euros(20), euros(30 if year == 1 else 0)), euros(149))
                for year in (1, 2, 3, 4)
            ),
        ),
    ),
    "Offer A: €149k in the first year.",
)
ALL = (RANGE, WATERFALL, TREND, STACKED)
