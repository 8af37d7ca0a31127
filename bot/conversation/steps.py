"""How a step of the questionnaire is put: its question, how far it is, and the range so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.conversation.amounts import for_period, money, money_range, percent
from bot.conversation.draft import Draft
from bot.conversation.ordering import gain_of, is_answered, is_placed, position
from bot.conversation.questions import STEPS, Step
from bot.conversation.reply import Action, Form, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import field_name, place_name, value_name
from bot.translation import Translator, mark
from models.profile import LIST_FIELDS, Profile

CLEARLY = 0.05
A_LITTLE = 0.01
LONGEST_LABEL = 45


def step_card(visit: Visit, draft: Draft, name: str) -> Reply:
    """One question with its choices, the way it has come, and what it is worth."""
    step, say = STEPS[name], visit.translator
    number, count = position(draft, name, visit.pay)
    visit.topic.step = name
    prompt = say.say(step.prompt)
    title = prompt if draft.is_single else say.say("{prompt} · {n} of about {m}", prompt=prompt, n=number, m=count)
    hint = "" if draft.is_single else _worth(visit, draft, name)
    return Reply(
        title=title,
        paragraphs=tuple(text for text in (_so_far(visit, draft), hint) if text),
        questions=(_question(visit, step, draft.profile),),
        actions=_moves(visit, draft, step),
        replaces=True,
        intent="estimate",
    )


MEANINGS: Mapping[str, str] = {
    "role": mark("The job you do or want. The nearest will do; you can type your title as it stands in your contract."),
    "place": mark("Where the employer pays you: a country, better a city."),
    "city": mark("The city of the workplace, or the nearest large one: pay differs most between places."),
    "seniority": mark("Entry: learning. Mid: alone. Senior: leads work. Lead: leads people. Executive: leads leaders."),
    "years": mark(
        "Full years of paid work in data, ML or software, whoever paid. Studies don't count; guess if unsure."
    ),
    "size": mark("Everybody who works there, in all offices and countries. A guess is enough."),
    "remote": mark("Hybrid: some days in the office. Remote: all or nearly all days elsewhere."),
    "education": mark("The highest degree you have finished. One under way doesn't count yet."),
    "industry": mark("What the employer sells, not what you do there: a bank is finance, also for its engineers."),
    "type": mark("Startup: young, living on investors. Scale-up: growing fast. Corporation: large and settled."),
    "employment": mark("Full or part time: on the payroll. Contract: for a time. Freelance: you write invoices."),
}
"""What a step asks for, by its name, where its question may be read in more than one way."""


def explained_step(visit: Visit, draft: Draft, name: str) -> Reply:
    """The step again, with what is meant by it and why it is asked."""
    card = step_card(visit, draft, name)
    meaning = visit.say(MEANINGS[name]) if name in MEANINGS else visit.say("Pick all that you use at work, or skip it.")
    why = visit.say("I ask because pay differs by it. Nothing of it is kept without your yes.")
    return replace(card, paragraphs=(meaning, why, *card.paragraphs))


def step_form(act: Act, say: Translator) -> Form | None:
    """The form in which a step's answer is typed; for the choice and many steps there is none."""
    step = STEPS.get(act.values.get("step", ""))
    if step is None or step.typed is None or act.values.get("do") != "type":
        return None
    answer = Act("q", {"step": step.name})
    prompt = say.say(step.prompt)
    question = Question("value", prompt[:LONGEST_LABEL], step.typed, answer, placeholder=say.say(step.placeholder))
    return Form(prompt[:LONGEST_LABEL], answer, (question,))


def change_question(visit: Visit, profile: Profile, token: Mapping[str, str]) -> Question:
    """Every step by name, each with what it holds now."""
    options = tuple(
        Option(name, _short_name(step, visit.translator), current_answer(step, profile, visit.translator)[:100])
        for name, step in STEPS.items()
        if name != "city" or profile.country == "US"
    )
    return Question("step", visit.say("Pick what to change"), "choice", Act("change", dict(token)), options)


def current_answer(step: Step, profile: Profile, say: Translator) -> str:
    """What the profile holds for a step, in words; empty if nothing."""
    if step.field == "place":
        return place_name(profile, say)
    if step.field == "role":
        return profile.title or value_name("role", profile.role, say) if profile.role else ""
    value = profile.known().get(step.field)
    if isinstance(value, list):
        value = [item for item in value if item in step.values]
    return value_name(step.field, value, say) if value not in (None, []) else ""


def _question(visit: Visit, step: Step, profile: Profile) -> Question:
    say, values = visit.translator, _values(step, profile)
    field = "country" if step.field == "place" else step.field
    options = tuple(Option(value, value_name(field, _typed(field, value), say)) for value in values)
    kind = step.kind if options else "text"
    act = Act("q", {"step": step.name} if options else {"do": "type", "step": step.name})
    return Question(
        "value",
        say.say(step.prompt),
        kind,
        act,
        options,
        most=len(options) if kind == "many" else 1,
        placeholder=say.say(step.placeholder) if options and step.placeholder else say.say("Type it"),
        current=_current_value(step, profile),
        is_required=step.is_required,
    )


def _values(step: Step, profile: Profile) -> tuple[str, ...]:
    """What there is to choose from; cities are listed for the US alone, elsewhere one is typed."""
    return () if step.field == "city" and profile.country != "US" else step.values


def _current_value(step: Step, profile: Profile) -> str:
    value = profile.known().get("country" if step.field == "place" else step.field)
    if isinstance(value, list):
        return ",".join(str(item) for item in value if item in step.values)
    return f"{value:g}" if isinstance(value, float) else str(value or "")


def _moves(visit: Visit, draft: Draft, step: Step) -> tuple[Action, ...]:
    def move(label: str, do: str) -> Action:
        return Action(label, Act("q", {"do": do, "step": step.name}))

    actions = []
    if step.typed is not None and _values(step, draft.profile):
        actions.append(move(visit.say("Type it"), "type"))
    if draft.done and not draft.is_single:
        actions.append(move(visit.say("Back"), "back"))
    if not step.is_required:
        has_answer = is_answered(step.name, draft.profile)
        actions.append(move(visit.say("Keep") if has_answer else visit.say("Skip"), "skip"))
    if not draft.is_single:
        actions.append(move(visit.say("Save for later"), "save"))
        if is_placed(draft.profile):
            actions.append(move(visit.say("Show my range"), "end"))
    return tuple(actions)


def _so_far(visit: Visit, draft: Draft) -> str:
    """The range so far, and what the last answer did to its middle."""
    if not is_placed(draft.profile):
        return visit.say("Only the job and the place are needed. Everything else can be skipped.")
    estimate, say, per = visit.pay.estimate(draft.profile), visit.translator, visit.topic.per
    if estimate.base is None:
        return visit.say("So far I have nothing reliable for that job in that place. You can change either with Back.")
    pay = money_range(estimate.base, estimate.currency, per, say)
    middle = money(for_period(estimate.base.p50, per), estimate.currency, say)
    moved = _moved(visit, draft)
    if moved is None:
        return visit.say("So far: {range}, middle {middle}.", range=pay, middle=middle)
    if abs(moved - 1) < 0.005:
        return visit.say("So far: {range}, middle {middle}. That answer hardly moved it.", range=pay, middle=middle)
    return visit.say(
        "So far: {range}, middle {middle}. That answer moved the middle by {change}.",
        range=pay,
        middle=middle,
        change=percent(moved, say),
    )


def _moved(visit: Visit, draft: Draft) -> float | None:
    """What the answer to the last step multiplied the middle by; None where nothing was answered."""
    last = STEPS.get(draft.done[-1]) if draft.done else None
    if last is None or last.is_required or last.field not in draft.profile.known():
        return None
    before = draft.profile.changed({last.field: () if last.field in LIST_FIELDS else None})
    with_it, without = visit.pay.estimate(draft.profile).base, visit.pay.estimate(before).base
    return with_it.p50 / without.p50 if with_it and without else None


def _worth(visit: Visit, draft: Draft, name: str) -> str:
    if not is_placed(draft.profile) or is_answered(name, draft.profile):
        return ""
    gain = gain_of(name, draft.profile, visit.pay)
    if gain >= CLEARLY:
        return visit.say("This answer usually narrows it clearly.")
    return visit.say("This answer usually narrows it a little.") if gain >= A_LITTLE else ""


def _short_name(step: Step, say: Translator) -> str:
    return say.say("Tools and frameworks") if step.name == "tools" else field_name(step.field, say)


def _typed(field: str, value: str) -> object:
    return float(value) if field == "years" else value
