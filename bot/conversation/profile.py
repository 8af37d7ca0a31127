"""What is known about a person: shown, exported, deleted."""

from __future__ import annotations

import json
from dataclasses import replace

from bot.conversation.amounts import money_range
from bot.conversation.cards import estimate_card
from bot.conversation.changes import changed_fields, laid_over
from bot.conversation.consent import consent_question, nothing_stored
from bot.conversation.difference import difference_card
from bot.conversation.names import FIELD_NAMES
from bot.conversation.ordering import is_placed
from bot.conversation.questionnaire import take_over
from bot.conversation.reply import Action, Attachment, Field, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import field_name, value_name
from models.language import Understanding
from models.profile import Profile


async def show(visit: Visit) -> Reply:
    """Act or intent "profile": every answer on file, the range they give, and what can be done with them."""
    if visit.turn.is_public:
        return for_you_alone(visit, "profile")
    own, draft = await visit.own_profile(), await visit.keeping.draft(visit.person)
    if visit.heard is not None and visit.heard.slots:
        return await _change_in_words(visit, own or (draft.profile if draft else Profile()), visit.heard)
    has_consented = await visit.keeping.has_consented(visit.person)
    profile = own or (draft.profile if draft else None)
    if profile is None or not profile.known():
        return _nothing_known(visit, has_consented=has_consented)
    return Reply(
        title=visit.say("What I know about you"),
        paragraphs=(*_range(visit, profile), _where_kept(visit, has_consented=has_consented)),
        fields=profile_fields(visit, profile),
        questions=() if has_consented or not visit.keeping.can_store else (consent_question(visit),),
        actions=_actions(visit, profile, has_draft=draft is not None),
        intent="profile",
        data=visit.pay.estimate(profile) if is_placed(profile) else None,
    )


async def export(visit: Visit) -> Reply:
    """Act "profile.export": all that is kept, as a JSON file."""
    kept = await visit.keeping.export(visit.person)
    content = json.dumps(kept, ensure_ascii=False, indent=2, sort_keys=True, default=str).encode()
    return Reply(
        title=visit.say("Your data"),
        paragraphs=(visit.say("Everything I keep about you is in this file."),),
        attachment=Attachment("salary-bot-profile.json", content),
        intent="privacy",
    )


async def delete(visit: Visit) -> Reply:
    """Act "profile.delete": asks once more."""
    sure = Question(
        "sure",
        visit.say("Delete everything?"),
        "choice",
        Act("profile.delete.confirm"),
        (Option("yes", visit.say("Delete everything")), Option("no", visit.say("Keep it"))),
    )
    return Reply(
        title=visit.say("Delete everything I keep about you?"),
        paragraphs=(visit.say("Answers, estimates and your consent go at once. This can't be undone."),),
        questions=(sure,),
        intent="privacy",
    )


async def delete_confirmed(visit: Visit) -> Reply:
    """Act "profile.delete.confirm": sure=yes erases it, here and in the store; anything else keeps it."""
    if visit.values.get("sure") != "yes":
        return Reply(
            visit.say("Nothing was deleted"), actions=(_profile_action(visit),), replaces=True, intent="privacy"
        )
    await visit.keeping.forget(visit.person)
    return Reply(
        title=visit.say("Deleted"),
        paragraphs=(visit.say("I keep nothing about you now."),),
        replaces=True,
        intent="privacy",
    )


async def privacy(visit: Visit) -> Reply:
    """Act or intent "privacy": what is kept, for how long, and how to erase it."""
    if not visit.keeping.can_store:
        return nothing_stored(visit)
    actions = (
        _profile_action(visit),
        Action(visit.say("Export my data"), Act("profile.export")),
        Action(visit.say("Delete everything"), Act("profile.delete"), "danger"),
    )
    return Reply(
        title=visit.say("What I keep"),
        paragraphs=(
            visit.say("Before you say yes: your answers, in memory, for half an hour."),
            visit.say("After a yes: your answers and estimates, encrypted, until you erase them."),
            visit.say("Never: your name, what you type in words, or what somebody pays you."),
            visit.say("Nothing you write trains a model, and nobody else can see it."),
        ),
        actions=() if visit.turn.is_public else actions,
        is_private=not visit.turn.is_public,
        intent="privacy",
    )


async def _change_in_words(visit: Visit, before: Profile, heard: Understanding) -> Reply:
    """ "I moved to London": the difference it makes, kept when they say so; a first answer is taken at once."""
    after = laid_over(before, heard.slots, heard.derived)
    if not is_placed(before):
        return await take_over(visit, after)
    if not changed_fields(before, after):
        return estimate_card(visit, after, is_own=True)
    card = difference_card(visit, before, after, "profile")
    keep = Action(visit.say("Keep this as my profile"), Act("adopt", visit.talk_about(after)), "primary")
    return replace(card, actions=(keep, *card.actions)[:5])


def profile_fields(visit: Visit, profile: Profile) -> tuple[Field, ...]:
    """Every answer with its name."""
    say = visit.translator
    return tuple(
        Field(field_name(field, say), value_name(field, value, say)[:1000])
        for field, value in profile.known().items()
        if field in FIELD_NAMES
    )


def for_you_alone(visit: Visit, act: str) -> Reply:
    """In front of others nothing personal is shown."""
    return Reply(
        title=visit.say("That is for you alone"),
        paragraphs=(visit.say("I do not show personal things where others read along."),),
        actions=(Action(visit.say("Show it just to me"), Act(act), "primary", is_for_anyone=True),),
        is_private=False,
        intent="profile",
    )


def _range(visit: Visit, profile: Profile) -> tuple[str, ...]:
    estimate = visit.pay.estimate(profile) if is_placed(profile) else None
    if estimate is None or estimate.base is None:
        return ()
    pay = money_range(estimate.base, estimate.currency, "year", visit.translator)
    return (visit.say("Your {year} range: **{range}** (base, gross a year)", year=estimate.year, range=pay),)


def _where_kept(visit: Visit, *, has_consented: bool) -> str:
    if has_consented:
        return visit.say("Kept, encrypted, until you delete it.")
    if visit.keeping.can_store:
        return visit.say("Held for half an hour, then gone: you have not said yes to more.")
    return visit.say("Nothing is stored here: it ends with this conversation.")


def _actions(visit: Visit, profile: Profile, *, has_draft: bool) -> tuple[Action, ...]:
    token = visit.talk_about(profile) if is_placed(profile) else {}
    first = (
        Action(visit.say("Go on with the questions"), Act("estimate"), "primary")
        if has_draft
        else Action(visit.say("Show my range"), Act("estimate"), "primary")
    )
    return (
        first,
        Action(visit.say("Change"), Act("change", token)),
        Action(visit.say("Export my data"), Act("profile.export")),
        Action(visit.say("Delete everything"), Act("profile.delete"), "danger"),
    )


def _nothing_known(visit: Visit, *, has_consented: bool) -> Reply:
    actions = [Action(visit.say("Estimate my pay"), Act("estimate"), "primary")]
    if has_consented:
        actions.append(Action(visit.say("Delete everything"), Act("profile.delete"), "danger"))
    return Reply(
        title=visit.say("I know nothing about you yet"),
        paragraphs=(
            visit.say("A job and a place are enough for a range; about eight questions make it a good one."),
            *(() if visit.keeping.can_store else (_where_kept(visit, has_consented=False),)),
        ),
        actions=tuple(actions),
        intent="profile",
    )


def _profile_action(visit: Visit) -> Action:
    return Action(visit.say("My profile"), Act("profile"))
