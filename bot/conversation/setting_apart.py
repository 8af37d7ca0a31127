"""Why two cards differ: every term of the difference, and what could not be counted."""

from __future__ import annotations

from bot.conversation.amounts import for_period, money, money_change
from bot.conversation.cards import footer, receipts
from bot.conversation.difference import short_name, title_of
from bot.conversation.drivers import folded_terms, without_figure
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import field_name
from models.pay.estimate import Comparison
from models.profile import Profile

NOTHING = 0.5
"""Units of currency below which a term is no part of a difference."""


def why_apart(visit: Visit, before: Profile, after: Profile) -> Reply:
    """What lies between two middles, term by term; the terms sum to the difference."""
    say, comparison = visit.translator, visit.pay.compare(before, after)
    name = short_name(before, after, say)[1]
    return Reply(
        title=say.say("Why · {who}", who=title_of(before, after, say)),
        paragraphs=(
            say.say("Both figures are one average times steps. Where the steps differ, so do the two."),
            *(say.note(note) for note in comparison.b.evidence.notes[:1]),
        ),
        fields=_fields(visit, comparison, name),
        actions=(
            Action(say.say("Every step"), Act("explain", {**visit.show(after), "all": "1"})),
            Action(say.say("Sources"), Act("sources", visit.show(after))),
        ),
        sources=receipts(visit, (*comparison.a.evidence.sources, *comparison.b.evidence.sources)),
        footer=footer(comparison.b, say),
        is_private=not visit.turn.is_public,
        intent="explain",
        data=comparison,
    )


def _fields(visit: Visit, comparison: Comparison, name: str) -> tuple[Field, ...]:
    say, fields = visit.translator, []
    if comparison.difference is not None and comparison.a.base is not None:
        fields.append(Field(_heading(visit), "\n".join(_terms(visit, comparison, name))))
    drivers = (*comparison.a.drivers, *comparison.b.drivers)
    silent = without_figure(drivers, say)
    if silent:
        fields.append(Field(say.say("Told, but without a figure"), ", ".join(silent)))
    return tuple(fields)


def _heading(visit: Visit) -> str:
    if visit.topic.per == "month":
        return visit.say("From one middle to the other, a month")
    return visit.say("From one middle to the other, a year")


def _terms(visit: Visit, comparison: Comparison, name: str) -> list[str]:
    say, per, currency = visit.translator, visit.topic.per, comparison.a.currency
    if comparison.difference is None or comparison.a.base is None:
        return []
    start = comparison.a.base.p50
    shown = [term for term in folded_terms(comparison.difference.terms) if abs(term.amount) >= NOTHING]
    lines = [
        say.say("{name}: {value}", name=field_name(term.factor, say), value=_change(visit, term.amount, currency))
        for term in shown
    ] or [say.say("Nothing that sets the two apart has a reliable figure.")]
    end = money(for_period(start + comparison.difference.p50, per), currency, say)
    first = say.say("Middle before: {amount}", amount=money(for_period(start, per), currency, say))
    return [first, *lines, say.say("= {name}: {amount}", name=name, amount=end)]


def _change(visit: Visit, amount: float, currency: str) -> str:
    return money_change(for_period(amount, visit.topic.per), currency, visit.translator)
