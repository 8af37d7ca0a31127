"""The one question that stands in the way of an answer, and the reply to it: tapped, or typed in any words."""

from __future__ import annotations

from bot.conversation.cards import estimate_card
from bot.conversation.changes import laid_over
from bot.conversation.company import carried, place_words
from bot.conversation.difference import difference_card
from bot.conversation.memory import Awaited
from bot.conversation.misreading import misread, suggestion_name
from bot.conversation.ordering import is_placed
from bot.conversation.placing import PLACE_FIELDS, read_place, read_role
from bot.conversation.questions import COMMON_COUNTRIES, STEPS
from bot.conversation.reply import Option, Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label, job_name, place_name, value_name
from models.language import Understanding
from models.profile import Profile
from models.reading import FieldError
from models.vocabulary.countries import find_country

LONGEST_ANSWER = 8
"""Words of a line that may be an answer to a question of ours."""
FEW_WORDS = 2
_OTHER_BUSINESS = frozenset(("help", "privacy", "history", "negotiate", "topic", "offers_compare", "explain"))
_FIRST = frozenset(("1", "first", "the first", "the first one", "country", "the country"))
_SECOND = frozenset(("2", "second", "the second", "the second one"))


def ask_role(visit: Visit, profile: Profile, act: Act | None = None) -> Reply:
    """Which job: the one thing that is missing. ``act`` is what goes on with the answer, if it is no quick look."""
    say = visit.translator
    visit.topic.awaited = Awaited("role", profile) if act is None else None
    options = tuple(Option(value, value_name("role", value, say)) for value in STEPS["role"].values)
    where = place_name(profile, say)
    title = say.say("Which job in {place}?", place=where) if where else say.say("Which job, and where?")
    act = act or Act("salary", {**carried(profile), **visit.show(profile)})
    question = Question("role", say.say("Pick a job, or type it"), "choice", act, options)
    return Reply(title, questions=(question,), is_private=not visit.turn.is_public, intent="estimate")


def ask_where(visit: Visit, profile: Profile, act: Act | None = None) -> Reply:
    """Which place: the one thing that is missing. ``act`` as for ``ask_role``."""
    visit.topic.awaited = Awaited("place", profile) if act is None else None
    act = act or Act("salary", {**carried(profile), **visit.show(profile)})
    options = tuple(Option(code, suggestion_name("country", code, visit)) for code in COMMON_COUNTRIES)
    return Reply(
        title=visit.say("Where? {job}", job=job_name(profile, visit.translator))
        if profile.role
        else visit.say("Where?"),
        paragraphs=(visit.say("Pay depends most on the country. Pick one, or type a city or a country."),),
        questions=(Question("place", visit.say("Pick a country"), "choice", act, options),),
        is_private=not visit.turn.is_public,
        intent="estimate",
    )


def ask_which(visit: Visit, profile: Profile, places: tuple[Profile, ...], *, changes: bool = False) -> Reply:
    """Which of several places of one name; ``changes`` if it is to change ``profile`` rather than to complete it."""
    say = visit.translator
    visit.topic.awaited = Awaited("place", profile, places, changes)
    act = Act("whatif", visit.show(profile)) if changes else Act("salary", {**carried(profile), **visit.show(profile)})
    options = tuple(Option(place_words(place), _distinct(visit, place)) for place in places)
    return Reply(
        title=say.say("Which one do you mean?"),
        paragraphs=(say.say("More than one place has that name. Pick one, or type it."),),
        questions=(Question("place", say.say("Pick a place"), "choice", act, options),),
        is_private=not visit.turn.is_public,
        intent="what_if" if changes else "estimate",
    )


async def is_answered_in_words(visit: Visit, awaited: Awaited, text: str) -> Reply | None:
    """The reply to words that answer our question; None if they are about something else."""
    if len(text.split()) > LONGEST_ANSWER:
        return None
    if awaited.places:
        chosen = _chosen(awaited.places, text)
        return _placed(visit, awaited, chosen) if chosen else None
    heard = visit.language.parse(text, awaited.profile)
    if heard.intent in _OTHER_BUSINESS or (heard.intent == "estimate" and {"role", "country"} <= set(heard.slots)):
        return None
    if len(heard.either) > 1:
        return ask_which(visit, awaited.profile, tuple(Profile.model_validate(place) for place in heard.either))
    try:
        profile = _completed(visit, awaited, text, heard)
    except FieldError as error:
        return _unanswered(visit, awaited, text, error, is_outside=heard.intent == "out_of_scope")
    return _next(visit, profile)


def _unanswered(visit: Visit, awaited: Awaited, text: str, error: FieldError, *, is_outside: bool) -> Reply | None:
    """The question again where the words may have been an answer to it; None where they are about something else."""
    knows_any = visit.language.knows_any(text)
    if "?" in text or (knows_any and not is_outside):
        return None
    if knows_any and len(text.split()) <= FEW_WORDS and text.islower():
        return _next(visit, awaited.profile)  # "salary" is no place of that name: the question stands
    return _unread(visit, awaited, error)


def _next(visit: Visit, profile: Profile) -> Reply:
    if profile.role is None:
        return ask_role(visit, profile)
    return estimate_card(visit, profile) if is_placed(profile) else ask_where(visit, profile)


def _completed(visit: Visit, awaited: Awaited, text: str, heard: Understanding) -> Profile:
    """What was said before with the answer in it. Raises FieldError where nothing in the text is one."""
    said = heard if heard.slots else visit.language.read_post(text)
    if said.slots:
        return laid_over(awaited.profile, said.slots, said.derived)
    read = read_role if awaited.field == "role" else read_place
    return laid_over(awaited.profile, read(text).known(), {})


def _unread(visit: Visit, awaited: Awaited, error: FieldError) -> Reply:
    visit.topic.awaited = awaited
    retry = Act("salary", {**carried(awaited.profile), **visit.show(awaited.profile)})
    return misread(visit, error, retry, awaited.field)


def _placed(visit: Visit, awaited: Awaited, place: Profile) -> Reply:
    changed = awaited.profile.changed({**dict.fromkeys((*PLACE_FIELDS, "currency")), **place.known()})
    return difference_card(visit, awaited.profile, changed) if awaited.changes else _next(visit, changed)


def _chosen(places: tuple[Profile, ...], text: str) -> Profile | None:
    """Which of the places a line means: by number, by "the country" or "the state", or by what is around it."""
    said = " ".join(text.casefold().strip(" .!?,").split())
    whole = [place for place in places if place.state is None and place.city is None]
    if said in _FIRST | _SECOND:
        named = "country" in said
        return (whole[0] if whole else None) if named else places[0 if said in _FIRST else 1]
    around = [word for word in said.replace(",", " ").split() if word not in {"the", "one", "in"}]
    countries = {find_country(word) for word in (said, *around)} - {None}
    fitting = [place for place in places if place.country in countries]
    if "state" in around or "us" in around:
        fitting = [place for place in places if place.country == "US"]
    if len(fitting) != 1:
        fitting = [place for place in places if place.state and place.state.casefold() in around]
    return fitting[0] if len(fitting) == 1 else None


def _distinct(visit: Visit, place: Profile) -> str:
    """A place by all that tells it from its namesakes: "Georgia (country)", "Georgia, United States"."""
    say = visit.translator
    country = country_label(place.country or "", say.language)
    if place.state is None and place.city is None:
        return say.say("{name} (country)", name=country)
    return ", ".join(dict.fromkeys((place_name(place, say), country))) if place.city else place_name(place, say)
