"""Trends: the pay of a role by year, and in this year by country, with ranges and rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.charts import TrendChart
from bot.conversation.amounts import money, money_range, number, percent
from bot.conversation.cards import footer, receipts
from bot.conversation.changes import laid_over
from bot.conversation.charts import point_of, trend_chart
from bot.conversation.company import in_public
from bot.conversation.misreading import misread
from bot.conversation.ordering import is_placed
from bot.conversation.placing import read_place, read_role
from bot.conversation.questions import COMMON_COUNTRIES
from bot.conversation.quicklook import completed, look_at
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label, job_name, who
from bot.translation import Translator
from models.knowledge.measured import Advert
from models.pay.estimate import Estimate
from models.pay.evidence import FEW_ADVERTS
from models.profile import Profile
from models.reading import FieldError

MOST_COUNTRIES = 8
LEAST_ROWS = 10
LEAST_POSTINGS = 30
"""Postings of a role, country and year from which they are counted (``models.knowledge.measured``)."""


async def trend(visit: Visit) -> Reply:
    """Act "trend": role and place as typed, text ("mle in berlin"), or p; the rest is as was talked about."""
    before = await visit.profile_in_question() or Profile()
    heard = visit.language.parse(visit.values.get("text", ""))
    is_another_job = bool(visit.values.get("role", "").strip()) or "role" in heard.slots
    profile = laid_over(Profile() if is_another_job else before, heard.slots, heard.derived)
    for field, read in (("role", read_role), ("place", read_place)):
        text = visit.values.get(field, "").strip()
        try:
            profile = _with(profile, field, read(text)) if text else profile
        except FieldError as error:
            return misread(visit, error, Act("trend", visit.values), field)
    profile = completed(profile, before)
    return trend_card(visit, profile) if is_placed(profile) else await look_at(visit, profile)


def trend_card(visit: Visit, profile: Profile) -> Reply:
    """The middle of each year with its range, the change, and the countries with most rows."""
    say = visit.translator
    known = _known_years(visit, profile)
    token = visit.talk_about(profile.changed({"year": None}))
    if len(known) < 2:
        title = say.say("No trend for {who}", who=who(profile, say))
        return Reply(title, (say.say("I have nothing reliable for this by year."),), intent="topic")
    first, last = known[0], known[-1]
    adverts = _adverts(visit, profile)
    card = Reply(
        title=say.say("Pay by year · {who}", who=who(profile, say)),
        paragraphs=tuple(
            filter(
                None,
                (
                    _change(visit, first, last),
                    _money_of_years(last, say),
                    *_thin_years(known, say),
                    say.say("How the market moved by year is learned for all these roles together, not for one alone."),
                    _adverts_sentence(visit, adverts, profile),
                ),
            )
        ),
        fields=(
            Field(say.say("By year"), "\n".join(_year_line(visit, one, adverts) for one in known)),
            *_by_country(visit, profile),
        ),
        actions=(Action(say.say("This year's range"), Act("salary", token), "primary"),),
        sources=receipts(visit, last.evidence.sources),
        footer=footer(last, say),
        charts=(chart_by_year(visit, profile),),
        intent="topic",
        data=last,
    )
    return in_public(visit, card, profile, token) if visit.turn.is_public else card


def chart_by_year(visit: Visit, profile: Profile) -> TrendChart:
    """The middle of each year as a line, with its band."""
    return _chart(visit, profile, _known_years(visit, profile), _adverts(visit, profile))


def _known_years(visit: Visit, profile: Profile) -> list[Estimate]:
    years = (visit.pay.estimate(profile.changed({"year": year})) for year in visit.pay.years)
    return [estimate for estimate in years if estimate.base is not None]


def _adverts(visit: Visit, profile: Profile) -> dict[int, Advert]:
    return {one.year: one for one in visit.knowledge.measured.adverts(str(profile.role), str(profile.country))}


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


def _money_of_years(last: Estimate, say: Translator) -> str:
    if last.currency == "USD":
        return say.say("Each year in the money of its time: what prices did is not taken out.")
    return say.say(
        "Each year in the money of its time: what prices did is not taken out. All years are turned into {currency} at "
        "the newest rate, so that exchange does not move the line.",
        currency=last.currency,
    )


def _thin_years(known: list[Estimate], say: Translator) -> Iterator[str]:
    """The years that stand on their neighbours."""
    thin = [str(one.year) for one in known if FEW_ADVERTS.template in {note.template for note in one.evidence.notes}]
    if thin:
        yield say.say("Few adverts: {years}. Their level is taken near the years after them.", years=", ".join(thin))


def _line(visit: Visit, label: str, estimate: Estimate, rows: str) -> str:
    if estimate.base is None:
        return ""
    say = visit.translator
    return say.say(
        "{name}: {range}, middle {middle} · {rows}",
        name=label,
        range=money_range(estimate.base, estimate.currency, "year", say),
        middle=money(estimate.base.p50, estimate.currency, say),
        rows=rows,
    )


def _year_line(visit: Visit, estimate: Estimate, adverts: Mapping[int, Advert]) -> str:
    return _line(visit, str(estimate.year), estimate, _postings(visit, adverts.get(estimate.year)))


def _postings(visit: Visit, advert: Advert | None) -> str:
    if advert is None:
        return visit.say("under {least} postings", least=LEAST_POSTINGS)
    postings = number(advert.postings, visit.translator)
    return visit.count("{postings} posting", "{postings} postings", advert.postings, postings=postings)


def _adverts_sentence(visit: Visit, adverts: Mapping[int, Advert], profile: Profile) -> str:
    """What the adverts themselves said, with the reason why it is not the trend."""
    if len(adverts) < 2:
        return visit.say("Postings are of this job and country; years with so few of them stand on all the others.")
    say, (first, *_, last) = visit.translator, [adverts[year] for year in sorted(adverts)]
    return say.say(
        "The adverts' own middle in {place} went from {start} ({first}) to {end} ({last}), whoever was hiring then: "
        "levels, cities and employers differ from year to year.",
        place=country_label(str(profile.country), say.language),
        start=money(first.median, "USD", say), first=first.year, end=money(last.median, "USD", say), last=last.year,
    )  # fmt: skip


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
    lines = [
        _line(visit, country_label(str(one.profile.country), language), one, _rows(visit, one.evidence.rows))
        for one in most
    ]
    name = visit.say("By country, {year}, rows of the newest two years", year=most[0].year)
    return (Field(name, "\n".join(lines)),)


def _chart(visit: Visit, profile: Profile, known: list[Estimate], adverts: Mapping[int, Advert]) -> TrendChart:
    say = visit.translator
    points = tuple(
        point_of(str(one.year), one.base, one.currency, "year", say, _count(adverts.get(one.year), say))
        for one in known
        if one.base is not None
    )
    title = say.say("Pay by year · {who}", who=f"{job_name(profile, say)} · {_place(profile, visit)}")
    return trend_chart(title, points, say, say.say("Below each year: its postings of this job and country."))


def _count(advert: Advert | None, say: Translator) -> str:
    return f"< {LEAST_POSTINGS}" if advert is None else number(advert.postings, say)


def _place(profile: Profile, visit: Visit) -> str:
    return profile.city or country_label(str(profile.country), visit.translator.language)
