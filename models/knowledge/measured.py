"""Figures measured on the training data by ``models.knowledge.training``, read from a bundle with its checksum."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.bundle import read_bundle

BUNDLE = Path(__file__).with_name("bundle")
WORLD = "*"


@dataclass(frozen=True, slots=True)
class Advert:
    """What adverts of one year offered: the median of yearly base pay in US dollars, and how many postings."""

    year: int
    median: float
    postings: int


class Measured:
    """The bundle's tables. Medians of fewer than 30 postings are not in it."""

    def __init__(self, payload: dict[str, Any], version: str) -> None:
        self._payload = payload
        self.version = version

    @classmethod
    def load(cls, folder: Path | None = None) -> Measured:
        """Read the bundle. Raises ``models.bundle.BundleError``."""
        bundle = read_bundle(folder or BUNDLE, "measured")
        return cls(bundle.payload, bundle.version)

    def figure(self, fact: str, name: str) -> float:
        """One figure of a measured fact. Raises ``KeyError``."""
        return float(self._payload["figures"][fact][name])

    def rows(self, key: str) -> int:
        """The rows behind a measured fact, or kept of a source. Raises ``KeyError``."""
        figures = self._payload["figures"].get(key)
        return int(figures["rows"] if figures else self._payload["rows"][key])

    def adverts(self, role: str, country: str = WORLD) -> tuple[Advert, ...]:
        """Medians by year, oldest first; empty where there are too few postings."""
        cells = self._payload["cells"].get(role, {}).get(country, {})
        return tuple(Advert(int(year), median, postings) for year, (median, postings) in sorted(cells.items()))

    def remote(self, role: str) -> tuple[Advert, Advert] | None:
        """On site and remote in the newest year that has both, United States."""
        years = self._payload["remote"].get(role)
        if not years:
            return None
        newest = max(years)
        onsite, remote = (Advert(int(newest), *years[newest][side]) for side in ("onsite", "remote"))
        return onsite, remote

    def roles(self, country: str, year: int) -> dict[str, Advert]:
        """Every role's median in one country and year, best paid first."""
        found = {
            role: advert
            for role in self._payload["cells"]
            for advert in self.adverts(role, country)
            if advert.year == year
        }
        return dict(sorted(found.items(), key=lambda item: -item[1].median))
