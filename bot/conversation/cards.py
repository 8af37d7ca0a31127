"""The card of an estimate: the range first, then the middle, the drivers, the evidence, and what it is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.charts import Chart
from bot.conversation.amounts import for_period, money, money_range, month_of, number, percent
from bot.conversation.charts import estimate_charts
from bot.conversation.company import in_public
from bot.conversation.drivers import driver_name, folded, without_figure
from bot.conversation.names import SOURCE_NAMES
from bot.conversation.own_pay.standing import with_named_pay
from bot.conversation.reply import Action, Reply, Source
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import details, value_name, who
from bot.translation import Translator, mark
from models.note import Note
from models.pay.effects import NO_FIGURE
from models.pay.estimate import Estimate, Range
from models.pay.evidence import RATE_OF_ADVERTS, RATE_OF_YEAR
from models.pay.total import NO_BIG_TECH, SHARES_REPORTED
from models.profile import Employment, Profile

MOST_HELD = 512
"""Cards of popular jobs and places, each in a language and a unit: they say the same to whoever asks."""
MOST_DRIVERS = 3
MOST_NOTES = 2
WORTH_NAMING = 0.005
"""A driver nearer to 1 than this is not called strong."""
UNDER_WHY = frozenset(note.template for note in (SHARES_REPORTED, NO_BIG_TECH, RATE_OF_ADVERTS, RATE_OF_YEAR))
"""Notes on how a figure was made, which are the same on every card."""


def estimate_card(visit: Visit, profile: Profile, *, is_own: bool = False, notes: tuple[Note, ...] = ()) -> Reply:
    """The range of a profile, or the plain admission that there is none. It becomes what is talked about."""
    estimate = visit.pay.estimate(profile)
    token = visit.talk_about(profile)
    if estimate.base is None:
        return _abstention(visit, estimate, token)
    per, say = visit.topic.per, visit.translator
    written = _written(estimate, per, say, is_own, notes) if notes else _held(_This(estimate), per, say, is_own)
    card = Reply(
        title=written.title,
        paragraphs=written.paragraphs,
        actions=card_actions(visit, token),
        sources=receipts(visit, estimate.evidence.sources),
        footer=written.footer,
        charts=written.charts,
        intent="estimate",
        data=estimate,
    )
    return in_public(visit, card, profile, token) if visit.turn.is_public else with_named_pay(visit, card, estimate)


@dataclass(frozen=True, slots=True)
class _Written:
    """What stands on a card for whoever asks."""

    title: str
    paragraphs: tuple[str, ...]
    footer: str
    charts: tuple[Chart, ...]


class _This:
    """An estimate as itself: told from others without a look at what is in it."""

    __slots__ = ("estimate",)

    def __init__(self, estimate: Estimate) -> None:
        self.estimate = estimate

    def __hash__(self) -> int:
        return id(self.estimate)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and other.estimate is self.estimate


@lru_cache(maxsize=MOST_HELD)
def _held(this: _This, per: str, say: Translator, is_own: bool) -> _Written:
    return _written(this.estimate, per, say, is_own, ())


def forget_cards() -> None:
    """Drop every card that is held, and with them the profiles that they tell of."""
    _held.cache_clear()


def _written(estimate: Estimate, per: str, say: Translator, is_own: bool, notes: tuple[Note, ...]) -> _Written:
    named = who(estimate.profile, say)
    title = (
        say.say("Your {year} range · {who}", year=estimate.year, who=named)
        if is_own
        else say.say("{year} pay · {who}", year=estimate.year, who=named)
    )
    paragraphs = (
        range_sentence(estimate.base, estimate.currency, per, say) if estimate.base else "",
        _total_sentence(estimate, per, say),
        _strongest(estimate, say),
        _counted_in(estimate, say),
        _without_benefits(estimate.profile, say),
        *(say.note(note) for note in (*notes, *told_on_card(estimate.evidence.notes))[:MOST_NOTES]),
        _unknown(estimate, say),
        say.note(estimate.evidence.crosscheck) if estimate.evidence.crosscheck else "",
    )
    told = tuple(text for text in paragraphs if text)
    return _Written(title, told, footer(estimate, say), estimate_charts(estimate, per, say))


def told_on_card(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes that a person must read beside a figure; how totals and rates are made stands under Why."""
    return tuple(note for note in notes if note.template not in UNDER_WHY)


def range_sentence(pay: Range, currency: str, per: str, say: Translator) -> str:
    """ "80 of 100 people: €68k to €104k · middle €84k (base, gross a year)"."""
    template = (
        mark("80 of 100 people: **{range}** · middle **{middle}** (base, gross a month)")
        if per == "month"
        else mark("80 of 100 people: **{range}** · middle **{middle}** (base, gross a year)")
    )
    middle = money(for_period(pay.p50, per), currency, say)
    return say.say(template, range=money_range(pay, currency, per, say), middle=middle)


def footer(estimate: Estimate, say: Translator) -> str:
    """What stands behind the figure, and what it is not."""
    confidence = {
        "high": say.say("confidence high"),
        "medium": say.say("confidence medium"),
        "low": say.say("confidence low"),
    }[estimate.evidence.confidence]
    rows = _rows(estimate.evidence.rows, say)
    return say.say(
        "Not advice. {rows}, newest {month}, {confidence}, model {version}.",
        rows=rows,
        month=month_of(estimate.model.data_until, say),
        confidence=confidence,
        version=estimate.model.version,
    )


def _rows(rows: int, say: Translator) -> str:
    if rows == 0:
        return say.say("No row of this job and country")
    return say.count("{rows} posting or person", "{rows} postings and people", rows, rows=number(rows, say))


def card_actions(visit: Visit, token: Mapping[str, str]) -> tuple[Action, ...]:
    """What one tap can do with the card's profile."""
    other = "year" if visit.topic.per == "month" else "month"
    per = visit.say("Per year") if other == "year" else visit.say("Per month")
    return (
        Action(visit.say("What if…"), Act("whatif", token), "primary"),
        Action(visit.say("Why?"), Act("explain", token)),
        Action(visit.say("Sources"), Act("sources", token)),
        Action(visit.say("Change"), Act("change", token)),
        Action(per, Act("unit", {**token, "per": other})),
        Action(visit.say("Share"), Act("share", {**token, "per": visit.topic.per})),
    )


def receipts(visit: Visit, keys: tuple[str, ...]) -> tuple[Source, ...]:
    """The sources behind a figure, each once."""
    known = visit.pay.sources()
    return tuple(
        Source(known[key].name, known[key].year, known[key].url, SOURCE_NAMES.get(key, ""))
        for key in dict.fromkeys(keys)
        if key in known
    )


def _strongest(estimate: Estimate, say: Translator) -> str:
    drivers = folded(estimate.drivers)
    strong = [driver for driver in drivers if abs(driver.multiplier - 1) >= WORTH_NAMING][:MOST_DRIVERS]
    if not strong:
        return ""
    named = " · ".join(f"{driver_name(driver, say)} {percent(driver.multiplier, say)}" for driver in strong)
    return say.say("Moves it most: {drivers}", drivers=named)


def _total_sentence(estimate: Estimate, per: str, say: Translator) -> str:
    if estimate.total is None or estimate.base is None or estimate.total.p50 <= estimate.base.p50 * (1 + WORTH_NAMING):
        return ""
    middle = money(for_period(estimate.total.p50, per), estimate.currency, say)
    return say.say("With bonus and stock the middle is about {middle}.", middle=middle)


def _counted_in(estimate: Estimate, say: Translator) -> str:
    silent = {driver.factor for driver in estimate.drivers if driver.note == NO_FIGURE}
    counted = details(estimate.profile, say, leaving_out=silent)
    return say.say("Counted in: {details}.", details=", ".join(counted)) if counted else ""


def _without_benefits(profile: Profile, say: Translator) -> str:
    if profile.employment not in {Employment.CONTRACT, Employment.FREELANCE}:
        return ""
    return say.say("Contract pay comes without paid leave, benefits or notice; a day rate has to carry them.")


def _unknown(estimate: Estimate, say: Translator) -> str:
    told = {"city", "state", "seniority"}  # the notes name these by themselves
    silent = without_figure((driver for driver in estimate.drivers if driver.factor not in told), say)
    return say.say("No reliable figure for: {names}.", names=", ".join(silent)) if silent else ""


def _abstention(visit: Visit, estimate: Estimate, token: Mapping[str, str]) -> Reply:
    say, profile = visit.translator, estimate.profile
    nearest = [(value, nearest_name(value, say)) for value in estimate.evidence.nearest[:4]]
    paragraphs = [say.note(note) for note in estimate.evidence.notes[:MOST_NOTES]]
    if nearest:
        paragraphs.append(say.say("Nearest that I know: {names}.", names=", ".join(name for _, name in nearest)))
    uses = tuple(Action(say.say("Use {name}", name=name), Act("use", {**token, "v": value})) for value, name in nearest)
    return Reply(
        title=who(profile, say),
        paragraphs=tuple(paragraphs),
        actions=(*uses, Action(say.say("Change"), Act("change", token))),
        footer=say.say("I would rather say nothing than guess."),
        is_private=not visit.turn.is_public,
        intent="estimate",
        data=estimate,
    )


def nearest_name(value: str, say: Translator) -> str:
    """The name of a country code or of a role."""
    return value_name("country" if len(value) == 2 else "role", value, say)
