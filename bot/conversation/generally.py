"""Questions that need neither job nor place: whoever names none gets the answer for a typical case, which is said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.conversation.changes import laid_over
from bot.conversation.company import carried
from bot.conversation.comparing import compare
from bot.conversation.difference import difference_card
from bot.conversation.employer_names import employers_in
from bot.conversation.following.repeating import said_again
from bot.conversation.misreading import misread
from bot.conversation.ordering import is_placed
from bot.conversation.placing import read_role
from bot.conversation.reply import Reply
from bot.conversation.topics import answer_topic
from bot.conversation.topics.basis import TYPICAL
from bot.conversation.turn import Act
from bot.conversation.visit import Capability, Visit
from bot.pattern import Pattern
from models.language import Understanding
from models.profile import Profile
from models.reading import FieldError

_TOPIC_OF: Mapping[str, str] = {
    "education": "education",
    "remote": "remote",
    "company_size": "company_size",
    "company_type": "company_type",
    "industry": "industry",
    "skills": "skills",
    "specialisations": "specialisation",
    "certifications": "certifications",
}
"""The general question behind two values of a field."""
_OF_AN_EMPLOYMENT = frozenset(("employment", "industry", "company_type"))
_LIVING = Pattern(r"\b(?:costs? of living|living costs?|purchasing power|buying power|col adjusted)\b", re.IGNORECASE)
_ASKS_FOR_PAY = Pattern(
    r"^\W*(?:and |so |but )?(?:how much|what) (?:do|does|can|would|will|are|is) .*"
    r"\b(?:get|gets|make|makes|earn|earns|paid|pay|charge|charges|cost)\W*$",
    re.IGNORECASE,
)
_BARE_TITLES = frozenset(("manager", "analyst", "associate", "engineer", "consultant"))
"""Words that are half a title: which job it is, they don't say."""
MOST_WORDS = 7


def in_general(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """What answers a question that is about no job of its own; None for all others."""
    return (
        _half_a_title(visit, text, heard)
        or _two_values(visit, heard)
        or _of_living(visit, text, heard)
        or _of_some_employment(visit, text, heard)
    )


def _half_a_title(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """ "Manager in London": which of the jobs that are called so."""
    if len(text.split()) > MOST_WORDS:
        return None
    told = heard if heard.slots else visit.language.read_post(text)
    named = [word for word in told.beside if word in _BARE_TITLES]
    is_job = "country" in told.slots and "role" not in told.slots and not heard.money
    if len(named) != 1 or not is_job or heard.intent == "topic":
        return None
    try:
        read_role(named[0])
    except FieldError as error:
        unread = error
    else:
        return None

    async def which_job(visiting: Visit) -> Reply:
        place = laid_over(Profile(), told.slots, told.derived)
        return misread(visiting, unread, Act("salary", {**carried(place), **visiting.show(place)}), "role")

    return which_job


def _two_values(visit: Visit, heard: Understanding) -> Capability | None:
    """ "PhD or master's for an ML engineer?" with no place in sight: the general question which of them pays more."""
    differing = set(heard.slots_b or {})
    is_placed_somewhere = "country" in heard.slots or visit.topic.profile is not None
    if heard.intent != "compare" or is_placed_somewhere or len(differing) != 1 or not differing <= set(_TOPIC_OF):
        return None
    visit.values = {"t": _TOPIC_OF[differing.pop()]}
    return answer_topic


def _of_living(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """ "Adjusted for the cost of living?": the two places that stand there, else those named, else places at large."""
    if not _LIVING.search(text) or heard.intent in {"offer", "offers_compare", "negotiate"}:
        return None
    if heard.intent == "compare" and heard.slots_b:
        is_jobless = "role" not in heard.slots and visit.topic.profile is None
        return _typically_compared if is_jobless else None
    seen = visit.topic.seen
    if "country" not in heard.slots and seen is not None and len(seen.sides) > 1:
        return lambda visiting: said_again(visiting, seen)
    visit.values = {"t": "location"}
    return answer_topic


async def _typically_compared(visit: Visit) -> Reply:
    if visit.heard is not None:
        visit.heard = replace(visit.heard, slots={**visit.heard.slots, "role": str(TYPICAL.role)})
    card = await compare(visit)
    line = visit.say("I took an ML engineer: name your job, and I answer for it.")
    return replace(card, paragraphs=(*card.paragraphs, line))


def _of_some_employment(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """ "What do contractors get?" with nobody talked about: the difference it makes in a typical case."""
    if visit.topic.profile is not None or heard.money or len(text.split()) > MOST_WORDS:
        return None
    told = heard if heard.slots else visit.language.read_post(text)
    asked = set(told.slots)
    is_meant = heard.intent == "what_if" or (heard.intent == "topic" and _ASKS_FOR_PAY.search(text) is not None)
    fields = _OF_AN_EMPLOYMENT if heard.intent == "what_if" and not employers_in(text) else {"employment"}
    if not asked or not asked <= fields or not (is_meant or heard.intent == "out_of_scope"):
        return None

    async def typically(visiting: Visit) -> Reply:
        own = await visiting.own_profile()
        before = own if own is not None and is_placed(own) else TYPICAL
        card = difference_card(visiting, before, laid_over(before, told.slots, told.derived))
        line = visiting.say("A typical case, since I don't know your job and place: name them and I answer for you.")
        return replace(card, paragraphs=(*card.paragraphs, line)) if before == TYPICAL else card

    return typically
