"""What the pay model answers with: plain data, money in units of ``currency`` a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.note import Note
from models.profile import Profile

QUANTILES = (10, 25, 50, 75, 90)


@dataclass(frozen=True, slots=True)
class Range:
    """Quantiles of yearly gross pay; 80 of 100 people like this one fall between p10 and p90."""

    p10: float
    p25: float
    p50: float
    p75: float
    p90: float


@dataclass(frozen=True, slots=True)
class Split:
    """Shares of total pay; they sum to 1."""

    base: float
    stock: float
    bonus: float


@dataclass(frozen=True, slots=True)
class Driver:
    """One effect: base p50 is the reference's p50 times all drivers' multipliers (six significant digits)."""

    factor: str
    value: object
    multiplier: float
    rows: int
    source: str | None
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Where the drivers start from: the average of a country (or its sub-region) and year."""

    p50: float
    profile: Mapping[str, object]
    rows: int


@dataclass(frozen=True, slots=True)
class Evidence:
    rows: int
    sources: tuple[str, ...]
    confidence: str
    """high, medium or low, by the rule in ``models.pay.confidence``."""
    unknown: tuple[str, ...]
    notes: tuple[Note, ...]
    nearest: tuple[str, ...]
    crosscheck: Note | None = None
    """An official figure beside the answer, where one exists."""


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    version: str
    data_until: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """The answer to one profile. ``base`` is None where the model abstains; ``evidence`` says why."""

    profile: Profile
    currency: str
    year: int
    base: Range | None
    total: Range | None
    split: Split | None
    reference: Reference | None
    drivers: tuple[Driver, ...]
    evidence: Evidence
    model: ModelIdentity


@dataclass(frozen=True, slots=True)
class Term:
    """What one factor adds to a difference of medians, in the currency of the first estimate."""

    factor: str
    amount: float


@dataclass(frozen=True, slots=True)
class Difference:
    """b minus a, of base pay, in a's currency a year; terms sum to p50; p10..p90 is its own 80 % range."""

    p50: float
    p10: float
    p90: float
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    a: Estimate
    b: Estimate
    difference: Difference | None
    """None where either side abstains."""
