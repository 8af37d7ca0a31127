"""From words to offers: what was said, what was taken for granted, and what must be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.conversation.offers.beside import Beside, is_allowance, is_year_of, notes_on, words_before
from bot.conversation.offers.currencies import currency_of_offer, in_dollars_by
from bot.conversation.offers.dividing import as_yearly, divided, headline, without
from bot.conversation.offers.grants import terms_of
from bot.conversation.offers.instalments import instalment_spans
from bot.conversation.offers.paper import Paper, paper_in, uncounted
from bot.conversation.offers.schedules import schedule_in
from bot.conversation.offers.shorthand import TAKEN, written_out
from bot.conversation.offers.splitting import bases_in, name_in
from bot.pattern import Pattern
from models.language.amounts.amount import Amount
from models.language.amounts.owners import Owner
from models.language.amounts.percentages import Percentage
from models.language.offers import OfferReading, read_offers
from models.language.text import clean
from models.note import Note
from models.pay.model import PayModel
from models.pay.offers import YEARLY, Doubt, Offer, doubts_about, year_by_year
from models.pay.offers.offer import MOST_AMOUNT

MOST_READ = 10
"""More offers than this in one message are left for the next."""
_RISES = Pattern(
    r"(?:ris(?:es?|ing)|go(?:es|ing)? up|increas(?:es|ing|ed)|grow(?:s|ing)|step(?:s|ping) up|mov(?:es|ing)|raised?"
    r"|going)\s+to\s+(?:about\s+)?[€$£]?\s?$",
    re.IGNORECASE,
)
_EXTRA_SALARY = Pattern(
    r"\b(1[34])(?:th|\.|º|ª|e|[eè]me)?\s+(?:month|salary|payment|pla[cć]a|monatsgehalt|gehalt|mois|paga|sal[aá]rio|pensja)\b",
    re.IGNORECASE,
)
_HOURS = Pattern(r"\b(\d{1,2})\s?(?:h|hrs?|hours?)\s?(?:/|per\s|an?\s|each\s)\s?(?:week|wk)\b", re.IGNORECASE)
_DAYS = Pattern(
    r"\b([12]\d{2})\s+(?:working\s+|billable\s+|paid\s+)?days\b(?!\s+(?:of\s+)?(?:notice|vacation|holiday|leave|pto))",
    re.IGNORECASE,
)
"""How much of a year is worked, where the words say it."""
_LATER = Note("A raise that is promised for later is not counted.")
_TWO_BASES = Note(
    "I read two figures for the base of one offer. Which one is it? "
    'If they are two offers, say "offer A: ...; offer B: ...".'
)
_NO_PAY = Pattern(
    r"(?<![\d.,])[€$£]?0\s?(?:k|eur|usd|gbp|euros?|dollars?)?\s+(?:base|salary)|\b(?:base|salary)\s*(?:of|is|[:=])?\s*[€$£]?0(?![\d.,])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReadOffer:
    """``taken`` are assumptions, ``doubts`` what must be asked before it is computed."""

    offer: Offer
    taken: tuple[Note, ...]
    doubts: tuple[Doubt, ...]
    is_named: bool = True
    """Whether the words hold any figure of an offer at all."""
    is_present: bool = False
    """Whether it is no offer but today's job."""


def read_several(text: str, pay: PayModel, countries: Sequence[str]) -> tuple[tuple[str, ReadOffer], ...]:
    """Every offer in ``text`` with its piece of it; one if there is no more than one base."""
    said = clean(text)
    cleaned = written_out(said)
    is_plain = cleaned == said
    bases = _bases(cleaned, pay, countries)
    whole = headline(cleaned, bases, lambda rest: _first_year(rest, pay, countries))
    if whole is not None:
        cleaned = without(cleaned, whole)
        bases = _bases(cleaned, pay, countries)
    division = divided(
        cleaned,
        _outside_of_parts(read_offers(cleaned, countries), cleaned, paper_in(cleaned)),
        bases,
        lambda piece: _has_parts(read_present(piece, pay, countries).offer),
    )
    if division.is_contradictory:
        one = read_one(cleaned, pay, countries)
        unsure = replace(one, offer=one.offer.changed({"paid": None}), doubts=(Doubt("base", _TWO_BASES),))
        return ((cleaned, unsure),)
    left, pieces = len(division.pieces) - MOST_READ, division.pieces[:MOST_READ]
    letters = [chr(ord("A") + at % 26) if len(pieces) > 1 else "" for at in range(len(pieces))]
    read = [
        (piece, (read_present if at == division.present else read_one)(piece, pay, countries, name_in(piece, letter)))
        for at, (piece, letter) in enumerate(zip(pieces, letters, strict=True))
    ]
    if left > 0:
        read[-1] = _left_over(*read[-1], left)
    in_all = {"in_all": _held(as_yearly(whole).amount)} if whole else {}
    return tuple(
        (
            piece,
            replace(
                one,
                offer=one.offer.changed(in_all),
                taken=one.taken if is_plain else (TAKEN, *one.taken),
                is_present=at == division.present,
            ),
        )
        for at, (piece, one) in enumerate(read)
    )


def _left_over(piece: str, last: ReadOffer, left: int) -> tuple[str, ReadOffer]:
    note = Note(
        "I read the first {most} offers. Say the other {left} in a message of their own.",
        {"most": MOST_READ, "left": left},
    )
    return piece, replace(last, taken=(*last.taken, note))


def _bases(text: str, pay: PayModel, countries: Sequence[str]) -> list[Amount]:
    offered = offered_in(read_offers(text, countries))
    return bases_in(_outside_of_parts(offered, text, paper_in(text)), text, in_dollars_by(pay))


def _first_year(text: str, pay: PayModel, countries: Sequence[str]) -> float | None:
    """What the one offer in a text that has more than base brings in its first year, but for what is paid once."""
    if len(_bases(text, pay, countries)) != 1:
        return None
    one = read_one(text, pay, countries)
    if one.doubts or not _has_parts(one.offer):
        return None
    return year_by_year(one.offer.changed({"sign_on": None}))[0].total


def _has_parts(offer: Offer) -> bool:
    """Whether more than base pay is said of it."""
    return bool(offer.bonus_percent or offer.bonus_amount or offer.first_bonus or offer.stock or offer.sign_on)


def read_one(text: str, pay: PayModel, countries: Sequence[str], name: str = "") -> ReadOffer:
    """One offer. ``countries`` settle which dollar is meant."""
    reading = read_offers(text, countries)
    offered = offered_in(reading)
    read, left = offer_of(offered, text, pay, name), _left_out(reading, offered, text)
    return replace(read, taken=(*read.taken, left)) if left else read


def _left_out(reading: OfferReading, offered: OfferReading, text: str) -> Note | None:
    """The parts of an offer's kind that were named beside it and are not counted, as nobody's whole pay was named that
    they belong to."""
    told = {one.owner for one in reading.amounts if one.kind in {"base", "total"}}
    parts = (one for one in reading.amounts if one not in offered.amounts and one.kind not in {"base", "total"})
    left = [text[one.start : one.end].strip() for one in parts if one.owner not in told]
    if not left or not offered.amounts:
        return None
    return Note("Not counted, as your words tell it apart from this offer: {figures}.", {"figures": ", ".join(left)})


def read_present(text: str, pay: PayModel, countries: Sequence[str], name: str = "") -> ReadOffer:
    """Today's job, laid out as an offer."""
    reading = read_offers(text, countries)
    own = tuple(one for one in reading.amounts if one.owner in (None, Owner.CURRENT))
    return offer_of(replace(reading, amounts=own), text, pay, name)


def offer_of(reading: OfferReading, text: str, pay: PayModel, name: str = "") -> ReadOffer:
    """One offer, or the pay of one owner, from the amounts of a reading of ``text``."""
    paper = paper_in(text)
    amounts = _outside_of_parts(reading, text, paper)
    bases = () if _NO_PAY.search(text) else bases_in(amounts, text, in_dollars_by(pay))
    base = bases[0] if bases else None
    schedule = schedule_in(text)
    scheduled = ((schedule.start, schedule.end),) if schedule else ()
    found: dict[str, object] = {
        "name": name,
        "currency": currency_of_offer(reading, base, text, pay),
        **_base(base, reading, text),
        "in_all": _in_all(reading),
    }
    offer = Offer.model_validate({field: _held(value) for field, value in found.items()})
    beside = Beside(text, offer.currency, offer.base, month_of(offer), pay)
    spans = paper.spans if paper else ()
    if paper is not None:
        beside.hold_paper(paper)
    beside.read(
        [one for one in amounts if not _overlaps(one, scheduled)],
        [one for one in reading.percentages if not _overlaps(one, (*scheduled, *spans))],
    )
    beside.add_months(text)
    beside.doubt_a_bare_bonus()
    taken = [*beside.taken, *notes_on(base, text)]
    if not {"stock", "refresher"} & beside.fields.keys() and paper is None:
        taken.extend(uncounted(text))
    if base is not None and any(_is_promised(one, text) for one in reading.amounts if one is not base):
        taken.append(_LATER)
    terms = terms_of(reading, text, schedule, taken, has_stock="stock" in beside.fields)
    offer = offer.changed({field: _held(value) for field, value in {**beside.fields, **terms}.items()})
    is_named = bool(reading.amounts or _NO_PAY.search(text)) or any(
        share.kind in {"bonus", "equity"} for share in reading.percentages
    )
    notes = {note.template: note for note in taken}
    asked = (*_of_base(base, text), *beside.doubts, *doubts(offer, pay))
    return ReadOffer(offer, tuple(notes.values()), asked, is_named)


def month_of(offer: Offer) -> float | None:
    """Base pay of a month, as it is paid."""
    return offer.paid if offer.period == "month" else offer.base and offer.base / 12


def offered_in(reading: OfferReading) -> OfferReading:
    """The reading without amounts that are no offer: what somebody is paid now or wants, or what others are paid. The
    most that an employer names is one where there is no other."""
    own = tuple(one for one in reading.amounts if one.owner in (None, Owner.OFFERED))
    if not any(one.kind in {"base", "total"} for one in own):
        own = tuple(one for one in reading.amounts if one.owner in (None, Owner.OFFERED, Owner.LIMIT))
    is_all = len(own) == len(reading.amounts)
    return reading if is_all else replace(reading, amounts=own, percentages=reading.percentages if own else ())


def _outside_of_parts(reading: OfferReading, text: str, paper: Paper | None) -> tuple[Amount, ...]:
    """The amounts without those that look like a base and are none: a part of a sign-on ("10k in year two") or of the
    grant before ("200k over 4 years (50k a year)"), shares in numbers, a raise for later ("rising to 110k")."""
    spans = instalment_spans(text)
    found: list[Amount] = []
    for one in reading.amounts:
        if paper is not None and _overlaps(one, paper.spans):
            continue
        if one.kind == "base" and found and _is_no_base(one, found[-1], text):
            continue
        if one.kind == "sign_on" or not _overlaps(one, spans):
            found.append(one)
    return tuple(found)


def _is_no_base(one: Amount, before: Amount, text: str) -> bool:
    return is_year_of(one, before, text) or _is_promised(one, text) or is_allowance(one, text)


def _is_promised(one: Amount, text: str) -> bool:
    """Whether an amount is what the base shall rise to."""
    return _RISES.search(words_before(text, one.start)) is not None


def _overlaps(one: Amount | Percentage, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < one.end and one.start < end for start, end in spans)


def _held(value: object) -> object:
    """A figure beyond all measure as the largest that is held: it is asked about."""
    return min(value, MOST_AMOUNT) if isinstance(value, float) else value


def doubts(offer: Offer, pay: PayModel) -> tuple[Doubt, ...]:
    return doubts_about(offer, lambda amount, currency: pay.exchange(amount, currency, "USD"))


def _base(base: Amount | None, reading: OfferReading, text: str) -> dict[str, object]:
    if base is None or base.amount_to is not None or _is_negative(base, text):
        return {}
    period = base.period if base.has_period else "year"  # a bare "10 dollars" is asked about, not taken for an hour's
    extra = _EXTRA_SALARY.search(text)
    payments: float | None = None
    if period == "month":
        payments = reading.terms.payments or (float(extra[1]) if extra else None)
    elif period == "hour" and (hours := _HOURS.search(text)):
        payments = float(hours[1]) * YEARLY["week"]
    elif period == "day" and (days := _DAYS.search(text)):
        payments = float(days[1])
    paid = {"paid": base.amount, "period": period, "payments": payments, "is_net": bool(base.is_net)}
    return {**paid, "has_period": base.has_period}


def _in_all(reading: OfferReading) -> float | None:
    """All pay of a year in one figure, where it is of the offer."""
    named = (one for one in reading.amounts if one.kind == "total" and one.amount_to is None)
    return next((as_yearly(one).amount for one in named if not one.is_net), None)


def _of_base(base: Amount | None, text: str) -> tuple[Doubt, ...]:
    if base is not None and _is_negative(base, text):
        return (Doubt("base", Note("A base below zero can't be. What is the base, before tax, a year or a month?")),)
    if base is None or base.amount_to is None:
        return ()
    return (Doubt("base", Note("That is a range of base pay. Which one figure is in the offer?")),)


def _is_negative(base: Amount, text: str) -> bool:
    """Whether a minus stands right before the figure; one with space on both sides is a dash ("base - 100k")."""
    return re.search(r"(?:^|[\s:=(])[-−][€$£]?\d", text[max(0, base.start - 2) : base.start + 3]) is not None
