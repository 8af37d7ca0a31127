"""From the common table to the regression's columns: which factor is learned from what, and how far it is pulled."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
from scipy import sparse

from models.pay.training.ridge import Columns, Vector
from models.vocabulary.countries import sub_region

YEAR_KNOTS = (0.0, 1.0, 2.0, 3.0, 4.5, 6.5, 9.0, 12.0, 16.0, 21.0, 28.0, 40.0)
"""Years of experience between which the effect runs straight."""

PENALTIES = {
    "source": 0.001,
    "role": 5.0,
    "title": 5.0,
    "seniority": 1.0,
    "role*seniority": 40.0,
    "country*seniority": 60.0,
    "role*country": 20.0,
    "region": 4.0,
    "country": 8.0,
    "advert*country": 100.0,
    "survey*role": 5.0,
    "survey*title": 30.0,
    "occupation": 5.0,
    "kaggle*country": 2.0,
    "years": 1.0,
    "years*country": 60.0,
    "years*region": 30.0,
    "advert*remote": 10.0,
    "remote": 10.0,
    "company_size": 3.0,
    "industry": 10.0,
    "education": 1.0,
    "employment": 20.0,
    "skills": 60.0,
}
"""How many rows' worth each kind of effect is pulled towards zero (towards its parent, where it has one)."""


def build_columns(table: pd.DataFrame) -> Columns:
    """One column an effect for ``table``; unknown factors contribute nothing."""
    builder = _Builder(len(table))
    advert = (table["kind"] == "advert").to_numpy()
    survey = ~advert
    builder.words("source", table["source"] + ":" + table["year"].astype(str))
    builder.words("role", table["role"])
    builder.words("title", _joined(table["role"], table["title"]))
    builder.words("occupation", table["occupation"])
    builder.words("kaggle*country", table["country"].where(table["source"] == "kaggle_2022"))
    builder.words("survey*role", table["role"].where(survey))
    builder.words("survey*title", _joined(table["role"], table["title"]).where(survey))
    builder.words("seniority", table["seniority"])
    builder.contrasts("role*seniority", table["role"].where(advert), table["seniority"])
    builder.contrasts("country*seniority", table["country"].where(advert), table["seniority"])
    builder.contrasts("role*country", table["country"].where(advert), table["role"])
    builder.words("region", table["country"].map({code: sub_region(code) for code in table["country"].unique()}))
    builder.words("country", table["country"])
    builder.words("advert*country", table["country"].where(advert))
    builder.hats("years", table["years"].to_numpy(dtype=float), YEAR_KNOTS)
    builder.words("advert*remote", table["remote"].where(advert))
    builder.words("remote", table["remote"].where(survey))
    for factor in ("company_size", "industry", "education", "employment"):
        builder.words(factor, table[factor])
    builder.sets("skills", table["skills"])
    return builder.columns()


def add_steepness(columns: Columns, table: pd.DataFrame, curve: Vector) -> Columns:
    """``columns`` and, a country and sub-region, how much steeper than elsewhere pay grows with years.

    ``curve`` is the common effect at ``YEAR_KNOTS``.
    """
    builder = _Builder(len(table))
    years = table["years"].to_numpy(dtype=float)
    grown = np.nan_to_num(np.interp(years, YEAR_KNOTS, curve))
    builder.slopes("years*country", table["country"].where(table["years"].notna()), grown)
    regions = table["country"].map({code: sub_region(code) for code in table["country"].unique()})
    builder.slopes("years*region", regions.where(table["years"].notna()), grown)
    more = builder.columns()
    return Columns(
        sparse.hstack([columns.matrix, more.matrix]).tocsr(),
        columns.names + more.names,
        np.concatenate([columns.penalties, more.penalties]),
    )


def _joined(first: pd.Series[str], second: pd.Series[str]) -> pd.Series[str]:
    return (first + "|" + second).where(first.notna() & second.notna(), None)


class _Builder:
    """Collects sparse columns in a fixed order: by kind as called, by word in alphabetical order."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._blocks: list[sparse.csr_matrix] = []
        self._names: list[str] = []

    def words(self, kind: str, words: pd.Series[str]) -> None:
        """One column a word: 1 where it stands."""
        self.slopes(kind, words, np.ones(self._rows))

    def slopes(self, kind: str, words: pd.Series[str], values: Vector) -> None:
        codes, known = pd.factorize(words, sort=True)
        at = codes >= 0
        block = sparse.csr_matrix((values[at], (np.flatnonzero(at), codes[at])), shape=(self._rows, len(known)))
        self._add(kind, known, block)

    def contrasts(self, kind: str, groups: pd.Series[str], levels: pd.Series[str]) -> None:
        """Columns a group and level that sum to zero over the group's rows, so that they can't stand for the group."""
        known = (groups.notna() & levels.notna()).to_numpy()
        codes, names = pd.factorize(groups.where(known), sort=True)
        places, words = pd.factorize(levels.where(known), sort=True)
        counts = np.zeros((len(names), len(words)))
        np.add.at(counts, (codes[known], places[known]), 1.0)
        shares = counts / counts.sum(axis=1, keepdims=True)
        rows = np.repeat(np.flatnonzero(known), len(words))
        columns = (codes[known][:, None] * len(words) + np.arange(len(words))).ravel()
        values = (np.eye(len(words))[places[known]] - shares[codes[known]]).ravel()
        shape = (self._rows, len(names) * len(words))
        block = sparse.csr_matrix((values, (rows, columns)), shape=shape)
        self._add(kind, [f"{name}|{word}" for name in names for word in words], block)

    def sets(self, kind: str, sets: Iterable[tuple[str, ...] | None]) -> None:
        """One column a member: 1 where the set holds it."""
        given = [members if isinstance(members, tuple) else () for members in sets]
        known = sorted({member for members in given for member in members})
        place = {member: number for number, member in enumerate(known)}
        rows = [row for row, members in enumerate(given) for _ in members]
        columns = [place[member] for members in given for member in members]
        block = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(self._rows, len(known)))
        self._add(kind, known, block)

    def hats(self, kind: str, values: Vector, knots: tuple[float, ...]) -> None:
        """A column a knot, so that the effect runs straight from knot to knot; beyond the last it stays level."""
        known = ~np.isnan(values)
        clipped = np.clip(np.nan_to_num(values), knots[0], knots[-1])
        hats = np.column_stack([np.interp(clipped, knots, np.eye(len(knots))[k]) for k in range(len(knots))])
        self._add(kind, [f"{knot:g}" for knot in knots], sparse.csr_matrix(hats * known[:, None]))

    def _add(self, kind: str, words: Iterable[object], block: sparse.csr_matrix) -> None:
        self._names += [f"{kind}:{word}" for word in words]
        self._blocks.append(block)

    def columns(self) -> Columns:
        penalties = np.array([PENALTIES[name.split(":", 1)[0]] for name in self._names])
        return Columns(sparse.hstack(self._blocks).tocsr(), tuple(self._names), penalties)
