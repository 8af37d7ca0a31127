"""The what-if board: the five changes that would move this person's pay most, of those a person can choose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.conversation.amounts import for_period, money_change
from bot.conversation.buying import buying_power
from bot.conversation.changes import laid_over
from bot.conversation.difference import place_names
from bot.conversation.ordering import is_placed
from bot.conversation.placing import read_place
from bot.conversation.quicklook import look_at_own
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import field_name, place_name, value_name, who
from models.pay.estimate import Comparison, Difference
from models.profile import VOCABULARY, Profile

MOST = 5
CHOOSABLE = ("remote", "company_size", "company_type", "industry", "specialisations")
"""What a person can choose beside place, level and degree; the value that moves pay most stands for its field."""
PLACES = (
    "US",
    "CH",
    "GB",
    "DE",
    "CA",
    "NL",
    "IE",
    "AU",
    "San Francisco, CA, US",
    "New York, NY, US",
    "Seattle, WA, US",
)
LEVELS, DEGREES = ("entry", "mid", "senior", "lead", "executive"), ("none", "bachelor", "master", "phd")


@dataclass(frozen=True, slots=True)
class Move:
    """One change and what it does to base pay."""

    field: str
    value: str
    comparison: Comparison
    difference: Difference


async def board(visit: Visit) -> Reply:
    """Act "board": five changes, each with its difference and the range of that; a tap shows it whole."""
    before = await visit.profile_in_question()
    if before is None or not is_placed(before):
        return await look_at_own(visit)
    token = visit.talk_about(before)
    moves = _best(visit, before)
    say = visit.translator
    return Reply(
        title=say.say("What would move pay most · {who}", who=who(before, say)),
        paragraphs=(
            say.say("Of what a person can choose, one thing changed at a time (base, gross a year).")
            if moves
            else say.say("Of what a person can choose, I see nothing that would raise this."),
            say.say("This is how such pay differs between people, not what a change is sure to bring."),
        ),
        fields=tuple(Field(_name(visit, move), _worth(visit, move)) for move in moves),
        actions=tuple(
            Action(_name(visit, move)[:80], Act("whatif", {**token, "c": f"{move.field}={move.value}"}))
            for move in moves
        ),
        is_private=not visit.turn.is_public,
        intent="what_if",
    )


def _best(visit: Visit, before: Profile) -> list[Move]:
    """The best value of each field, largest gain first; a gain whose own range reaches far below none is left out."""
    best: dict[str, Move] = {}
    for field, value in _options(before):
        changes = read_place(value).known() if field == "place" else {field: value}
        comparison = visit.pay.compare(before, laid_over(before, changes, {}))
        gain = comparison.difference
        is_thin = field == "place" and comparison.b.evidence.confidence == "low"
        if gain is None or gain.p50 <= 0 or gain.p90 <= 0 or is_thin:
            continue
        if field not in best or gain.p50 > best[field].difference.p50:
            best[field] = Move(field, value, comparison, gain)
    return sorted(best.values(), key=lambda move: -move.difference.p50)[:MOST]


def _options(before: Profile) -> Iterator[tuple[str, str]]:
    yield from (("place", place) for place in PLACES if place not in {before.country, before.city})
    yield from _next("seniority", LEVELS, before.seniority)
    yield from _next("education", DEGREES, before.education)
    for field in CHOOSABLE:
        known = getattr(before, field)
        yield from ((field, word.value) for word in VOCABULARY[field] if word not in (known or ()) and word != known)


def _next(field: str, ladder: tuple[str, ...], now: str | None) -> Iterator[tuple[str, str]]:
    """The next step up, where it is known on which one they stand."""
    if now in ladder[:-1]:
        yield field, ladder[ladder.index(now) + 1]


def _name(visit: Visit, move: Move) -> str:
    say = visit.translator
    if move.field == "place":
        return say.say("Move to {place}", place=place_name(move.comparison.b.profile, say))
    field, value = field_name(move.field, say), value_name(move.field, move.value, say)
    return say.say("{field}: {value}", field=field, value=value)


def _worth(visit: Visit, move: Move) -> str:
    say, per, gain, currency = visit.translator, visit.topic.per, move.difference, move.comparison.a.currency
    change, low, high = (
        money_change(for_period(amount, per), currency, say) for amount in (gain.p50, gain.p10, gain.p90)
    )
    worth = say.say("**{change}**, likely between {low} and {high}", change=change, low=low, high=high)
    if move.field != "place":
        return worth
    names = place_names(move.comparison.a.profile, move.comparison.b.profile, say)
    buying = buying_power(visit, move.comparison, names)
    if buying is None:
        return worth
    bought = money_change(for_period(buying.change, per), currency, say)
    return say.say("{worth}; by purchasing power about {bought}", worth=worth, bought=bought)
