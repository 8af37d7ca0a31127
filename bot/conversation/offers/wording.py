"""Offers in words: what was read, what each year brings, where the base lies."""

from __future__ import annotations

from collections.abc import Sequence

from babel.numbers import format_percent

from bot.conversation.amounts import money, money_to_the_cent, number, percent_pattern
from bot.translation import Translator, mark
from models.pay.offers import Offer, Standing, WeighedOffer
from models.pay.offers.checks import NO_CURRENCY

PERIODS = {
    "year": mark("base **{paid} a year**"),
    "month": mark("base **{paid} a month** × {factor} = {base} a year"),
    "week": mark("base **{paid} a week** × {factor} = {base} a year"),
    "day": mark("base **{paid} a day** × {factor} = {base} a year"),
    "hour": mark("base **{paid} an hour** × {factor} = {base} a year"),
}


def amount(value: float, currency: str | None, say: Translator) -> str:
    """An amount to the cent, if it has any; without a sign where no currency was named that is known as one."""
    if currency is None or currency == NO_CURRENCY:
        return number(round(value, 2), say)
    return money_to_the_cent(value, currency, say)


def percentage(value: float, say: Translator) -> str:
    """Percent, with the sign where the locale has it: "17.5 %"."""
    return str(format_percent(value / 100, format=percent_pattern("#,##0.##", say), locale=say.locale))


def read_sentence(offer: Offer, say: Translator, *, is_base_sure: bool = True) -> str:
    """ "I read: base 82,000 a year, bonus 10 % (8,200 if all of it is paid)."."""
    return say.say("I read: {parts}.", parts=", ".join(parts_of(offer, say, is_base_sure=is_base_sure)))


def parts_of(offer: Offer, say: Translator, *, is_base_sure: bool = True) -> tuple[str, ...]:
    """Everything that was read of an offer, a few words each; a base that is asked about without its period."""

    def shown(value: float) -> str:
        return amount(value, offer.currency, say)

    parts = []
    if offer.paid is not None and not is_base_sure:
        parts.append(say.say("base **{paid}**", paid=shown(offer.paid)))
    elif offer.paid is not None and offer.base is not None:
        parts.append(
            say.say(
                PERIODS[offer.period], paid=shown(offer.paid), factor=number(offer.yearly, say), base=shown(offer.base)
            )
        )
    if offer.bonus_percent:
        parts.append(_bonus(offer, say, is_base_sure=is_base_sure))
    if offer.bonus_amount:
        parts.append(say.say("bonus {worth} a year if all of it is paid", worth=shown(offer.bonus_amount)))
    if offer.stock:
        parts.append(_stock(offer, shown(offer.stock), say))
    if offer.stock_percent:
        parts.append(say.say("{share} of the company", share=percentage(offer.stock_percent, say)))
    if offer.refresher:
        parts.append(say.say("refreshers of {worth} a year", worth=shown(offer.refresher)))
    if offer.sign_on:
        parts.append(_sign_on(offer, shown(offer.sign_on), say))
    return tuple(parts)


def _bonus(offer: Offer, say: Translator, *, is_base_sure: bool) -> str:
    share = percentage(offer.bonus_percent or 0, say)
    if offer.base is None or not is_base_sure:
        return say.say("bonus {share}", share=share)
    worth = amount(round(offer.base * (offer.bonus_percent or 0) / 100, 2), offer.currency, say)
    return say.say("bonus {share} ({worth} if all of it is paid)", share=share, worth=worth)


def _stock(offer: Offer, worth: str, say: Translator) -> str:
    span, years = offer.grant_years, number(offer.grant_years, say)
    if offer.vesting:
        said = say.count(
            "stock {worth} over {years} year, {shares}", "stock {worth} over {years} years, {shares}", span,
            worth=worth, years=years, shares=_schedule(offer, say),
        )  # fmt: skip
    else:
        said = say.count(
            "stock {worth} evenly over {years} year", "stock {worth} evenly over {years} years", span,
            worth=worth, years=years,
        )  # fmt: skip
    if not offer.cliff_months:
        return said
    return say.say("{stock}, nothing before month {cliff}", stock=said, cliff=offer.cliff_months)


def _schedule(offer: Offer, say: Translator) -> str:
    """ "5/15/40/40 %"."""
    *first, last = offer.vesting
    return "/".join([*(number(share, say) for share in first), percentage(last, say)])


def _sign_on(offer: Offer, worth: str, say: Translator) -> str:
    said = say.say("sign-on {worth}", worth=worth)
    if offer.sign_on_plan:
        parts = ", ".join(_instalment(month, share, say) for month, share in offer.instalments)
        said = say.say("sign-on {worth} in parts: {parts}", worth=worth, parts=parts)
    if not offer.sign_on_months:
        return said
    return say.count(
        "{sign_on} (repaid in part by who leaves within {months} month)",
        "{sign_on} (repaid in part by who leaves within {months} months)",
        offer.sign_on_months, sign_on=said, months=offer.sign_on_months,
    )  # fmt: skip


def _instalment(month: int, share: float, say: Translator) -> str:
    percent = percentage(round(share, 1), say)
    if month == 0:
        return say.say("{share} at the start", share=percent)
    return say.count(
        "{share} after {months} month", "{share} after {months} months", month, share=percent, months=month
    )


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
