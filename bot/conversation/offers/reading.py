"""From words to offers: what was said, what was taken for granted, and what must be asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.conversation.offers.currencies import currency_of_offer
from bot.conversation.offers.instalments import read_instalments
from bot.conversation.offers.splitting import bases_in, name_in, segments
from models.language.amounts.amount import Amount
from models.language.offers import OfferReading, read_offers
from models.language.text import clean
from models.note import Note
from models.pay.model import PayModel
from models.pay.offers import Doubt, Offer, doubts_about
from models.pay.offers.offer import MOST_AMOUNT

BACK_WEIGHTED, FRONT_LOADED = (5.0, 15.0, 40.0, 40.0), (40.0, 30.0, 20.0, 10.0)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "a": 1}
_SHARES = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d)?\s?%?(?:\s?[/,-]\s?\d{1,3}(?:\.\d)?\s?%?){2,5}(?!\d|\.\d)(?!\s?k)")
_COUNTED = re.compile(r"\b\d[\d,.]*\s?k?\s+(?:stock\s+)?(?:options|shares|units|rsus)\b", re.IGNORECASE)
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
    bases = bases_in(read_offers(cleaned, countries).amounts, cleaned, _dollars(pay))
    pieces = segments(cleaned, bases) if len(bases) > 1 else [cleaned]
    named = [
        (piece, name_in(piece, chr(ord("A") + at % 26) if len(pieces) > 1 else "")) for at, piece in enumerate(pieces)
    ]
    return tuple((piece, read_one(piece, pay, countries, name)) for piece, name in named)


def read_one(text: str, pay: PayModel, countries: Sequence[str], name: str = "") -> ReadOffer:
    """One offer. ``countries`` settle which dollar is meant."""
    reading = read_offers(text, countries)
    bases = bases_in(reading.amounts, text, _dollars(pay))
    shares = _schedule(text)
    base = bases[0] if bases else None
    currency = currency_of_offer(reading, base, text, pay)
    taken: list[Note] = []
    found: dict[str, object] = {"name": name, "currency": currency, **_base(base, reading)}
    for amount in reading.amounts:
        if amount.kind in {"bonus", "equity", "sign_on"} and not _inside(amount.start, shares):
            found.update(_beside(amount, currency, text, pay, taken))
    for share in reading.percentages:
        if share.kind == "equity" and "refresh" in text[share.end : share.end + 20].casefold():
            taken.append(Note("A refresher in percent has no worth that I can count: name it in money and I do."))
        elif share.kind in {"bonus", "equity"} and not _inside(share.start, shares):
            found["bonus_percent" if share.kind == "bonus" else "stock_percent"] = _middle(
                share.percent, share.percent_to
            )
            if share.percent_to is not None and share.kind == "bonus":
                taken.append(Note("A bonus of several percentages counts with their middle."))
    if "stock" not in found and _COUNTED.search(text):
        taken.append(Note("A number of shares has no worth that I can count: name what they are worth today and I do."))
    if base is not None and base.has_period and base.period in {"day", "hour"}:
        taken.append(Note("Pay by the day or hour often comes without paid leave, sick pay and pension."))
    found.update(_terms(reading, text, shares, taken, has_stock="stock" in found))
    unclear = _pay_in_parts(found, text)
    offer = Offer.model_validate({name: _held(value) for name, value in found.items()})
    is_named = bool(reading.amounts) or any(share.kind in {"bonus", "equity"} for share in reading.percentages)
    notes = {note.template: note for note in taken}
    return ReadOffer(offer, tuple(notes.values()), (*_of_range(base), *unclear) or doubts(offer, pay), is_named)


def _pay_in_parts(found: dict[str, object], text: str) -> tuple[Doubt, ...]:
    """The parts in which a sign-on is paid, laid into ``found``; a question where they are not all said."""
    worth = found.get("sign_on")
    if not isinstance(worth, float):
        return ()
    found["sign_on"], found["sign_on_plan"], is_unclear = read_instalments(text, worth)
    question = Note(
        "The sign-on is paid in parts: how much of it when? For example: half at the start, half after a year."
    )
    return (Doubt("sign_on", question),) if is_unclear else ()


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


def _base(base: Amount | None, reading: OfferReading) -> dict[str, object]:
    if base is None or base.amount_to is not None:
        return {}
    period = base.period if base.has_period else "year"  # a bare "10 dollars" is asked about, not taken for an hour's
    payments = reading.terms.payments if period == "month" else None
    return {"paid": base.amount, "period": period, "payments": payments, "is_net": bool(base.is_net)}


def _of_range(base: Amount | None) -> tuple[Doubt, ...]:
    if base is None or base.amount_to is None:
        return ()
    return (Doubt("base", Note("That is a range of base pay. Which one figure is in the offer?")),)


def _beside(amount: Amount, currency: str | None, text: str, pay: PayModel, taken: list[Note]) -> dict[str, object]:
    """A bonus, a grant, a refresher or a sign-on, in the offer's currency."""
    worth = _middle(amount.amount, amount.amount_to)
    if amount.currency and currency and amount.currency != currency:
        worth = pay.exchange(worth, amount.currency, currency)
        values: dict[str, object] = {"other": amount.currency, "currency": currency}
        taken.append(Note("What is in {other} counts in {currency} at the year's mean rate.", values))
    if amount.kind == "sign_on":
        return {"sign_on": worth}
    if amount.kind == "bonus":
        return {"bonus_amount": worth * {"month": 12, "week": 52}.get(amount.period, 1)}
    if "refresh" in _clause(text, amount).casefold():
        taken.append(Note("Each refresher counts evenly over four years, from the year after it."))
        return {"refresher": worth}
    if amount.has_period and amount.period == "year" and not amount.years:
        return {"stock": worth * 4, "stock_years": 4}
    if not amount.years and not re.search(r"vest|weighted|loaded", text, re.IGNORECASE):
        taken.append(Note("The stock counts evenly over four years, as no schedule was named."))
    return {"stock": worth, "stock_years": amount.years}


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
            found.update(stock=_middle(amount.amount, amount.amount_to), stock_years=amount.years)
    found.update(_terms(reading, text, shares, [], has_stock=True))
    if reading.terms.vesting_years and not found.get("stock_years"):
        found["stock_years"] = reading.terms.vesting_years
    return {name: value for name, value in found.items() if value not in (None, ())}


def _clause(text: str, amount: Amount) -> str:
    """The words around an amount up to the next comma or stop."""
    before = re.split(r"[,;+\n]|\.\s|\band\b", text[: amount.start])[-1]
    return before + re.split(r"[,;+\n]|\.\s|\band\b", text[amount.start :])[0]


def _schedule(text: str) -> re.Match[str] | None:
    """A list of percentages, where the words speak of vesting."""
    return _SHARES.search(text) if re.search(r"vest|schedule|grant|rsu|stock", text, re.IGNORECASE) else None


def _inside(position: int, shares: re.Match[str] | None) -> bool:
    return shares is not None and shares.start() <= position < shares.end()


def _middle(low: float, high: float | None) -> float:
    return low if high is None else (low + high) / 2
