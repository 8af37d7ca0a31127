"""aijobs.net adverts: two rows are the two ends of one posting's range, many postings are repeated."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from models.pay.training.common_table import Removals, as_common, near_the_middle
from models.pay.training.source_files import Progress, check_currencies, check_values, numbers, read_source
from models.vocabulary.countries import known_countries
from models.vocabulary.titles import read_title

KEY = "aijobs"

LEVELS = {"EN": "entry", "MI": "mid", "SE": "senior", "EX": "executive"}
EMPLOYMENTS = {"FT": "full_time", "PT": "part_time", "CT": "contract", "FL": "freelance"}

LOCAL_DOLLARS = {"CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD"}
"""Countries whose US-dollar rows are unconverted local dollars: their medians stand at the exchange rate's
distance from the rows in the country's own currency."""

DOUBTFUL_DOLLARS = ("GB", "DE", "NL", "FR", "ES", "IT", "CH", "JP", "IE")
"""Countries whose US-dollar rows lie 25 % or more above the rows in their own currency (mostly US ranges of postings
that name several places); those rows are dropped."""

REPEATS_COUNTED = 1
"""How often one posting counts at most: re-posts are the same advert seen again."""

_SAME = [
    "work_year",
    "experience_level",
    "employment_type",
    "job_title",
    "salary_currency",
    "employee_residence",
    "remote_ratio",
    "company_location",
    "company_size",
]


def load_aijobs(
    data: Path, rates: dict[tuple[str, int], float], removals: Removals, progress: Progress
) -> pd.DataFrame:
    """Postings as common rows, newest first. ``rates`` gives units of a currency per US dollar by currency and year."""
    table = read_source(data, KEY, progress)
    check_values(table, "experience_level", KEY, set(LEVELS))
    check_values(table, "employment_type", KEY, set(EMPLOYMENTS))
    check_currencies(table, "salary_currency", KEY)
    for column in ("work_year", "salary", "salary_in_usd"):
        table[column] = numbers(table, column, KEY)
    table["order"] = np.arange(len(table))
    usable = table[["work_year", "salary", "salary_in_usd"]].notna().all(axis=1) & (table["salary"] > 0)
    table = removals.keep(table, usable, KEY, "no number for pay or year").copy()
    table["posting"] = _postings(table)
    table["usd"] = _in_dollars(table, rates)
    table["country"] = table["employee_residence"]
    table = removals.keep(table, table["country"].isin(known_countries()), KEY, "no country of ISO 3166").copy()
    table = removals.keep(table, _pay_is_plausible(table), KEY, "pay that can't be placed")
    table = _with_titles(table, removals)
    table = removals.keep(table, near_the_middle(table, 5), KEY, "five times or a fifth of the country's median")
    return _common(_without_repeats(table, removals))


def _postings(table: pd.DataFrame) -> pd.Series[int]:
    """A number a posting: adjacent rows with the same keys are its two ends, paired from the start of each run."""
    same = (table[_SAME] == table[_SAME].shift()).all(axis=1)
    run = (~same).cumsum()
    place = table.groupby(run).cumcount()
    first = (place % 2 == 0) | (table["work_year"] < 2022)
    return first.astype(int).cumsum()


def _in_dollars(table: pd.DataFrame, rates: dict[tuple[str, int], float]) -> pd.Series[float]:
    """Yearly pay in US dollars at the year's average rate; the file's own conversion where no rate is known."""
    local = table["employee_residence"].map(LOCAL_DOLLARS)
    currency = table["salary_currency"].where(~((table["salary_currency"] == "USD") & local.notna()), local)
    pairs = zip(currency, table["work_year"].astype(int), strict=True)
    rate = pd.Series([1.0 if c == "USD" else rates.get((c, y), np.nan) for c, y in pairs], index=table.index)
    return (table["salary"] / rate).fillna(table["salary_in_usd"])


def _pay_is_plausible(table: pd.DataFrame) -> pd.Series[bool]:
    doubtful = (table["salary_currency"] == "USD") & table["employee_residence"].isin(DOUBTFUL_DOLLARS)
    return ~doubtful & (table["work_year"] >= 2020) & table["experience_level"].isin(LEVELS)


def _with_titles(table: pd.DataFrame, removals: Removals) -> pd.DataFrame:
    readings = {title: reading for title in table["job_title"].unique() if (reading := read_title(title)) is not None}
    read = table["job_title"].isin(readings)
    table = removals.keep(table, read, KEY, "a generic title, or no data, ML or software title").copy()
    table["role"] = table["job_title"].map({title: reading.role.value for title, reading in readings.items()})
    table["title"] = table["job_title"].map({title: reading.title for title, reading in readings.items()})
    return table


def _without_repeats(table: pd.DataFrame, removals: Removals) -> pd.DataFrame:
    """Each posting's ends once, at the place where the file first has it; ``group`` names the posting."""
    ends = table.groupby("posting")["salary"].agg(["min", "max"])
    low, high = table["posting"].map(ends["min"]), table["posting"].map(ends["max"])
    words = [
        *(table[column].astype(str).tolist() for column in _SAME),
        low.astype(str).tolist(),
        high.astype(str).tolist(),
    ]
    group = pd.Series(["|".join(row) for row in zip(*words, strict=True)], index=table.index)
    # the place where the posting first stood in time, for splits that keep what was seen before apart
    table = table.assign(group=group, oldest=table["order"].groupby(group).transform("max"))
    seen = table.drop_duplicates("posting")
    nth = seen.groupby("group").cumcount()
    kept = set(seen.loc[nth < REPEATS_COUNTED, "posting"])
    return removals.keep(table, table["posting"].isin(kept), KEY, "a posting seen before").copy()


def _common(table: pd.DataFrame) -> pd.DataFrame:
    table["source"] = KEY
    table["kind"] = "advert"
    table["year"] = table["work_year"].astype(int)
    table["weight"] = 1.0 / table.groupby("posting")["posting"].transform("size")
    table["pay"] = np.log(table["usd"])
    table["seniority"] = table["experience_level"].map(LEVELS)
    table["remote"] = table["remote_ratio"].map({"0": "onsite", "50": "hybrid", "100": "remote"})
    table["employment"] = table["employment_type"].map(EMPLOYMENTS)
    # company_size is M for 97 % of the newest rows: it says nothing
    table = table.drop(columns=["company_size"])
    return as_common(table)
