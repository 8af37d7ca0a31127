"""Somebody's job post or offer text, explained to the one who asked: what it says, and where its pay lies."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.conversation.amounts import money, money_exact, money_range, number
from bot.conversation.cards import card_actions, estimate_card
from bot.conversation.changes import laid_over
from bot.conversation.hearing import is_readable
from bot.conversation.ordering import is_placed
from bot.conversation.post_gaps import beside_base, disclosed_by_law, left_out
from bot.conversation.post_reading import Post, read_post
from bot.conversation.refusals import unreadable
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label, who
from bot.translation import mark
from models.pay.estimate import Range
from models.pay.offers import Standing, standing_in
from models.profile import Profile
from models.vocabulary.countries import currency_of

YEARS = {
    "month": mark("{amount} a month × {factor} = **{yearly} a year**"),
    "week": mark("{amount} a week × {factor} = **{yearly} a year**"),
    "day": mark("{amount} a day × {factor} = **{yearly} a year**"),
    "hour": mark("{amount} an hour × {factor} = **{yearly} a year**"),
}
ABOVE = mark("That is **above the range** for such work ({range}, middle {middle}).")
BELOW = mark("That is **below the range** for such work ({range}, middle {middle}).")
STANDS_AT = mark("That is the place of **{low} of 100** in the range for such work ({range}, middle {middle}).")
STANDS = {
    ("above", "above"): ABOVE,
    ("below", "below"): BELOW,
    ("below", "above"): mark("That is **wider than the whole range** for such work ({range}, middle {middle})."),
    ("", "above"): mark(
        "It starts at the place of **{low} of 100** and ends **above the range** for such work ({range}, middle "
        "{middle})."
    ),
    ("below", ""): mark(
        "It starts **below the range** for such work and ends at the place of **{high} of 100** ({range}, middle "
        "{middle})."
    ),
    ("", ""): mark(
        "That is the place of **{low} to {high} of 100** in the range for such work ({range}, middle {middle})."
    ),
}
"""By where both ends lie: inside the range, or above or below it."""
CONTRACTS = ("contract", "freelance")
HOMES = {"USD": "US", "GBP": "GB", "INR": "IN", "PLN": "PL", "CHF": "CH", "BRL": "BR", "CAD": "CA", "AUD": "AU"}
"""The country that a post without a place is held against, by the currency of its pay."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A post with the profile that its pay is held against; ``is_assumed`` where the post names no place."""

    post: Post
    profile: Profile
    currency: str
    is_assumed: bool = False


async def explain_post(visit: Visit) -> Reply:
    """Act "post" (text): the pay in a message that somebody else wrote. Nothing of its words is repeated."""
    text = visit.values.get("text", "")
    if not is_readable(text):
        return await unreadable(visit)
    heard = visit.language.read_post(text)
    told = laid_over(Profile(), heard.slots, heard.derived).changed({"currency": None, "year": None})
    post = read_post(text, told.country)
    home = HOMES.get(post.currency or "") if told.country is None else None
    profile = told.changed({"country": home}) if home else told
    if not is_placed(profile):
        return _unplaced(visit, post, profile)
    return _explained(visit, _Held(post, profile, _currency(visit, post, profile), is_assumed=home is not None))


def _explained(visit: Visit, held: _Held) -> Reply:
    say = visit.translator
    card = estimate_card(visit, held.profile.changed({"currency": held.currency}))
    lines = _lines(visit, held)
    stands_alone = not held.post.has_pay or held.post.is_net  # without a standing, the range is said by itself
    rest = card.paragraphs if stands_alone else card.paragraphs[1:]
    law, laws = disclosed_by_law(visit, None if held.is_assumed else held.profile)
    gaps = left_out(visit, held.post, held.profile)
    fields = (Field(say.say("What it leaves out"), gaps), Field(say.say("What the law there asks (not advice)"), law))
    return replace(
        card,
        title=say.say("The pay here · {who}", who=who(held.profile, say)),
        paragraphs=(*lines, *rest),
        fields=tuple(field for field in fields if field.text),
        sources=(*card.sources, *laws),
        actions=card_actions(visit, visit.show(held.profile)),
        is_private=True,
    )


def _unplaced(visit: Visit, post: Post, profile: Profile) -> Reply:
    """A message that lacks a job or a place: what its amount is a year, and what is missing."""
    say = visit.translator
    missing = (
        say.say("I find no job in it that I know: I know pay in machine learning, data and software.")
        if profile.role is None
        else say.say("It names no place, so I can't say where that lies. Ask where it may be done from.")
    )
    read = (_read(visit, post, post.currency),) if post.has_pay and post.currency else ()
    return Reply(
        title=say.say("The pay here"),
        paragraphs=(*read, missing),
        actions=(Action(say.say("Ask a question"), Act("ask"), "primary"), Action(say.say("Help"), Act("help"))),
        intent="estimate",
    )


def _currency(visit: Visit, post: Post, profile: Profile) -> str:
    """The message's own currency where there is a rate for it, else the country's."""
    named = post.currency
    return named if named and visit.pay.supports_currency(named) else currency_of(str(profile.country))


def _lines(visit: Visit, held: _Held) -> list[str]:
    say, post = visit.translator, held.post
    assumed = say.say(
        "It names no place. I hold it against {country} by its currency; remote pay may follow where you live.",
        country=country_label(str(held.profile.country), say.language),
    )
    lines = [assumed] if held.is_assumed else []
    if not post.has_pay:
        return [say.say("It names no pay. Ask for the range; this is what such work pays:"), *lines]
    lines.insert(0, _read(visit, post, held.currency))
    pay = visit.pay.estimate(held.profile.changed({"currency": held.currency}))
    against = (pay.total or pay.base) if post.is_total else pay.base
    if post.is_net:
        lines.append(say.say("It is **net**, and net is never compared with gross: ask what it is before tax."))
    elif against is not None:
        lines.insert(1, _standing(visit, post, against, held.currency))
    lines.extend(beside_base(visit, post, held.currency))
    if held.profile.employment in CONTRACTS or post.period in {"hour", "day"}:
        lines.append(say.say("Such pay usually comes without benefits: do not read it as a salary."))
    return lines


def _read(visit: Visit, post: Post, currency: str | None) -> str:
    """The amount as it was read, with the factor that makes a year of it."""
    say, code = visit.translator, currency or "USD"
    shown, ends = (
        _ends(visit, post, code, factor=1),
        _ends(visit, post, code, factor=post.factor),
    )
    if post.period in YEARS:
        words = say.say(YEARS[post.period], amount=shown, factor=number(post.factor, say), yearly=ends)
    else:
        words = say.say("**{amount} a year**", amount=shown)
    if post.is_total:
        return say.say("It names {amount}, all parts of pay together.", amount=words)
    if post.is_upper_end:
        return say.say("It names at the most {amount}: ask where the range starts.", amount=words)
    return say.say("It names {amount}.", amount=words)


def _ends(visit: Visit, post: Post, currency: str, *, factor: float) -> str:
    say = visit.translator
    low, high = (money_exact(amount * factor, currency, say) for amount in (post.amount, post.amount_to))
    return low if low == high else say.say("{low} to {high}", low=low, high=high)


def _standing(visit: Visit, post: Post, pay: Range, currency: str) -> str:
    """Where the amount, or both of its ends, lie in the range; outside it no place is named."""
    say = visit.translator
    low, high = (standing_in(pay, amount * post.factor) for amount in (post.amount, post.amount_to))
    template = STANDS[_side(low), _side(high)] if low != high or _side(low) else STANDS_AT
    return say.say(
        template,
        range=money_range(pay, currency, "year", say),
        middle=money(pay.p50, currency, say),
        low=low.percentile,
        high=high.percentile,
    )


def _side(standing: Standing) -> str:
    return "above" if standing.is_above else "below" if standing.is_below else ""
