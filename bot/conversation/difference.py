"""The card of a difference: the new range, what the change adds or takes, and what stayed."""

from __future__ import annotations

from bot.conversation.amounts import for_period, money, money_change, money_range
from bot.conversation.cards import card_actions, estimate_card, footer, receipts
from bot.conversation.changes import changed_fields
from bot.conversation.company import in_public
from bot.conversation.reply import Reply
from bot.conversation.visit import Visit
from bot.conversation.wording import details, field_name, job_name, place_name, value_name, who
from bot.translation import Translator
from models.pay.estimate import Comparison, Difference, Term
from models.profile import Profile

MOST_TERMS = 4
LEAST_TERM = 0.002
"""A term below this share of the middle is not named."""


def difference_card(visit: Visit, before: Profile, after: Profile) -> Reply:
    """Both sides, what the change adds or takes, and what stayed. The new side becomes what is talked about."""
    comparison = visit.pay.compare(before, after)
    if comparison.difference is None or comparison.b.base is None:
        return estimate_card(visit, after)
    say, estimate, token = visit.translator, comparison.b, visit.talk_about(after)
    kept = [job_name(after, say), *details(after, say)] if before.role == after.role else details(after, say)
    paragraphs = (
        _range_line(visit, comparison),
        _difference_line(comparison.difference, comparison.a.currency, visit.topic.per, say),
        _terms_line(comparison, say),
        say.say("Kept: {kept}.", kept=", ".join(kept)) if kept else "",
        *(say.note(note) for note in estimate.evidence.notes[:2]),
        say.say("This is how such pay differs between people, not what a change is sure to bring."),
    )
    card = Reply(
        title=_title(before, after, say),
        paragraphs=tuple(text for text in paragraphs if text),
        actions=card_actions(visit, token),
        sources=receipts(visit, (*comparison.a.evidence.sources, *estimate.evidence.sources)),
        footer=footer(estimate, say),
        intent="what_if",
        data=comparison,
    )
    return in_public(visit, card, after, token) if visit.turn.is_public else card


def _title(before: Profile, after: Profile, say: Translator) -> str:
    changed = set(changed_fields(before, after))
    if changed <= {"country", "state", "city", "currency"} and place_name(before, say) != place_name(after, say):
        return say.say("{b} instead of {a}", a=_short_place(before, say), b=_short_place(after, say))
    if changed <= {"role", "title", "seniority"}:
        return say.say("{b} instead of {a}", a=job_name(before, say), b=job_name(after, say))
    if len(changed) == 1:
        (field,) = changed
        now = getattr(after, field)
        if now not in (None, ()):
            return say.say("What if: {value}", value=value_name(field, now, say))
    return say.say("{b} instead of {a}", a=who(before, say), b=who(after, say))


def _short_place(profile: Profile, say: Translator) -> str:
    return profile.city or place_name(profile, say)


def _range_line(visit: Visit, comparison: Comparison) -> str:
    say, per, estimate = visit.translator, visit.topic.per, comparison.b
    if estimate.base is None or comparison.a.base is None or comparison.difference is None:
        return ""
    template = (
        "**{range}**, middle **{middle}** (base, gross a month)"
        if per == "month"
        else "**{range}**, middle **{middle}** (base, gross a year)"
    )
    middle = money(for_period(estimate.base.p50, per), estimate.currency, say)
    line = say.say(template, range=money_range(estimate.base, estimate.currency, per, say), middle=middle)
    if estimate.currency == comparison.a.currency:
        return line
    converted = money(for_period(comparison.a.base.p50 + comparison.difference.p50, per), comparison.a.currency, say)
    return say.say("{line}, about {converted}", line=line, converted=converted)


def _difference_line(difference: Difference, currency: str, per: str, say: Translator) -> str:
    def change(amount: float) -> str:
        return money_change(for_period(amount, per), currency, say)

    return say.say(
        "{change} at the middle; 80 of 100 such differences lie between {low} and {high}.",
        change=change(difference.p50),
        low=change(difference.p10),
        high=change(difference.p90),
    )


def _terms_line(comparison: Comparison, say: Translator) -> str:
    if comparison.difference is None or comparison.a.base is None:
        return ""
    least = comparison.a.base.p50 * LEAST_TERM
    terms = sorted((term for term in comparison.difference.terms if abs(term.amount) >= least), key=_size)[:MOST_TERMS]
    if len(terms) < 2:
        return ""
    named = (
        f"{field_name(term.factor, say)} {money_change(term.amount, comparison.a.currency, say)}" for term in terms
    )
    return say.say("Of which, a year: {terms}", terms=" · ".join(named))


def _size(term: Term) -> float:
    return -abs(term.amount)
