"""How pay splits into base, stock and bonus with experience, from the table of shares of 2017 to 2021."""

from __future__ import annotations

import pandas as pd

COLUMNS = ("base_share", "stock_share", "bonus_share")


def mix_figures(split: pd.DataFrame) -> dict[str, dict[str, float]]:
    """Shares in percent for US ML people, early and late in a career, by class of employer."""
    table = split.copy()
    for column in ("n", *COLUMNS):
        table[column] = table[column].astype(float)
    chosen = table[(table["where"] == "US") & (table["kind"] == "ML / AI")]
    figures: dict[str, dict[str, float]] = {}
    for name, employer in (("large", "large technology company"), ("other", "other company")):
        cells = chosen[chosen["employer"] == employer].set_index("years_of_experience")
        early, late = (cells.loc[band].to_dict() for band in ("0-1", "9-12"))
        figures[f"split.{name}"] = {
            "early_base": round(100 * early["base_share"]),
            "early_stock": round(100 * early["stock_share"]),
            "early_bonus": round(100 * early["bonus_share"]),
            "late_base": round(100 * late["base_share"]),
            "late_stock": round(100 * late["stock_share"]),
            "late_bonus": round(100 * late["bonus_share"]),
            "rows": int(early["n"] + late["n"]),
        }
    return figures
