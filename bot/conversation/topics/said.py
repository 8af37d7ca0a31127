"""What a topic says of its own: sentences for this person, what is not known, and what they rest on."""

from __future__ import annotations

from dataclasses import dataclass

from models.pay.estimate import Comparison


@dataclass(frozen=True, slots=True)
class Said:
    """``paragraphs`` start with the answer; ``unknown`` is what nobody knows; ``sources`` are keys of the pay model."""

    paragraphs: tuple[str, ...]
    unknown: str = ""
    sources: tuple[str, ...] = ()
    data: Comparison | None = None
