"""On the real data, where the folder is at hand: how good the model is, and that the packaged bundle comes from it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from models.pay.model import BUNDLE
from models.pay.training import evaluate, train_pay
from models.pay.training.reports import Report

DATA = os.environ.get("SALARY_BOT_DATA", "")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not DATA, reason="SALARY_BOT_DATA names no folder with the source files"),
]


def silent(_line: str) -> None:
    """Nobody listens."""


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate(Path(DATA), silent)


def test_unseen_adverts_are_met_as_well_as_asked(report: Report) -> None:
    scores = {(score.rows, score.model): score for score in report.scores}
    ours = scores["adverts, newest 7 weeks", "this model"]
    boosted = scores["adverts, newest 7 weeks", "gradient boosting"]
    assert ours.pinball <= 0.1078
    assert ours.pinball <= 1.02 * boosted.pinball
    assert ours.pinball < 0.95 * scores["adverts, newest 7 weeks", "country and level"].pinball
    assert 0.78 <= ours.coverage <= 0.84


def test_people_in_surveys_are_met_by_country_and_years(report: Report) -> None:
    ours = next(score for score in report.scores if score.rows == "survey people")
    assert ours.coverage >= 0.75
    assert report.cells >= 50
    assert report.cells_off <= 0.12


def test_the_pattern_over_us_cities_is_that_of_wages_nothing_was_learned_from(report: Report) -> None:
    assert report.cities >= 50
    assert report.cities_alike >= 0.80


def test_the_packaged_bundle_is_what_the_code_in_the_tree_learns_from_these_files(tmp_path: Path) -> None:
    train_pay(Path(DATA), tmp_path, silent)
    for name in ("pay.json", "employers.manifest.json"):
        assert (tmp_path / name).read_bytes() == (BUNDLE / name).read_bytes()
    assert (tmp_path / "MODEL_CARD.md").read_bytes() == (BUNDLE.parent / "MODEL_CARD.md").read_bytes()
