"""The questionnaire: one step a card, the range so far under each, Back, Skip and Save for later."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.answers import read_answer
from bot.conversation.cards import estimate_card
from bot.conversation.changes import laid_over
from bot.conversation.consent import with_consent_question
from bot.conversation.draft import Draft
from bot.conversation.misreading import suggestions
from bot.conversation.ordering import is_answered, is_placed, remaining
from bot.conversation.placing import read_place, read_role
from bot.conversation.questions import STEPS
from bot.conversation.reply import Action, Reply
from bot.conversation.steps import change_question, step_card
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from models.language import Understanding
from models.profile import Profile, Seniority
from models.reading import FieldError


async def start(visit: Visit) -> Reply:
    """Act "estimate": go on where they were, show what is known, or begin; role, place and seniority may come along."""
    async with visit.keeping.in_one_go(visit.person):
        return await _start(visit)


async def _start(visit: Visit) -> Reply:
    draft = await visit.keeping.draft(visit.person)
    given = {name: visit.values[name] for name in ("role", "place", "seniority") if visit.values.get(name)}
    if draft is None and not given:
        own = await visit.own_profile()
        if own is not None and is_placed(own):
            return estimate_card(visit, own, is_own=True)
    return await go_on(visit, _prefilled(draft or Draft(), given))


async def answer(visit: Visit) -> Reply:
    """Act "q": one move in the questionnaire. Where it stands is read and written in one go: two moves at once are one
    after the other."""
    async with visit.keeping.in_one_go(visit.person):
        return await _answer(visit)


async def _answer(visit: Visit) -> Reply:
    draft = await visit.keeping.draft(visit.person)
    if draft is None:
        return lost(visit)
    step, move = visit.values.get("step", ""), visit.values.get("do", "answer")
    if move == "save":
        return await _save(visit, draft)
    if move == "end" and is_placed(draft.profile):
        return await _finish(visit, draft.profile)
    if move == "answer" and step in STEPS:
        return await _take(visit, draft, step)
    return await go_on(visit, _moved(draft, move, step))


def _moved(draft: Draft, move: str, step: str) -> Draft:
    """Back, to a step by name, or past one; anything else stays where it is."""
    if move == "back":
        return draft.back()
    if step in STEPS and move == "go":
        return draft.going_to(step, is_single=draft.is_single)
    if step in STEPS and move == "skip" and not STEPS[step].is_required:
        return draft.skipped(step)
    return draft


async def change(visit: Visit) -> Reply:
    """Act "change": pick one thing of a card's profile to change; then the card is drawn anew."""
    profile = await visit.profile_in_question()
    if profile is None:
        return lost(visit)
    step = visit.values.get("step", "")
    draft = Draft(profile=profile, is_single=True)
    if step in STEPS:
        return await go_on(visit, draft.going_to(step, is_single=True))
    return change_card(visit, profile)


async def adopt(visit: Visit) -> Reply:
    """Act "adopt": the profile of a card becomes the person's own answers."""
    profile = await visit.profile_in_question()
    return lost(visit) if profile is None else await take_over(visit, profile)


async def take_over(visit: Visit, profile: Profile) -> Reply:
    """Answers given in words become their own: the result if they are enough for one, else the questions go on."""
    async with visit.keeping.in_one_go(visit.person):
        if is_placed(profile):
            return await _finish(visit, profile)
        done = tuple(name for name in STEPS if is_answered(name, profile))
        return await go_on(visit, Draft(profile=profile, done=done))


async def take_words(visit: Visit, draft: Draft, said: Understanding) -> Reply:
    """Several answers at once, or another one than was asked: all of them are laid in, and the questions go on.

    ``draft`` is where they were when they spoke: what came since counts too.
    """
    async with visit.keeping.in_one_go(visit.person):
        return await _take_words(visit, await visit.keeping.draft(visit.person) or draft, said)


async def _take_words(visit: Visit, draft: Draft, said: Understanding) -> Reply:
    profile = laid_over(draft.profile, said.slots, said.derived)
    told = [name for name in STEPS if is_answered(name, profile) and not is_answered(name, draft.profile)]
    new = (name for name in told if name != "city" or "place" not in told)
    return await go_on(visit, replace(draft, profile=profile, done=tuple(dict.fromkeys((*draft.done, *new))), at=None))


async def restart(visit: Visit) -> Reply:
    """Act "afresh": the whole questionnaire again, with the answers on file filled in ("keep" skips)."""
    own = await visit.own_profile() if visit.values.get("keep") else None
    return await go_on(visit, Draft(profile=own or Profile()))


async def go_on(visit: Visit, draft: Draft) -> Reply:
    """Show the next step, or the result when there is none."""
    left = remaining(draft, visit.pay)
    if not left:
        return await _finish(visit, draft.profile)
    await visit.keeping.keep_draft(visit.person, draft)
    return step_card(visit, draft, left[0])


def lost(visit: Visit) -> Reply:
    """An old button whose questionnaire is gone."""
    return Reply(
        title=visit.say("I no longer have those answers"),
        paragraphs=(visit.say("Without your yes I keep answers for half an hour only, and a restart loses them."),),
        actions=(Action(visit.say("Start again"), Act("afresh"), "primary"),),
        intent="estimate",
    )


async def _take(visit: Visit, draft: Draft, step: str) -> Reply:
    try:
        profile = read_answer(STEPS[step], visit.values.get("value", ""), draft.profile)
    except FieldError as error:
        card = step_card(visit, draft, step)
        sentence = visit.translator.note(error.message)
        offered = suggestions(visit, error, Act("q", {"step": step}), "value")
        return replace(card, paragraphs=(sentence, *card.paragraphs), actions=(*offered, *card.actions)[:5])
    return await go_on(visit, draft.answered(step, profile))


async def _finish(visit: Visit, profile: Profile) -> Reply:
    card = estimate_card(visit, profile, is_own=True)
    await visit.keeping.finish(visit.person, profile, visit.pay.estimate(profile))
    return replace(await with_consent_question(visit, card), replaces=True)


async def _save(visit: Visit, draft: Draft) -> Reply:
    await visit.keeping.keep_draft(visit.person, draft)
    visit.topic.step = None
    has_consented = await visit.keeping.has_consented(visit.person)
    kept = (
        visit.say("Your answers are kept. Come back whenever you like and go on where you were.")
        if has_consented
        else visit.say("I keep your answers for half an hour. Say yes below and they stay until you erase them.")
    )
    card = Reply(
        title=visit.say("Saved"),
        paragraphs=(kept,),
        actions=(Action(visit.say("Go on"), Act("estimate"), "primary"),),
        replaces=True,
        intent="estimate",
    )
    return await with_consent_question(visit, card, again=True)


def change_card(visit: Visit, profile: Profile) -> Reply:
    """What can be changed, with what it is now."""
    return Reply(
        title=visit.say("What should I change?"),
        questions=(change_question(visit, profile, visit.talk_about(profile)),),
        actions=(Action(visit.say("Go through all questions"), Act("afresh", {"keep": "1"})),),
        intent="profile",
    )


def _prefilled(draft: Draft, given: dict[str, str]) -> Draft:
    """Lay what came with the command into the draft; what can't be read is asked instead."""
    for step, read in (("role", read_role), ("place", read_place)):
        if step not in given:
            continue
        try:
            draft = draft.answered(step, draft.profile.changed(read(given[step]).known()))
        except FieldError:
            draft = draft.going_to(step, is_single=False)
    if given.get("seniority") in set(Seniority):
        draft = draft.answered("seniority", draft.profile.changed({"seniority": given["seniority"]}))
    return draft
