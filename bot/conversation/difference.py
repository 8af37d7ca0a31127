"""The card of a difference: the new range, what the change adds or takes, and what stayed."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.amounts import for_period, money, money_change, money_range
from bot.conversation.buying import buying_power
from bot.conversation.cards import card_actions, estimate_card, footer, receipts, told_on_card
from bot.conversation.changes import changed_fields
from bot.conversation.charts import comparison_charts
from bot.conversation.company import in_public
from bot.conversation.drivers import folded_terms
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import details, field_name, job_name, place_name, value_name, who
from bot.translation import Translator
from models.pay.estimate import Comparison, Difference, Estimate
from models.profile import Profile

MOST_TERMS = 4
_SAID = frozenset(("role", "title", "seniority", "country", "state", "city", "currency"))
"""Fields that a job's or a place's name says, or the amounts themselves."""
LEAST_TERM = 0.002
"""A term below this share of the middle is not named."""


def difference_card(visit: Visit, before: Profile, after: Profile, intent: str = "what_if") -> Reply:
    """Both sides, what the change adds or takes, and what stayed. The new side becomes what is talked about."""
    comparison = visit.pay.compare(before, after)
    estimate = visit.pay.estimate(after)
    if comparison.difference is None or estimate.base is None:
        return estimate_card(visit, after)
    say, per, token = visit.translator, visit.topic.per, visit.talk_about(after)
    names, title = short_name(before, after, say), title_of(before, after, say)
    same = kept(before, after, say)
    buying = buying_power(visit, comparison, place_names(before, after, say))
    more, prices, receipt = ((buying.span,), buying.notes, buying.sources) if buying else ((), (), ())
    told = (
        _range_sentence(comparison, estimate, per, say),
        difference_sentence(comparison.difference, comparison.a.currency, per, say),
    )
    paragraphs = (
        *(reversed(told) if is_none(comparison.difference) else told),
        buying.sentence if buying else "",
        _terms_sentence(comparison, say),
        say.say("Kept: {kept}.", kept=", ".join(same)) if same else "",
        *(say.note(note) for note in (*prices[:1], *told_on_card(estimate.evidence.notes))[:2]),
        _what_it_is(before, after, say),
    )
    card = Reply(
        title=title,
        paragraphs=tuple(text for text in paragraphs if text),
        actions=tuple(_about_both(action, visit, before) for action in card_actions(visit, token)),
        sources=receipts(visit, (*comparison.a.evidence.sources, *estimate.evidence.sources, *receipt)),
        footer=footer(estimate, say),
        charts=() if is_none(comparison.difference) else comparison_charts(comparison, names, title, per, say, more),
        intent=intent,
        data=comparison,
    )
    return in_public(visit, card, after, token) if visit.turn.is_public else card


def _what_it_is(before: Profile, after: Profile, say: Translator) -> str:
    """What the difference is not: a promise; nor a rise or a cut where it comes of knowing more than before."""
    if before.years is None and after.years is not None and before.seniority == after.seniority:
        return say.say("Your years were not told before, and stood at the average of all: this is no rise and no cut.")
    return say.say("This is how such pay differs between people, not what a change is sure to bring.")


def _about_both(action: Action, visit: Visit, before: Profile) -> Action:
    """ "Why?" under a difference asks what sets the two apart."""
    if action.act.name != "explain":
        return action
    return replace(action, act=Act("explain", {**action.act.values, "a": visit.show(before)["p"]}))


def short_name(before: Profile, after: Profile, say: Translator) -> tuple[str, str]:
    """Both sides in as few words as tell them apart."""
    return _telling(before, after, say), _telling(after, before, say)


def _telling(profile: Profile, other: Profile, say: Translator) -> str:
    """What this side is and the other is not: the job, the place, and every other thing that differs."""
    changed = changed_fields(profile, other)
    job = (job_name(profile, say),) if {"role", "title", "seniority"} & set(changed) else ()
    places = tuple(_short_place(side, say) for side in (profile, other))
    if places[0] == places[1]:
        places = (place_name(profile, say), place_name(other, say))
    place = (places[0],) if {"country", "state", "city"} & set(changed) else ()
    rest = [field for field in changed if field not in _SAID]
    known = (value_name(field, getattr(profile, field), say) for field in rest if field in profile.known())
    told = (*job, *place, *known)
    if rest and not told:
        return say.say("{field} not named", field=field_name(rest[0], say))
    return " · ".join(told) or who(profile, say)


def place_names(before: Profile, after: Profile, say: Translator) -> tuple[str, str]:
    """Both places: the cities, or all of the place where that is less."""
    return _short_place(before, say), _short_place(after, say)


def title_of(before: Profile, after: Profile, say: Translator) -> str:
    changed = changed_fields(before, after)
    if not _SAID & set(changed):
        new = [(field, getattr(after, field)) for field in changed if getattr(after, field) not in (None, ())]
        if new:
            return say.say("What if: {value}", value=", ".join(value_name(field, value, say) for field, value in new))
        old = ", ".join(value_name(field, getattr(before, field), say) for field in changed)
        return say.say("Without: {value}", value=old)
    a, b = short_name(before, after, say)
    return say.say("{b} instead of {a}", a=a, b=b)


def _short_place(profile: Profile, say: Translator) -> str:
    return profile.city or place_name(profile, say)


def kept(before: Profile, after: Profile, say: Translator) -> tuple[str, ...]:
    """What both sides have in common, a few words each."""
    changed = changed_fields(before, after)
    job = () if {"role", "title", "seniority"} & set(changed) else (job_name(after, say),)
    place = () if {"country", "state", "city"} & set(changed) else (_short_place(after, say),)
    return (*job, *place, *details(after, say, leaving_out=changed))


def _range_sentence(comparison: Comparison, estimate: Estimate, per: str, say: Translator) -> str:
    """The new range in its own currency, its middle in that of the old side too where they differ."""
    if estimate.base is None:
        return ""
    pay = money_range(estimate.base, estimate.currency, per, say)
    middle = money(for_period(estimate.base.p50, per), estimate.currency, say)
    if comparison.b.base is not None and comparison.b.currency != estimate.currency:
        also = money(for_period(comparison.b.base.p50, per), comparison.b.currency, say)
        middle = say.say("{middle}, about {also}", middle=middle, also=also)
    if per == "month":
        return say.say("**{range}**, middle **{middle}** (base, gross a month).", range=pay, middle=middle)
    return say.say("**{range}**, middle **{middle}** (base, gross a year).", range=pay, middle=middle)


def is_none(difference: Difference) -> bool:
    """Whether nothing that sets two sides apart has a figure."""
    return difference.p50 == difference.p10 == difference.p90 == 0


def difference_sentence(difference: Difference, currency: str, per: str, say: Translator) -> str:
    def change(amount: float) -> str:
        return money_change(for_period(amount, per), currency, say)

    middle, low, high = (change(amount) for amount in (difference.p50, difference.p10, difference.p90))
    if is_none(difference):
        return say.say("I can't tell the two apart: nothing that sets them apart has a reliable figure.")
    if low == high:
        return say.say("{change} at the middle.", change=middle)
    return say.say("{change} at the middle, likely between {low} and {high}.", change=middle, low=low, high=high)


def _terms_sentence(comparison: Comparison, say: Translator) -> str:
    if comparison.difference is None or comparison.a.base is None:
        return ""
    least = comparison.a.base.p50 * LEAST_TERM
    terms = [term for term in folded_terms(comparison.difference.terms) if abs(term.amount) >= least][:MOST_TERMS]
    if len(terms) < 2:
        return ""
    named = (
        f"{field_name(term.factor, say)} {money_change(term.amount, comparison.a.currency, say)}" for term in terms
    )
    return say.say("Of which, a year: {terms}", terms=" · ".join(named))
