"""What pay buys elsewhere: the pay that keeps a standard of living in another place.

Within the United States by regional prices (BEA), between countries by purchasing power parity (World Bank), which
is one figure for a whole country: a dear city is dearer than it says.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.note import Note
from models.pay.money import round_money
from models.pay.places import area_code
from models.pay.tables import Tables
from models.profile import Profile
from models.vocabulary.countries import country_name, currency_of

NATION = 100.0


@dataclass(frozen=True, slots=True)
class Purchasing:
    """What a's yearly base pay is at b's prices. All amounts are gross, a year."""

    pay: float
    """a's middle, in ``currency``."""
    currency: str
    keeping: float
    """What would buy the same at b, in ``currency_there``."""
    currency_there: str
    pay_there: float | None
    """b's own middle in ``currency_there``; None where the model abstains."""
    worth_here: float | None
    """What b's middle buys, in ``currency`` at a's prices."""
    prices: float
    """b's price level over a's, at the market's exchange rate (1.6: what costs 1 here costs 1.60 there)."""
    sources: tuple[str, ...]
    notes: tuple[Note, ...]


def compare_purchasing(
    tables: Tables, places: tuple[Profile, Profile], pay: float, pay_there: float | None, currencies: tuple[str, str]
) -> Purchasing | None:
    """``pay`` is a's middle in the first of ``currencies``, ``pay_there`` b's in the second; None without prices."""
    ratio = price_ratio(tables, *places, currencies)
    if ratio is None:
        return None
    rates = [tables.rates[currency].per_dollar for currency in currencies]
    sources, notes = _receipts(tables, *places)
    return Purchasing(
        pay=pay,
        currency=currencies[0],
        keeping=round_money(pay * ratio, currencies[1]),
        currency_there=currencies[1],
        pay_there=pay_there,
        worth_here=None if pay_there is None else round_money(pay_there / ratio, currencies[0]),
        prices=float(f"{ratio * rates[0] / rates[1]:.4g}"),
        sources=sources,
        notes=notes,
    )


def price_ratio(tables: Tables, a: Profile, b: Profile, currencies: tuple[str, str]) -> float | None:
    """Units of b's currency that buy what one unit of a's buys at home; None where prices are not known."""
    levels = [_level(tables, place, currency) for place, currency in zip((a, b), currencies, strict=True)]
    return None if levels[0] is None or levels[1] is None else levels[1] / levels[0]


def _level(tables: Tables, place: Profile, currency: str) -> float | None:
    """Units of ``currency`` for what a dollar buys in the United States on average."""
    code = str(place.country)
    if code not in tables.parities:
        return None
    own = currency_of(code)
    if own != currency and own not in tables.rates:
        return None
    local = tables.parities[code][0]
    exchanged = 1.0 if own == currency else tables.rates[currency].per_dollar / tables.rates[own].per_dollar
    return local * exchanged * _area_index(tables, place) / NATION


def _area_index(tables: Tables, place: Profile) -> float:
    code = area_code(place)
    return tables.area_prices.get(code, NATION) if code else NATION


def _receipts(tables: Tables, a: Profile, b: Profile) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    sources, notes = [], []
    with_area = [area_code(place) in tables.area_prices for place in (a, b)]
    if a.country != b.country:
        sources.append("worldbank_ppp")
        notes.append(_whole_countries(tables, [p for p, is_area in zip((a, b), with_area, strict=True) if not is_area]))
    if any(with_area):
        sources.append("bea_rpp")
        notes.append(Note("Prices of US areas are official (BEA {year}).", {"year": tables.area_prices_year}))
    elif not sources:
        notes.append(Note("Nothing is known about prices that differ between these two places."))
    return tuple(sources), tuple(notes)


def _whole_countries(tables: Tables, places: list[Profile]) -> Note:
    """Of the one or two places whose prices are known for their country only."""
    countries = [country_name(str(place.country)) for place in places]
    year = min(tables.parities[str(place.country)][1] for place in places)
    if len(countries) == 1:
        return Note(
            "Prices of {country} are the whole country's (World Bank {year}); large cities are dearer.",
            {"country": countries[0], "year": year},
        )
    return Note(
        "Prices of {a} and {b} are whole countries' (World Bank {year}); large cities are dearer.",
        {"a": countries[0], "b": countries[1], "year": year},
    )
