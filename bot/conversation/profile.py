"""What a person has told of their job: shown, and changed in words."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.amounts import money_range
from bot.conversation.cards import estimate_card
from bot.conversation.changes import changed_fields, laid_over
from bot.conversation.consent import consent_question
from bot.conversation.difference import difference_card
from bot.conversation.draft import Draft
from bot.conversation.following.telling import told_of_self
from bot.conversation.names import FIELD_NAMES
from bot.conversation.ordering import is_placed
from bot.conversation.own_pay.showing import forgetting, pay_fields
from bot.conversation.questionnaire import take_over
from bot.conversation.reply import Action, Field, Reply
from bot.conversation.turn import Act, Words
from bot.conversation.visit import Visit
from bot.conversation.wording import field_name, value_name
from models.profile import Profile


async def show(visit: Visit) -> Reply:
    """Act or intent "profile": every answer on file, the range they give, and what can be done with them."""
    if visit.turn.is_public:
        return for_you_alone(visit, "profile")
    own, draft = await visit.own_profile(), await visit.keeping.draft(visit.person)
    before = await visit.asker() or (draft.profile if draft else None) or Profile()
    after = _told(visit, before)
    if after is not None:
        return await _change_in_words(visit, before, after)
    return await _known(visit, own, draft)


async def remember(visit: Visit) -> Reply:
    """ "Remember this": what was talked about becomes their own; it is kept at once only after an earlier yes."""
    talked = visit.topic.profile
    if visit.turn.is_public or talked is None or not await visit.keeping.has_consented(visit.person):
        return await show(visit)
    card = await take_over(visit, talked)
    return replace(card, paragraphs=(*card.paragraphs[:1], visit.say("Kept as your profile."), *card.paragraphs[1:]))


async def _known(visit: Visit, own: Profile | None, draft: Draft | None) -> Reply:
    has_consented = await visit.keeping.has_consented(visit.person)
    profile = own or (draft.profile if draft else None)
    if profile is None or not profile.known():
        talked = visit.topic.profile
        if talked is None:
            return _nothing_known(visit, has_consented=has_consented)
        return _known_of_this_talk(visit, talked, has_consented=has_consented)
    return Reply(
        title=visit.say("What I know about you"),
        paragraphs=(*_range(visit, profile), _where_kept(visit, has_consented=has_consented)),
        fields=(*profile_fields(visit, profile), *pay_fields(visit)),
        questions=() if has_consented or not visit.keeping.can_store else (consent_question(visit),),
        actions=(*_actions(visit, profile, has_draft=draft is not None), *forgetting(visit)),
        intent="profile",
        data=visit.pay.estimate(profile) if is_placed(profile) else None,
    )


def _known_of_this_talk(visit: Visit, talked: Profile, *, has_consented: bool) -> Reply:
    """Nothing was said to be theirs, yet something was talked about: that is held too, and is told."""
    token = visit.show(talked)
    return Reply(
        title=visit.say("What I know from this talk"),
        paragraphs=(visit.say("Held for half an hour, then gone. I take it for you yourself only if you say so."),),
        fields=(*profile_fields(visit, talked), *pay_fields(visit)),
        questions=() if has_consented or not visit.keeping.can_store else (consent_question(visit, token),),
        actions=(
            Action(visit.say("Keep this as my profile"), Act("adopt", token), "primary"),
            Action(visit.say("Change"), Act("change", token)),
            Action(visit.say("Delete everything"), Act("profile.delete"), "danger"),
            *forgetting(visit),
        ),
        intent="profile",
        data=visit.pay.estimate(talked) if is_placed(talked) else None,
    )


def _told(visit: Visit, before: Profile) -> Profile | None:
    """``before`` with what the words say of them; None where they only ask."""
    if visit.heard is not None and visit.heard.slots:
        return laid_over(before, visit.heard.slots, visit.heard.derived)
    return told_of_self(visit.turn.said.text, before) if isinstance(visit.turn.said, Words) else None


async def _change_in_words(visit: Visit, before: Profile, after: Profile) -> Reply:
    """ "I moved to London": the difference it makes, kept when they say so; a first answer is taken at once."""
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
        return visit.say("Kept, encrypted. Until when, and how to delete it: /privacy.")
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
    named = pay_fields(visit)
    if has_consented or named:
        actions.append(Action(visit.say("Delete everything"), Act("profile.delete"), "danger"))
    return Reply(
        title=visit.say("What I know from this talk") if named else visit.say("I know nothing about you yet"),
        paragraphs=(
            visit.say("A job and a place are enough for a range; about eight questions make it a good one."),
            *(() if visit.keeping.can_store else (_where_kept(visit, has_consented=False),)),
        ),
        fields=named,
        actions=(*actions, *forgetting(visit)),
        intent="profile",
    )
