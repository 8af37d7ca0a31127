"""What a sum buys: prices by metropolitan area of the United States, and by country."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from models.pay.training.source_files import DataError, Progress, locate, numbers, read_source
from models.vocabulary.countries import known_countries

ALL_ITEMS = "1"
OLDEST = 5
"""A country's parity this many years older than the newest is too old to compare by."""


@dataclass(frozen=True, slots=True)
class Prices:
    """``areas``: index by metropolitan code, the nation is 100. ``parities``: ``[currency a dollar's worth, year]``."""

    areas: dict[str, float]
    areas_year: int
    parities: dict[str, list[Any]]


def load_prices(data: Path, progress: Progress) -> Prices:
    """Read both price tables. Raises ``DataError``."""
    areas, year = _areas(read_source(data, "bea_rpp", progress), locate(data, "bea_rpp"))
    return Prices(areas, year, _parities(read_source(data, "worldbank_ppp", progress)))


def _areas(table: pd.DataFrame, path: Path) -> tuple[dict[str, float], int]:
    years = [column for column in table.columns if str(column).isdigit()]
    if not years:
        raise DataError(f"{path} has no column that is a year.")
    newest = max(years)
    rows = table[table["LineCode"].str.strip() == ALL_ITEMS]
    codes = rows["GeoFIPS"].str.replace(r"\D", "", regex=True)
    indexes = pd.to_numeric(rows[newest], errors="coerce")
    areas = {code: float(index) for code, index in zip(codes, indexes, strict=True) if index > 0}
    if not areas:
        raise DataError(f"{path}: column {newest!r} does not hold numbers for all items (LineCode 1).")
    return areas, int(newest)


def _parities(table: pd.DataFrame) -> dict[str, list[Any]]:
    table = table.assign(
        year=numbers(table, "Year", "worldbank_ppp"), parity=numbers(table, "PPP", "worldbank_ppp", least_share=0.3)
    ).dropna(subset=["year", "parity"])
    table = table[table["Country ID"].isin(known_countries()) & (table["parity"] > 0)]
    newest = table.sort_values("year").drop_duplicates("Country ID", keep="last").sort_values("Country ID")
    newest = newest[newest["year"] >= table["year"].max() - OLDEST]
    return {row["Country ID"]: [float(row["parity"]), int(row["year"])] for row in newest.to_dict("records")}
