"""The keys under which an employer of the filings is found: what different spellings of its name share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

_WORD = re.compile(r"[a-z0-9]+")
_SUFFIXES = frozenset(
    (
        *("inc", "llc", "llp", "ltd", "limited", "corp", "corporation", "company", "co", "plc", "gmbh", "ag", "lp"),
        *("na", "pbc", "opco", "the", "and", "usa", "us", "america"),
    )
)
TRADING_AS = re.compile(r"\b(?:d/b/a|dba|f/k/a)\b", re.IGNORECASE)
LEAST_LETTERS = 3


def employer_key(name: str) -> str:
    """A name without its legal form, accents of case and marks: what two spellings share."""
    return " ".join(word for word in _WORD.findall(name.casefold().replace("'", "")) if word not in _SUFFIXES)


def employer_keys(rows: Mapping[str, Sequence[Any]]) -> dict[str, str]:
    """Every employer by its key, and by its first words where those say enough; the most filings win.

    ``rows`` are ``{name as filed: [filings, ...]}``.
    """
    keys: dict[str, str] = {}
    ordered = sorted(rows, key=lambda name: (-rows[name][0], name))
    for name in ordered:
        for part in (name, *TRADING_AS.split(name)[1:]):
            keys.setdefault(employer_key(part), name)
    for name in ordered:
        words = employer_key(name).split()
        for size in range(len(words) - 1, 0, -1):
            first = " ".join(words[:size])
            if size > 1 or (len(first) > LEAST_LETTERS and rows[name][0] >= 40 and first not in _COMMON):
                keys.setdefault(first, name)
    return keys


_COMMON = frozenset(
    {
        *("american", "bank", "united", "national", "first", "university", "general", "state", "city", "global"),
        *("advanced", "applied", "health", "new", "data", "digital", "charles", "people", "home", "texas", "federal"),
        *("palo", "western", "cloud", "north", "south", "school", "children", "central", "public"),
        *("boston", "columbia", "dallas", "denver", "government", "infinite", "johns", "manhattan", "massachusetts"),
        *(
            "memorial",
            "northern",
            "indiana",
            "ohio",
            "oregon",
            "pennsylvania",
            "persistent",
            "pristine",
            "pure",
            "sage",
        ),
        *("tech", "trustees", "washington", "wayne", "district", "capital", "charter", "intercontinental", "tiger"),
    }
)
"""First words that name no employer by themselves."""
