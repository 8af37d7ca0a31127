"""Figures are ratios to their own yardstick, and say by themselves whether a target was reached."""

import json
import math
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from tests.bench.__main__ import main
from tests.bench.figures import Figure, Sample, Target, counted, failed
from tests.bench.report import as_json, keep, show, target_words
from tests.bench.subjects import SUBJECTS


def figure(*targets: Target, measured: Sample | None = None, yardstick: Sample | None = None) -> Figure:
    ours = measured or Sample([0.003, 0.006, 0.03])
    return Figure("trips", "/salary", ours, yardstick or Sample([0.002, 0.004, 0.01]), "pong", targets=targets)


def test_a_percentile_is_a_measurement_that_was_made() -> None:
    sample = Sample([5.0, 1.0, 3.0, 2.0, 4.0])
    assert [sample.percentile(percent) for percent in (1, 50, 99, 100)] == [1.0, 3.0, 5.0, 5.0]
    hundred = Sample([float(number) for number in range(1, 101)])
    assert (hundred.percentile(50), hundred.percentile(95), hundred.percentile(99)) == (50.0, 95.0, 99.0)


def test_nothing_measured_is_no_figure() -> None:
    assert math.isnan(Sample().percentile(50))
    assert failed([Figure("trips", "none", Sample(), Sample([1.0]), targets=(Target(50, 2),))])


def test_a_ratio_sets_like_percentiles_against_each_other() -> None:
    assert figure().ratio(50) == pytest.approx(1.5)
    assert figure().ratio(99) == pytest.approx(3.0)
    assert math.isnan(Figure("trips", "alone", Sample([1.0])).ratio(50))


def test_a_target_is_the_most_of_a_ratio_or_of_an_amount() -> None:
    assert figure(Target(50, 1.5)).is_reached
    assert not figure(Target(50, 1.5), Target(99, 2)).is_reached
    assert figure(Target(99, 0.03, is_ratio=False)).is_reached
    assert not figure(Target(99, 0.02, is_ratio=False)).is_reached
    assert figure().is_reached is None


def test_a_target_turned_round_says_how_many_times_faster() -> None:
    fast = figure(Target(50, 200, at_least=True), measured=Sample([0.001]), yardstick=Sample([0.25]))
    assert fast.is_reached
    assert not figure(Target(50, 200, at_least=True), measured=Sample([0.001]), yardstick=Sample([0.1])).is_reached
    assert target_words(Target(50, 200, at_least=True), "µs") == "p50 at most 1/200"


def test_the_file_holds_each_figure_beside_its_yardstick() -> None:
    content = as_json([figure(Target(50, 1.5)), Figure("memory", "after", counted(2e8), unit="MB")], "quick", 2)
    first, second = json.loads(json.dumps(content))
    assert first["measured"] == {"p50": 6.0, "p95": 30.0, "p99": 30.0}
    assert first["yardstick_measured"]["p50"] == 4.0
    assert first["ratio"]["p99"] == 3.0
    assert (first["targets"], first["is_reached"]) == (["p50 at most 1.5x"], True)
    assert second["measured"]["p50"] == 200.0
    assert "ratio" not in second


def test_a_subject_measured_again_takes_the_place_of_its_earlier_figures(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    keep(file, as_json([figure(), Figure("memory", "after", counted(1.0))], "quick", 2))
    keep(file, as_json([figure(measured=Sample([0.5]))], "quick", 2))
    kept = [(line["subject"], line["measured"]["p50"]) for line in json.loads(file.read_text("utf-8"))]
    assert kept == [("memory", 1000.0), ("trips", 500.0)]


def test_the_table_names_what_was_missed() -> None:
    told = StringIO()
    show([figure(Target(99, 2))], Console(file=told, width=200))
    assert "p99 at most 2x" in told.getvalue()
    assert "missed" in told.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_smallest_size_goes_through_every_line_of_a_subject(
    subject: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "figures.json"
    with pytest.raises(SystemExit):
        main(["--size", "smallest", "--only", subject, "--json", str(file)])
    lines = json.loads(file.read_text("utf-8"))
    assert lines
    assert all(line["subject"] == subject and line["measured"]["p50"] is not None for line in lines)
    table = capsys.readouterr().out
    assert all(line["name"] in table for line in lines)
