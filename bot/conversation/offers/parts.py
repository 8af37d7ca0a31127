"""What was read of an offer, part by part, in words."""

from __future__ import annotations

from collections.abc import Callable

from bot.conversation.amounts import number
from bot.conversation.offers.wording import amount, percentage
from bot.translation import Translator, mark
from models.pay.offers import Offer

PERIODS = {
    "year": mark("base **{paid} a year**"),
    "month": mark("base **{paid} a month** × {factor} = {base} a year"),
    "week": mark("base **{paid} a week** × {factor} = {base} a year"),
    "day": mark("base **{paid} a day** × {factor} = {base} a year"),
    "hour": mark("base **{paid} an hour** × {factor} = {base} a year"),
}


def read_sentence(offer: Offer, say: Translator, *, is_base_sure: bool = True) -> str:
    """ "I read: base 82,000 a year, bonus 10 % (8,200 if all of it is paid)."."""
    return say.say("I read: {parts}.", parts=", ".join(parts_of(offer, say, is_base_sure=is_base_sure)))


def parts_of(offer: Offer, say: Translator, *, is_base_sure: bool = True) -> tuple[str, ...]:
    """Everything that was read of an offer, a few words each; a base that is asked about without its period."""

    def shown(value: float) -> str:
        return amount(value, offer.currency, say)

    return tuple(
        part
        for part in (
            _base(offer, shown, say, is_sure=is_base_sure),
            *_bonuses(offer, shown, say, is_base_sure=is_base_sure),
            _stock(offer, shown(offer.stock), say) if offer.stock else "",
            say.say("{share} of the company", share=percentage(offer.stock_percent, say))
            if offer.stock_percent
            else "",
            say.say("refreshers of {worth} a year", worth=shown(offer.refresher)) if offer.refresher else "",
            _sign_on(offer, shown(offer.sign_on), say) if offer.sign_on else "",
            say.say("in all {worth} a year", worth=shown(offer.in_all)) if offer.in_all else "",
        )
        if part
    )


def _company(share: float, say: Translator) -> str:
    return say.say("{share} of the company", share=percentage(share, say))


def _base(offer: Offer, shown: Callable[[float], str], say: Translator, *, is_sure: bool) -> str:
    if offer.paid is None or offer.base is None:
        return ""
    if not is_sure:
        return say.say("base **{paid}**", paid=shown(offer.paid))
    words = PERIODS[offer.period]
    return say.say(words, paid=shown(offer.paid), factor=number(offer.yearly, say), base=shown(offer.base))


def _bonuses(offer: Offer, shown: Callable[[float], str], say: Translator, *, is_base_sure: bool) -> tuple[str, ...]:
    found = []
    if offer.bonus_percent:
        found.append(_bonus(offer, say, is_base_sure=is_base_sure))
    if offer.bonus_amount:
        found.append(say.say("bonus {worth} a year if all of it is paid", worth=shown(offer.bonus_amount)))
    if offer.first_bonus is not None:
        found.append(say.say("bonus {worth} in the first year, promised", worth=shown(offer.first_bonus)))
    return tuple(found)


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
