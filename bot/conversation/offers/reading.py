"""From words to offers: what was said, what was taken for granted, and what must be asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.conversation.offers.beside import Beside, is_year_of, notes_on
from bot.conversation.offers.currencies import currency_of_offer
from bot.conversation.offers.instalments import instalment_spans
from bot.conversation.offers.splitting import bases_in, name_in, segments
from models.language.amounts.amount import Amount
from models.language.offers import OfferReading, read_offers
from models.language.text import clean
from models.note import Note
from models.pay.model import PayModel
from models.pay.offers import Doubt, Offer, doubts_about
from models.pay.offers.offer import MOST_AMOUNT

BACK_WEIGHTED, FRONT_LOADED = (5.0, 15.0, 40.0, 40.0), (40.0, 30.0, 20.0, 10.0)
MOST_READ = 10
"""More offers than this in one message are left for the next."""
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "a": 1}
_NO_PAY = re.compile(
    r"(?<![\d.,])[€$£]?0\s?(?:k|eur|usd|gbp|euros?|dollars?)?\s+(?:base|salary)|\b(?:base|salary)\s*(?:of|is|[:=])?\s*[€$£]?0(?![\d.,])",
    re.IGNORECASE,
)
_SHARES = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d)?\s?%?(?:\s?[/,-]\s?\d{1,3}(?:\.\d)?\s?%?){2,5}(?!\d|\.\d)(?!\s?k)")
_REPAID = re.compile(
    r"(?:repa[iy]\w*|pa(?:y|id|yable)\s+back|claw\w*\s?\w*)[^.;]{0,45}?(?P<n>\d+|one|two|three|four)[\s-]*(?P<unit>year|month)"
    r"|(?P<m>\d+|one|two|three|four)[\s-]*(?P<other>year|month)s?[\s-]*claw",
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


def read_several(text: str, pay: PayModel, countries: Sequence[str]) -> tuple[tuple[str, ReadOffer], ...]:
    """Every offer in ``text`` with its piece of it; one if there is no more than one base."""
    cleaned = clean(text)
    bases = bases_in(_outside_of_parts(read_offers(cleaned, countries), cleaned), cleaned, _dollars(pay))
    pieces = segments(cleaned, bases) if len(bases) > 1 else [cleaned]
    left, pieces = len(pieces) - MOST_READ, pieces[:MOST_READ]
    named = [
        (piece, name_in(piece, chr(ord("A") + at % 26) if len(pieces) > 1 else "")) for at, piece in enumerate(pieces)
    ]
    read = [(piece, read_one(piece, pay, countries, name)) for piece, name in named]
    if left > 0:
        note = Note(
            "I read the first {most} offers. Say the other {left} in a message of their own.",
            {"most": MOST_READ, "left": left},
        )
        piece, last = read[-1]
        read[-1] = (piece, replace(last, taken=(*last.taken, note)))
    return tuple(read)


def read_one(text: str, pay: PayModel, countries: Sequence[str], name: str = "") -> ReadOffer:
    """One offer. ``countries`` settle which dollar is meant."""
    reading = read_offers(text, countries)
    amounts = _outside_of_parts(reading, text)
    bases = bases_in(amounts, text, _dollars(pay))
    base = bases[0] if bases else None
    shares = _schedule(text)
    found: dict[str, object] = {
        "name": name,
        "currency": currency_of_offer(reading, base, text, pay),
        **_base(base, reading, text),
    }
    offer = Offer.model_validate({field: _held(value) for field, value in found.items()})
    beside = Beside(text, offer.currency, offer.base, pay)
    beside.read(
        [one for one in amounts if not _inside(one.start, shares)],
        [one for one in reading.percentages if not _inside(one.start, shares)],
    )
    taken = [*beside.taken, *notes_on(text, base, beside.fields)]
    terms = _terms(reading, text, shares, taken, has_stock="stock" in beside.fields)
    offer = offer.changed({field: _held(value) for field, value in {**beside.fields, **terms}.items()})
    is_named = bool(reading.amounts or _NO_PAY.search(text)) or any(
        share.kind in {"bonus", "equity"} for share in reading.percentages
    )
    notes = {note.template: note for note in taken}
    asked = (*_of_base(base, text), *beside.doubts)
    return ReadOffer(offer, tuple(notes.values()), (*asked, *doubts(offer, pay)), is_named)


def _outside_of_parts(reading: OfferReading, text: str) -> tuple[Amount, ...]:
    """The amounts without those that look like a base but are a part of something else: of a sign-on ("10k in year
    two"), or of the grant before them ("200k over 4 years (50k a year)")."""
    spans = instalment_spans(text)
    found: list[Amount] = []
    for one in reading.amounts:
        is_part = any(start < one.end and one.start < end for start, end in spans)
        if one.kind == "base" and found and is_year_of(one, found[-1], text):
            continue
        if one.kind == "sign_on" or not is_part:
            found.append(one)
    return tuple(found)


def _held(value: object) -> object:
    """A figure beyond all measure as the largest that is held: it is asked about."""
    return min(value, MOST_AMOUNT) if isinstance(value, float) else value


def _dollars(pay: PayModel) -> Callable[[float, str | None], float]:
    """Amounts in US dollars, to tell large from small; without a currency, or a rate for it, as they are."""

    def in_dollars(amount: float, currency: str | None) -> float:
        known = currency is not None and pay.supports_currency(currency)
        return pay.exchange(amount, str(currency), "USD") if known else amount

    return in_dollars


def doubts(offer: Offer, pay: PayModel) -> tuple[Doubt, ...]:
    return doubts_about(offer, lambda amount, currency: pay.exchange(amount, currency, "USD"))


def _base(base: Amount | None, reading: OfferReading, text: str) -> dict[str, object]:
    if base is None or base.amount_to is not None or _is_negative(base, text):
        return {}
    period = base.period if base.has_period else "year"  # a bare "10 dollars" is asked about, not taken for an hour's
    payments = reading.terms.payments if period == "month" else None
    return {"paid": base.amount, "period": period, "payments": payments, "is_net": bool(base.is_net)}


def _of_base(base: Amount | None, text: str) -> tuple[Doubt, ...]:
    if base is not None and _is_negative(base, text):
        return (Doubt("base", Note("A base below zero can't be. What is the base, before tax, a year or a month?")),)
    if base is None or base.amount_to is None:
        return ()
    return (Doubt("base", Note("That is a range of base pay. Which one figure is in the offer?")),)


def _is_negative(base: Amount, text: str) -> bool:
    """Whether a minus stands right before the figure; one with space on both sides is a dash ("base - 100k")."""
    return re.search(r"(?:^|[\s:=(])[-−][€$£]?\d", text[max(0, base.start - 2) : base.start + 3]) is not None


def _terms(
    reading: OfferReading, text: str, shares: re.Match[str] | None, taken: list[Note], *, has_stock: bool
) -> dict[str, object]:
    found: dict[str, object] = {}
    said = text.casefold()
    if has_stock:
        if reading.terms.vesting or shares:
            parts = reading.terms.vesting or tuple(
                float(part) for part in re.findall(r"\d+(?:\.\d)?", str(shares and shares[0]))
            )
            found["vesting"] = parts
        elif re.search(r"back[\s-]?(?:weighted|loaded)", said):
            found["vesting"] = BACK_WEIGHTED
            taken.append(Note("Back-weighted is taken as 5, 15, 40 and 40 %."))
        elif re.search(r"front[\s-]?(?:weighted|loaded)", said):
            found["vesting"] = FRONT_LOADED
            taken.append(Note("Front-loaded is taken as 40, 30, 20 and 10 %."))
        found["cliff_months"] = reading.terms.cliff_months
    repaid = _REPAID.search(text)
    if repaid:
        number, unit = repaid["n"] or repaid["m"], (repaid["unit"] or repaid["other"]).casefold()
        months = _NUMBERS.get(number.casefold()) or int(number)
        found["sign_on_months"] = min(months * (12 if unit == "year" else 1), 1_200)
    return found


def read_grant(text: str) -> dict[str, object]:
    """What an answer about shares alone says: worth, years, schedule, cliff."""
    reading = read_offers(f"stock {text}")
    shares = _SHARES.search(text)
    found: dict[str, object] = {}
    for amount in reading.amounts:
        if not _inside(amount.start - len("stock "), shares):
            found.update(stock=amount.amount, stock_years=amount.years)
    found.update(_terms(reading, text, shares, [], has_stock=True))
    if reading.terms.vesting_years and not found.get("stock_years"):
        found["stock_years"] = reading.terms.vesting_years
    return {name: value for name, value in found.items() if value not in (None, ())}


def _schedule(text: str) -> re.Match[str] | None:
    """A list of percentages, where the words speak of vesting."""
    return _SHARES.search(text) if re.search(r"vest|schedule|grant|rsu|stock", text, re.IGNORECASE) else None


def _inside(position: int, shares: re.Match[str] | None) -> bool:
    return shares is not None and shares.start() <= position < shares.end()
