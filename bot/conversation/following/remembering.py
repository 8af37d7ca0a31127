"""What is kept of a card that was shown, so that the next message can speak of it."""

from __future__ import annotations

from bot.conversation.changes import changed_fields
from bot.conversation.following.agreeing import one_of_several, yes_or_no
from bot.conversation.memory import Seen, Topic
from bot.conversation.ordering import is_placed
from bot.conversation.reply import Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from models.pay.estimate import Comparison, Estimate
from models.pay.offers import Weighing
from models.profile import Profile

MOST_STEPS = 8
_ABOUT_PAY = frozenset(("estimate", "what_if", "compare", "profile", "history"))
"""Intents of cards after which "make it 90k" is no longer about an offer."""
_CHANGES = frozenset(("what_if", "profile"))


def remembered(visit: Visit, reply: Reply) -> Reply:
    """The reply, laid into memory."""
    topic, asked = visit.topic, visit.answered_topic
    topic.offered = _offered(reply)
    topic.yes_or_no = None if visit.turn.is_public else yes_or_no(reply.questions)
    topic.choice = None if visit.turn.is_public or topic.step or topic.awaited else one_of_several(reply)
    asking = (question for question in reply.questions if question.field in {"role", "place"})
    topic.open_question = next(((question.field, question.act) for question in asking), None)
    if reply.intent == "explain":
        return reply
    if reply.intent in _ABOUT_PAY:
        topic.discussed = ()
    sides = _sides(topic, reply)
    if sides or asked:
        topic.seen = Seen(reply.intent, sides, asked)
    if sides and reply.intent != "topic":
        _follow(topic, reply, sides)
    return reply


def as_typed(label: str) -> str:
    """A label as it is looked up, however it was typed."""
    return " ".join(label.casefold().strip(" .…!").split())


def _offered(reply: Reply) -> dict[str, Act]:
    acts: dict[str, Act] = {}
    for action in reply.actions:
        if action.act.name == "explain":
            continue  # "why?" asks about the whole card, which is remembered
        acts.setdefault(as_typed(action.label), action.act)
    for question in reply.questions:
        for option in question.options:
            act = Act(question.act.name, {**question.act.values, question.field: option.value})
            acts.setdefault(as_typed(option.label), act)
    return acts


def _sides(topic: Topic, reply: Reply) -> tuple[Profile, ...]:
    data = reply.data
    if isinstance(data, Comparison):
        newer = topic.profile  # after a general answer it may lack the place, for which another stood in
        return (data.a.profile, newer if newer is not None and is_placed(newer) else data.b.profile)
    if isinstance(data, Weighing):
        return (data.estimate.profile,) if data.estimate else ()
    return (data.profile,) if isinstance(data, Estimate) else ()


def _follow(topic: Topic, reply: Reply, sides: tuple[Profile, ...]) -> None:
    """Go on from the last change, or begin anew."""
    trail, newest = topic.trail, sides[-1]
    if len(sides) == 2 and reply.intent in _CHANGES:
        before = trail if trail and trail[-1] == sides[0] else [sides[0]]
        topic.trail = [*before, newest][-MOST_STEPS:]
    elif newest in trail:
        topic.trail = trail[: trail.index(newest) + 1]
    elif trail and set(changed_fields(trail[-1], newest)) <= {"currency"}:
        topic.trail = [*trail[:-1], newest]
    else:
        topic.trail = [newest]
