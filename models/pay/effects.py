"""From a profile to its effects on log pay: a reference, and one effect a factor that was given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp

from models.note import Note
from models.pay.levels import level_effects, priced_level, years_effect, years_within_level
from models.pay.places import area_of
from models.pay.tables import Cell, Tables
from models.profile import Profile

NO_FIGURE = Note("There is no reliable figure for this; it counts as no difference.")
SIZE_OF_BIG_TECH = Note("Large technology companies are large already; their size is not counted twice.")
THIN_ROWS = 50
"""A country with fewer rows is referred to its sub-region's average."""

OVERLAPPING = ("city", "state", "company_size", "company_type", "industry", "education", "skills")
FREE_OVERLAP, KEPT_BEYOND = 0.25, 0.6
"""Premiums of these stand for the same people in part: beyond a joint effect of 0.25 in log, six tenths count."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One factor's effect on log pay against the reference, its standard error, and what it rests on."""

    factor: str
    value: object
    log: float
    error: float = 0.0
    rows: int = 0
    source: str | None = None
    note: Note | None = None

    @property
    def multiplier(self) -> float:
        """The effect as a factor, six significant digits."""
        return float(f"{exp(self.log):.6g}")


def reference_log(tables: Tables, profile: Profile) -> float:
    """Log of yearly base pay in dollars of the average row of the country (sub-region, where thin) and year."""
    country = tables.countries[str(profile.country)]
    place = tables.regions[country.region].log if country.rows < THIN_ROWS else country.log
    return tables.level + place + tables.years_since[priced_year(tables, profile)]


def priced_year(tables: Tables, profile: Profile) -> int:
    """The year of the answer: the asked one, held within the years of the data."""
    years = tables.years_since
    return min(max(profile.year or tables.newest_year, min(years)), tables.newest_year)


def profile_effects(tables: Tables, profile: Profile) -> list[Effect]:
    """Every effect of ``profile``, in the vocabulary's order. Needs a country with evidence."""
    effects = [*_place_effects(tables, profile), *_work_effects(tables, profile), *_person_effects(tables, profile)]
    overlap = _overlap(effects)
    return [*effects, overlap] if overlap else effects


def _place_effects(tables: Tables, profile: Profile) -> Iterator[Effect]:
    country = tables.countries[str(profile.country)]
    if country.rows < THIN_ROWS:
        note = Note("Few rows: pooled towards the average of {region}.", {"region": country.region})
        log = country.log - tables.regions[country.region].log
        yield Effect(
            "country", profile.country, log, country.error, country.rows, tables.factor_sources["country"], note
        )
    area = area_of(tables, profile)
    if area is not None:
        yield Effect(area.factor, area.value, area.cell.log, area.cell.error, area.cell.rows, "bls_oews", area.note)
    elif profile.city is not None:
        yield Effect("city", profile.city, 0.0, note=NO_FIGURE)


def _work_effects(tables: Tables, profile: Profile) -> Iterator[Effect]:
    role = str(profile.role)
    yield _looked_up(tables, "role", role)
    cell = tables.effects["role*country"].get(f"{profile.country}|{role}")
    if cell is not None:
        source = tables.factor_sources["seniority"]
        yield Effect("role*country", [role, str(profile.country)], cell.log, cell.error, cell.rows, source)
    if profile.title is not None:
        yield _title(tables, role, profile.title)
    if profile.seniority is not None:
        yield from _seniority(tables, profile)
    for factor in ("remote", "company_size", "company_type", "industry", "employment"):
        value = getattr(profile, factor)
        if factor == "company_size" and value is not None and profile.company_type == "big_tech":
            yield Effect(factor, str(value), 0.0, note=SIZE_OF_BIG_TECH)
        elif value is not None:
            yield _looked_up(tables, factor, str(value))


def _person_effects(tables: Tables, profile: Profile) -> Iterator[Effect]:
    if profile.years is not None:
        yield _years(tables, profile, profile.years)
    if profile.education is not None:
        yield _looked_up(tables, "education", str(profile.education))
    if profile.skills:
        yield _skills(tables, profile)
    for factor in ("specialisations", "certifications"):
        words = getattr(profile, factor)
        if words:
            yield Effect(factor, [str(word) for word in words], 0.0, note=NO_FIGURE)


def _looked_up(tables: Tables, factor: str, word: str, value: object = None) -> Effect:
    cell = tables.effects.get(factor, {}).get(word)
    if cell is None:
        return Effect(factor, value or word, 0.0, note=NO_FIGURE)
    source = tables.factor_sources.get(f"{factor}:{word}") or tables.factor_sources[factor]
    return Effect(factor, value or word, cell.log, cell.error, cell.rows, source)


def _title(tables: Tables, role: str, title: str) -> Effect:
    cell = tables.effects["title"].get(f"{role}|{title}")
    if cell is None:
        note = Note("Too few adverts bear this title; it is priced as its role.")
        return Effect("title", title, 0.0, note=note)
    return Effect("title", title, cell.log, cell.error, cell.rows, tables.factor_sources["title"])


def _seniority(tables: Tables, profile: Profile) -> Iterator[Effect]:
    role, level = str(profile.role), priced_level(str(profile.seniority))
    note = Note("No reliable figure for lead: priced as senior.") if level != profile.seniority else None
    own = tables.effects["seniority"][level]
    source = tables.factor_sources["seniority"]
    yield Effect("seniority", str(profile.seniority), own.log, own.error, own.rows, source, note)
    by_role = tables.effects["role*seniority"].get(f"{role}|{level}", Cell(0.0, 0.0, 0))
    rest = level_effects(tables, role, profile.country)[level] - own.log - by_role.log
    if by_role.log:
        words = [role, str(profile.seniority)]
        yield Effect("role*seniority", words, by_role.log, by_role.error, by_role.rows, source)
    if abs(rest) > 1e-9:
        cell = tables.effects["country*seniority"].get(f"{profile.country}|{level}", Cell(0.0, 0.0, 0))
        yield Effect(
            "country*seniority", [profile.country, str(profile.seniority)], rest, cell.error, cell.rows, source
        )


def _years(tables: Tables, profile: Profile, years: float) -> Effect:
    source = tables.factor_sources["years"]
    if profile.seniority is None:
        log = years_effect(tables, years, profile.country)
        return Effect("years", years, log, 0.1 * abs(log), tables.curve_rows, source)
    levels = level_effects(tables, str(profile.role), profile.country)
    log = years_within_level(tables, years, str(profile.seniority), levels, profile.country)
    note = Note("No source has both level and years: years count in part, and never past the neighbouring level.")
    return Effect("years", years, log, 0.5 * abs(log), tables.curve_rows, source, note)


def _skills(tables: Tables, profile: Profile) -> Effect:
    """A set's joint effect: each skill against the average listed skill, bounded by what long lists show."""
    cells = [cell for skill in profile.skills if (cell := tables.effects["skills"].get(str(skill)))]
    value = [str(skill) for skill in profile.skills]
    if not cells:
        return Effect("skills", value, 0.0, note=NO_FIGURE)
    least, most = tables.skills_bound
    log = min(max(sum(cell.log - tables.skills_middle for cell in cells), least), most)
    error = sum(cell.error**2 for cell in cells) ** 0.5
    return Effect("skills", value, log, error, min(cell.rows for cell in cells), tables.factor_sources["skills"])


def _overlap(effects: list[Effect]) -> Effect | None:
    """What several premiums of the same people overshoot by, as one interaction; None where they don't."""
    parts = [effect for effect in effects if effect.factor in OVERLAPPING and effect.log]
    joint = sum(part.log for part in parts)
    if len(parts) < 2 or abs(joint) <= FREE_OVERLAP:
        return None
    beyond = (abs(joint) - FREE_OVERLAP) * (1 if joint > 0 else -1)
    names = "*".join(part.factor for part in parts)
    note = Note("These premiums stand for the same people in part, so together they count a little less.")
    return Effect(names, [part.value for part in parts], -(1 - KEPT_BEYOND) * beyond, note=note)
