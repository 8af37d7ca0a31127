"""A fact: one whole sentence with its figures, and everything needed to trust or doubt it."""

from __future__ import annotations

from datetime import date
from string import Formatter
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from models.profile import CountryCode

Topic = Literal[
    "location",
    "remote",
    "experience",
    "company_size",
    "company_type",
    "industry",
    "education",
    "certifications",
    "skills",
    "specialisation",
    "trends",
    "total_compensation",
    "equity",
    "bonus",
    "benefits",
    "negotiation",
    "outlook",
    "satisfaction",
    "transparency",
    "gender_gap",
    "data_sources",
]
TOPICS: tuple[str, ...] = Topic.__args__  # type: ignore[attr-defined]
"""The 21 topics of the machine interface."""

Unit = Literal["percent", "change", "dollars", "dollars_per_hour", "count", "times", "year", "day", "index"]
"""How a figure is shown: "change" is a signed percentage, "day" an ISO date, "index" a level where 100 is average."""


class Figure(BaseModel):
    """One number of a fact. ``value`` is absent in the file where it is measured (``models.knowledge.measured``)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    unit: Unit
    value: float | date | None = None


class Fact(BaseModel):
    """``statement`` is a template over ``figures``; ``source`` and ``year`` stand behind every figure in it.

    ``url`` is None where no address is known. ``via`` names where it was seen, if not at the source itself. Firmness:
    A is official, law, peer-reviewed or measured here; B a large named survey or company data; C second-hand, of a
    small sample or a vendor's word.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern=r"^[a-z_]+\.[a-z0-9_]+$")]
    statement: Annotated[str, Field(pattern=r"\.$", max_length=300)]
    figures: dict[str, Figure] = {}
    source: Annotated[str, Field(min_length=3, max_length=120)]
    via: str = ""
    year: Annotated[int, Field(ge=2010, le=2030)]
    url: Annotated[str, Field(pattern=r"^https://")] | None = None
    firmness: Literal["A", "B", "C"]
    topics: Annotated[tuple[Topic, ...], Field(min_length=1)]
    countries: tuple[CountryCode, ...] = ()
    """Where it applies; empty is everywhere."""
    states: tuple[str, ...] = ()
    """The US states a law holds in."""
    cities: tuple[str, ...] = ()
    """The cities of these states that have the law; empty is the whole of them."""
    in_force: date | None = None
    """For a law: from when."""
    is_law: bool = False
    asks_to_show: bool = False
    """For a law: whether it is about what employers must show of pay before somebody is hired."""
    rows: int | None = None
    """People, postings or areas behind it, where known."""

    def holds_in(self, country: str) -> bool:
        """Whether it is about a country, or about every one."""
        return not self.countries or country in self.countries

    @model_validator(mode="after")
    def _fits_its_figures(self) -> Self:
        named = {name for _, name, _, _ in Formatter().parse(self.statement) if name}
        if named != set(self.figures):
            raise ValueError(f"{self.id}: the sentence names {sorted(named)}, the figures are {sorted(self.figures)}")
        if self.is_law and not (self.countries or self.states):
            raise ValueError(f"{self.id}: a law holds somewhere")
        return self
