"""Which postings and people a measurement holds out: by posting and by person, never by row."""

from __future__ import annotations

from zlib import crc32

import pandas as pd

TEST_ROWS = 15_000
"""About the newest seven weeks of adverts."""

PEOPLE_HELD_OUT = 5
"""One person in so many."""


def newest_postings(table: pd.DataFrame, rows: int) -> pd.Series[bool]:
    """Adverts among the newest ``rows`` rows (a fifth of them, if less) whose posting stands nowhere before."""
    advert = table["kind"] == "advert"
    orders = table.loc[advert, "order"]
    edge = orders.min() + min(rows, (orders.max() - orders.min()) // 5)
    newest: pd.Series[bool] = advert & (table["oldest"] < edge)
    return newest


def held_out_people(table: pd.DataFrame) -> pd.Series[bool]:
    """A fixed fifth of the surveys' people."""
    drawn = table["group"].map(lambda group: crc32(str(group).encode()) % PEOPLE_HELD_OUT == 0)
    return table["source"].str.startswith("stackoverflow") & drawn
