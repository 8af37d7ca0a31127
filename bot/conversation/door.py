"""The one door of the product: a Turn in, a Reply out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.conversation import courtesy
from bot.conversation.capabilities import ACTS, FORMS, capability_for
from bot.conversation.foreign import said_in_english
from bot.conversation.hearing import LONGEST_READ, answered_act, is_readable, wants_to_start_over
from bot.conversation.keeping import Keeping
from bot.conversation.memory import Memory
from bot.conversation.offers.editing import answered_part
from bot.conversation.reply import Form, Reply
from bot.conversation.turn import Act, Turn, Words
from bot.conversation.visit import Capability, Visit
from bot.translation import translator
from models.knowledge import Knowledge
from models.language import Language
from models.pay.model import PayModel
from models.pay.rates import UnknownCurrency

if TYPE_CHECKING:
    from bot.store import Store


class Conversation:
    """Answers turns; safe for many people at once in one event loop.

    Without a ``store`` nothing outlives the process. ``clock`` gives aware datetimes. What can't be read or is not
    known is answered kindly; other exceptions (a broken database) are the caller's to catch and to give a code.
    ``knowledge`` is the packaged one if none is given.
    """

    def __init__(
        self,
        pay: PayModel,
        language: Language,
        store: Store | None,
        clock: Callable[[], datetime],
        knowledge: Knowledge | None = None,
    ) -> None:
        self._pay = pay
        self._language = language
        self._knowledge = knowledge or Knowledge.load()
        self._keeping = Keeping(store, Memory(clock), clock)

    async def answer(self, turn: Turn) -> Reply:
        """The reply to one turn. What is to be remembered is stored before it is given."""
        turn = self._asked_in_words(turn)
        if isinstance(turn.said, Words):
            return await self._answer_words(turn, turn.said.text.strip()[:LONGEST_READ])
        return await self._answer_act(turn, turn.said)

    def form(self, act: Act, locale: str) -> Form | None:
        """The form that a press opens, None if it is answered by a reply. Pure: no I/O."""
        make = FORMS.get(act.name)
        return make(act, translator(locale)) if make else None

    def _asked_in_words(self, turn: Turn) -> Turn:
        """Acts that only carry a question, as the words they carry."""
        if not isinstance(turn.said, Act):
            return turn
        text = turn.said.values.get("text", "").strip() if turn.said.name == "ask" else ""
        if turn.said.name == "mine":
            text = self._keeping.memory.topic(turn.person, turn.place, is_public=True).words or ""
        return replace(turn, said=Words(text)) if text else turn

    async def _answer_words(self, turn: Turn, text: str) -> Reply:
        visit = self._visit(turn)
        step, visit.topic.step = visit.topic.step, None
        waiting, visit.topic.offer = visit.topic.offer, None
        if not text:
            return await courtesy.help_(visit)
        if wants_to_start_over(text):
            self._keeping.memory.clear_topic(turn.person, turn.place, is_public=turn.is_public)
            return await courtesy.started_over(visit)
        draft = await self._keeping.draft(turn.person) if step and not turn.is_public else None
        answered = answered_act(text, step, draft, visit.translator) or answered_part(text, waiting)
        if answered is not None:
            return await self._answer_act(turn, answered)
        if not is_readable(text):
            return await courtesy.unreadable(visit)
        if turn.is_public:
            visit.topic.words = text
        visit.heard = self._language.parse(text, await visit.profile_in_question())
        return said_in_english(visit, text, await _answered(capability_for(visit, text, visit.heard), visit))

    async def _answer_act(self, turn: Turn, act: Act) -> Reply:
        visit = self._visit(turn)
        visit.values = act.values
        visit.topic.step = visit.topic.asked = None
        form = self.form(act, turn.locale)
        if form is not None:
            return Reply(form.title, questions=form.questions, intent="estimate")
        return await _answered(ACTS.get(act.name, courtesy.old_button), visit)

    def _visit(self, turn: Turn) -> Visit:
        topic = self._keeping.memory.topic(turn.person, turn.place, is_public=turn.is_public)
        return Visit(turn, self._pay, self._language, self._knowledge, self._keeping, translator(turn.locale), topic)


async def _answered(capability: Capability, visit: Visit) -> Reply:
    """The capability's reply; a currency without a rate is the one thing that any of them may trip over."""
    try:
        return await capability(visit)
    except UnknownCurrency as error:
        return courtesy.without_rate(visit, error.currency)
