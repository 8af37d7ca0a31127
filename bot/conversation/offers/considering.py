"""What an offer is held against: the person's job at the offer's place, its range, its prices."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.conversation.changes import laid_over
from bot.conversation.offers.assumptions import moved_by
from bot.conversation.offers.beforehand import assumed_beforehand
from bot.conversation.offers.figures import keep_figures
from bot.conversation.offers.reading import ReadOffer, doubts, read_several
from bot.conversation.offers.shelf import Placed, hold
from bot.conversation.offers.splitting import LONGEST_NAME
from bot.conversation.ordering import is_placed
from bot.conversation.turn import Words
from bot.conversation.visit import Visit
from bot.pattern import Pattern
from bot.translation import quoted
from models.note import Note
from models.pay.estimate import Estimate
from models.pay.offers import Doubt, Offer, Standing, Weighing, doubt_about_period, standing_in, weigh
from models.pay.rates import UnknownCurrency
from models.profile import Profile
from models.vocabulary.countries import currency_of

JOB_FOR_OFFER, JOB_FOR_ASKING = "job", "ask"
"""What a line may answer beside a part of an offer: job and place, for the offer's card or for asking for more."""
PLACE = ("country", "state", "city")


@dataclass(frozen=True, slots=True)
class Considered:
    """An offer at hand, with what was taken for granted and what must be asked."""

    token: str
    offer: Offer
    taken: tuple[Note, ...] = ()
    doubts: tuple[Doubt, ...] = ()


async def job_in_question(visit: Visit) -> Profile:
    """Whose pay the offer is held against: what was talked about or their own answers, with what was just said."""
    before = visit.profile_shown() or visit.topic.profile or await visit.own_profile() or Profile()
    if visit.heard is None:
        return before
    slots = {name: value for name, value in visit.heard.slots.items() if name != "currency"}
    said = visit.turn.said.text if isinstance(visit.turn.said, Words) else visit.values.get("text", "")
    if _is_of_schedule(slots.get("years"), said):
        del slots["years"]
    return laid_over(before, slots, visit.heard.derived)


_STROKES = Pattern(r"(?<!\d)\d+(?:\s?%?\s?/\s?\d+)+")
"""Numbers with strokes between them."""


def _is_of_schedule(years: object, text: str) -> bool:
    """Whether a number of years is only one of a vesting schedule's percentages ("33/33/22/12")."""
    lists, rest = _STROKES.findall(text), _STROKES.sub(" ", text)
    number = f"{years:g}" if isinstance(years, int | float) else ""
    return (
        bool(number)
        and any(number in re.findall(r"\d+", one) for one in lists)
        and number not in re.findall(r"\d+", rest)
    )


def consider_words(visit: Visit, text: str, job: Profile) -> list[Considered]:
    """Every offer in the words, remembered for half an hour; offers of which nothing was said are none."""
    countries = [job.country] if job.country else []
    values, text = assumed_beforehand(text)
    several = read_several(text, visit.pay, countries)
    _assume(visit, values, [read.offer for _, read in several])
    found = []
    is_one = sum(read.is_named and not read.is_present for _, read in several) == 1
    called = quoted(visit.values.get("name", ""), LONGEST_NAME)
    heard = visit.heard
    names_places = heard is None or bool(heard.slots_b or heard.slots.keys() & set(PLACE) or heard.either)
    for piece, read in several:
        placed = placed_in(visit, piece, job) if len(several) > 1 and read.is_named and names_places else job
        name = called if called and len(several) == 1 else read.offer.name
        name = visit.say("Current job") if read.is_present else name
        if read.is_named:
            whole = completed(read, placed)
            if not read.is_present:
                visit.topic.wanted = visit.topic.limit = None  # they were of another offer
                keep_figures(visit, text if is_one else piece, whole.offer)
            offer = whole.offer.changed({"name": name, "is_present": read.is_present})
            found.append(considered(visit, replace(whole, offer=offer)))
    return found


def _assume(visit: Visit, values: Mapping[str, str], offers: Sequence[Offer]) -> None:
    """Move what is assumed, as far as any of the offers has what it is about."""
    held = visit.keeping.memory.held(visit.person)
    has_shares = any(offer.stock or offer.refresher for offer in offers)
    has_bonus = any(offer.bonus_percent or offer.bonus_amount for offer in offers)
    about = {"g": has_shares, "s": has_shares, "b": has_bonus}
    held.outlook = moved_by({name: value for name, value in values.items() if about[name]}, held.outlook)


def considered(visit: Visit, read: ReadOffer, instead_of: str = "") -> Considered:
    """An offer that is remembered from now on, in place of the one that it completes."""
    return Considered(hold(visit, read.offer, instead_of), read.offer, read.taken, read.doubts)


def again(visit: Visit, token: str, offer: Offer) -> Considered:
    """An offer that is at hand already."""
    return Considered(token, offer, (), doubts(offer, visit.pay))


def settled(visit: Visit, placed: Placed, job: Profile) -> Considered:
    """An offer that is at hand; one of which no place and no currency was said takes those of the job, and says so."""
    one = again(visit, placed.token, placed.offer)
    if placed.offer.currency is not None or placed.offer.country is not None or placed.is_kept:
        return one
    return considered(visit, completed(ReadOffer(placed.offer, (), one.doubts), job), placed.token)


def with_doubts(visit: Visit, one: Considered, job: Profile) -> Considered:
    """The offer, with a question about the period of its base where none was said and a year is unlikely."""
    offer = one.offer
    if one.doubts or offer.has_period or offer.base is None:
        return one
    estimate = _estimate(visit, profile_for(offer, job))
    if estimate is None or estimate.base is None or offer.currency not in {None, estimate.currency}:
        return one
    doubt = doubt_about_period(estimate.base, offer.base)
    return replace(one, doubts=(doubt,)) if doubt else one


def profile_for(offer: Offer, job: Profile) -> Profile:
    """The job at the offer's place."""
    if offer.country is None or all(getattr(offer, name) == getattr(job, name) for name in PLACE):
        return job
    return job.changed({**{name: getattr(offer, name) for name in PLACE}, "currency": None})


def weighed(visit: Visit, offers: Sequence[Offer], job: Profile) -> Weighing:
    """The offers over four years, each held against the range at its place. Raises as ``models.pay.offers.weigh``."""
    outlook = visit.keeping.memory.held(visit.person).outlook
    estimates = [_estimate(visit, profile_for(offer, job)) for offer in offers]
    standings = [_standing(visit, offer, estimate) for offer, estimate in zip(offers, estimates, strict=True)]
    return weigh(offers, outlook, visit.pay.exchange, standings, estimates[0] if estimates else None)


def placed_in(visit: Visit, piece: str, job: Profile) -> Profile:
    """The job with the place that a piece of a text names."""
    heard = visit.language.read_post(piece)
    slots = {name: value for name, value in {**(heard.slots_b or {}), **heard.slots}.items() if name in PLACE}
    return (
        laid_over(job, slots, {name: value for name, value in heard.derived.items() if name in PLACE}) if slots else job
    )


def completed(read: ReadOffer, placed: Profile) -> ReadOffer:
    """The offer at its place; an unnamed currency is the place's own, and that is said."""
    offer = read.offer.changed({name: getattr(placed, name) for name in PLACE})
    if offer.currency is not None or placed.country is None:
        return replace(read, offer=offer)
    currency = placed.currency or currency_of(placed.country)
    note = Note("I took it for {currency}, before tax, as nothing else was said.", {"currency": currency})
    taken = read.taken if offer.is_net else (note, *read.taken)
    return replace(read, offer=offer.changed({"currency": currency}), taken=taken)


def _estimate(visit: Visit, profile: Profile) -> Estimate | None:
    if not is_placed(profile):
        return None
    try:
        return visit.pay.estimate(profile)
    except UnknownCurrency:
        return visit.pay.estimate(profile.changed({"currency": None}))


def _standing(visit: Visit, offer: Offer, estimate: Estimate | None) -> Standing | None:
    """None where there is no range, no gross base, or a currency that may be another."""
    if estimate is None or estimate.base is None or offer.base is None or offer.is_net or offer.currency is None:
        return None
    return standing_in(estimate.base, visit.pay.exchange(offer.base, offer.currency, estimate.currency))
