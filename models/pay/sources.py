"""What stands behind the figures: each source's name, year and address, for receipts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PaySource:
    """A source of the pay model. ``url`` is None where no address is known: none is made up."""

    key: str
    name: str
    year: int
    url: str | None
    licence: str


def read_sources(payload: Mapping[str, Mapping[str, Any]]) -> dict[str, PaySource]:
    """The bundle's table of sources by key."""
    return {
        key: PaySource(key, row["name"], row["year"], row["url"], row["licence"])
        for key, row in sorted(payload.items())
    }
