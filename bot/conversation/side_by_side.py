"""The card of a comparison: both ranges, the difference gross and in what it buys, and the terms that make it up."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.adding_up import adding_up
from bot.conversation.amounts import for_period, money, money_range
from bot.conversation.buying import Buying, buying_power
from bot.conversation.cards import card_actions, footer, nearest_name, receipts, told_on_card
from bot.conversation.charts import comparison_charts
from bot.conversation.company import in_public
from bot.conversation.difference import difference_sentence, kept, place_names, short_name
from bot.conversation.drivers import folded_terms
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import field_name
from bot.translation import Translator
from models.pay.estimate import Comparison, Difference, Estimate
from models.profile import Profile


def side_by_side(visit: Visit, first: Profile, second: Profile) -> Reply:
    """Two profiles as a table; the second becomes what is talked about. A side without figures says so by name."""
    comparison = visit.pay.compare(first, second)
    own = visit.pay.estimate(second.changed({"currency": None}))
    names = short_name(first, second, visit.translator)
    title = visit.say("{a} or {b}", a=names[0], b=names[1])
    card = (
        _half(visit, title, comparison, own, names)
        if comparison.difference is None
        else _whole(visit, title, comparison, comparison.difference, own, names)
    )
    if not visit.turn.is_public:
        return card
    public = in_public(visit, card, second, visit.show(second))
    mine = Action(visit.say("Answer just for me"), Act("mine"), "primary", is_for_anyone=False)
    return replace(public, actions=(mine, *public.actions[1:]))


def _whole(
    visit: Visit, title: str, comparison: Comparison, difference: Difference, own: Estimate, names: tuple[str, str]
) -> Reply:
    say, per, a = visit.translator, visit.topic.per, comparison.a
    first, second = a.profile, own.profile
    buying = buying_power(visit, comparison, place_names(first, second, say))
    notes = (*(buying.notes[:1] if buying else ()), *told_on_card(own.evidence.notes))[:2]
    paragraphs = (
        difference_sentence(difference, a.currency, per, say),
        _basis(names, own.year, per, say),
        *(say.note(note) for note in notes),
        say.say("This is how such pay differs between people, not what a change is sure to bring."),
    )
    more = (buying.span,) if buying else ()
    return Reply(
        title=title,
        paragraphs=paragraphs,
        fields=(*_sides(comparison, own, names, per, say), *_worth(buying, per, a.currency, say),
                *_terms(difference, a.currency, say), *_kept(first, second, say)),
        actions=card_actions(visit, visit.talk_about(second)),
        sources=receipts(visit, (*a.evidence.sources, *own.evidence.sources, *(buying.sources if buying else ()))),
        footer=footer(own, say),
        charts=comparison_charts(comparison, names, title, per, say, more),
        intent="compare",
        data=comparison,
    )  # fmt: skip


def _half(visit: Visit, title: str, comparison: Comparison, own: Estimate, names: tuple[str, str]) -> Reply:
    """One side, or both, without a reliable figure: what is known stands, the nearest that is known is named."""
    say, per = visit.translator, visit.topic.per
    unknown = [side for side in (comparison.a, own) if side.base is None]
    nearest = dict.fromkeys(nearest_name(value, say) for side in unknown for value in side.evidence.nearest[:4])
    paragraphs = [say.say("I can't set these side by side."), _basis(names, own.year, per, say)]
    paragraphs += [say.note(note) for side in unknown for note in side.evidence.notes[:1]]
    if nearest:
        paragraphs.append(say.say("Nearest that I know: {names}.", names=", ".join(nearest)))
    known = next((side for side in (own, comparison.a) if side.base is not None), own)
    return Reply(
        title=title,
        paragraphs=tuple(dict.fromkeys(paragraphs)),
        fields=_sides(comparison, own, names, per, say),
        actions=card_actions(visit, visit.talk_about(known.profile)),
        sources=receipts(visit, known.evidence.sources),
        footer=say.say("I would rather say nothing than guess."),
        intent="compare",
        data=comparison,
    )


def _basis(names: tuple[str, str], year: int, per: str, say: Translator) -> str:
    if per == "month":
        return say.say("{b} against {a}: base pay of {year}, gross a month.", a=names[0], b=names[1], year=year)
    return say.say("{b} against {a}: base pay of {year}, gross a year.", a=names[0], b=names[1], year=year)


def _sides(
    comparison: Comparison, own: Estimate, names: tuple[str, str], per: str, say: Translator
) -> tuple[Field, Field]:
    """Each side in its own money, the second's middle in the first's too."""
    a, b = comparison.a, comparison.b
    also = ""
    if b.base is not None and own.currency != a.currency:
        also = money(for_period(b.base.p50, per), b.currency, say)
    return Field(names[0], _side(a, "", per, say)), Field(names[1], _side(own, also, per, say))


def _side(estimate: Estimate, also: str, per: str, say: Translator) -> str:
    if estimate.base is None:
        return say.say("nothing reliable")
    pay = money_range(estimate.base, estimate.currency, per, say)
    middle = money(for_period(estimate.base.p50, per), estimate.currency, say)
    if also:
        return say.say("{range}, middle **{middle}** (about {also})", range=pay, middle=middle, also=also)
    return say.say("{range}, middle **{middle}**", range=pay, middle=middle)


def _worth(buying: Buying | None, per: str, currency: str, say: Translator) -> tuple[Field, ...]:
    if buying is None:
        return ()
    pay = money_range(buying.pay, currency, per, say)
    span = say.say(
        "{range}, middle **{middle}**", range=pay, middle=money(for_period(buying.pay.p50, per), currency, say)
    )
    place = f"{buying.span.label} {buying.span.detail}"
    return (Field(place, span), Field(say.say("What that buys"), buying.sentence))


def _terms(difference: Difference, currency: str, say: Translator) -> tuple[Field, ...]:
    """Every term to its unit, so that a reader's sum is the difference."""
    parts = [(field_name(term.factor, say), term.amount) for term in folded_terms(difference.terms)]
    if len(parts) < 2:
        return ()
    told = adding_up(parts, difference.p50, currency, say)
    return (Field(say.say("Where the difference comes from, a year"), told),)


def _kept(first: Profile, second: Profile, say: Translator) -> tuple[Field, ...]:
    same = kept(first, second, say)
    return (Field(say.say("On both sides"), ", ".join(same)),) if same else ()
