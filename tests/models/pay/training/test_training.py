"""Training: the same files give the same bytes, and a file that can't be used is one clear line."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from models.pay.model import PayModel
from models.pay.training import DataError, train_pay
from models.pay.training.source_files import described_sources
from models.profile import Profile
from tests.models.pay.training.small_data import read_table, write_small_data, write_table


def silent(_line: str) -> None:
    """Nobody listens."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_data(tmp_path_factory.mktemp("data"))


def test_training_twice_gives_the_same_bytes_and_a_model_that_answers(small: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        train_pay(small, tmp_path / name, silent)
    one, two = (sorted((tmp_path / name).iterdir()) for name in ("one", "two"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]
    pay = PayModel.load(tmp_path / "one")
    estimate = pay.estimate(Profile(role="data_scientist", country="US", seniority="senior", city="San Francisco"))
    assert estimate.base is not None
    assert estimate.base.p50 > 100_000
    assert estimate.model.data_until == "2025-06-22"


def test_files_that_differ_from_the_described_ones_train_with_a_note(small: Path, tmp_path: Path) -> None:
    said: list[str] = []
    train_pay(small, tmp_path, said.append)
    assert any("aijobs_to_2025-06-22.csv.gz" in line and "checksum" in line for line in said)


@pytest.mark.parametrize("key", list(described_sources()))
@pytest.mark.parametrize("harm", ["missing", "empty", "header only", "lacks a column", "binary"])
def test_a_file_that_cannot_be_used_is_one_line_naming_file_and_column(tmp_path: Path, key: str, harm: str) -> None:
    folder = write_small_data(tmp_path / "data", postings=40, people=40)
    source = described_sources()[key]
    path = folder / source.file
    header = list(source.columns)
    if harm == "missing":
        path.unlink()
    elif harm == "lacks a column":
        write_table(path, header[:-1], [["1"] * (len(header) - 1)])
    elif harm == "header only":
        write_table(path, header, [])
    else:
        content = b"" if harm == "empty" else b"\x00\xff\xfe\x81" * 50
        path.write_bytes(gzip.compress(content) if path.suffix == ".gz" and harm == "empty" else content)
    with pytest.raises(DataError) as fault:
        train_pay(folder, tmp_path / "out", silent)
    assert "\n" not in str(fault.value)
    assert source.file in str(fault.value)
    assert harm != "lacks a column" or header[-1] in str(fault.value)


@pytest.mark.parametrize(
    ("key", "column", "value"),
    [
        ("aijobs", "salary", "a lot"),
        ("aijobs", "salary_currency", "dollars"),
        ("aijobs", "experience_level", "guru"),
        ("stackoverflow_2024", "Country", "Nowhere"),
        ("stackoverflow_2025", "CompYearlyUSD", "plenty"),
        ("fx_annual", "Date", "yesterday"),
    ],
)
def test_a_column_with_other_contents_is_one_line_naming_it(tmp_path: Path, key: str, column: str, value: str) -> None:
    folder = write_small_data(tmp_path / "data", postings=40, people=40)
    path = folder / described_sources()[key].file
    header, rows = read_table(path)
    at = header.index(column)
    write_table(path, header, [[*row[:at], value, *row[at + 1 :]] for row in rows])
    with pytest.raises(DataError, match=column) as fault:
        train_pay(folder, tmp_path / "out", silent)
    assert path.name in str(fault.value)


def test_a_series_of_rates_the_wrong_way_round_is_refused(tmp_path: Path) -> None:
    folder = write_small_data(tmp_path / "data", postings=60, people=40)
    years = [[f"{year}-01-01", "India", 1 / 87] for year in range(2020, 2026)]
    write_table(folder / "fx_annual.csv", ["Date", "Country", "Exchange rate"], years)
    with pytest.raises(DataError, match="wrong way round for INR"):
        train_pay(folder, tmp_path / "out", silent)
