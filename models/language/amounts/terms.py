"""The conditions of an offer beside its amounts: vesting, cliff, payments a year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.language.amounts.periods import years_of

_NUMBER = r"(\d{1,2}|one|two|three|six|twelve|eighteen|a)"
_CLIFF = re.compile(
    rf"{_NUMBER}[\s-]*(year|yr|y|month|mo|m)s?[\s-]*cliff|cliff\s*(?:of|:|after|"
    rf"is)?\s*{_NUMBER}[\s-]*(year|yr|month|mo)s?"
)
_NO_CLIFF = re.compile(r"(?:no|without(?: a)?|zero)[\s-]cliff")
_SCHEDULE = re.compile(r"(?<![\d.])(\d{1,2}(?:\s?[/-]\s?\d{1,2}){2,4})(?!\d|\.\d)")
_PAYMENTS = re.compile(
    r"(?:x|times|\*|×)\s?(1[2-6])(?:\.\d)?(?!\d)|(1[2-6])\s?(?:x|times|×)(?=\s?\d|\s)|"
    r"(1[2-6])\s+(?:monthly\s+)?(?:salaries|payments|gehalter|pagas|mensualites|mois|months a year|"
    r"installments|salarios|mensilita|vencimentos|pensji|placa|placi)\b"
)
_VALUES = {"a": 1, "one": 1, "two": 2, "three": 3, "six": 6, "twelve": 12, "eighteen": 18}


@dataclass(frozen=True, slots=True)
class Terms:
    """``vesting`` holds percent a year, first year first; ``payments`` is how many monthly salaries make a year."""

    vesting_years: float | None = None
    vesting: tuple[float, ...] = ()
    cliff_months: int | None = None
    payments: int | None = None
    schedule_span: tuple[int, int] | None = None

    def covers(self, position: int) -> bool:
        """Whether a place in the text belongs to the vesting schedule."""
        return self.schedule_span is not None and self.schedule_span[0] <= position < self.schedule_span[1]


def read_terms(folded: str) -> Terms:
    """Read what a folded text says of vesting, cliffs and payments a year."""
    vesting, span = _schedule(folded)
    stated = years_of(folded) if "vest" in folded or "grant" in folded else None
    return Terms(float(len(vesting)) if vesting else stated, vesting, _cliff(folded), _payments(folded), span)


def _cliff(folded: str) -> int | None:
    if _NO_CLIFF.search(folded):
        return 0
    match = _CLIFF.search(folded)
    if not match:
        return None
    number, unit = (match[1], match[2]) if match[1] else (match[3], match[4])
    value = int(number) if number.isdigit() else _VALUES[number]
    return value * 12 if unit.startswith("y") else value


def _schedule(folded: str) -> tuple[tuple[float, ...], tuple[int, int] | None]:
    for match in _SCHEDULE.finditer(folded):
        shares = tuple(float(share) for share in re.split(r"\s?[/-]\s?", match[1]))
        if abs(sum(shares) - 100) <= 1:
            return shares, match.span()
    return (), None


def _payments(folded: str) -> int | None:
    match = _PAYMENTS.search(folded)
    return int(next(group for group in match.groups() if group)) if match else None
