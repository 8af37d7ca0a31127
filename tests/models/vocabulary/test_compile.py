"""The tables of places are compiled from a folder of data, and a wrong file is refused in one line."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from models.pay.training import DataError
from models.vocabulary.compile import compile_tables
from models.vocabulary.countries import TABLES

DATA = os.environ.get("SALARY_BOT_DATA")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"bls_oews_may2025_tech\.csv\.gz is missing"):
        compile_tables(tmp_path, tmp_path / "out")


@pytest.mark.parametrize(("content", "said"), [(b"", "is empty"), (b"area,name\n1,2\n", "has no column 'areatype'")])
def test_a_file_of_another_form_is_named_with_its_column(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "bls_oews_may2025_tech.csv.gz").write_bytes(gzip.compress(content))
    with pytest.raises(DataError, match=said):
        compile_tables(tmp_path, tmp_path / "out")


@pytest.mark.slow
@pytest.mark.skipif(not DATA, reason="SALARY_BOT_DATA names no folder with the sources")
def test_compiling_again_gives_what_travels_in_the_package(tmp_path: Path) -> None:
    compile_tables(Path(str(DATA)), tmp_path)
    for name in ("countries", "places"):
        file = f"{name}.manifest.json"
        assert (tmp_path / file).read_bytes() == (TABLES / file).read_bytes()
