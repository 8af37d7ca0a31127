"""Differences within the surveys at equal role, experience and the like: least squares on the log of pay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

Z95 = 1.96
NAMED = {"ch": "CH", "us": "US", "ie": "IE", "gb": "GB", "de": "DE", "fr": "FR", "pl": "PL", "in": "IN"}
"""Countries of the fact on medians, by the names of its figures; each has over a hundred answers."""
EUROPE = frozenset(
    (
        *("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU"),
        *("MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "GB", "CH", "NO"),
    )
)
"""The EU, the United Kingdom, Switzerland and Norway."""


def survey_figures(surveys: Mapping[str, pd.DataFrame]) -> dict[str, dict[str, float]]:
    """Figures by fact: percent with its 95 % interval, and the people behind it; of the US and of Europe."""
    newest = _americans(surveys["stackoverflow_2025"])
    europe, europe_earlier = (_europeans(surveys[f"stackoverflow_{year}"]) for year in (2025, 2024))
    local = ("role", "education", "band", "country")
    earlier = _americans(pd.concat([surveys["stackoverflow_2023"], surveys["stackoverflow_2024"]]))
    equal = ("role", "education", "band", "source")
    return {
        "remote.survey": _contrast(newest, "remote", "remote", "onsite", equal),
        "remote.survey_hybrid": _contrast(newest, "remote", "hybrid", "onsite", equal),
        "education.survey_master": _contrast(earlier, "education", "master", "bachelor", ("role", "band", "source")),
        "education.survey_phd": _contrast(earlier, "education", "phd", "bachelor", ("role", "band", "source")),
        "company_size.survey": _contrast(earlier, "company_size", "10000+", "20-99", equal),
        "industry.survey_fintech": _contrast(earlier, "industry", "fintech", "technology", equal),
        "industry.survey_education": _contrast(earlier, "industry", "education", "technology", equal),
        "remote.survey_europe": _contrast(europe, "remote", "remote", "onsite", local),
        "education.survey_europe": _degrees(europe_earlier),
        "company_size.survey_europe": _contrast(europe_earlier, "company_size", "10000+", "20-99", local),
        "industry.survey_fintech_europe": _contrast(europe_earlier, "industry", "fintech", "technology", local),
        "industry.survey_education_europe": _contrast(europe_earlier, "industry", "education", "technology", local),
        "location.survey_countries": _medians(surveys["stackoverflow_2025"]),
    }


def _degrees(people: pd.DataFrame) -> dict[str, float]:
    """A master's and a doctorate over a bachelor's, at equal role, years and country."""
    equal = ("role", "band", "country")
    degrees = {name: _contrast(people, "education", name, "bachelor", equal) for name in ("master", "phd")}
    rows = int(people["education"].isin(("bachelor", "master", "phd")).sum())
    return {**{name: figures["change"] for name, figures in degrees.items()}, "rows": rows}


def _medians(table: pd.DataFrame) -> dict[str, float]:
    """The median of yearly pay in US dollars by country, to the nearest hundred."""
    groups = table.groupby("country")["pay"]
    middles = {name: round(float(np.exp(groups.get_group(code).median())), -2) for name, code in NAMED.items()}
    return {**middles, "rows": int(table["country"].isin(NAMED.values()).sum())}


def _americans(table: pd.DataFrame) -> pd.DataFrame:
    return _banded(table[table["country"] == "US"])


def _europeans(table: pd.DataFrame) -> pd.DataFrame:
    return _banded(table[table["country"].isin(EUROPE)])


def _banded(table: pd.DataFrame) -> pd.DataFrame:
    people = table[table["years"].notna()].copy()
    people["role"] = people["role"].fillna(people["occupation"]).fillna("other")
    people["band"] = pd.cut(people["years"].astype(float), [-1, 2, 5, 9, 14, 60]).astype(str)
    return people


def _contrast(people: pd.DataFrame, field: str, value: str, against: str, equal: Sequence[str]) -> dict[str, float]:
    """How much more ``value`` pays than ``against`` at equal ``equal``, in percent."""
    known = people[people[[field, *equal]].notna().all(axis=1)]
    dummies = pd.get_dummies(known[[field, *equal]].astype(str), dtype=float)
    dummies = dummies.drop(columns=f"{field}_{against}")
    matrix = np.column_stack([np.ones(len(known)), dummies.to_numpy()])
    pay = known["pay"].to_numpy(float)
    inverse = np.linalg.pinv(matrix.T @ matrix)
    beta = inverse @ matrix.T @ pay
    spread = float(np.var(pay - matrix @ beta))
    at = 1 + list(dummies.columns).index(f"{field}_{value}")
    error = Z95 * float(np.sqrt(spread * inverse[at, at]))
    low, middle, high = (round(100 * (float(np.exp(beta[at] + side * error)) - 1), 1) for side in (-1, 0, 1))
    counted = int(known[field].isin([value, against]).sum())
    return {"change": middle, "low": low, "high": high, "rows": counted}
