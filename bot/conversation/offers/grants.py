"""The terms of a grant of shares, and of a sign-on that is paid back: schedules, cliffs, years."""

from __future__ import annotations

import re

from bot.conversation.offers.paper import span_of_years
from bot.conversation.offers.schedules import Schedule, read_schedule
from bot.pattern import Pattern
from models.language.offers import OfferReading, read_offers
from models.note import Note

BACK_WEIGHTED, FRONT_LOADED = (5.0, 15.0, 40.0, 40.0), (40.0, 30.0, 20.0, 10.0)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "a": 1}
_CLIFF = Pattern(
    r"\S{1,20}[\s-]+(?:years?|months?)[\s-]+cliff|cliff\D{0,12}\S{1,20}[\s-]+(?:years?|months?)", re.IGNORECASE
)
_AT_ONCE = Pattern(
    r"(?:fully|immediately|already)[\s-]vested|vest(?:s|ed|ing)?\s+(?:immediately|at once|on day one|in full at)"
)
_REPAID = Pattern(
    r"(?:repa[iy]\w{0,8}|pa(?:y|id|yable)\s+back|claw\w{0,8}\s?\w{0,12})[^.;]{0,45}?(?P<n>\d{1,4}|one|two|three|four)[\s-]*(?P<unit>year|month)"
    r"|(?P<m>(?<!\d)\d{1,4}|one|two|three|four)[\s-]*(?P<other>year|month)s?[\s-]*claw",
    re.IGNORECASE,
)


def terms_of(
    reading: OfferReading, text: str, schedule: Schedule | None, taken: list[Note], *, has_stock: bool
) -> dict[str, object]:
    """Schedule, cliff, and the months within which a sign-on is paid back; assumptions are added to ``taken``."""
    found: dict[str, object] = {}
    said = text.casefold()
    if has_stock:
        if reading.terms.vesting or schedule:
            found["vesting"] = reading.terms.vesting or (schedule.parts if schedule else ())
        elif re.search(r"back[\s-]?(?:weighted|loaded)", said):
            found["vesting"] = BACK_WEIGHTED
            taken.append(Note("Back-weighted is taken as 5, 15, 40 and 40 %."))
        elif re.search(r"front[\s-]?(?:weighted|loaded)", said):
            found["vesting"] = FRONT_LOADED
            taken.append(Note("Front-loaded is taken as 40, 30, 20 and 10 %."))
        elif _AT_ONCE.search(said):
            found["vesting"] = (100.0,)
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
    schedule = read_schedule(text)
    found: dict[str, object] = {}
    for amount in reading.amounts:
        if schedule is None or not schedule.holds(amount.start - len("stock ")):
            found.update(stock=amount.amount, stock_years=amount.years)
    found.update(terms_of(reading, text, schedule, [], has_stock=True))
    years = reading.terms.vesting_years or span_of_years(_CLIFF.sub("", text))
    if years and not found.get("stock_years"):
        found["stock_years"] = years
    return {name: value for name, value in found.items() if value not in (None, ())}
