"""Offers in words: amounts, what each year brings, where the base lies."""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.amounts import money, money_to_the_cent, number
from bot.translation import Translator
from models.pay.offers import Standing, WeighedOffer
from models.pay.offers.checks import NO_CURRENCY


def amount(value: float, currency: str | None, say: Translator) -> str:
    """An amount to the cent, if it has any; without a sign where no currency was named that is known as one."""
    if currency is None or currency == NO_CURRENCY:
        return number(round(value, 2), say)
    return money_to_the_cent(value, currency, say)


def percentage(value: float, say: Translator) -> str:
    """Percent, with the sign where the locale has it: "17.5 %"."""
    return say.digits.in_percent(value / 100, "#,##0.##")


def years_text(weighed: WeighedOffer, say: Translator) -> str:
    """A line a year: the sum and what it is made of; last what they come to."""
    lines = [year_line(weighed, at, say) for at in range(len(weighed.years))]
    if len(set(lines)) > 1 or not lines:
        numbered = [
            say.say("Year {year}: {line}", year=year.year, line=line)
            for year, line in zip(weighed.years, lines, strict=True)
        ]
    else:
        numbered = [
            say.count(
                "Each of {years} year: {line}",
                "Each of {years} years: {line}",
                len(lines),
                years=len(lines),
                line=lines[0],
            )
        ]
    total = amount(weighed.total, weighed.offer.currency, say)
    return "\n".join(
        [
            *numbered,
            say.count(
                "In {years} year: **{total}**",
                "In {years} years: **{total}**",
                len(lines),
                years=len(lines),
                total=total,
            ),
        ]
    )


def year_line(weighed: WeighedOffer, at: int, say: Translator) -> str:
    year, currency = weighed.years[at], weighed.offer.currency

    def shown(value: float) -> str:
        return amount(value, currency, say)

    parts = [say.say("base {amount}", amount=shown(year.base))]
    if year.bonus:
        parts.append(say.say("bonus {amount}", amount=shown(year.bonus)))
    if weighed.offer.stock or weighed.offer.refresher:
        parts.append(say.say("stock {amount}", amount=shown(year.stock)))
    if year.sign_on:
        parts.append(say.say("sign-on {amount}", amount=shown(year.sign_on)))
    if len(parts) == 1:
        return say.say("**{total}**", total=shown(year.total))
    return say.say("**{total}** = {parts}", total=shown(year.total), parts=" + ".join(parts))


def standing_sentence(standing: Standing, say: Translator) -> str:
    """Where a base lies: "Base: above 31 of 100 people like you"."""
    if standing.is_below:
        return say.say("**Base: below the range.** More than 90 of 100 people like you are paid more.")
    if standing.is_above:
        return say.say("**Base: above the range.** More than 90 of 100 people like you are paid less.")
    return say.say("**Base: above {n} of 100** people like you.", n=standing.percentile)


def short_standing(standing: Standing, say: Translator) -> str:
    if standing.is_below:
        return say.say("below the range")
    if standing.is_above:
        return say.say("above the range")
    return say.say("at {n} of 100", n=standing.percentile)


def offer_names(names: Sequence[str], say: Translator) -> tuple[str, ...]:
    """What offers are called beside each other, no two alike: by their names, else by their places in the row."""
    marks = [name for name in names if len(name) == 1]
    by_place = len(set(marks)) < len(marks) or (marks and len(marks) < len([name for name in names if len(name) < 2]))
    found: list[str] = []
    for at, name in enumerate(names):
        letter = name if name and not by_place else chr(ord("A") + at % 26)
        called = name if len(name) > 1 else say.say("Offer {mark}", mark=letter)
        found.append(f"{called} ({found.count(called) + 1})" if called in found else called)
    return tuple(found)


def compact(value: float, currency: str | None, say: Translator) -> str:
    """An amount as cards say it: "€84k"."""
    return money(value, currency, say) if currency and currency != NO_CURRENCY else number(round(value, -2), say)
