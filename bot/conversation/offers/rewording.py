"""What a few words change of an offer: "make it 90k", "add a 10k sign-on", "and with 15% bonus?", "5k more"."""

from __future__ import annotations

import re

from bot.conversation.offers.grants import read_grant
from bot.conversation.offers.reading import read_one
from bot.pattern import Pattern
from models.pay.model import PayModel
from models.pay.offers import Offer

LONGEST = 120
FEW_WORDS = 7
"""A part of an offer that is said without "make", "add" or "with" is a change only if nothing else is said."""
LEAST_BARE = 20
"""Below it a bare number is one of years, or of days at home."""
_IN_MONEY = ("bonus_amount", "first_bonus", "stock", "sign_on", "refresher", "in_all")
NEAR = (0.4, 2.5)
"""A new base is between so many times the old one, in its units or in thousands of them."""

_ONE = (
    r"(?:it|that|this|them|mine|base|(?:the|my|this|that) (?:offer|base|salary|pay|one)|[\w&.]+'s|(?:offer|option) \w)"
)
_POLITE = Pattern(
    r"(?:(?:and|ok|okay|so|now|then|but|or|well|actually|no(?=,)|sorry|please|also|hmm|could you|can you|let's|lets"
    r"|i mean|i meant|just|maybe)[ ,]+)+"
)
_GIVES = (
    "pays?|paid|gave|gives?|gets?|got|offer(?:s|ed|ing)?|add(?:s|ed)?|sa(?:ys|id)|had|(?:was|were|is|are|should be)"
)
_LEAD = Pattern(
    r"(?:make|change|set|put|correct|update|raise|increase|bump|lift|lower|reduce|cut|push|get)"
    rf"(?: {_ONE})?(?: up| down)?(?: to| at| be)? "
    r"|(?P<adds>add|adding|plus|include|including|on top|throw in) "
    r"|with |what about |how about |(?:it|that)'?s (?:really |now )?"
    rf"|(?:what )?if (?:they|i|we|there|{_ONE}|\w+) (?:also |now )?"
    rf"(?:{_GIVES}|raised?(?: it)? to|went up to|goe?s? up to|came with|comes with)(?: me)? "
    r"|(?:now )?they (?:have |'ve |now |just |also )*"
    rf"(?:{_GIVES}|raised?|came (?:back|up)|went up|go up|increased?|countered|bumped|moved|upped)"
    r"(?: me)?(?: it| the base)?(?: to| with| at| by)? "
    r"|(?:their )?(?:new )?(?:counter|update|correction)(?: ?offer)?(?: is|:)? "
    rf"|(?P<of>{_ONE}|the (?:bonus|stock|sign-?on|sign on|rsus?|equity|cliff)|base|bonus) "
    r"(?:is|was|should be|are|went up to|goes up to) (?:really |actually |now )*"
)
_CORRECTS = Pattern(r"(?:no(?=,)|actually|sorry|wait|correction|i meant?)\b[ ,:]+(?:it'?s |it is |it was )?[€$£]?\d")
"""Words with which somebody puts a figure right, and the figure."""
_MORE = Pattern(r"\b(?:more|extra|on top|higher|additional|another)\b|\bby\b")
_LESS = Pattern(r"\b(?:less|lower|reduce|cut|fewer|down by)\b")
_PERCENT_MORE = Pattern(
    r"(?P<n>\d{1,2}(?:\.\d+)?)\s?%\s+(?:more|higher|less|lower|on top|raise)\b|\bby\s+(?P<m>\d{1,2}(?:\.\d+)?)\s?%"
)
_WITHOUT = Pattern(
    r"(?:(?:what (?:if|about)|how about|if) )?(?:(?:it |there |they )?(?:had|has|have|were|was|gave|give|paid|pay) )?"
    r"(?:remove|drop|delete|take (?:out|away|off)|without|no|leave out|minus|scrap|cut out) "
    r"(?:(?:the|any|my|that|an?) )?"
    r"(?P<part>sign[\s-]?on(?: bonus)?|signing bonus|refreshers?|cliff|stocks?|rsus?|shares|equity|options|bonus)"
)
_FIELDS: dict[str, tuple[str, ...]] = {
    "sign": ("sign_on", "sign_on_plan", "sign_on_months"),
    "refresh": ("refresher",),
    "cliff": ("cliff_months",),
    "bonus": ("bonus_percent", "bonus_amount", "first_bonus"),
    "stock": ("stock", "stock_percent", "stock_years", "vesting", "cliff_months"),
}
_TERMS = Pattern(r"vest\w*|cliff|\bover \d|(?:back|front)[\s-]?(?:loaded|weighted)|\d/\d")
_QUESTION = Pattern(
    r"(?:is|are|was|do|does|did|should|can|could|would|will|why|when|who|where|which|how (?!about)|what (?!if|about))\b"
)
NEW_OFFER = Pattern(
    r"\b(?:another|new|second|next|other|different) (?:offer|one)\b|\boffers?\s*(?:\d|[a-j])?\s*[:=]"
    r"|\b(?:was|am|got|been) offered\b|\balso (?:got|have|hold)\b",
    re.IGNORECASE,
)
"""Words with which another offer begins."""
_BARE = Pattern(r"(?P<n>\d{2,3})(?: ?k)?(?: base)?")


def changes_in(text: str, offer: Offer, pay: PayModel, *, is_answer: bool = False) -> dict[str, object] | None:
    """The fields that ``text`` changes, in the offer's currency; None where it changes nothing of it. An answer to our
    question names its parts without "make", "add" or "with"."""
    plain = " ".join(text.casefold().replace("’", "'").strip(" .!?").split())
    polite = _POLITE.match(plain)
    said = plain[polite.end() :] if polite else plain
    if len(said) > LONGEST:
        return None
    removed = _WITHOUT.fullmatch(said)
    if removed:
        return _taken_out(removed["part"])
    lead = _LEAD.match(said)
    rest = said[lead.end() :] if lead else said
    is_change = bool(lead or is_answer or _CORRECTS.match(plain)) or _is_a_part_alone(said)
    if not is_change or not any(map(str.isdigit, rest)) or NEW_OFFER.search(said):
        return None
    if lead is not None and lead["of"]:
        rest = said
    percent = _PERCENT_MORE.search(said)
    if percent and offer.paid is not None and not re.search(r"bonus|stock|rsu|equity|sign", said):
        share = float(percent["n"] or percent["m"]) / 100 * (-1 if _LESS.search(said) else 1)
        return {"paid": round(offer.paid * (1 + share), 2)}
    is_more = bool(lead and lead["adds"]) or _MORE.search(said) is not None or _LESS.search(said) is not None
    return _read(rest, offer, pay, sign=(-1 if _LESS.search(said) else 1) if is_more else 0)


def _is_a_part_alone(said: str) -> bool:
    """Whether a line names one part beside base and no more ("15% bonus")."""
    is_short = len(said.split()) <= FEW_WORDS and not _QUESTION.match(said)
    if re.search(r"\bbase\b|\bsalary\b|\d\s?k? (?:a|per) year", said) and "bonus" in said:
        return False
    is_more = _MORE.search(said) or _LESS.search(said)
    return is_short and bool(is_more or re.search(r"bonus|sign|stock|rsu|equity|option|refresh|cliff|vest", said))


def _taken_out(part: str) -> dict[str, object]:
    for word, names in _FIELDS.items():
        if word in part:
            return {name: () if name in {"sign_on_plan", "vesting"} else None for name in names}
    return {name: () if name == "vesting" else None for name in _FIELDS["stock"]}


def _read(rest: str, offer: Offer, pay: PayModel, *, sign: int) -> dict[str, object] | None:
    """The parts that ``rest`` names: laid over the offer's, or added to them (``sign`` 1) or taken off (-1)."""
    countries = [offer.country] if offer.country else []
    bare = _BARE.fullmatch(rest)
    if bare and int(bare["n"]) < LEAST_BARE and not sign:
        return None
    read = read_one(f"base {rest}" if bare else rest, pay, countries).offer
    found: dict[str, object] = {}
    if read.paid is not None:
        found.update(_base(read, offer, sign))
    rate = _rate(read, offer, found, pay)
    found.update(_bonus(read, rate))
    if read.stock_percent:
        found["stock_percent"] = read.stock_percent
    if read.stock is not None:
        found.update(_stock(read, offer, rate, sign))
    elif offer.stock and _TERMS.search(rest):
        found.update(read_grant(rest))
    if read.sign_on is not None:
        before = (offer.sign_on or 0.0) if sign else 0.0
        found["sign_on"] = max(before + (sign or 1) * (_times(read.sign_on, rate) or 0.0), 0.0)
        found["sign_on_plan"] = read.sign_on_plan
    if read.sign_on_months is not None:
        found["sign_on_months"] = read.sign_on_months
    if read.refresher is not None:
        found["refresher"] = _times(read.refresher, rate)
    return found or None


def _base(read: Offer, offer: Offer, sign: int) -> dict[str, object]:
    """The new base; of the old one's period where it is said without any and of its size."""
    paid = read.paid or 0.0
    if sign and offer.paid is not None:
        step = paid if offer.period in (read.period, "year") else paid / offer.yearly
        return {"paid": max(offer.paid + sign * step, 0.0)}
    found: dict[str, object] = {"paid": paid, "period": read.period, "payments": read.payments, "is_net": read.is_net}
    if read.period == "year" and offer.period != "year" and offer.paid:
        alike = next((size for size in (paid, paid / 1000) if NEAR[0] < size / offer.paid < NEAR[1]), None)
        if alike is not None:
            found.update(paid=alike, period=offer.period, payments=offer.payments)
    return found


def _bonus(read: Offer, rate: float) -> dict[str, object]:
    """The bonus; the target stays where only the first year's was named."""
    found: dict[str, object] = {}
    if read.bonus_percent or read.bonus_amount:
        found.update(bonus_percent=read.bonus_percent, bonus_amount=_times(read.bonus_amount, rate))
    if read.first_bonus is not None:
        found["first_bonus"] = _times(read.first_bonus, rate)
    return found


def _stock(read: Offer, offer: Offer, rate: float, sign: int) -> dict[str, object]:
    """The grant; its schedule stays where no other was named."""
    before = (offer.stock or 0.0) if sign else 0.0
    found: dict[str, object] = {"stock": max(before + (sign or 1) * (_times(read.stock, rate) or 0.0), 0.0)}
    if read.stock_years or read.vesting:
        found.update(stock_years=read.stock_years, vesting=read.vesting)
    return found if read.cliff_months is None else {**found, "cliff_months": read.cliff_months}


def _rate(read: Offer, offer: Offer, found: dict[str, object], pay: PayModel) -> float:
    """What turns the amounts read into the offer's currency; a base in another one brings the rest into its own."""
    if read.currency is None or read.currency == offer.currency:
        return 1.0
    if offer.currency is None:
        found["currency"] = read.currency
        return 1.0
    if "paid" not in found:
        return pay.exchange(1.0, read.currency, offer.currency)
    kept = {name: getattr(offer, name) for name in _IN_MONEY}
    exchanged = {
        name: round(pay.exchange(worth, offer.currency, read.currency), 2) for name, worth in kept.items() if worth
    }
    found.update(exchanged, currency=read.currency)
    return 1.0


def _times(worth: float | None, rate: float) -> float | None:
    return None if worth is None else worth if rate == 1 else round(worth * rate, 2)
