"""What an answer rests on: rows, sources, what is unknown, and a sentence for each thing that was assumed."""

from __future__ import annotations

from collections.abc import Iterator

from models.note import Note
from models.pay.confidence import THIN_ROWS, grade, nearest_known
from models.pay.effects import Effect, priced_year
from models.pay.estimate import Evidence, Range
from models.pay.levels import priced_level
from models.pay.places import area_of
from models.pay.rates import ExchangeRate
from models.pay.tables import Tables
from models.profile import INPUT_FIELDS, Profile
from models.vocabulary.countries import country_name, sub_region
from models.vocabulary.places import state_name

FEW_ADVERTS = Note("Adverts of {year} are few: its level is taken near the following year's.")
_NOT_FACTORS = ("role", "country", "year", "currency")

RATE_OF_ADVERTS = Note("Converted at {rate} {currency} to the US dollar, the rate of {rows} adverts of {year}.")
RATE_OF_YEAR = Note("Converted at {rate} {currency} to the US dollar, the average of {year} (Federal Reserve).")


def gather(tables: Tables, profile: Profile, base: Range, effects: list[Effect], extra: tuple[Note, ...]) -> Evidence:
    """The evidence of an answered profile; ``extra`` notes come after its own."""
    country = tables.countries[str(profile.country)]
    rows = role_rows(tables, profile)
    distance = abs((profile.year or tables.newest_year) - tables.newest_year)
    ratio = base.p90 / base.p10 if base.p10 else float("inf")
    named = {source for effect in effects if effect.source for source in effect.source.split("+")}
    return Evidence(
        rows=rows,
        sources=tuple(key for key in tables.sources if key in named),
        confidence=grade(rows, country.rows, ratio, distance),
        unknown=unknown_fields(profile),
        notes=(*_notes(tables, profile, rows), *extra),
        nearest=(),
        crosscheck=_official(tables, profile),
    )


def abstention(tables: Tables, profile: Profile) -> Evidence:
    """Why there is no answer, and the nearest countries that have one."""
    code = str(profile.country)
    cell = tables.countries.get(code)
    nearest = nearest_known(tables, sub_region(code))
    values: dict[str, object] = {"country": country_name(code), "rows": cell.rows if cell else 0}
    note = Note("I have nothing reliable for {country} (rows: {rows}).", values)
    return Evidence(role_rows(tables, profile), (), "low", unknown_fields(profile), (note,), nearest)


def role_rows(tables: Tables, profile: Profile) -> int:
    """People and postings with this role and country in the newest two years."""
    return tables.role_rows.get(str(profile.role), {}).get(str(profile.country), 0)


def unknown_fields(profile: Profile) -> tuple[str, ...]:
    """The factors that were not given."""
    fields = (name for name in INPUT_FIELDS if name not in _NOT_FACTORS)
    return tuple(name for name in fields if getattr(profile, name) in (None, ()))


def currency_note(currency: str, rate: ExchangeRate) -> Note | None:
    """At which rate of which year dollars were turned into ``currency``."""
    if currency == "USD":
        return None
    values: dict[str, object] = {"currency": currency, "rate": f"{rate.per_dollar:.5g}", "year": rate.year}
    if rate.source == "aijobs":
        values["rows"] = rate.rows
        return Note(RATE_OF_ADVERTS.template, values)
    return Note(RATE_OF_YEAR.template, values)


def _notes(tables: Tables, profile: Profile, rows: int) -> Iterator[Note]:
    country = tables.countries[str(profile.country)]
    name = country_name(str(profile.country))
    if country.rows < THIN_ROWS:
        values: dict[str, object] = {"country": name, "rows": country.rows, "region": country.region}
        yield Note("Only {rows} rows for {country}: its level is pooled with the rest of {region}.", values)
    elif rows < 10:
        yield Note("Hardly any rows with this role in {country}: role and country are put together.", {"country": name})
    yield from _year_notes(tables, profile)
    if profile.city is not None and profile.country != "US":
        yield Note("No reliable figure for {city} apart from {country}.", {"city": profile.city, "country": name})
    if profile.seniority == "lead":
        yield Note("Adverts show no level between senior and executive: lead is priced as senior.")
    yield from _career_notes(tables, profile)


def _official(tables: Tables, profile: Profile) -> Note | None:
    """The official median of data scientists in the area of a US city, or the state."""
    area = area_of(tables, profile)
    if area is None or area.cell.median is None or area.note is not None:
        return None
    place = state_name(area.value) if area.factor == "state" else area.value
    values: dict[str, object] = {"place": place, "median": f"{area.cell.median:,.0f}"}
    values["year"] = tables.sources["bls_oews"]["year"]
    return Note("BLS, May {year}: data scientists in {place}, median {median} US dollars.", values)


def _year_notes(tables: Tables, profile: Profile) -> Iterator[Note]:
    priced = priced_year(tables, profile)
    if profile.year is not None and profile.year != priced:
        asked: dict[str, object] = {"asked": profile.year, "year": priced}
        yield Note("The data has no {asked}: this is pay of {year}.", asked)
    elif tables.newest_year - priced > 2:
        yield Note(FEW_ADVERTS.template, {"year": priced})


def _career_notes(tables: Tables, profile: Profile) -> Iterator[Note]:
    if profile.years is None:
        return
    last = tables.curve[0][-1]
    if profile.years > last:
        yield Note("Beyond {years} years of experience pay is taken to stay level.", {"years": f"{last:g}"})
    if profile.seniority is None:
        return
    yield Note("Level and years are tied by an assumption: the level sets the middle, years move it in part.")
    typical = tables.typical_years[priced_level(profile.seniority)]
    if profile.years > 3 * typical + 6 or profile.years < typical / 4 - 1:
        values: dict[str, object] = {"seniority": str(profile.seniority), "years": f"{profile.years:g}"}
        yield Note("{years} years at level {seniority} is unusual: the level was believed.", values)
