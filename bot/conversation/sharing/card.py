"""The card that others see: made from the ticks alone, so that nothing else can slip onto it."""

from __future__ import annotations

from dataclasses import replace

from bot.charts import RangeChart
from bot.conversation.amounts import for_period, money, month_of, percent
from bot.conversation.cards import MOST_DRIVERS, WORTH_NAMING
from bot.conversation.charts import range_note, span_alt, span_of
from bot.conversation.drivers import driver_name, folded
from bot.conversation.reply import Action, Reply
from bot.conversation.sharing.ticks import Tick, is_factor_shown, shown_profile
from bot.conversation.turn import Act
from bot.conversation.wording import job_name, place_name, value_name
from bot.translation import Translator
from models.pay.estimate import Estimate, Range
from models.pay.model import PayModel
from models.profile import Profile

NEUTRAL = "USD"
"""The currency of a card that names no place: a local one would tell the country."""


def says_pay(ticks: frozenset[Tick]) -> bool:
    """Whether there is any figure on the card; without one there is nothing to post."""
    return bool(ticks & {Tick.RANGE, Tick.MIDDLE, Tick.TOTAL})


def is_placeless(ticks: frozenset[Tick]) -> bool:
    return not ticks & {Tick.COUNTRY, Tick.CITY}


def shared_card(pay: PayModel, profile: Profile, ticks: frozenset[Tick], per: str, say: Translator) -> Reply | None:
    """What is posted; None where the model abstains. It carries no sources: which they are tells of the profile."""
    estimate = pay.estimate(profile.changed({"currency": NEUTRAL}) if is_placeless(ticks) else profile)
    if estimate.base is None:
        return None
    title = _title(estimate, ticks, say)
    paragraphs = (*_amounts(estimate, estimate.base, ticks, per, say), _drivers(estimate, ticks, say))
    return Reply(
        title=title,
        paragraphs=tuple(text for text in paragraphs if text),
        actions=(Action(say.say("Estimate my pay"), Act("estimate"), "primary", is_for_anyone=True),),
        footer=say.say(
            "An estimate that its owner chose to share. Not advice. Public data until {month}.",
            month=month_of(estimate.model.data_until, say),
        ),
        is_private=False,
        is_posted=True,
        charts=_charts(title, estimate.base, estimate.currency, ticks, per, say),
        intent="estimate",
    )


def _title(estimate: Estimate, ticks: frozenset[Tick], say: Translator) -> str:
    shown = shown_profile(estimate.profile, ticks)
    if shown.role is not None:
        job = job_name(shown, say)
    else:
        job = value_name("seniority", shown.seniority, say) if shown.seniority else ""
    who = " · ".join(part for part in (job, place_name(shown, say)) if part)
    if not who:
        return say.say("{year} pay in machine learning, data and software", year=estimate.year)
    return say.say("{year} pay · {who}", year=estimate.year, who=who)


def _amounts(estimate: Estimate, base: Range, ticks: frozenset[Tick], per: str, say: Translator) -> tuple[str, ...]:
    def shown(amount: float) -> str:
        return money(for_period(amount, per), estimate.currency, say)

    lines = []
    if Tick.RANGE in ticks:
        lines.append(say.say("80 of 100 people: **{low} to {high}**", low=shown(base.p10), high=shown(base.p90)))
    if Tick.MIDDLE in ticks:
        lines.append(say.say("Middle: **{middle}**", middle=shown(base.p50)))
    if lines:
        lines.append(_paid(per, say))
    if Tick.TOTAL in ticks and estimate.total is not None:
        lines.append(say.say("With bonus and stock the middle is about {middle}.", middle=shown(estimate.total.p50)))
    return tuple(lines)


def _drivers(estimate: Estimate, ticks: frozenset[Tick], say: Translator) -> str:
    if Tick.DRIVERS not in ticks:
        return ""
    told = folded(driver for driver in estimate.drivers if is_factor_shown(driver.factor, ticks))
    strong = [
        f"{driver_name(driver, say)} {percent(driver.multiplier, say)}"
        for driver in told
        if abs(driver.multiplier - 1) >= WORTH_NAMING
    ]
    return say.say("Moves it most: {drivers}", drivers=" · ".join(strong[:MOST_DRIVERS])) if strong else ""


def _charts(
    title: str, base: Range, currency: str, ticks: frozenset[Tick], per: str, say: Translator
) -> tuple[RangeChart, ...]:
    """The range drawn, with its middle and quarters where the middle is ticked; nothing to draw without the range."""
    if not {Tick.PICTURE, Tick.RANGE} <= ticks:
        return ()
    span, note = span_of("", base, currency, per, say), range_note(per, say)
    if Tick.MIDDLE not in ticks:
        span = replace(span, middle=None, lower_quarter=None, upper_quarter=None)
        note = _paid(per, say)
    alt = span_alt(replace(span, label=say.say("80 of 100 people")), say)
    return (RangeChart(title, (span,), alt, note=note),)


def _paid(per: str, say: Translator) -> str:
    return say.say("Base pay, gross a month.") if per == "month" else say.say("Base pay, gross a year.")
