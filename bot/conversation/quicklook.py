"""A quick look: the range of a role in a place, from a command or from words, without a questionnaire."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.cards import estimate_card
from bot.conversation.changes import laid_over
from bot.conversation.company import carried
from bot.conversation.misreading import misread, suggestion_name
from bot.conversation.ordering import is_placed
from bot.conversation.placing import read_place, read_role
from bot.conversation.questionnaire import start
from bot.conversation.questions import COMMON_COUNTRIES, STEPS
from bot.conversation.reply import Action, Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import job_name, place_name, value_name
from models.profile import Profile, Seniority
from models.reading import FieldError


async def look(visit: Visit) -> Reply:
    """Act "salary": role, place and maybe seniority as typed, or "p" for a card that was shown."""
    shown = visit.profile_shown()
    if shown is not None:
        return estimate_card(visit, shown)
    profile = Profile()
    for field, read in (("role", read_role), ("place", read_place)):
        text = visit.values.get(field, "").strip()
        try:
            profile = profile.changed(read(text).known()) if text else profile
        except FieldError as error:
            return misread(visit, error, Act("salary", visit.values), field)
    seniority = visit.values.get("seniority")
    if seniority in set(Seniority):
        profile = profile.changed({"seniority": seniority})
    return await look_at(visit, profile)


async def look_from_words(visit: Visit) -> Reply:
    """Intent estimate: exactly what was said; nothing said means the person's own pay."""
    if visit.heard is None or not (visit.heard.slots or visit.heard.derived):
        return await look_at_own(visit)
    return await look_at(visit, laid_over(Profile(), visit.heard.slots, visit.heard.derived))


async def look_at_own(visit: Visit) -> Reply:
    """Their own range where their answers are known, else the questionnaire."""
    own = await visit.own_profile()
    if own is not None and is_placed(own):
        return estimate_card(visit, own, is_own=True)
    if visit.turn.is_public:
        return Reply(
            title=visit.say("Your own range is for you alone"),
            paragraphs=(visit.say("It takes a job and a place; the other questions can be skipped."),),
            actions=(Action(visit.say("Estimate my pay"), Act("estimate"), "primary", is_for_anyone=True),),
            is_private=False,
            intent="estimate",
        )
    return await start(visit)


async def look_at(visit: Visit, profile: Profile) -> Reply:
    """A card for what was said; what is missing comes from what was talked about, else it is asked once."""
    if profile.role is None or profile.country is None:
        before = visit.topic.profile or await visit.own_profile() or Profile()
        profile = completed(profile, before)
    if profile.role is None:
        return _ask_role(visit, profile)
    if profile.country is None:
        return _ask_place(visit, profile)
    return estimate_card(visit, profile)


async def use_nearest(visit: Visit) -> Reply:
    """Act "use": the nearest country or role that is known, in place of the one that is not."""
    profile, value = await visit.profile_in_question(), visit.values.get("v", "")
    if profile is None:
        return await look_at_own(visit)
    field = "country" if len(value) == 2 else "role"
    return estimate_card(visit, laid_over(profile, {field: value}, {}))


async def switch_period(visit: Visit) -> Reply:
    """Act "unit": the same card by the month, or by the year again."""
    profile = await visit.profile_in_question()
    if profile is None:
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


def _ask_role(visit: Visit, profile: Profile) -> Reply:
    act = Act("salary", carried(profile))
    options = tuple(Option(value, value_name("role", value, visit.translator)) for value in STEPS["role"].values)
    title = (
        visit.say("Which job in {place}?", place=place_name(profile, visit.translator))
        if profile.country
        else visit.say("Which job, and where?")
    )
    question = Question("role", visit.say("Pick a job"), "choice", act, options)
    return Reply(title, questions=(question,), is_private=not visit.turn.is_public, intent="estimate")


def _ask_place(visit: Visit, profile: Profile) -> Reply:
    act = Act("salary", carried(profile))
    options = tuple(Option(code, suggestion_name("country", code, visit)) for code in COMMON_COUNTRIES)
    return Reply(
        title=visit.say("Where? {job}", job=job_name(profile, visit.translator)),
        paragraphs=(visit.say("Pay depends most on the country. Pick one, or ask again with a city."),),
        questions=(Question("place", visit.say("Pick a country"), "choice", act, options),),
        is_private=not visit.turn.is_public,
        intent="estimate",
    )
