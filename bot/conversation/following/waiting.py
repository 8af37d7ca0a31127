"""What of ours waits for an answer: a step of the questionnaire, a part of an offer, a clarifying question."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.conversation.draft import Draft
from bot.conversation.following.agreeing import answer_said, asks_again, asks_which, picks_none
from bot.conversation.following.asking import LONGEST_ANSWER, is_answered_in_words
from bot.conversation.following.remembering import as_typed
from bot.conversation.following.telling import tells_only_facts
from bot.conversation.hearing import answered_act
from bot.conversation.memory import Awaited, Topic
from bot.conversation.offers.answered import answered_part
from bot.conversation.offers.said import act_in_words
from bot.conversation.placing import read_place, read_role
from bot.conversation.questionnaire import take_words
from bot.conversation.questions import STEPS
from bot.conversation.reply import Action, Question, Reply
from bot.conversation.steps import explained_step
from bot.conversation.turn import Act
from bot.conversation.visit import Visit
from bot.pattern import Pattern
from models.reading import FieldError

_ANSWERS = frozenset(("estimate", "what_if", "profile", "smalltalk", "out_of_scope"))
"""Intents that the answer to a step may look like."""
_ABOUT_NOTHING = frozenset(("smalltalk", "out_of_scope", "help"))
_IN_BETWEEN = frozenset((*_ABOUT_NOTHING, "explain", "topic", "privacy", "profile", "history"))
"""Intents of replies after which a step of the questionnaire still stands there."""
_ABOUT_PAY = frozenset(("estimate", "what_if", "compare"))
_IN_MONEY = frozenset(("base", "bonus", "stock", "sign_on", "refresher"))
MOST_ACTIONS = 5
_GO_ON = Pattern(
    r"(?:(?:ok|okay|so|and|please|now|let'?s|i want to|can we|back to) )*"
    r"(?:go on|continue|resume|carry on|proceed|next(?: question)?|back to the questions?|the questions?|keep going)"
    r"(?: (?:please|now|then|with (?:the|my) (?:questions?|questionnaire)|the (?:questions?|questionnaire)))*"
)
_SAVE = Pattern(r"(?:(?:please|ok|can you) )*(?:save(?: it)?(?: for later)?|later|pause|not now)(?: please)?")
_MEANT = Pattern(
    r"what (?:do|does|is|are|did) .*\bmean\b.*|what(?:'s| is| are) (?:meant|that|this|it)\b.*|how do you mean.*"
    r"|(?:can you |please )?explain(?: (?:that|this|it|the question))?|why (?:do you )?(?:ask|need|want)\b.*"
    r"|what (?:counts|should i (?:say|put|answer|pick|choose))\b.*|i don'?t (?:understand|get)\b.*|\?+|what\?*|huh\?*",
)
LONGEST_TYPED = 5
"""Words of a job or a place that is typed instead of picked."""
_LED_IN = Pattern(r"^(?:(?:i'm|i am|it's|in|at|as|for|an?|the)\s+)+", re.IGNORECASE)
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
    guessed: tuple[Action, ...] = ()
    choice: Question | None = None

    @classmethod
    def taken_from(cls, topic: Topic) -> Waiting:
        """What waits, taken out of memory."""
        waiting = cls(
            topic.step, topic.offer, topic.awaited, topic.offered, topic.open_question, topic.yes_or_no, topic.guessed,
            topic.choice,
        )  # fmt: skip
        topic.step = topic.offer = topic.awaited = topic.open_question = topic.yes_or_no = topic.choice = None
        topic.offered, topic.guessed = {}, ()
        return waiting

    async def act_for(self, visit: Visit, text: str) -> Act | None:
        """The press that a line stands for: a step's answer, an offer's part, a label of the last card, or something
        that is to be done with the offers at hand."""
        draft = await self._draft(visit)
        act = None if self._says_more(visit, text) else answered_act(text, self.step, draft, visit.translator)
        act = act or self._answered_part(visit, text) or await self._goes_on(visit, text)
        if act is not None:
            return act
        if visit.turn.is_public:
            return None
        offered = self.offered.get(as_typed(text)) or (answer_said(self.yes_or_no, text) if self.yes_or_no else None)
        return offered or await act_in_words(visit, text, self.offer) or self._typed(visit, text)

    async def reply_for(self, visit: Visit, text: str) -> Reply | None:
        """The reply to words that answer a question of ours; None if they are about something else."""
        again = asks_again(visit, self.yes_or_no, text) if self.yes_or_no else None
        again = again or (asks_which(visit, self.guessed, text) if self.guessed else None)
        again = again or (picks_none(visit, self.choice, text) if self.choice else None)
        if again is not None:
            return again
        if self.awaited is not None:
            return await is_answered_in_words(visit, self.awaited, text)
        draft = await self._draft(visit)
        if draft is not None and self.step and self.step in STEPS and _MEANT.fullmatch(_as_said(text)):
            return explained_step(visit, draft, self.step)
        if draft is None or "?" in text or len(text.split()) > LONGEST_ANSWER:
            return None
        heard, said = visit.language.parse(text), visit.language.read_post(text)
        if heard.intent not in _ANSWERS and not tells_only_facts(said, text):
            return None
        return await take_words(visit, draft, said) if said.slots else None

    def still_awaited(self, reply: Reply) -> Awaited | None:
        """Our question, where the reply to the next message was about nothing."""
        return self.awaited if reply.intent in _ABOUT_NOTHING else None

    def goes_on(self, topic: Topic, reply: Reply) -> None:
        """Ask on for what is missing of an offer or of the questionnaire, where the next message was about nothing."""
        if reply.intent in _IN_BETWEEN:
            topic.step = topic.step or self.step
        if reply.intent in {*_ABOUT_NOTHING, "explain"}:
            topic.offer = topic.offer or self.offer

    def _answered_part(self, visit: Visit, text: str) -> Act | None:
        """The answer about a part of an offer; who names another job and place, or facts alone, speaks of those."""
        act = answered_part(text, self.offer)
        if act is None or self.offer is None or self.offer[1] not in _IN_MONEY:
            return act
        said = visit.language.read_post(text)
        is_new = {"role", "country"} <= set(said.slots) or (said.slots and not said.money)
        return None if is_new else act

    async def leading_back(self, visit: Visit, reply: Reply) -> Reply:
        """The reply to other business, with the way back to a questionnaire that it came in between."""
        if await self._draft(visit) is None or reply.replaces or reply.intent not in {*_IN_BETWEEN, *_ABOUT_PAY}:
            return reply
        way = Action(visit.say("Go on with the questions"), Act("estimate"), "primary")
        others = tuple(action for action in reply.actions if action.act.name != "estimate")
        line = visit.say('Your questions wait where they were: say "go on".')
        return replace(reply, paragraphs=(*reply.paragraphs, line), actions=(way, *others)[:MOST_ACTIONS])

    async def _goes_on(self, visit: Visit, text: str) -> Act | None:
        """ "Go on", "save it for later" while a questionnaire is under way, whatever was talked about since."""
        said = _as_said(text)
        is_saved = self.step is not None and _SAVE.fullmatch(said) is not None
        if visit.turn.is_public or not (is_saved or _GO_ON.fullmatch(said)):
            return None
        if await visit.keeping.draft(visit.person) is None:
            return None
        return Act("q", {"do": "save"}) if is_saved else Act("estimate")

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


def _as_said(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").strip(" .!").split())
