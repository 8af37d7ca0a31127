"""Opening the source files: the right file, not empty, with the columns that its loader reads."""

from __future__ import annotations

import hashlib
import tomllib
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

Progress = Callable[[str], None]


class DataError(ValueError):
    """Training data that can't be used: one clear line that names the file and the column."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One source as ``sources.toml`` describes it. ``url`` is None where no address is known."""

    key: str
    file: str
    pattern: str
    name: str
    publisher: str
    year: int
    url: str | None
    licence: str
    sha256: str
    columns: tuple[str, ...]


@cache
def described_sources() -> dict[str, SourceFile]:
    """Every source by its key, in the order of ``sources.toml``."""
    described = tomllib.loads(Path(__file__).with_name("sources.toml").read_text(encoding="utf-8"))
    return {key: _described(key, words) for key, words in described.items()}


def _described(key: str, words: dict[str, Any]) -> SourceFile:
    return SourceFile(
        key,
        words["file"],
        words.get("pattern", words["file"]),
        words["name"],
        words["publisher"],
        words["year"],
        words.get("url"),
        words["licence"],
        words["sha256"],
        tuple(words["columns"]),
    )


def locate(data: Path, key: str) -> Path:
    """The file of a source in the folder ``data``: the newest name that fits its pattern. Raises ``DataError``."""
    source = described_sources()[key]
    found = sorted(data.glob(source.pattern))
    if not found:
        raise DataError(f"{data / source.file} is missing (source {key}).")
    return found[-1]


def read_source(data: Path, key: str, progress: Progress) -> pd.DataFrame:
    """Read a source as text columns (empty where empty), checked against ``sources.toml``. Raises ``DataError``."""
    source = described_sources()[key]
    path = locate(data, key)
    try:
        table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except pd.errors.EmptyDataError:
        raise DataError(f"{path} is empty.") from None
    except (OSError, EOFError, zlib.error, UnicodeDecodeError, pd.errors.ParserError):
        raise DataError(f"{path} can't be read as a table of comma-separated values.") from None
    missing = [column for column in source.columns if column not in table.columns]
    if missing:
        raise DataError(f"{path} has no column {missing[0]!r}; it has: {', '.join(map(str, table.columns[:20]))}.")
    if table.empty:
        raise DataError(f"{path} has a header but no rows.")
    if hashlib.sha256(path.read_bytes()).hexdigest() != source.sha256:
        progress(
            f"note: {path.name} is not the file that sources.toml describes (its checksum differs); training on it"
        )
    progress(f"read {path.name}: {len(table):,} rows")
    return table


def numbers(table: pd.DataFrame, column: str, key: str, *, least_share: float = 0.5) -> pd.Series[float]:
    """A column as numbers, NaN where it holds none. Raises ``DataError`` if fewer than ``least_share`` are numbers."""
    read = pd.to_numeric(table[column].str.strip(), errors="coerce")
    if read.notna().mean() < least_share:
        raise DataError(f"{described_sources()[key].file}: column {column!r} does not hold numbers.")
    return read


def check_values(table: pd.DataFrame, column: str, key: str, known: set[str]) -> None:
    """Raise ``DataError`` when most of a column's values are none of ``known``: another file or another form."""
    share = table[column].isin(known).mean()
    if share < 0.5:
        strange = table.loc[~table[column].isin(known), column].iloc[0]
        raise DataError(f"{described_sources()[key].file}: column {column!r} holds unknown values such as {strange!r}.")


def check_currencies(table: pd.DataFrame, column: str, key: str) -> None:
    """Raise ``DataError`` for a value that is no ISO 4217 code: pay of unnamed currencies can't be compared."""
    strange = table.loc[~table[column].str.fullmatch(r"[A-Z]{3}"), column]
    if len(strange):
        raise DataError(
            f"{described_sources()[key].file}: column {column!r} holds {strange.iloc[0]!r}, no currency code."
        )
