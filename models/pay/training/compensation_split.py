"""How pay splits into base, stock and bonus: shares and ratios of 2017 to 2021, never its levels."""

from __future__ import annotations

from pathlib import Path

from models.pay.training.source_files import Progress, numbers, read_source


def load_split(data: Path, progress: Progress) -> dict[str, list[float]]:
    """``{"where|kind|employer|years": [rows, shares of base, stock, bonus, total over base at p25, p50, p75]}``."""
    table = read_source(data, "compensation_split", progress)
    columns = ["n", "base_share", "stock_share", "bonus_share"]
    columns += [f"total_over_base_{quantile}" for quantile in ("p25", "p50", "p75")]
    for column in columns:
        table[column] = numbers(table, column, "compensation_split")
    cells = {}
    for row in table.to_dict("records"):
        name = "|".join(str(row[word]) for word in ("where", "kind", "employer", "years_of_experience"))
        cells[name] = [int(row["n"]), *(float(row[column]) for column in columns[1:])]
    return cells
