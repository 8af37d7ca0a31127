"""Runs one input against a target: a fault, or too much of the processor's time, is a finding."""

from __future__ import annotations

import time
from dataclasses import dataclass

from tests.fuzz.targets import Target

MOST = 0.1
"""Seconds of the processor's time for one input."""


@dataclass(frozen=True)
class Finding:
    target: str
    text: str
    fault: str


def judge(target: Target, text: str) -> Finding | None:
    """None where all is well. What took too long once is given two more chances: memory is tidied up now and then."""
    spent = MOST
    for _ in range(3):
        started = time.process_time()
        try:
            target.run(text)
        except Exception as error:  # noqa: BLE001 - whatever comes out is what is looked for
            return Finding(target.name, text, f"{type(error).__name__}: {error}"[:300])
        spent = time.process_time() - started
        if spent <= MOST:
            return None
    return Finding(target.name, text, f"took {spent:.2f} s of the processor's time")
