"""Named employers: the median of their filings, as a table of its own beside the model."""

from __future__ import annotations

from typing import Any

import pandas as pd


def employer_rows(table: pd.DataFrame) -> dict[str, list[Any]]:
    """``{name as filed: [filings, median yearly wage, state, main title]}``, most filings first under one name."""
    ordered = table.sort_values(["total_filings", "company"], ascending=[False, True])
    rows: dict[str, list[Any]] = {}
    for row in ordered.to_dict("records"):
        name = str(row["company"]).strip()
        if name and name not in rows:
            words = [str(row[column]).strip() for column in ("primary_state", "primary_job_title")]
            rows[name] = [int(row["total_filings"]), int(row["median_salary"]), *words]
    return rows
