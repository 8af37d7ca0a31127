"""How sure an answer is, by a written rule, and when there is none.

Points, the fewest of which decide:
- rows with this role and country in the newest two years: 300 and more are high, 30 and more medium, fewer low; in a
  country with 1,000 rows of all years and roles 10 are enough for medium, because role and country are known apart;
- rows of the country in all years: under ``THIN_ROWS`` low;
- width: p90 over p10 up to 2.6 high, up to 4 medium, above low;
- age: the year asked for is the newest or the one before: high; up to three years off medium; older or beyond low.
Under ``FLOOR_ROWS`` rows of the country in all years there is no answer.
"""

from __future__ import annotations

from models.pay.tables import Tables

FLOOR_ROWS = 10
THIN_ROWS = 50

_CONTINENTS = {
    "Oceania": ("Australia and New Zealand", "Melanesia", "Micronesia", "Polynesia"),
    "Americas": (
        "Northern America",
        "Latin America and the Caribbean",
        "Central America",
        "South America",
        "Caribbean",
    ),
    "Africa": (
        "Northern Africa",
        "Sub-Saharan Africa",
        "Eastern Africa",
        "Middle Africa",
        "Southern Africa",
        "Western Africa",
    ),
    "Asia": ("Central Asia", "Eastern Asia", "South-eastern Asia", "Southern Asia", "Western Asia"),
    "Europe": ("Eastern Europe", "Northern Europe", "Southern Europe", "Western Europe", "Channel Islands"),
}


def grade(role_rows: int, country_rows: int, ratio: float, distance: int) -> str:
    """high, medium or low. ``ratio`` is p90 over p10, ``distance`` the years between the asked and the newest year."""
    marks = [
        2 if role_rows >= 300 else 1 if role_rows >= (10 if country_rows >= 1_000 else 30) else 0,
        0 if country_rows < THIN_ROWS else 2,
        2 if ratio <= 2.6 else 1 if ratio <= 4 else 0,
        2 if distance <= 1 else 1 if distance <= 3 else 0,
    ]
    return ("low", "medium", "high")[min(marks)]


def has_evidence(tables: Tables, country: str) -> bool:
    """Whether ``country`` stands above the floor."""
    cell = tables.countries.get(country)
    return cell is not None and cell.rows >= FLOOR_ROWS


def nearest_known(tables: Tables, sub_region: str, limit: int = 3) -> tuple[str, ...]:
    """Countries with evidence near ``sub_region``: its own first, then its continent's, most rows first.

    Where a continent has none (Antarctica), those with the most rows.
    """
    continent = next((regions for regions in _CONTINENTS.values() if sub_region in regions), ())
    known = [(code, cell) for code, cell in tables.countries.items() if cell.rows >= THIN_ROWS]
    near = [item for item in known if item[1].region in (sub_region, *continent)] or known
    ordered = sorted((cell.region != sub_region, -cell.rows, code) for code, cell in near)
    return tuple(code for _, _, code in ordered[:limit])
