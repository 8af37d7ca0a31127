"""Exchange rates by currency and year: the Federal Reserve's, else those that adverts themselves were converted at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from models.pay.training.source_files import DataError, Progress, numbers, read_source

SERIES = {
    "Australia": "AUD",
    "Brazil": "BRL",
    "Canada": "CAD",
    "China": "CNY",
    "Denmark": "DKK",
    "Euro": "EUR",
    "Hong Kong": "HKD",
    "India": "INR",
    "Japan": "JPY",
    "Malaysia": "MYR",
    "Mexico": "MXN",
    "New Zealand": "NZD",
    "Norway": "NOK",
    "Singapore": "SGD",
    "South Africa": "ZAR",
    "South Korea": "KRW",
    "Sri Lanka": "LKR",
    "Sweden": "SEK",
    "Switzerland": "CHF",
    "Taiwan": "TWD",
    "Thailand": "THB",
    "United Kingdom": "GBP",
}
"""The series that are used, and their currencies. Venezuela's is left out: its currency was redenominated."""

BAM_PER_EUR = 1.95583
"""Bosnia's mark is fixed to the euro."""

OLDEST = 2
"""A rate this many years older than the newest pay is too old to answer with."""

FALLING = 1.2
"""A currency that loses this much in a year has no rate but the newest year's own."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of a currency for one US dollar, averaged over ``year``; ``rows`` adverts where it is implied by them."""

    per_dollar: float
    year: int
    source: str
    rows: int


def load_rates(data: Path, progress: Progress) -> dict[tuple[str, int], Rate]:
    """Every known rate by currency and year. Raises ``DataError``, also for a series of dollars per unit."""
    implied = _implied(data)
    rates = dict(implied)
    rates.update(_averages(read_source(data, "fx_monthly", progress), "fx_monthly"))
    rates.update(_averages(read_source(data, "fx_annual", progress), "fx_annual"))
    _check_direction(rates, implied)
    for (currency, year), rate in list(rates.items()):
        rates[("USD", year)] = Rate(1.0, year, "definition", 0)
        if currency == "EUR":
            rates[("BAM", year)] = Rate(rate.per_dollar * BAM_PER_EUR, year, rate.source, rate.rows)
    return rates


def newest_rates(rates: dict[tuple[str, int], Rate], newest_year: int) -> dict[str, Rate]:
    """Each currency's rate of the newest year up to ``newest_year``; none older than ``OLDEST``."""
    newest: dict[str, Rate] = {}
    for (currency, year), rate in sorted(rates.items()):
        before = rates.get((currency, year - 1))
        falls = before is not None and rate.per_dollar / before.per_dollar > FALLING
        if newest_year - OLDEST <= year <= newest_year and not (falls and year < newest_year):
            newest[currency] = rate
        elif falls:
            newest.pop(currency, None)
    return newest


def _averages(table: pd.DataFrame, key: str) -> dict[tuple[str, int], Rate]:
    """Yearly averages; a year with fewer than six months (or one yearly figure) is left out."""
    dated = pd.to_datetime(table["Date"], format="%Y-%m-%d", errors="coerce")
    if dated.isna().mean() > 0.5:
        raise DataError(f"{key}.csv: column 'Date' does not hold dates.")
    table = table.assign(year=dated.dt.year, rate=numbers(table, "Exchange rate", key))
    table = table[table["Country"].isin(SERIES) & (table["year"] >= 2020)].dropna(subset=["rate"])
    means = table.groupby(["Country", "year"])["rate"].agg(["mean", "size"]).reset_index()
    means = means[means["size"] >= (6 if key == "fx_monthly" else 1)]
    return {
        (SERIES[row["Country"]], int(row["year"])): Rate(float(row["mean"]), int(row["year"]), key, 0)
        for row in means.to_dict("records")
    }


def _implied(data: Path) -> dict[tuple[str, int], Rate]:
    """What the adverts' own conversion says: the median of salary over salary in dollars."""
    table = read_source(data, "aijobs", lambda _line: None)
    for column in ("salary", "salary_in_usd", "work_year"):
        table[column] = numbers(table, column, "aijobs")
    table = table[(table["salary_currency"] != "USD") & (table["salary_in_usd"] > 0)]
    table = table.assign(rate=table["salary"] / table["salary_in_usd"])
    rates = table.groupby(["salary_currency", "work_year"])["rate"].agg(["median", "size"]).reset_index()
    return {
        (str(row["salary_currency"]), int(row["work_year"])): Rate(
            float(row["median"]), int(row["work_year"]), "aijobs", int(row["size"])
        )
        for row in rates.to_dict("records")
    }


def _check_direction(rates: dict[tuple[str, int], Rate], implied: dict[tuple[str, int], Rate]) -> None:
    """Refuse a series that the adverts' own conversion shows to be dollars per unit."""
    for pair, other in implied.items():
        ours = rates[pair].per_dollar
        if abs(np.log(ours / other.per_dollar)) > 0.4 and other.rows >= 3:
            raise DataError(
                f"{rates[pair].source}: column 'Exchange rate' runs the wrong way round for {pair[0]} {pair[1]}."
            )
