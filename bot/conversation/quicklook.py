"""A quick look: the range of a role in a place, from a command or from words, without a questionnaire."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.beginning import at_the_beginning, begins, said_so
from bot.conversation.cards import estimate_card
from bot.conversation.changes import laid_over
from bot.conversation.following.asking import ask_role, ask_where, ask_which
from bot.conversation.misreading import misread
from bot.conversation.ordering import is_placed
from bot.conversation.placing import PLACE_FIELDS, read_place, read_role, with_currency
from bot.conversation.questionnaire import start
from bot.conversation.reply import Action, Reply
from bot.conversation.turn import Act, PlaceKind, Words
from bot.conversation.visit import Visit
from models.profile import Profile, Seniority
from models.reading import FieldError, read_profile


async def look(visit: Visit) -> Reply:
    """Act "salary": role, place and maybe seniority and currency as typed, or "p" for a card that was shown."""
    profile = visit.profile_shown() or Profile()
    if is_placed(profile):
        return estimate_card(visit, profile)
    for field, read in (("role", read_role), ("place", read_place)):
        text = visit.values.get(field, "").strip()
        is_open = profile.role is None if field == "role" else profile.country is None
        try:
            profile = profile.changed(read(text).known()) if text and is_open else profile
        except FieldError as error:
            return misread(visit, error, Act("salary", visit.values), field)
    try:
        profile = with_currency(profile, visit.values.get("currency", "").strip())
    except FieldError as error:
        return misread(visit, error, Act("salary", visit.values), "currency")
    seniority = visit.values.get("seniority")
    if seniority in set(Seniority):
        profile = profile.changed({"seniority": seniority})
    return await look_at(visit, profile)


async def look_from_words(visit: Visit) -> Reply:
    """Intent estimate: exactly what was said; nothing said means the person's own pay."""
    if visit.heard is None or not (visit.heard.slots or visit.heard.derived):
        return await look_at_own(visit)
    stated = laid_over(Profile(), visit.heard.slots, visit.heard.derived)
    if len(visit.heard.either) > 1:
        places = tuple(Profile.model_validate(place) for place in visit.heard.either)
        return ask_which(visit, stated.changed(dict.fromkeys((*PLACE_FIELDS, "currency"))), places)
    if isinstance(visit.turn.said, Words) and begins(visit.turn.said.text, stated):
        return said_so(visit, await look_at(visit, at_the_beginning(stated)))
    return await look_at(visit, stated)


async def look_at_own(visit: Visit) -> Reply:
    """Their own range where they told of themselves, on file or in this talk, else the questionnaire."""
    own, asker = await visit.own_profile(), await visit.asker()
    if asker is not None and is_placed(asker):
        return estimate_card(visit, asker, is_own=asker == own)
    if visit.turn.is_public:
        return Reply(
            title=visit.say("Your own range is for you alone"),
            paragraphs=(visit.say("It takes a job and a place; the other questions can be skipped."),),
            actions=(Action(visit.say("Estimate my pay"), Act("estimate"), "primary", is_for_anyone=True),),
            is_private=False,
            intent="estimate",
        )
    return ask_role(visit, Profile()) if visit.turn.place.kind is PlaceKind.LINES else await start(visit)


async def look_at(visit: Visit, profile: Profile) -> Reply:
    """A card for what was said; what is missing comes from what was talked about, else it is asked once."""
    if not is_placed(profile):
        before = visit.topic.profile or await visit.own_profile() or Profile()
        profile = completed(profile, before)
    if profile.role is None:
        return ask_role(visit, profile)
    if profile.country is None:
        return ask_where(visit, profile)
    return estimate_card(visit, profile)


async def use_nearest(visit: Visit) -> Reply:
    """Act "use": the nearest country or role that is known, in place of the one that is not.

    A value that is neither (a forged button) changes nothing.
    """
    profile, value = await visit.profile_in_question(), visit.values.get("v", "")
    if profile is None:
        return await look_at_own(visit)
    field = "country" if len(value) == 2 else "role"
    try:
        read = read_profile({field: value})
    except FieldError:
        return await look_at(visit, profile)
    nearest = laid_over(profile, {field: read.profile.known().get(field)}, {})
    return estimate_card(visit, nearest) if is_placed(nearest) else await look_at(visit, nearest)


async def switch_period(visit: Visit) -> Reply:
    """Act "unit": the same card by the month, or by the year again."""
    profile = await visit.profile_in_question()
    if profile is None or not is_placed(profile):
        return await look_at_own(visit)
    visit.topic.per = "month" if visit.values.get("per") == "month" else "year"
    return replace(estimate_card(visit, profile), replaces=True)


def completed(profile: Profile, before: Profile) -> Profile:
    """Role or place taken over from before, where this message named only one of them."""
    taken: dict[str, object] = {}
    if profile.role is None:
        taken.update(role=before.role, title=before.title)
        if profile.seniority is None:
            taken["seniority"] = before.seniority
    if profile.country is None:
        taken.update(country=before.country, state=before.state, city=before.city)
    return profile.changed(taken)
