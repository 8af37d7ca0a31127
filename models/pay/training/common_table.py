"""The one table that all sources become: a row is one end of a posting or one person."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

FACTORS = (
    "role",
    "title",
    "seniority",
    "years",
    "country",
    "remote",
    "company_size",
    "industry",
    "education",
    "employment",
)
"""What a row may tell of a job and a person's place in it, as a Profile names it."""

COLUMNS = (
    "source",  # the key in sources.toml
    "kind",  # "advert" or "survey"
    "year",
    "order",  # 0 is the newest row of its source
    "oldest",  # the oldest row that repeats it
    "group",  # the posting or the person: what a split keeps together
    "weight",  # an end of a posting is one half, a person one
    "pay",  # natural logarithm of yearly pay in US dollars
    "occupation",  # the source's own word for what is none of our roles or factors
    *FACTORS,
    "skills",  # a tuple; None where the source did not ask
)
"""None, or NaN in ``years``, is unknown."""


@dataclass(slots=True)
class Removals:
    """What each trimming rule removed, for the model card."""

    counts: list[tuple[str, str, int, int]] = field(default_factory=list)

    def keep(self, table: pd.DataFrame, keep: pd.Series[bool], source: str, rule: str) -> pd.DataFrame:
        """``table`` where ``keep`` holds; the rest is counted under ``rule``."""
        self.counts.append((source, rule, int((~keep).sum()), len(table)))
        return table.loc[keep]


def as_common(table: pd.DataFrame) -> pd.DataFrame:
    """``table`` with exactly the common columns (unknown where it lacks one) and a fresh index."""
    for column in COLUMNS:
        if column not in table:
            table[column] = np.nan if column == "years" else None
    return table.loc[:, list(COLUMNS)].reset_index(drop=True)


def near_the_middle(table: pd.DataFrame, times: float, column: str = "usd") -> pd.Series[bool]:
    """Whether pay lies within ``times`` of its country's median (of the whole table's where under 10 rows)."""
    middles = table.groupby("country")[column].transform("median")
    counts = table.groupby("country")[column].transform("size")
    middles = middles.where(counts >= 10, float(table[column].median()))
    wide = np.where(counts >= 10, times, times * 3)
    ratio = table[column] / middles
    return (ratio < wide) & (ratio > 1 / wide)
