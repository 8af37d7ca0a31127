"""Offers in several currencies and places: at which rate they are counted, and what each buys at home."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.amounts import number
from bot.conversation.offers.considering import profile_for
from bot.conversation.offers.wording import compact
from bot.conversation.ordering import is_placed
from bot.conversation.visit import Visit
from bot.conversation.wording import place_name
from bot.translation import Translator
from models.pay.offers import Weighing
from models.profile import Profile

OF_ADVERTS = "aijobs"


@dataclass(frozen=True, slots=True)
class Worth:
    """What four years of an offer buy at another place's prices: ``amount`` in ``currency``, at ``place``."""

    amount: float
    currency: str
    place: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rates:
    """Which rates turned the offers into one currency, in words, and where they come from."""

    sentences: tuple[str, ...]
    sources: tuple[str, ...]


def worths_at_home(visit: Visit, weighing: Weighing, job: Profile) -> tuple[Worth | None, ...]:
    """Each offer at the prices of the first one's place; None where it is there already or prices are not known."""
    return tuple(_worth(visit, weighing, at, job) for at in range(len(weighing.offers)))


def home_line(worth: Worth, say: Translator) -> str:
    shown = compact(worth.amount, worth.currency, say)
    return say.say("At the prices of {place}: about {worth}", place=worth.place, worth=shown)


def home_verdict(weighing: Weighing, names: tuple[str, ...], worths: tuple[Worth | None, ...], say: Translator) -> str:
    """Which offer buys most; empty where all are in one place."""
    elsewhere = [worth for worth in worths if worth]
    if not elsewhere or weighing.currency is None:
        return ""
    bought = [worth.amount if worth else one.common for worth, one in zip(worths, weighing.offers, strict=True)]
    ranked = sorted(range(len(bought)), key=lambda at: -bought[at])
    best, next_best = (compact(bought[at], weighing.currency, say) for at in ranked[:2])
    return say.say(
        "**By purchasing power {name} is ahead**: about {best} against {next}, at the prices of {place}.",
        name=names[ranked[0]], best=best, next=next_best, place=elsewhere[0].place,
    )  # fmt: skip


def rates_used(visit: Visit, weighing: Weighing) -> Rates:
    """One sentence a foreign currency, with the rate and its year."""
    common = weighing.currency
    foreign = dict.fromkeys(one.offer.currency for one in weighing.offers if one.offer.currency != common)
    named = [currency for currency in foreign if currency is not None]
    if common is None or not named:
        return Rates((), ())
    sources = dict.fromkeys(visit.pay.rate(code).source for code in (common, *named) if code != "USD")
    return Rates(tuple(_rate_sentence(visit, code, common) for code in named), tuple(sources))


def _rate_sentence(visit: Visit, code: str, common: str) -> str:
    rate = number(float(f"{visit.pay.exchange(1, code, common):.4g}"), visit.translator)
    used = [visit.pay.rate(each) for each in (code, common) if each != "USD"]
    year = min(each.year for each in used)
    if any(each.source == OF_ADVERTS for each in used):
        return visit.say(
            "1 {currency} counts as {rate} {common}, as adverts of {year} imply.",
            currency=code, rate=rate, common=common, year=year,
        )  # fmt: skip
    return visit.say(
        "1 {currency} counts as {rate} {common}, the mean of {year}.",
        currency=code,
        rate=rate,
        common=common,
        year=year,
    )


def _worth(visit: Visit, weighing: Weighing, at: int, job: Profile) -> Worth | None:
    here, there = (profile_for(weighing.offers[which].offer, job) for which in (0, at))
    is_elsewhere = (there.country, there.state, there.city) != (here.country, here.state, here.city)
    if not is_elsewhere or weighing.currency is None or not (is_placed(here) and is_placed(there)):
        return None
    known = visit.pay.purchasing(here, there)
    if known is None or not known.prices or not known.sources:
        return None
    bought = weighing.offers[at].common / known.prices
    return Worth(bought, weighing.currency, place_name(here, visit.translator), known.sources)
