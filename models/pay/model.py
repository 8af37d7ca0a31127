"""The door to the pay model: a profile in, an estimate out, by table look-ups alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import exp, log, prod
from pathlib import Path

from models.bundle import read_bundle
from models.note import Note
from models.pay import effects as effect_rules
from models.pay.compare import difference
from models.pay.confidence import has_evidence
from models.pay.effects import Effect, profile_effects, reference_log
from models.pay.estimate import Comparison, Driver, Estimate, ModelIdentity, Reference
from models.pay.evidence import abstention, currency_note, gather
from models.pay.money import round_money
from models.pay.narrowing import expected_narrowing
from models.pay.purchasing import Purchasing, compare_purchasing
from models.pay.ranges import base_range, distances
from models.pay.rates import ExchangeRate, UnknownCurrency
from models.pay.sources import PaySource, read_sources
from models.pay.tables import Tables, read_tables
from models.pay.total import total_pay
from models.profile import Profile
from models.vocabulary.countries import currency_of

BUNDLE = Path(__file__).with_name("bundle")
MOST_HELD = 1024
"""Estimates held: one answer asks for the same few several times, and many people for the same typical cases."""


class PayModel:
    """What pay is worth, by the tables of one bundle. Answers depend on the profile alone."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._sources = read_sources(tables.sources)
        self._estimates = lru_cache(maxsize=MOST_HELD)(self.estimate_anew)

    @classmethod
    def load(cls, folder: Path | None = None) -> PayModel:
        """Read the bundle in ``folder`` (the packaged one without). Raises ``models.bundle.BundleError``."""
        return cls(read_tables(read_bundle(folder or BUNDLE, "pay")))

    @property
    def identity(self) -> ModelIdentity:
        return self._tables.identity

    @property
    def newest_year(self) -> int:
        return self._tables.newest_year

    @property
    def years(self) -> tuple[int, ...]:
        """Every year that has figures, from the first to the newest."""
        return tuple(sorted(self._tables.years_since))

    def sources(self) -> Mapping[str, PaySource]:
        """Every source by its key, for receipts."""
        return self._sources

    def supports_currency(self, code: str) -> bool:
        """Whether there is a rate for ``code``."""
        return code in self._tables.rates

    def rate(self, code: str) -> ExchangeRate:
        """Units of a currency for a US dollar, with year and source. Raises ``UnknownCurrency``."""
        if code not in self._tables.rates:
            raise UnknownCurrency(code)
        return self._tables.rates[code]

    def narrowing(self, profile: Profile) -> tuple[tuple[str, float], ...]:
        """The open fields, by which part of the range's width (0 to 1) an answer is expected to take away."""
        return expected_narrowing(self._tables, profile)

    def estimate(self, profile: Profile) -> Estimate:
        """Estimate a profile with a role and a country.

        Raises ``ValueError`` without them and ``UnknownCurrency`` when a currency without a rate is asked for. Below
        the floor of evidence ``base`` and ``total`` are None.
        """
        return self._estimates(profile)

    def forget(self) -> None:
        """Drop every estimate that is held, and with them the profiles that they were made of."""
        self._estimates.cache_clear()

    def estimate_anew(self, profile: Profile) -> Estimate:
        """The same, computed whether or not it was before."""
        if profile.role is None or profile.country is None:
            raise ValueError("An estimate needs a role and a country.")
        currency, note = self._currency(profile)
        if not has_evidence(self._tables, profile.country):
            return self._abstain(profile, currency)
        effects = profile_effects(self._tables, profile)
        reference = self._reference(profile, currency)
        drivers = _drivers(effects)
        middle = prod((driver.multiplier for driver in drivers), start=reference.p50)
        base = base_range(middle, distances(self._tables, profile), currency)
        total = total_pay(self._tables, profile, base, currency)
        evidence = gather(self._tables, profile, base, effects, (*total.notes, *((note,) if note else ())))
        return Estimate(
            profile=profile,
            currency=currency,
            year=effect_rules.priced_year(self._tables, profile),
            base=base,
            total=total.total,
            split=total.split,
            reference=reference,
            drivers=drivers,
            evidence=evidence,
            model=self.identity,
        )

    def compare(self, a: Profile, b: Profile) -> Comparison:
        """Both estimates, b's in a's currency, and what separates their base medians. Raises as ``estimate``."""
        first = self.estimate(a)
        second = self.estimate(b.changed({"currency": first.currency}))
        if first.base is None or second.base is None or first.reference is None or second.reference is None:
            return Comparison(first, second, None)
        effects = (profile_effects(self._tables, a), profile_effects(self._tables, b))
        middles = (first.base.p50, second.base.p50)
        references = (log(first.reference.p50), log(second.reference.p50))
        return Comparison(first, second, difference(self._tables, (a, b), middles, references, effects, first.currency))

    def purchasing(self, a: Profile, b: Profile) -> Purchasing | None:
        """What a's pay buys at b's prices, and what b's buys at a's; None without a figure for a or without prices."""
        here, there = self.estimate(a), self.estimate(b.changed({"currency": None}))
        if here.base is None:
            return None
        pay_there = there.base.p50 if there.base else None
        return compare_purchasing(self._tables, (a, b), here.base.p50, pay_there, (here.currency, there.currency))

    def exchange(self, amount: float, source: str, target: str) -> float:
        """``amount`` of one currency in another, unrounded, so that there and back is the same to the cent.

        Raises ``UnknownCurrency`` for either without a rate.
        """
        for currency in (source, target):
            if currency not in self._tables.rates:
                raise UnknownCurrency(currency)
        return amount / self._tables.rates[source].per_dollar * self._tables.rates[target].per_dollar

    def _currency(self, profile: Profile) -> tuple[str, Note | None]:
        """The currency of the answer, and a note on its rate; US dollars where the country's own has none."""
        wanted = profile.currency or currency_of(str(profile.country))
        rate = self._tables.rates.get(wanted)
        if rate is not None:
            return wanted, currency_note(wanted, rate)
        if profile.currency is not None:
            raise UnknownCurrency(profile.currency)
        return "USD", Note("I have no exchange rate for {currency}, so this is in US dollars.", {"currency": wanted})

    def _reference(self, profile: Profile, currency: str) -> Reference:
        tables = self._tables
        country = tables.countries[str(profile.country)]
        year = effect_rules.priced_year(tables, profile)
        dollars = exp(reference_log(tables, profile))
        p50 = round_money(dollars * tables.rates[currency].per_dollar, currency)
        if country.rows < effect_rules.THIN_ROWS:
            region = tables.regions[country.region]
            return Reference(p50, {"sub_region": country.region, "year": year}, region.rows)
        return Reference(p50, {"country": str(profile.country), "year": year}, country.rows)

    def _abstain(self, profile: Profile, currency: str) -> Estimate:
        year = effect_rules.priced_year(self._tables, profile)
        evidence = abstention(self._tables, profile)
        return Estimate(profile, currency, year, None, None, None, None, (), evidence, self.identity)


def _drivers(effects: list[Effect]) -> tuple[Driver, ...]:
    """Drivers, largest effect first; the vocabulary's order breaks ties."""
    drivers = (
        Driver(effect.factor, effect.value, effect.multiplier, effect.rows, _first(effect.source), effect.note)
        for effect in effects
    )
    return tuple(sorted(drivers, key=lambda driver: -abs(log(driver.multiplier))))


def _first(source: str | None) -> str | None:
    """The source that says most; ``Evidence.sources`` names them all."""
    return source.split("+")[0] if source else None
