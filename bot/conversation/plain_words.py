"""What words mean by themselves or because of the card that stands there, whatever they were classified as."""

from __future__ import annotations

from bot.conversation import about_figures, feelings
from bot.conversation.beginning import begins
from bot.conversation.following.telling import is_correction, tells_only_facts
from bot.conversation.generally import in_general
from bot.conversation.misreading import misread, unknown_elsewhere
from bot.conversation.privacy import wishes
from bot.conversation.quicklook import look_from_words
from bot.conversation.reply import Reply
from bot.conversation.topics import answer_topic, fairness
from bot.conversation.turn import Act
from bot.conversation.visit import Capability, Visit
from bot.conversation.whatif import tells_of_promotion, what_if_from_words
from models.language import Understanding
from models.profile import Profile

_LIKE_FACTS = frozenset(("estimate", "topic", "out_of_scope", "smalltalk", "help", "explain"))
"""Intents that a fact about the job talked about may look like."""
_LIKE_NEWS = frozenset(("profile", "smalltalk", "out_of_scope", "what_if", "topic"))
"""Intents that the news of a promotion may look like."""
_LIKE_OUTSIDE = frozenset(("out_of_scope", "estimate"))
"""Intents that a message without anything that can be read may look like."""


def by_plain_words(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """What answers words that are plainer than their intent; None where the intent decides."""
    says_nothing_more = not (heard.slots or heard.money or heard.topic)
    return (
        (wishes.of_oneself(text) if says_nothing_more else None)
        or _news_told(visit, text, heard)
        or feelings.heard_out(text, heard)
        or about_figures.question_asked(visit, text, heard)
        or _within_after_all(visit, text, heard)
        or _of_gender(visit, text, heard)
        or _facts_told(visit, text, heard)
        or in_general(visit, text, heard)
    )


def _news_told(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """ "I got promoted" while a card stands: the next level."""
    is_news = visit.topic.trail and not heard.slots and heard.intent in _LIKE_NEWS and tells_of_promotion(text)
    return what_if_from_words if is_news and "?" not in text else None


def _within_after_all(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """What answers a beginner who names no job yet, and a place that is spelled so that nobody knows it."""
    outside = heard.intent in _LIKE_OUTSIDE or (heard.intent == "what_if" and not visit.topic.trail)
    if heard.slots or not outside:
        return None
    told = visit.language.read_post(text)
    if told.slots and begins(text, Profile()):
        visit.heard = told
        return look_from_words
    named = unknown_elsewhere(visit, text)
    if named is None or not named.suggestions:
        return None

    async def misread_place(visiting: Visit) -> Reply:
        return misread(visiting, named, Act("salary"), "place")

    return misread_place


def _of_gender(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """Women's pay against men's, also where a job and a place make it look like a question of pay alone."""
    if heard.money or not fairness.asks_of_gender(text):
        return None
    visit.values = {"t": "gender_gap"}
    return answer_topic


def _facts_told(visit: Visit, text: str, heard: Understanding) -> Capability | None:
    """ "I'm actually a data analyst", "make me senior" while a card stands: that card, put right."""
    is_like = heard.intent in _LIKE_FACTS and (heard.intent != "estimate" or is_correction(text))
    if not visit.topic.trail or not is_like:
        return None
    told = heard if heard.slots else visit.language.read_post(text)
    if not tells_only_facts(told, text) or {"role", "country"} <= set(told.slots):
        return None
    visit.heard = told
    return what_if_from_words
