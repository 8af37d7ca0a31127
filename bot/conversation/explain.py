"""Why: the steps that multiply to the answer, and what it rests on."""

from __future__ import annotations

from bot.conversation.amounts import money, multiplier, number
from bot.conversation.cards import card_actions, footer, range_sentence, receipts
from bot.conversation.difference import difference_sentence, is_none
from bot.conversation.drivers import driver_name, folded, without_figure
from bot.conversation.memory import Seen
from bot.conversation.names import FIELD_NAMES
from bot.conversation.ordering import is_placed
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.setting_apart import why_apart
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import field_name, reference_place, who
from bot.translation import Translator
from models.pay.estimate import Driver, Estimate
from models.profile import Profile

MOST_STEPS = 12
NOTHING = 0.0005
"""A step nearer to 1 than this is told without its multiplier."""


async def explain(visit: Visit) -> Reply:
    """Act or intent "explain": the arithmetic of the card that was pressed, or of the one that was shown last."""
    profile, seen = await visit.profile_in_question(), visit.topic.seen
    profile = profile if profile is not None and is_placed(profile) else None
    other = visit.shown_as("a")
    if profile is not None and other is not None:
        return _apart(visit, other, profile)
    if profile is not None and visit.values.get("all"):
        return _steps(visit, profile, ())
    if seen is None or not seen.sides or visit.profile_shown() not in {None, seen.sides[-1]}:
        return _in_general(visit) if profile is None else _steps(visit, profile, ())
    if len(seen.sides) > 1 and seen.topic is None:
        return _apart(visit, *seen.sides[:2])
    return _steps(visit, seen.sides[-1], _intro(visit, seen))


def _apart(visit: Visit, before: Profile, after: Profile) -> Reply:
    """What sets two sides apart; the steps of the newer one where nothing that does has a figure."""
    difference = visit.pay.compare(before, after).difference
    if difference is None or not is_none(difference):
        return why_apart(visit, before, after)
    currency = visit.pay.estimate(after).currency
    return _steps(visit, after, (difference_sentence(difference, currency, "year", visit.translator),))


def _steps(visit: Visit, profile: Profile, intro: tuple[str, ...]) -> Reply:
    """One average times all steps."""
    estimate = visit.pay.estimate(profile)
    token = visit.show(profile)
    say = visit.translator
    title = say.say("Why · {who}", who=who(profile, say))
    if estimate.base is None or estimate.reference is None:
        notes = tuple(say.note(note) for note in estimate.evidence.notes)
        return Reply(title, notes, is_private=not visit.turn.is_public, intent="explain", data=estimate)
    return Reply(
        title=title,
        paragraphs=(
            *intro,
            range_sentence(estimate.base, estimate.currency, "year", say),  # as the steps are
            say.say(
                "The middle is one average times all these steps. Each says by how much such pay differs, not why."
            ),
        ),
        fields=_fields(estimate, say),
        actions=tuple(
            action for action in card_actions(visit, token) if action.act.name in {"whatif", "sources", "change"}
        ),
        sources=receipts(visit, estimate.evidence.sources),
        footer=footer(estimate, say),
        is_private=not visit.turn.is_public,
        intent="explain",
        data=estimate,
    )


def _intro(visit: Visit, seen: Seen) -> tuple[str, ...]:
    """What ties the steps to a card that was more than an estimate."""
    if seen.topic is not None:
        return (visit.say("The answer before was worked out on this case, one thing changed at a time."),)
    if seen.intent in {"offer", "offers_compare", "negotiate"}:
        return (visit.say("This is the range that an offer's base is held against."),)
    return ()


def _fields(estimate: Estimate, say: Translator) -> tuple[Field, ...]:
    steps = [_start(estimate, say), *(_step(driver, say) for driver in folded(estimate.drivers)[:MOST_STEPS])]
    middle = estimate.base.p50 if estimate.base else 0.0
    steps.append(say.say("= middle {amount}", amount=money(middle, estimate.currency, say)))
    fields = [Field(say.say("Step by step, a year"), "\n".join(steps))]
    silent = without_figure(estimate.drivers, say)
    if silent:
        fields.append(Field(say.say("Told, but without a figure"), ", ".join(silent)))
    unknown = [field_name(name, say) for name in estimate.evidence.unknown if name in FIELD_NAMES]
    if unknown:
        fields.append(Field(say.say("Not told, so not counted"), ", ".join(unknown)))
    notes = [say.note(note) for note in estimate.evidence.notes]
    if notes:
        fields.append(Field(say.say("Assumed"), "\n".join(notes)[:1000]))
    return tuple(fields)


def _start(estimate: Estimate, say: Translator) -> str:
    reference = estimate.reference
    if reference is None:
        return ""
    return say.say(
        "Average for {place}, {year}: {amount} ({rows} rows)",
        place=reference_place(reference.profile, say),
        year=estimate.year,
        amount=money(reference.p50, estimate.currency, say),
        rows=number(reference.rows, say),
    )


def _step(driver: Driver, say: Translator) -> str:
    name = driver_name(driver, say)
    if driver.note is not None and abs(driver.multiplier - 1) < NOTHING:
        return say.say("{name}: {value}", name=name, value=say.note(driver.note))
    if driver.note is not None:
        return say.say(
            "{step} {times} ({note})", step=name, times=multiplier(driver.multiplier, say), note=say.note(driver.note)
        )
    return say.count(
        "{step} {times} ({rows} row)",
        "{step} {times} ({rows} rows)",
        driver.rows,
        step=name,
        times=multiplier(driver.multiplier, say),
        rows=number(driver.rows, say),
    )


def _in_general(visit: Visit) -> Reply:
    keys = tuple(visit.pay.sources())
    return Reply(
        title=visit.say("How I get a figure"),
        paragraphs=(
            visit.say(
                "I start from a country's average pay and multiply by what each thing about a job adds or takes."
            ),
            visit.say(
                "Those steps were learned from public adverts, surveys and official statistics. Nothing else enters."
            ),
            visit.say("The range is where 80 of 100 people like that should fall, checked on pay the model never saw."),
        ),
        actions=(
            Action(visit.say("Estimate my pay"), Act("estimate"), "primary"),
            Action(visit.say("Sources"), Act("sources")),
        ),
        sources=receipts(visit, keys),
        is_private=not visit.turn.is_public,
        intent="explain",
    )
