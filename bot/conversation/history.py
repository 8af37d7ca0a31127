"""History: you at an earlier time against you now, the change split into model, year and profile."""

from __future__ import annotations

from datetime import date

from bot.charts import Chart, Pointer
from bot.conversation.adding_up import adding_up
from bot.conversation.amounts import day_of, money, money_change, money_range
from bot.conversation.cards import receipts
from bot.conversation.charts import mark, money_steps, point_of, trend_chart, waterfall
from bot.conversation.consent import not_yet_theirs, with_consent_question
from bot.conversation.reply import Action, Field, Option, Question, Reply
from bot.conversation.then_and_now import Change, Kept, change_since, readable
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import field_name, who
from bot.translation import Translator
from models.profile import Profile

MOST_SHOWN = 12


async def history(visit: Visit) -> Reply:
    """Act or intent "history": an estimate on file (n: which, newest first; the oldest without) against now."""
    if visit.turn.is_public:
        return Reply(
            visit.say("Your history is for you alone"),
            actions=(Action(visit.say("My history"), Act("history"), "primary", is_for_anyone=True),),
            is_private=False,
            intent="history",
        )
    kept = readable(await visit.keeping.newest_estimates(visit.person, MOST_SHOWN))
    if not kept:
        return await _nothing_kept(visit)
    chosen = visit.values.get("n", "")
    then = kept[int(chosen)] if chosen.isdecimal() and int(chosen) < len(kept) else kept[-1]
    own = await visit.own_profile() or kept[0].profile
    change = change_since(visit.pay, then, own)
    return _nothing_now(visit) if change is None else _card(visit, kept, then, change, own)


def _card(visit: Visit, kept: list[Kept], then: Kept, change: Change, own: Profile) -> Reply:
    say, currency = visit.translator, then.currency
    day, now = day_of(then.day, say), change.now
    if now.base is None:
        return _nothing_now(visit)
    whole = now.base.p50 - then.base.p50
    paragraphs = (
        say.say("Now **{range}**, middle **{middle}**: {change} against {day}.",
                range=money_range(now.base, currency, "year", say), middle=money(now.base.p50, currency, say),
                change=money_change(whole, currency, say), day=day),
        _in_own_money(visit, own, currency),
        say.say("Then {range}, middle {middle} ({who}).",
                range=money_range(then.base, currency, "year", say), middle=money(then.base.p50, currency, say),
                who=who(then.profile, say)),
        say.say("First today's model on your answers of then, then the year, then your answers of today."),
    )  # fmt: skip
    parts = _parts(change, say)
    split = adding_up(parts, whole, currency, say) if parts else say.say("Nothing has changed.")
    return Reply(
        title=say.say("You on {day} and now", day=day),
        paragraphs=tuple(filter(None, paragraphs)),
        fields=(Field(say.say("Where the difference comes from"), split),),
        questions=_other_days(visit, kept, then),
        actions=(Action(visit.say("My range"), Act("salary", visit.talk_about(own)), "primary"),),
        sources=receipts(visit, now.evidence.sources),
        footer=say.say("Base, gross a year. Model {then} then, {now} now.", then=then.model, now=now.model.version),
        charts=_charts(kept, then, change, parts, say),
        intent="history",
        data=now,
    )


def _in_own_money(visit: Visit, own: Profile, currency: str) -> str:
    """Today's range in its own currency, where the earlier estimate was in another."""
    estimate, say = visit.pay.estimate(own), visit.translator
    if estimate.base is None or estimate.currency == currency:
        return ""
    return say.say(
        "In {currency} that is {range}, middle {middle}.",
        currency=estimate.currency,
        range=money_range(estimate.base, estimate.currency, "year", say),
        middle=money(estimate.base.p50, estimate.currency, say),
    )


def _parts(change: Change, say: Translator) -> list[tuple[str, float]]:
    """Every part that is not nothing, by name."""
    parts = [(say.say("Model and data"), change.model), (say.say("The year"), change.year)]
    parts += [(field_name(factor, say), amount) for factor, amount in change.terms]
    return [(name, amount) for name, amount in parts if amount]


def _charts(
    kept: list[Kept], then: Kept, change: Change, parts: list[tuple[str, float]], say: Translator
) -> tuple[Chart, ...]:
    if change.now.base is None:
        return ()
    seen = [(_day(one.day, say), one.base) for one in reversed(kept) if one.currency == then.currency]
    told = (*seen, (say.say("Now"), change.now.base))
    points = tuple(point_of(label, pay, then.currency, "year", say) for label, pay in told)
    trend = trend_chart(say.say("Your range over time"), points, say)
    if not parts:
        return (trend,)
    start, end = (Pointer(label, mark(amount, then.currency, "year", say)) for label, amount in
                  ((_day(then.day, say), then.base.p50), (say.say("Now"), change.now.base.p50)))  # fmt: skip
    steps = money_steps(parts, then.currency, "year", say)
    return (trend, waterfall(say.say("Where the difference comes from"), start, steps, end, say))


def _day(day: date, say: Translator) -> str:
    return day_of(day, say, is_short=True)


def _other_days(visit: Visit, kept: list[Kept], then: Kept) -> tuple[Question, ...]:
    others = [(number, one) for number, one in enumerate(kept) if one is not then]
    if not others:
        return ()
    options = tuple(
        Option(str(number), day_of(one.day, visit.translator, is_short=True), who(one.profile, visit.translator)[:100])
        for number, one in others
    )
    return (Question("n", visit.say("Compare with another day"), "choice", Act("history"), options),)


async def _nothing_kept(visit: Visit) -> Reply:
    about, adopting = not_yet_theirs(visit)
    card = Reply(
        title=visit.say("No earlier estimate of yours is kept"),
        paragraphs=(
            visit.say("With your yes I keep each estimate of yourself: the questionnaire's, or what you make yours."),
            *about,
        ),
        actions=(Action(visit.say("Estimate my pay"), Act("estimate"), "primary"), *adopting),
        intent="history",
    )
    return await with_consent_question(visit, card, again=True)


def _nothing_now(visit: Visit) -> Reply:
    return Reply(
        title=visit.say("I can't compare these two"),
        paragraphs=(visit.say("For one of the two I have nothing reliable today."),),
        actions=(Action(visit.say("My profile"), Act("profile")),),
        intent="history",
    )
