"""Why: the steps that multiply to the answer, what it rests on, and where the figures come from."""

from __future__ import annotations

from bot.conversation.amounts import money, multiplier, number
from bot.conversation.cards import card_actions, footer, range_sentence, receipts
from bot.conversation.drivers import driver_name
from bot.conversation.names import FIELD_NAMES
from bot.conversation.reply import Action, Field, Reply, Source
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import field_name, value_name, who
from bot.translation import Translator
from models.pay.estimate import Driver, Estimate

MOST_STEPS = 12


async def explain(visit: Visit) -> Reply:
    """Act or intent "explain": the card's own arithmetic, step by step."""
    profile = await visit.profile_in_question()
    if profile is None:
        return _in_general(visit)
    estimate = visit.pay.estimate(profile)
    token = visit.talk_about(profile)
    say = visit.translator
    title = say.say("Why · {who}", who=who(profile, say))
    if estimate.base is None or estimate.reference is None:
        notes = tuple(say.note(note) for note in estimate.evidence.notes)
        return Reply(title, notes, is_private=not visit.turn.is_public, intent="explain", data=estimate)
    return Reply(
        title=title,
        paragraphs=(
            range_sentence(estimate.base, estimate.currency, visit.topic.per, say),
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


async def sources(visit: Visit) -> Reply:
    """Act "sources": every source behind the card, with its year and address."""
    profile = await visit.profile_in_question()
    estimate = visit.pay.estimate(profile) if profile is not None else None
    keys = estimate.evidence.sources if estimate else tuple(visit.pay.sources())
    behind = receipts(visit, keys)
    return Reply(
        title=visit.say("Where the figures come from"),
        paragraphs=(
            *(_source_line(source, visit.translator) for source in behind),
            visit.say("Adverts say what is offered, surveys what people say they get. I learn from the two apart."),
        ),
        sources=behind,
        shows_sources=False,
        footer=footer(estimate, visit.translator) if estimate else "",
        is_private=not visit.turn.is_public,
        intent="explain",
        data=estimate,
    )


def _fields(estimate: Estimate, say: Translator) -> tuple[Field, ...]:
    steps = [_start(estimate, say), *(_step(driver, say) for driver in estimate.drivers[:MOST_STEPS])]
    middle = estimate.base.p50 if estimate.base else 0.0
    steps.append(say.say("= middle {amount}", amount=money(middle, estimate.currency, say)))
    fields = [Field(say.say("Step by step, a year"), "\n".join(steps))]
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
    place = reference.profile.get("country") or reference.profile.get("sub_region") or reference.profile.get("region")
    return say.say(
        "Average for {place}, {year}: {amount} ({rows} rows)",
        place=value_name("country", place, say) if place else say.say("everywhere"),
        year=estimate.year,
        amount=money(reference.p50, estimate.currency, say),
        rows=number(reference.rows, say),
    )


def _step(driver: Driver, say: Translator) -> str:
    name = driver_name(driver, say)
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


def _source_line(source: Source, say: Translator) -> str:
    is_dated = source.year is None or str(source.year) in source.name
    name = source.name if is_dated else say.say("{name}, {year}", name=source.name, year=source.year)
    return say.say("{name}: {url}", name=name, url=source.url) if source.url else name
