"""Trends: the pay of a role by year, and in this year by country, with ranges and rows."""

from __future__ import annotations

from bot.charts import Point, TrendChart
from bot.conversation.amounts import money, money_range, number, percent
from bot.conversation.cards import footer, receipts
from bot.conversation.charts import mark
from bot.conversation.company import in_public
from bot.conversation.history import band_note
from bot.conversation.misreading import misread
from bot.conversation.ordering import is_placed
from bot.conversation.placing import read_place, read_role
from bot.conversation.questions import COMMON_COUNTRIES
from bot.conversation.quicklook import look_at
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label, job_name, who
from models.pay.estimate import Estimate
from models.profile import Profile
from models.reading import FieldError

MOST_COUNTRIES = 8
LEAST_ROWS = 10


async def trend(visit: Visit) -> Reply:
    """Act "trend": role and place as typed, or p; what is missing comes from what was talked about."""
    profile = await visit.profile_in_question() or Profile()
    for field, read in (("role", read_role), ("place", read_place)):
        text = visit.values.get(field, "").strip()
        try:
            profile = _with(profile, field, read(text)) if text else profile
        except FieldError as error:
            return misread(visit, error, Act("trend", visit.values), field)
    return trend_card(visit, profile) if is_placed(profile) else await look_at(visit, profile)


def trend_card(visit: Visit, profile: Profile) -> Reply:
    """The middle of each year with its range, the change, and the countries with most rows."""
    say = visit.translator
    years = [visit.pay.estimate(profile.changed({"year": year})) for year in visit.pay.years]
    known = [estimate for estimate in years if estimate.base is not None]
    token = visit.talk_about(profile.changed({"year": None}))
    if len(known) < 2:
        title = say.say("No trend for {who}", who=who(profile, say))
        return Reply(title, (say.say("I have nothing reliable for this by year."),), intent="topic")
    first, last = known[0], known[-1]
    card = Reply(
        title=say.say("Pay by year · {who}", who=who(profile, say)),
        paragraphs=(
            _change(visit, first, last),
            say.say("Each year in the money of its time: what prices did is not taken out."),
            say.say("How the market moved by year is learned for all these roles together, not for one alone."),
        ),
        fields=(
            Field(say.say("By year"), "\n".join(_line(visit, str(one.year), one) for one in known)),
            *_by_country(visit, profile),
        ),
        actions=(Action(say.say("This year's range"), Act("salary", token), "primary"),),
        sources=receipts(visit, last.evidence.sources),
        footer=footer(last, say),
        charts=(_chart(visit, profile, known),),
        intent="topic",
        data=last,
    )
    return in_public(visit, card, profile, token) if visit.turn.is_public else card


def _with(profile: Profile, field: str, read: Profile) -> Profile:
    cleared = ("title", "seniority") if field == "role" else ("state", "city", "currency")
    return profile.changed({**dict.fromkeys(cleared), **read.known()})


def _change(visit: Visit, first: Estimate, last: Estimate) -> str:
    if first.base is None or last.base is None:
        return ""
    say = visit.translator
    return say.say(
        "From {start} in {first} to **{end}** in {last} at the middle: **{change}** (base, gross a year).",
        start=money(first.base.p50, first.currency, say), first=first.year,
        end=money(last.base.p50, last.currency, say), last=last.year,
        change=percent(last.base.p50 / first.base.p50, say),
    )  # fmt: skip


def _line(visit: Visit, label: str, estimate: Estimate, rows: int | None = None) -> str:
    if estimate.base is None:
        return ""
    say = visit.translator
    pay = money_range(estimate.base, estimate.currency, "year", say)
    middle = money(estimate.base.p50, estimate.currency, say)
    line = say.say("{name}: {range}, middle {middle}", name=label, range=pay, middle=middle)
    return line if rows is None else f"{line} · {_rows(visit, rows)}"


def _rows(visit: Visit, rows: int) -> str:
    return visit.count("{rows} row", "{rows} rows", rows, rows=number(rows, visit.translator))


def _by_country(visit: Visit, profile: Profile) -> tuple[Field, ...]:
    """The same job where most is known about it, each in its own money."""
    elsewhere = {"year": None, "city": None, "state": None, "currency": None}
    asked = dict.fromkeys((str(profile.country), *COMMON_COUNTRIES))
    estimates = [visit.pay.estimate(profile.changed({**elsewhere, "country": code})) for code in asked]
    known = [one for one in estimates if one.base is not None and one.evidence.rows >= LEAST_ROWS]
    most = sorted(known, key=lambda one: -one.evidence.rows)[:MOST_COUNTRIES]
    if not most:
        return ()
    language = visit.translator.language
    lines = [_line(visit, country_label(str(one.profile.country), language), one, one.evidence.rows) for one in most]
    name = visit.say("By country, {year}, rows of the newest two years", year=most[0].year)
    return (Field(name, "\n".join(lines)),)


def _chart(visit: Visit, profile: Profile, known: list[Estimate]) -> TrendChart:
    say = visit.translator
    points = []
    for one in known:
        if one.base is not None:
            low, middle, high = (
                mark(amount, one.currency, "year", say) for amount in (one.base.p10, one.base.p50, one.base.p90)
            )
            points.append(Point(str(one.year), low, middle, high))
    told = "; ".join(f"{point.label} {point.middle.text} ({point.low.text}–{point.high.text})" for point in points)
    title = say.say("Pay by year · {who}", who=f"{job_name(profile, say)} · {_place(profile, visit)}")
    return TrendChart(title, tuple(points), f"{title}: {told}.", band_note(say))


def _place(profile: Profile, visit: Visit) -> str:
    return profile.city or country_label(str(profile.country), visit.translator.language)
