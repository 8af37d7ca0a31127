"""How pay differs over the areas and industries of the United States, from the Labor Statistics' wage tables."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from models.pay.training.source_files import DataError, Progress, read_source

OCCUPATIONS = {"152051": 0.5, "151252": 0.5}
"""Data scientists and software developers bracket machine learning: half and half where both are known."""

KEPT = 0.85
"""The part of an area's distance from the nation that is kept: some of it is its employers."""

DOUBT = 400.0
"""Employees' worth of shrinkage towards the nation."""

_STATES = (
    "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME "
    "24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI "
    "45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY 66GU 72PR 78VI"
)
STATES = {pair[:2]: pair[2:] for pair in _STATES.split()}
"""Federal number of a state to its postal code."""


KINDRED, KINDRED_EMPLOYEES = "113021", 500
"""Managers of computer work, where an area has enough of them for a sure median."""

INDUSTRIES = {"517000": "telecom", "336100": "automotive", "541600": "consulting", "336400": "defence"}
"""Industries that the surveys don't tell apart, by their code in the nation's rows (aerospace stands for defence)."""


@dataclass(frozen=True, slots=True)
class Wages:
    """Metropolitan areas by code, states by postal code: ``[effect, error, employees, data scientists' median]``.

    Effects are logs against the nation, zero on the average employee; industries are ``[effect, error, employees]``.
    """

    metros: dict[str, list[Any]]
    states: dict[str, list[Any]]
    industries: dict[str, list[Any]]
    unused: dict[str, float]
    """By metropolitan area, the median of a kindred occupation that no effect is learned from, to check by."""


def load_wages(data: Path, progress: Progress) -> Wages:
    """Read the wage tables. Raises ``DataError``."""
    every = read_source(data, "bls_oews", progress)
    for column in ("a_median", "tot_emp"):
        every[column] = pd.to_numeric(every[column].str.replace(",", ""), errors="coerce")
    table = every[every["industry_code"] == "000000"]
    nation = table[table["areatype"] == "N"].set_index("occupation_code")["a_median"]
    if not set(OCCUPATIONS) <= set(nation.index):
        raise DataError("bls_oews: column 'occupation_code' lacks the nation's rows of 152051 or 151252.")
    # non-metropolitan areas are coded by state; metropolitan ones by five digits that all agencies share
    metropolitan = (table["areatype"] == "M") & table["area_code"].str.startswith("00")
    metros = {code[-5:]: row for code, row in _areas(table[metropolitan], nation).items()}
    states = _areas(table[table["areatype"] == "S"], nation)
    named = {STATES[code[:2]]: row for code, row in states.items() if code[:2] in STATES}
    industries = every[(every["areatype"] == "N") & every["industry_code"].isin(INDUSTRIES)]
    gaps = _gaps(industries.assign(area_code=industries["industry_code"]), nation)
    by_industry = {INDUSTRIES[code]: _industry(gap, people) for code, (gap, people, _) in gaps.items()}
    return Wages(metros, named, by_industry, _unused(table[metropolitan]))


def _unused(table: pd.DataFrame) -> dict[str, float]:
    rows = table[(table["occupation_code"] == KINDRED) & (table["tot_emp"] >= KINDRED_EMPLOYEES)].dropna(
        subset=["a_median"]
    )
    return {str(code)[-5:]: float(median) for code, median in zip(rows["area_code"], rows["a_median"], strict=True)}


def _industry(gap: float, people: float) -> list[Any]:
    return [KEPT * gap * people / (people + 10 * DOUBT), float(np.sqrt(0.05**2 + 1 / (people + 50))), round(people)]


def _gaps(table: pd.DataFrame, nation: pd.Series[float]) -> dict[str, tuple[float, float, float | None]]:
    """By area: log distance of the median from the nation's, employees, data scientists' median."""
    found: dict[str, tuple[float, float, float | None]] = {}
    table = table[table["occupation_code"].isin(OCCUPATIONS)].dropna(subset=["a_median"])
    for code, of_area in table.groupby("area_code"):
        rows = of_area.set_index("occupation_code")
        share = np.array([OCCUPATIONS[occupation] for occupation in rows.index])
        gap = np.log(rows["a_median"].to_numpy() / nation[rows.index].to_numpy())
        people = float(rows["tot_emp"].fillna(30).sum())
        median = float(rows["a_median"]["152051"]) if "152051" in rows.index else None
        found[str(code)] = (float(np.average(gap, weights=share)), people, median)
    return found


def _areas(table: pd.DataFrame, nation: pd.Series[float]) -> dict[str, list[Any]]:
    found = _gaps(table, nation)
    effects = {code: KEPT * gap * people / (people + DOUBT) for code, (gap, people, _) in found.items()}
    everybody = sum(people for _, people, _ in found.values())
    middle = sum(effects[code] * people for code, (_, people, _) in found.items()) / everybody
    return {
        code: [effects[code] - middle, float(np.sqrt(0.03**2 + 1 / (people + 50))), round(people), median]
        for code, (_, people, median) in sorted(found.items())
    }
