"""Offers in words: what was read, what each year brings, where the base lies."""

from __future__ import annotations

from babel.numbers import get_currency_name

from bot.conversation.amounts import money, money_exact, number
from bot.translation import Translator, mark
from models.pay.offers import Offer, Standing, WeighedOffer

PERIODS = {
    "year": mark("base **{paid} a year**"),
    "month": mark("base **{paid} a month** × {factor} = {base} a year"),
    "week": mark("base **{paid} a week** × {factor} = {base} a year"),
    "day": mark("base **{paid} a day** × {factor} = {base} a year"),
    "hour": mark("base **{paid} an hour** × {factor} = {base} a year"),
}


def amount(value: float, currency: str | None, say: Translator) -> str:
    """An amount to its unit; without a sign where no currency was named."""
    return money_exact(value, currency, say) if currency else number(round(value), say)


def read_sentence(offer: Offer, say: Translator) -> str:
    """ "I read: base 82,000 a year, bonus 10 % (8,200 if all of it is paid)."."""
    return say.say("I read: {parts}.", parts=", ".join(parts_of(offer, say)))


def parts_of(offer: Offer, say: Translator) -> tuple[str, ...]:
    """Everything that was read of an offer, a few words each."""

    def shown(value: float) -> str:
        return amount(value, offer.currency, say)

    parts = []
    if offer.paid is not None and offer.base is not None:
        parts.append(
            say.say(
                PERIODS[offer.period], paid=shown(offer.paid), factor=number(offer.yearly, say), base=shown(offer.base)
            )
        )
    if offer.bonus_percent and offer.base is not None:
        worth = shown(offer.base * offer.bonus_percent / 100)
        share = number(offer.bonus_percent, say)
        parts.append(say.say("bonus {share} % ({worth} if all of it is paid)", share=share, worth=worth))
    if offer.bonus_amount:
        parts.append(say.say("bonus {worth} a year if all of it is paid", worth=shown(offer.bonus_amount)))
    if offer.stock:
        parts.append(_stock(offer, shown(offer.stock), say))
    if offer.stock_percent:
        parts.append(say.say("{share} % of the company", share=number(offer.stock_percent, say)))
    if offer.refresher:
        parts.append(say.say("refreshers of {worth} a year", worth=shown(offer.refresher)))
    if offer.sign_on:
        parts.append(_sign_on(offer, shown(offer.sign_on), say))
    return tuple(parts)


def _stock(offer: Offer, worth: str, say: Translator) -> str:
    years = number(offer.grant_years, say)
    if offer.vesting:
        shares = "/".join(f"{share:g}" for share in offer.vesting)
        said = say.say("stock {worth} over {years} years, {shares} %", worth=worth, years=years, shares=shares)
    else:
        said = say.say("stock {worth} evenly over {years} years", worth=worth, years=years)
    if not offer.cliff_months:
        return said
    return say.say("{stock}, nothing before month {cliff}", stock=said, cliff=offer.cliff_months)


def _sign_on(offer: Offer, worth: str, say: Translator) -> str:
    if offer.sign_on_months:
        return say.say(
            "sign-on {worth} (repaid in part by who leaves within {months} months)",
            worth=worth,
            months=offer.sign_on_months,
        )
    return say.say("sign-on {worth}", worth=worth)


def currency_name(code: str, say: Translator) -> str:
    return str(get_currency_name(code, locale=say.language))


def years_text(weighed: WeighedOffer, say: Translator) -> str:
    """A line a year: the sum and what it is made of."""
    lines = [year_line(weighed, at, say) for at in range(len(weighed.years))]
    if len(set(lines)) > 1 or not lines:
        numbered = [
            say.say("Year {year}: {line}", year=year.year, line=line)
            for year, line in zip(weighed.years, lines, strict=True)
        ]
    else:
        numbered = [say.say("Each of {years} years: {line}", years=len(lines), line=lines[0])]
    return "\n".join(numbered)


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
        return say.say("**Base: below the lowest 10 of 100** people like you.")
    if standing.is_above:
        return say.say("**Base: above 90 of 100** people like you.")
    return say.say("**Base: above {n} of 100** people like you.", n=standing.percentile)


def short_standing(standing: Standing, say: Translator) -> str:
    if standing.is_below:
        return say.say("below the 10th of 100")
    if standing.is_above:
        return say.say("above the 90th of 100")
    return say.say("at {n} of 100", n=standing.percentile)


def compact(value: float, currency: str | None, say: Translator) -> str:
    """An amount as cards say it: "€84k"."""
    return money(value, currency, say) if currency else number(round(value, -2), say)
