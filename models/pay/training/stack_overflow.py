"""Stack Overflow's surveys: people's own word on their yearly cash pay (base and bonus)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from models.pay.training.common_table import Removals, as_common, near_the_middle
from models.pay.training.source_files import DataError, Progress, described_sources, numbers, read_source
from models.pay.training.survey_words import COUNTRIES, EDUCATIONS, INDUSTRIES, REMOTES, SIZES, SKILLS, work_years
from models.vocabulary.countries import find_country
from models.vocabulary.titles import read_title

LEAST, MOST = 2_000, 1_500_000
"""Yearly pay in US dollars outside of these is a slip (a monthly figure, a missing decimal point, a joke)."""

_PAY = {
    "stackoverflow_2023": "Salary",
    "stackoverflow_2024": "ConvertedCompYearly",
    "stackoverflow_2025": "CompYearlyUSD",
}
_CRAFT = {
    "stackoverflow_2023": "DevType",
    "stackoverflow_2024": "DevType",
    "stackoverflow_2025": "DevTypePrimary",
}


def load_stack_overflow(data: Path, key: str, removals: Removals, progress: Progress) -> pd.DataFrame:
    """One survey's people as common rows; ``key`` as in ``sources.toml``. Raises ``DataError``."""
    raw = read_source(data, key, progress)
    table = pd.DataFrame({"usd": numbers(raw, _PAY[key], key)})
    table["group"] = [f"{key}:{number}" for number in range(len(raw))]
    table["country"] = _countries(raw, key)
    _read_craft(table, raw[_CRAFT[key]])
    {"stackoverflow_2023": _read_2023, "stackoverflow_2024": _read_2024, "stackoverflow_2025": _read_2025}[key](
        table, raw
    )
    table = removals.keep(table, table["usd"].between(LEAST, MOST), key, f"pay outside {LEAST:,} to {MOST:,} dollars")
    table = removals.keep(table, table["country"].notna(), key, "no country")
    table = removals.keep(
        table, near_the_middle(table, 8), key, "eight times or an eighth of the country's median"
    ).copy()
    table["source"], table["kind"], table["weight"] = key, "survey", 1.0
    table["year"] = described_sources()[key].year
    table["order"] = table["oldest"] = np.arange(len(table))
    table["pay"] = np.log(table["usd"])
    return as_common(table)


def _countries(raw: pd.DataFrame, key: str) -> pd.Series[str]:
    if key == "stackoverflow_2023":
        return pd.Series("US", index=raw.index)
    codes = {name: COUNTRIES.get(name) or find_country(name) for name in raw["Country"].unique()}
    countries = raw["Country"].map(codes)
    if countries.notna().mean() < 0.5:
        raise DataError(f"{described_sources()[key].file}: column 'Country' holds no country names.")
    return countries


def _read_craft(table: pd.DataFrame, crafts: pd.Series[str]) -> None:
    """Role and title where the craft is one of ours; else the survey's own word as ``occupation``."""
    readings = {craft: read_title(craft) for craft in crafts.unique()}
    table["role"] = crafts.map(lambda craft: reading.role.value if (reading := readings[craft]) else None)
    table["title"] = crafts.map(lambda craft: reading.title if (reading := readings[craft]) else None)
    table["occupation"] = crafts.where(table["role"].isna() & (crafts != ""), None)


def _read_2023(table: pd.DataFrame, raw: pd.DataFrame) -> None:
    _read_shared(table, raw)
    table["years"] = numbers(raw, "YearsCodePro", "stackoverflow_2023")
    employment = raw["Employment"]
    table["employment"] = np.select(
        [employment == "Employed, full-time", employment.str.startswith("Independent")], ["full_time", "freelance"], ""
    )
    table["employment"] = table["employment"].replace("", None)
    words = ["LanguageHaveWorkedWith", "PlatformHaveWorkedWith", "MiscTechHaveWorkedWith", "ToolsTechHaveWorkedWith"]
    named = [";".join(cells) for cells in zip(*(raw[word].tolist() for word in words), strict=True)]
    table["skills"] = [
        tuple(sorted({SKILLS[word] for word in map(str.strip, text.split(";")) if word in SKILLS})) for text in named
    ]


def _read_2024(table: pd.DataFrame, raw: pd.DataFrame) -> None:
    _read_shared(table, raw)
    years = raw["WorkExp"].where(raw["WorkExp"] != "", raw["YearsCodePro"])
    table["years"] = pd.to_numeric(years.replace("Less than 1 year", "0.5"), errors="coerce")


def _read_2025(table: pd.DataFrame, raw: pd.DataFrame) -> None:
    table["years"] = numbers(raw, "YearsCodeNum", "stackoverflow_2025").map(work_years)
    table["remote"] = raw["RemoteCategory"].map(REMOTES)
    table["education"] = raw["EdLevelSimplified"].map(EDUCATIONS)
    table["employment"] = raw["Employment"].map(
        {"Employed": "full_time", "Independent contractor, freelancer, or self-employed": "freelance"}
    )


def _read_shared(table: pd.DataFrame, raw: pd.DataFrame) -> None:
    table["remote"] = raw["RemoteWork"].map(REMOTES)
    table["education"] = raw["EdLevel"].map(EDUCATIONS)
    table["company_size"] = raw["OrgSize"].map(SIZES)
    table["industry"] = raw["Industry"].map(INDUSTRIES)
