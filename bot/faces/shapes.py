"""The objects of the machine interface, in the contract's shape and order of keys."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from models.note import Note
from models.pay.estimate import Comparison, Driver, Estimate, Evidence
from models.pay.offers import WeighedOffer, Weighing
from models.profile import DERIVED_FIELDS, INPUT_FIELDS, Profile
from models.reading import FieldError
from models.vocabulary.places import find_city, state_name

if TYPE_CHECKING:  # an estimate starts without the conversation and the language
    from bot.conversation.reply import Reply
    from models.language import Money, Understanding

JsonObject = dict[str, object]
PARTS_OF_A_YEAR = ("base", "bonus", "stock", "sign_on")


def estimate_object(estimate: Estimate, reading_notes: tuple[Note, ...] = ()) -> JsonObject:
    """An estimate; ``reading_notes`` (how the profile was read) come before the model's own notes."""
    return {
        "understood": understood_object(estimate.profile),
        "currency": estimate.currency,
        "period": "year",
        "year": estimate.year,
        "base": estimate.base and asdict(estimate.base),
        "total": estimate.total and asdict(estimate.total),
        "split": estimate.split and asdict(estimate.split),
        "reference": estimate.reference and asdict(estimate.reference),
        "drivers": [_driver(driver) for driver in estimate.drivers],
        "evidence": _evidence(estimate.evidence, reading_notes),
        "model": asdict(estimate.model),
    }


def understood_object(profile: Profile) -> JsonObject:
    """The contract's fields of a profile, such that reading them again gives the same place.

    A town whose bare name would mean another one carries its state; a state alone stands as its name.
    """
    known = {name: value for name, value in profile.known().items() if name not in DERIVED_FIELDS}
    if profile.state is not None:
        known["city"] = _us_place(profile.city, profile.state)
    return {name: known[name] for name in INPUT_FIELDS if name in known}


def _us_place(city: str | None, state: str) -> str:
    if city is None:
        return state_name(state)
    usual = find_city(city, "US")
    return city if usual is not None and usual.state == state else f"{city}, {state}"


def comparison_object(comparison: Comparison) -> JsonObject:
    """Two estimates and their difference, null where either side abstains."""
    difference = comparison.difference
    second = comparison.b
    if comparison.a.profile.currency is None:  # nobody asked for one: the model put b into a's
        second = replace(second, profile=second.profile.changed({"currency": None}))
    return {
        "a": estimate_object(comparison.a),
        "b": estimate_object(second),
        "difference": difference
        and {
            "p50": difference.p50,
            "p10": difference.p10,
            "p90": difference.p90,
            "terms": [asdict(term) for term in difference.terms],
        },
    }


def weighing_object(weighing: Weighing) -> JsonObject:
    """Offers year by year, and the estimate that the first is held against; null where job or place is not known."""
    return {
        "offers": [_offer(weighed) for weighed in weighing.offers],
        "estimate": weighing.estimate and estimate_object(weighing.estimate),
    }


def _offer(weighed: WeighedOffer) -> JsonObject:
    """To the minor unit, as the text says it: a year's total is the sum of its parts."""
    years = [
        {
            "year": year.year,
            **{name: _plain(getattr(year, name)) for name in PARTS_OF_A_YEAR},
            "total": _plain(year.total),
        }
        for year in weighed.years
    ]
    return {
        "name": weighed.offer.name,
        "currency": weighed.offer.currency,
        "years": years,
        "percentile": weighed.standing and weighed.standing.percentile,
    }


def understanding_object(understanding: Understanding) -> JsonObject:
    """What a message means; ``slots_b`` only where there is a second side."""
    found: JsonObject = {
        "intent": understanding.intent,
        "topic": understanding.topic,
        "confidence": round(understanding.confidence, 4),
        "slots": dict(understanding.slots),
    }
    if understanding.slots_b is not None:
        found["slots_b"] = dict(understanding.slots_b)
    found["money"] = [_money(money) for money in understanding.money]
    return found


def reply_object(reply: Reply) -> JsonObject:
    """An answer of the conversation, with the estimate or comparison behind it, if any."""
    from bot.faces.text import draw

    answer: JsonObject = {
        "title": reply.title,
        "text": draw(replace(reply, title="", sources=())),
        "sources": [{"name": source.name, "year": source.year, "url": source.url} for source in reply.sources],
        "intent": reply.intent,
    }
    if isinstance(reply.data, Comparison):
        answer["data"] = comparison_object(reply.data)
    elif isinstance(reply.data, Weighing):
        answer["data"] = weighing_object(reply.data)
    elif reply.data is not None:
        answer["data"] = estimate_object(reply.data)
    return answer


def error_object(error: FieldError) -> JsonObject:
    """The error of one field, in the place of an answer."""
    return {
        "error": {
            "field": error.field,
            "value": error.value,
            "message": str(error.message),
            "suggestions": list(error.suggestions),
        }
    }


def _driver(driver: Driver) -> JsonObject:
    return {
        "factor": driver.factor,
        "value": list(driver.value) if isinstance(driver.value, tuple) else driver.value,
        "multiplier": driver.multiplier,
        "rows": driver.rows,
        "source": driver.source,
        "note": None if driver.note is None else str(driver.note),
    }


def _evidence(evidence: Evidence, reading_notes: tuple[Note, ...]) -> JsonObject:
    official = (evidence.crosscheck,) if evidence.crosscheck else ()
    return {
        "rows": evidence.rows,
        "sources": list(evidence.sources),
        "confidence": evidence.confidence,
        "unknown": list(evidence.unknown),
        "notes": list(dict.fromkeys(str(note) for note in (*reading_notes, *evidence.notes, *official))),
        "nearest": list(evidence.nearest),
    }


def _money(money: Money) -> JsonObject:
    found: JsonObject = {
        "amount": _plain(money.amount),
        "currency": money.currency,
        "period": money.period,
        "kind": money.kind,
    }
    if money.amount_to is not None:
        found["amount_to"] = _plain(money.amount_to)
    if money.years is not None:
        found["years"] = _plain(money.years)
    return found


def _plain(number: float) -> int | float:
    """95000 rather than 95000.0."""
    return int(number) if float(number).is_integer() else number
