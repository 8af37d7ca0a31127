"""What each loader makes of its source's quirks."""

from __future__ import annotations

import math
from pathlib import Path

import pandas as pd
import pytest

from models.pay.training.aijobs import load_aijobs
from models.pay.training.common_table import Removals
from models.pay.training.exchange import Rate, newest_rates
from models.pay.training.gathering import read_sources
from models.pay.training.splits import held_out_people, newest_postings
from models.pay.training.survey_words import work_years
from tests.models.pay.training.small_data import AIJOBS, write_small_data, write_table

RATES = {("CAD", 2025): 1.4, ("GBP", 2025): 0.76}


def load(folder: Path, rows: list[list[object]]) -> tuple[pd.DataFrame, Removals]:
    write_table(folder / "aijobs_to_2025-06-22.csv.gz", AIJOBS, rows)
    removals = Removals()
    return load_aijobs(folder, RATES, removals, lambda _line: None), removals


def advert(
    pay: int, title: str = "Data Engineer", country: str = "US", currency: str = "USD", level: str = "SE"
) -> list[object]:
    return [2025, level, "FT", title, pay, currency, pay, country, 0, country, "M"]


def test_two_adjacent_rows_are_one_posting_whose_ends_weigh_half_each(tmp_path: Path) -> None:
    rows = [advert(150_000), advert(100_000), advert(170_000), advert(120_000), advert(90_000, level="MI")]
    table, _ = load(tmp_path, rows)
    assert table["weight"].tolist() == [0.5, 0.5, 0.5, 0.5, 1.0]
    assert table["group"].nunique() == 3


def test_a_repeated_posting_counts_once_where_it_is_newest_and_what_was_removed_is_written_down(tmp_path: Path) -> None:
    pair = [advert(150_000), advert(100_000)]
    table, removals = load(tmp_path, [*pair, advert(90_000, level="MI"), *pair, advert(80_000, level="EN"), *pair])
    repeated = table[table["seniority"] == "senior"]
    assert repeated["order"].tolist() == [0, 1]
    assert set(repeated["oldest"]) == {7}
    assert ("aijobs", "a posting seen before", 4, 8) in removals.counts


def test_dollars_of_canada_are_local_dollars_and_doubtful_british_ones_are_dropped(tmp_path: Path) -> None:
    canada = [advert(140_000, country="CA"), advert(140_000, country="CA")]
    britain = [
        advert(150_000, country="GB"),
        advert(110_000, country="GB"),
        advert(76_000, country="GB", currency="GBP"),
    ]
    table, _ = load(tmp_path, [*canada, *britain])
    assert math.exp(table.loc[table["country"] == "CA", "pay"].iloc[0]) == pytest.approx(100_000)
    assert [math.exp(pay) for pay in table.loc[table["country"] == "GB", "pay"]] == pytest.approx([100_000])


def test_generic_titles_are_dropped_and_titles_are_kept_below_their_role(tmp_path: Path) -> None:
    titles = ["Manager", "Analyst", "Associate", "Engineer", "Consultant", "Sr. BI Developer", "Lead Data Scientist"]
    table, _ = load(tmp_path, [advert(100_000 + 1000 * at, title) for at, title in enumerate(titles)])
    assert table["role"].tolist() == ["data_analyst", "data_scientist"]
    assert table["title"].iloc[0] == "bi developer"
    assert pd.isna(table["title"].iloc[1])


def test_an_absurd_value_is_trimmed(tmp_path: Path) -> None:
    rows = [advert(100_000 + 1000 * at) for at in range(12)] + [advert(9_000_000, level="EN")]
    table, removals = load(tmp_path, rows)
    assert len(table) == 12
    assert any(count == 1 and "median" in rule for _, rule, count, _ in removals.counts)


def test_all_sources_become_one_table(tmp_path: Path) -> None:
    sources = read_sources(write_small_data(tmp_path), lambda _line: None)
    assert set(sources.table["source"]) == {
        *("aijobs", "stackoverflow_2023", "stackoverflow_2024", "stackoverflow_2025", "kaggle_2022")
    }
    assert sources.table["pay"].between(math.log(1_000), math.log(2_000_000)).all()
    assert sources.data_until == "2025-06-22"


def test_splits_are_by_posting_and_by_person(tmp_path: Path) -> None:
    table = read_sources(write_small_data(tmp_path), lambda _line: None).table
    for held in (newest_postings(table, 200), held_out_people(table)):
        assert held.any()
        assert not set(table.loc[held, "group"]) & set(table.loc[~held, "group"])


def test_work_years_never_fall_as_coding_years_grow() -> None:
    years = [work_years(coding / 2) for coding in range(120)]
    assert years == sorted(years)


def test_the_newest_rate_counts_and_one_of_a_falling_currency_only_from_its_own_year() -> None:
    rates = {
        ("EUR", 2024): Rate(0.92, 2024, "fx_annual", 0),
        ("EUR", 2025): Rate(0.88, 2025, "fx_annual", 0),
        ("TRY", 2023): Rate(19.6, 2023, "aijobs", 1),
        ("TRY", 2024): Rate(29.1, 2024, "aijobs", 1),
        ("CLP", 2021): Rate(759.0, 2021, "aijobs", 1),
    }
    newest = newest_rates(rates, 2025)
    assert newest["EUR"].year == 2025
    assert "TRY" not in newest
    assert "CLP" not in newest


def test_kaggle_bands_enter_at_their_middle_without_students(tmp_path: Path) -> None:
    table = read_sources(write_small_data(tmp_path), lambda _line: None).table
    people = table[table["source"] == "kaggle_2022"]
    assert people["years"].isna().all()
    assert set(people["skills"]) == {("python", "pytorch")}
    assert {round(math.exp(pay)) for pay in people["pay"]} <= {64_807, 111_803, 173_205}
    assert len(people) < 400
