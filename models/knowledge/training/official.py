"""What official statistics say of US pay and prices: the Labor Statistics' wages, the BEA's price parities."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from models.pay.training.source_files import DataError

SCIENTISTS, DEVELOPERS, RESEARCHERS, EVERYONE = "152051", "151252", "151221", "000000"
METROS = {
    "san_jose": "0041940",
    "san_francisco": "0041860",
    "seattle": "0042660",
    "new_york": "0035620",
    "boston": "0014460",
    "austin": "0012420",
}
INDUSTRIES = {
    "securities": "523000",
    "software": "513200",
    "insurance": "524000",
    "hospitals": "622000",
    "colleges": "611300",
    "telecom": "517000",
}
PRICES = "bea_regional_price_parities.csv"

Figures = dict[str, dict[str, float]]


def nation_figures(wages: pd.DataFrame) -> Figures:
    """Medians of the whole country, all industries."""
    nation = wages[(wages["areatype"] == "N") & (wages["industry_code"] == "000000")].set_index("occupation_code")
    quantiles = {name: _number(nation.loc[SCIENTISTS, f"a_{name}"]) for name in ("pct10", "pct25", "pct75", "pct90")}
    middles = {
        "scientists": _number(nation.loc[SCIENTISTS, "a_median"]),
        "developers": _number(nation.loc[DEVELOPERS, "a_median"]),
        "researchers": _number(nation.loc[RESEARCHERS, "a_median"]),
        "everyone": _number(nation.loc[EVERYONE, "a_median"]),
    }
    rows = _number(nation.loc[SCIENTISTS, "tot_emp"])
    return {"bls.nation": {**middles, **quantiles, "rows": rows}}


def metro_figures(wages: pd.DataFrame) -> Figures:
    """Data scientists' medians in the known hubs."""
    areas = wages[(wages["areatype"] == "M") & (wages["occupation_code"] == SCIENTISTS)].set_index("area_code")
    middles = {name: _number(areas.loc[code, "a_median"]) for name, code in METROS.items()}
    return {"bls.metros": {**middles, "rows": sum(_number(areas.loc[code, "tot_emp"]) for code in METROS.values())}}


def industry_figures(wages: pd.DataFrame) -> Figures:
    """Data scientists' medians by industry, over the whole country."""
    nation = wages[(wages["areatype"] == "N") & (wages["occupation_code"] == SCIENTISTS)].set_index("industry_code")
    middles = {name: _number(nation.loc[code, "a_median"]) for name, code in INDUSTRIES.items()}
    rows = sum(_number(nation.loc[code, "tot_emp"]) for code in INDUSTRIES.values())
    return {"bls.industries": {**middles, "rows": rows}}


def price_figures(data: Path) -> Figures:
    """Price levels of the hubs, the United States at 100, in the newest year of the file."""
    path = data / PRICES
    if not path.is_file():
        raise DataError(f"{path} is missing.")
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    table.columns = [column.strip().strip('"') for column in table.columns]
    every = table[table["LineCode"].str.strip() == "1"]
    codes = every["GeoFIPS"].str.replace('"', "").str.strip()
    year = max(column for column in table.columns if column.isdigit())
    prices = dict(zip(codes, every[year], strict=True))
    levels = {name: round(float(prices[code[-5:]]), 1) for name, code in METROS.items()}
    return {"bea.prices": {**levels, "rows": len(prices)}}


def _number(text: object) -> float:
    return float(str(text).replace(",", ""))
