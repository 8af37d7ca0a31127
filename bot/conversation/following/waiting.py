"""What of ours waits for an answer: a step of the questionnaire, a part of an offer, a clarifying question."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.conversation.draft import Draft
from bot.conversation.following.agreeing import answer_said, asks_again
from bot.conversation.following.asking import LONGEST_ANSWER, is_answered_in_words
from bot.conversation.following.remembering import as_typed
from bot.conversation.hearing import answered_act
from bot.conversation.memory import Awaited, Topic
from bot.conversation.offers.answered import answered_part
from bot.conversation.offers.said import act_in_words
from bot.conversation.placing import read_place, read_role
from bot.conversation.questionnaire import take_words
from bot.conversation.reply import Question, Reply
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from models.reading import FieldError

_ANSWERS = frozenset(("estimate", "what_if", "profile", "smalltalk", "out_of_scope"))
"""Intents that the answer to a step may look like."""
_ABOUT_NOTHING = frozenset(("smalltalk", "out_of_scope", "help"))
LONGEST_TYPED = 5
"""Words of a job or a place that is typed instead of picked."""
_LED_IN = re.compile(r"^(?:(?:i'm|i am|it's|in|at|as|for|an?|the)\s+)+", re.IGNORECASE)
"""Words before a job or place ("in Berlin", "as a data engineer")."""
_READERS = {"role": read_role, "place": read_place}


@dataclass(frozen=True, slots=True)
class Waiting:
    """Questions of the last card. Each waits for the very next message only."""

    step: str | None
    offer: tuple[str, str] | None
    awaited: Awaited | None
    offered: dict[str, Act]
    open_question: tuple[str, Act] | None = None
    yes_or_no: Question | None = None

    @classmethod
    def taken_from(cls, topic: Topic) -> Waiting:
        """What waits, taken out of memory."""
        waiting = cls(topic.step, topic.offer, topic.awaited, topic.offered, topic.open_question, topic.yes_or_no)
        topic.step = topic.offer = topic.awaited = topic.open_question = topic.yes_or_no = None
        topic.offered = {}
        return waiting

    async def act_for(self, visit: Visit, text: str) -> Act | None:
        """The press that a line stands for: a step's answer, an offer's part, a label of the last card, or something
        that is to be done with the offers at hand."""
        draft = await self._draft(visit)
        act = None if self._says_more(visit, text) else answered_act(text, self.step, draft, visit.translator)
        act = act or answered_part(text, self.offer)
        if act is not None:
            return act
        if visit.turn.is_public:
            return None
        offered = self.offered.get(as_typed(text)) or (answer_said(self.yes_or_no, text) if self.yes_or_no else None)
        return offered or await act_in_words(visit, text, self.offer) or self._typed(visit, text)

    async def reply_for(self, visit: Visit, text: str) -> Reply | None:
        """The reply to words that answer a question of ours; None if they are about something else."""
        again = asks_again(visit, self.yes_or_no, text) if self.yes_or_no else None
        if again is not None:
            return again
        if self.awaited is not None:
            return await is_answered_in_words(visit, self.awaited, text)
        draft = await self._draft(visit)
        if draft is None or "?" in text or len(text.split()) > LONGEST_ANSWER:
            return None
        heard = visit.language.parse(text)
        if heard.intent not in _ANSWERS:
            return None
        said = visit.language.read_post(text)
        return await take_words(visit, draft, said) if said.slots else None

    def still_awaited(self, reply: Reply) -> Awaited | None:
        """Our question, where the reply to the next message was about nothing."""
        return self.awaited if reply.intent in _ABOUT_NOTHING else None

    def goes_on(self, topic: Topic, reply: Reply) -> None:
        """Ask on for what is missing of an offer, where the reply to the next message was about nothing."""
        if reply.intent in {*_ABOUT_NOTHING, "explain"}:
            topic.offer = topic.offer or self.offer

    def _says_more(self, visit: Visit, text: str) -> bool:
        """Whether the answer to the job tells the place too."""
        return self.step == "role" and "country" in visit.language.read_post(text).slots

    def _typed(self, visit: Visit, text: str) -> Act | None:
        """A job or a place that was typed where a card asked for one."""
        if self.open_question is None or self.awaited is not None or len(text.split()) > LONGEST_TYPED:
            return None
        field, act = self.open_question
        if field == "role" and "country" in visit.language.read_post(text).slots:
            return None
        named = _LED_IN.sub("", text).rstrip("?!. ")
        try:
            _READERS[field](named)
        except FieldError:
            return None
        return Act(act.name, {**act.values, field: named})

    async def _draft(self, visit: Visit) -> Draft | None:
        return await visit.keeping.draft(visit.person) if self.step and not visit.turn.is_public else None
