"""What if: change one thing of what was asked before, and see the difference with its own range."""

from __future__ import annotations

import re

from bot.conversation.answers import read_answer
from bot.conversation.cards import estimate_card
from bot.conversation.changes import changed_fields, laid_over
from bot.conversation.difference import difference_card
from bot.conversation.employer_names import told_by_employer
from bot.conversation.following.asking import ask_which
from bot.conversation.following.telling import is_correction
from bot.conversation.misreading import misread, unknown_elsewhere
from bot.conversation.ordering import is_placed
from bot.conversation.placing import read_place, read_role
from bot.conversation.questions import STEPS, steps_of
from bot.conversation.quicklook import look_at_own, look_from_words
from bot.conversation.reply import Action, Form, Option, Question, Reply
from bot.conversation.turn import Act, Words
from bot.conversation.visit import Visit
from bot.conversation.wording import details, field_name, value_name, who
from bot.pattern import Pattern
from bot.translation import Translator
from models.profile import VOCABULARY, Profile, Seniority
from models.reading import FieldError

CHOICES = (
    "seniority=senior",
    "seniority=lead",
    "education=master",
    "education=phd",
    "remote=remote",
    "remote=onsite",
    "company_size=10-19",
    "company_size=10000+",
    "industry=finance",
    "industry=healthcare",
    "place=US",
    "place=GB",
    "place=DE",
    "place=CH",
    "role=machine_learning_engineer",
    "role=data_scientist",
    "role=ml_manager",
)
"""Changes to tap, as field=value; what already holds is left out."""

_PROMOTED = Pattern(
    r"\b(?:promoted|(?:a|my|the|next|get|got|after) promotion|next level|level up|one level higher|a step up)\b",
    re.IGNORECASE,
)
_LEVELS = tuple(Seniority)


async def what_if(visit: Visit) -> Reply:
    """Act "whatif": a change in words (text), as c="field=value", or by field name; without one, changes to tap."""
    before = await visit.profile_in_question()
    if before is None or not is_placed(before):
        return await look_at_own(visit)
    text = visit.values.get("text", "").strip()
    if text:
        heard = visit.language.parse(text, before)
        return _difference(visit, before, laid_over(before, heard.slots, heard.derived))
    try:
        after = _changed_by_values(before, visit)
    except FieldError as error:
        return misread(visit, error, Act("whatif", visit.values), error.field, "what_if")
    return _choices(visit, before) if after is None else _difference(visit, before, after)


async def what_if_from_words(visit: Visit) -> Reply:
    """Intent what_if: the change laid over what was last talked about."""
    before = await visit.profile_in_question()
    slots = visit.heard.slots if visit.heard else {}
    derived = visit.heard.derived if visit.heard else {}
    if before is None or not is_placed(before):
        return await look_from_words(visit)
    if visit.heard and len(visit.heard.either) > 1:
        places = tuple(Profile.model_validate(place) for place in visit.heard.either)
        return ask_which(visit, before, places, changes=True)
    if not slots and _PROMOTED.search(_said(visit)):
        return _promoted(visit, before)
    named = unknown_elsewhere(visit, _said(visit)) if not slots else None
    if named is not None:
        return misread(visit, named, Act("whatif", visit.show(before)), "place", "what_if")
    after = laid_over(before, {**told_by_employer(_said(visit)), **slots}, derived)
    if changed_fields(before, after) and is_correction(_said(visit)):
        return estimate_card(visit, after)
    return _difference(visit, before, after)


def tells_of_promotion(text: str) -> bool:
    return _PROMOTED.search(text) is not None


def typed_form(act: Act, say: Translator) -> Form:
    """Act "whatif.type": the change in a person's own words."""
    answer = Act("whatif", act.values)
    prompt = say.say("What would be different?")
    question = Question("text", prompt, "text", answer, placeholder=say.say("in London, with a PhD, fully remote"))
    return Form(say.say("What if…"), answer, (question,))


def _difference(visit: Visit, before: Profile, after: Profile) -> Reply:
    changed = changed_fields(before, after)
    if set(changed) == {"currency"}:
        return estimate_card(visit, after)
    return difference_card(visit, before, after) if changed else _unchanged(visit, before)


def _promoted(visit: Visit, before: Profile) -> Reply:
    """One level up from where they stand; from the middle where that is not known."""
    now = before.seniority or Seniority.MID
    higher = _LEVELS[min(_LEVELS.index(now) + 1, len(_LEVELS) - 1)]
    return _difference(visit, before, before.changed({"seniority": higher}))


def _changed_by_values(before: Profile, visit: Visit) -> Profile | None:
    given = {name: value for name, value in visit.values.items() if value and name in {*VOCABULARY, "place", "years"}}
    field, _, value = visit.values.get("c", "").partition("=")
    if value:
        given[field] = value
    slots: dict[str, object] = {}
    for name, text in given.items():
        slots.update(_read(name, text))
    return laid_over(before, slots, {}) if slots else None


def _read(name: str, text: str) -> dict[str, object]:
    """One field as typed or picked, canonical. Raises FieldError."""
    if name == "role":
        return read_role(text).known()
    if name == "place":
        return {"state": None, "city": None, **read_place(text).known()}
    if not steps_of(name):
        return {}
    changed = read_answer(STEPS[steps_of(name)[0]], text, Profile())
    return {name: changed.known().get(name)}


def _choices(visit: Visit, before: Profile) -> Reply:
    token = visit.talk_about(before)
    options = []
    for choice in CHOICES:
        field, _, value = choice.partition("=")
        shown = "country" if field == "place" else field
        if getattr(before, shown) != value:
            label = value_name(shown, value, visit.translator)
            options.append(Option(choice, label, field_name(field, visit.translator)))
    return Reply(
        title=visit.say("What if… · {who}", who=who(before, visit.translator)),
        paragraphs=(visit.say('Pick one change, or say it in your own words: "in London", "with a PhD".'),),
        questions=(
            Question("c", visit.say("What would be different?"), "choice", Act("whatif", token), tuple(options)),
        ),
        actions=(
            Action(visit.say("Type it"), Act("whatif.type", token)),
            Action(visit.say("What moves it most?"), Act("board", token)),
        ),
        is_private=not visit.turn.is_public,
        intent="what_if",
    )


def _said(visit: Visit) -> str:
    return visit.turn.said.text if isinstance(visit.turn.said, Words) else ""


def _unchanged(visit: Visit, before: Profile) -> Reply:
    token = visit.talk_about(before)
    is_said = visit.heard is not None and bool(visit.heard.slots)
    known = (who(before, visit.translator), *details(before, visit.translator))
    return Reply(
        title=visit.say("That is counted in already") if is_said else visit.say("I did not hear what should change"),
        paragraphs=(
            visit.say("I am still at {who}.", who=", ".join(known)),
            visit.say('Name one thing that is different: "in London", "with a PhD", "remote", "at a startup".'),
        ),
        actions=(Action(visit.say("Pick a change"), Act("whatif", token)),),
        is_private=not visit.turn.is_public,
        intent="what_if",
    )
