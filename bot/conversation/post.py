"""Somebody's job post or offer text, explained to the one who asked: what it says, and where its pay lies."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.amounts import money, money_exact, money_range, number
from bot.conversation.cards import card_actions, estimate_card
from bot.conversation.changes import laid_over
from bot.conversation.courtesy import unreadable
from bot.conversation.hearing import is_readable
from bot.conversation.ordering import is_placed
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import who
from bot.translation import mark
from models.language.amounts.amount import Amount
from models.language.offers import read_offers
from models.pay.estimate import Range
from models.pay.offers import YEARLY, standing_in
from models.profile import Profile
from models.vocabulary.countries import currency_of

YEARS = {
    "month": mark("{amount} a month × {factor} = **{yearly} a year**"),
    "week": mark("{amount} a week × {factor} = **{yearly} a year**"),
    "day": mark("{amount} a day × {factor} = **{yearly} a year**"),
    "hour": mark("{amount} an hour × {factor} = **{yearly} a year**"),
}
CONTRACTS = ("contract", "freelance")


async def explain_post(visit: Visit) -> Reply:
    """Act "post" (text): the pay in a message that somebody else wrote. Nothing of its words is repeated."""
    text = visit.values.get("text", "")
    if not is_readable(text):
        return await unreadable(visit)
    heard = visit.language.read_post(text)
    profile = laid_over(Profile(), heard.slots, heard.derived).changed({"currency": None})
    reading = read_offers(text, [str(profile.country)] if profile.country else [])
    base = next((amount for amount in reading.amounts if amount.kind in {"base", "total"}), None)
    if not is_placed(profile):
        return _unplaced(visit, base, reading.terms.payments)
    currency = _currency(visit, base, profile)
    card = estimate_card(visit, profile.changed({"currency": currency}))
    lines = _lines(visit, base, reading.terms.payments, profile, currency)
    title = visit.say("The pay here · {who}", who=who(profile, visit.translator))
    actions = card_actions(visit, visit.show(profile))
    return replace(card, title=title, paragraphs=(*lines, *card.paragraphs), actions=actions, is_private=True)


def _unplaced(visit: Visit, base: Amount | None, payments: int | None) -> Reply:
    """A message that lacks a job or a place: what its amount is a year, and what is missing."""
    missing = visit.say("It does not name both a job I know and a place, so I can't say where that lies.")
    named = base is not None and base.currency is not None and len(base.currency) == 3
    read = (_read(visit, base, payments, str(base.currency)),) if base is not None and named else ()
    return Reply(
        title=visit.say("The pay here"),
        paragraphs=(*read, missing),
        actions=(Action(visit.say("Ask a question"), Act("ask"), "primary"), Action(visit.say("Help"), Act("help"))),
        intent="estimate",
    )


def _currency(visit: Visit, base: Amount | None, profile: Profile) -> str:
    """The message's own currency where there is a rate for it, else the country's."""
    own = currency_of(str(profile.country))
    named = base.currency if base is not None else None
    return named if named and len(named) == 3 and visit.pay.supports_currency(named) else own


def _lines(visit: Visit, base: Amount | None, payments: int | None, profile: Profile, currency: str) -> list[str]:
    say = visit.translator
    if base is None:
        return [say.say("It names no pay. Ask for the range; this is what such work pays:")]
    lines = [_read(visit, base, payments, currency)]
    pay = visit.pay.estimate(profile.changed({"currency": currency}))
    against = pay.total if base.kind == "total" else pay.base
    if base.is_net:
        lines.append(say.say("It is **net**, and net is never compared with gross: ask what it is before tax."))
    elif against is not None:
        lines.append(_standing(visit, base, _factor(base, payments), against, currency))
    if profile.employment in CONTRACTS or base.period in {"hour", "day"}:
        lines.append(say.say("Such pay usually comes without benefits: do not read it as a salary."))
    return lines


def _factor(base: Amount, payments: int | None) -> int:
    """What makes a year of the amount's period: 13 or 14 salaries where the message says so."""
    return payments if base.period == "month" and payments else YEARLY[base.period]


def _read(visit: Visit, base: Amount, payments: int | None, currency: str) -> str:
    """The amount as it was read, with the factor that makes a year of it."""
    say, code, factor = visit.translator, currency, _factor(base, payments)
    shown, ends = money_exact(base.amount, code, say), money_exact(base.amount * factor, code, say)
    if base.amount_to is not None:
        shown = say.say("{low} to {high}", low=shown, high=money_exact(base.amount_to, code, say))
        ends = say.say("{low} to {high}", low=ends, high=money_exact(base.amount_to * factor, code, say))
    if base.period in YEARS:
        words = say.say(YEARS[base.period], amount=shown, factor=number(factor, say), yearly=ends)
    else:
        words = say.say("**{amount} a year**", amount=shown)
    return say.say("It names {amount}.", amount=words)


def _standing(visit: Visit, base: Amount, factor: int, pay: Range, currency: str) -> str:
    """Where the amount, or both of its ends, lie in the range."""
    say = visit.translator
    low, high = (
        standing_in(pay, amount * factor).percentile for amount in (base.amount, base.amount_to or base.amount)
    )
    place = (
        say.say("{place} of 100", place=low) if low == high else say.say("{low} to {high} of 100", low=low, high=high)
    )
    return say.say(
        "That is the place of **{place}** in the range for such work ({range}, middle {middle}).",
        place=place,
        range=money_range(pay, currency, "year", say),
        middle=money(pay.p50, currency, say),
    )
