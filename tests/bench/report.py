"""The figures as a table for people and as JSON for programs."""

from __future__ import annotations

import json
import math
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.bench.figures import PERCENTILES, Figure, Sample, Target

SCALES = {"ms": 1e3, "µs": 1e6, "s": 1.0, "MB": 1e-6, "": 1.0}
"""From a measurement to the unit that it is shown in."""


def as_json(figures: Sequence[Figure], size: str, processors: int) -> list[dict[str, Any]]:
    """A line a figure, with when, how much and on what it was measured."""
    around = {
        "measured_on": datetime.now(UTC).date().isoformat(),
        "size": size,
        "machine": f"{processors} processors, Python {platform.python_version()}, {platform.system()}",
    }
    return [_line(figure) | around for figure in figures]


def keep(path: Path, lines: Sequence[dict[str, Any]]) -> None:
    """Put a subject's lines into the file, in the place of its earlier ones."""
    subjects = {line["subject"] for line in lines}
    kept = json.loads(path.read_text("utf-8")) if path.exists() else []
    kept = [line for line in kept if line["subject"] not in subjects] + list(lines)
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")


def show(figures: Sequence[Figure], console: Console | None = None) -> None:
    """The table, a subject after the other."""
    table = Table(box=None, pad_edge=False)
    for heading in ("", "p50", "p95", "p99", "", "yardstick p50", "p99", "ratio p50", "p99", "target", ""):
        table.add_column(heading, justify="left" if not heading else "right", overflow="fold")
    subject = ""
    for figure in figures:
        if figure.subject != subject:
            subject = figure.subject
            table.add_row(f"[bold]{subject.replace('_', ' ')}[/bold]")
        table.add_row(*_cells(figure))
    (console or Console(width=190)).print(table)


def _cells(figure: Figure) -> list[str]:
    values = [shown(figure.measured.percentile(percent), figure.unit) for percent in PERCENTILES]
    below = (
        [shown(figure.yardstick.percentile(percent), figure.unit) for percent in (50, 99)]
        if figure.yardstick
        else ["", ""]
    )
    ratios = [_ratio(figure.ratio(percent)) for percent in (50, 99)] if figure.yardstick else ["", ""]
    verdict = {True: "[green]reached[/green]", False: "[red]missed[/red]", None: ""}[figure.is_reached]
    targets = ", ".join(target_words(target, figure.unit) for target in figure.targets)
    return [
        f"  {figure.name}",
        *values,
        figure.unit,
        *below,
        *ratios,
        targets,
        " ".join(filter(None, (verdict, figure.note))),
    ]


def shown(value: float, unit: str) -> str:
    """A measurement in its unit, three digits of it."""
    scaled = value * SCALES[unit]
    return "-" if math.isnan(scaled) else f"{scaled:,.0f}" if scaled >= 100 or not unit else f"{scaled:.3g}"


def _ratio(ratio: float) -> str:
    return "-" if math.isnan(ratio) else f"{ratio:.2f}x" if ratio >= 0.1 else f"1/{1 / ratio:.0f}"


def target_words(target: Target, unit: str) -> str:
    """ "p99 at most 2x", "p50 at most 1/200"."""
    if target.is_ratio:
        limit = f"1/{target.most:g}" if target.at_least else f"{target.most:g}x"
        return f"p{target.percent:g} at most {limit}"
    return f"p{target.percent:g} at {'least' if target.at_least else 'most'} {shown(target.most, unit)} {unit}".strip()


def _line(figure: Figure) -> dict[str, Any]:
    line: dict[str, Any] = {"subject": figure.subject, "name": figure.name, "unit": figure.unit}
    line |= {"count": len(figure.measured.values), "measured": _percentiles(figure.measured, figure.unit)}
    if figure.yardstick is not None:
        line |= {"yardstick": figure.against, "yardstick_measured": _percentiles(figure.yardstick, figure.unit)}
        line["ratio"] = {f"p{percent}": _digits(figure.ratio(percent)) for percent in PERCENTILES}
    if figure.targets:
        line["targets"] = [target_words(target, figure.unit) for target in figure.targets]
        line["is_reached"] = figure.is_reached
    return line | ({"note": figure.note} if figure.note else {})


def _percentiles(sample: Sample, unit: str) -> dict[str, float | None]:
    return {f"p{percent}": _digits(sample.percentile(percent) * SCALES[unit]) for percent in PERCENTILES}


def _digits(value: float) -> float | None:
    """Four significant digits; None for what can't be told."""
    return None if math.isnan(value) else float(f"{value:.4g}")
