"""Inputs that once broke something, and a short run of new ones; the long run is ``.ci/soak``."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from tests.fuzz.judging import judge
from tests.fuzz.targets import TARGETS, Target

FOUND = sorted((Path(__file__).parent / "found").glob("*.json"))
QUICK, SHORT = 150, 4_000
"""Inputs a target in every run of the tests, and in those of ``.ci/run``."""


@pytest.mark.parametrize("file", FOUND, ids=lambda file: file.stem)
def test_what_once_broke_something_does_so_no_more(file: Path) -> None:
    case = json.loads(file.read_text())
    TARGETS[case["target"]].run(case["text"])


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)
def test_some_texts_that_nobody_wrote_surprise_nothing(target: Target) -> None:
    chance = random.Random(20261124)
    for _ in range(QUICK):
        target.run(target.write(chance))


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)
def test_many_texts_that_nobody_wrote_surprise_nothing(target: Target) -> None:
    chance = random.Random()
    for _ in range(SHORT):
        assert judge(target, target.write(chance)) is None
