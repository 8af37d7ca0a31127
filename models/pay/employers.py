"""A named employer: what kind it is where that is known, and one receipt from its wage filings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from models.bundle import read_bundle
from models.pay.employer_classes import CALLED, KINDS, ORDINARY, SHOWN, SMALLER
from models.pay.employer_keys import TRADING_AS, employer_key
from models.profile import CompanySize, CompanyType

BUNDLE = Path(__file__).with_name("bundle")

_WORD = re.compile(r"[a-z0-9]+")
_ACADEMIC = re.compile(r"\b(university|college|institute of technology)\b")
LEAST_MISSPELT = 5
"""Letters of a name that may be misspelt; from ``LONG_NAME`` on by two letters."""
LONG_NAME = 8


@dataclass(frozen=True, slots=True)
class Employer:
    """An employer as its filings name it. ``company_type`` and ``company_size`` are None where nobody classed it."""

    name: str
    company_type: CompanyType | None
    company_size: CompanySize | None
    filings: int
    median: int
    """US dollars a year, base, all occupations."""
    title: str
    """The title most of its filings are for."""

    def changes(self) -> dict[str, object]:
        """What naming it tells about a profile, in the vocabulary's words."""
        told = {"company_type": self.company_type, "company_size": self.company_size}
        return {field: value for field, value in told.items() if value is not None}


def find_employer(text: str) -> Employer | None:
    """The employer of that name, however it is written short; None if it has no filings that we know."""
    key = employer_key(text)
    if not key:
        return None
    called = CALLED.get(" ".join(_WORD.findall(text.casefold()))) or CALLED.get(key)
    if called is not None:
        return _named(called)
    name = _table()["keys"].get(key)
    return _named(name) if name else None


def nearest_employer(text: str) -> Employer | None:
    """The well-known employer whose name was misspelt by a letter or two ("gogle", "microsft"); None if none was."""
    key = employer_key(text)
    if len(key) < LEAST_MISSPELT:
        return None
    most = 2 if len(key) >= LONG_NAME else 1
    near = process.extractOne(key, _by_alphabet(), scorer=OSA.distance, score_cutoff=most)
    return None if near is None else _named(_well_known()[near[0]])


def is_known_by_name(word: str) -> bool:
    """Whether a word by itself names an employer and is nothing else ("nvidia", not "apple" or "aws")."""
    return employer_key(word) in _well_known() and not is_ordinary(word)


def is_ordinary(word: str) -> bool:
    """Whether an employer's name is a word, a place or a tool too ("target", "snowflake")."""
    return employer_key(word) in ORDINARY


@cache
def _table() -> dict[str, Any]:
    """``employers``: ``{name as filed: [filings, median, state, title]}``; ``keys``: each key's name as filed."""
    return read_bundle(BUNDLE, "employers").payload


def _named(name: str) -> Employer | None:
    row = _table()["employers"].get(name)
    return _employer(name, *row) if row else None


def _employer(name: str, filings: int, median: int, _state: str, title: str) -> Employer:
    kind = KINDS.get(name) or ("academia" if _ACADEMIC.search(name.casefold()) else None)
    size = SMALLER.get(name, "10000+") if name in KINDS else None
    trading = TRADING_AS.split(name)[-1].strip(" &,")
    shown = SHOWN.get(name) or (trading.title() if len(trading) > 4 else trading)
    return Employer(
        shown,
        CompanyType(kind) if kind else None,
        CompanySize(size) if size else None,
        filings,
        median,
        title,
    )


@cache
def _well_known() -> dict[str, str]:
    """The names by which people call the employers classed by hand, long enough to be misspelt."""
    called = {**{employer_key(name): name for name in (*KINDS, *SHOWN)}, **CALLED}
    called |= {employer_key(shown): name for name, shown in SHOWN.items()}
    return {key: name for key, name in called.items() if len(key) >= LEAST_MISSPELT}


@cache
def _by_alphabet() -> tuple[str, ...]:
    """The well-known names, of which the first counts where two are as near."""
    return tuple(sorted(_well_known()))
