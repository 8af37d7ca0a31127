"""The one door of the product: a Turn in, a Reply out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.conversation import courtesy, refusals
from bot.conversation.capabilities import ACTS, FORMS, capability_for
from bot.conversation.community.ledger import Ledger
from bot.conversation.employer_names import forget_names
from bot.conversation.finishing import finished
from bot.conversation.following.reading import follow_up
from bot.conversation.following.remembering import remembered
from bot.conversation.following.units import shown_per
from bot.conversation.following.waiting import Waiting
from bot.conversation.greeting import is_first_meeting, two_lines
from bot.conversation.hearing import (
    LONG,
    LONGEST_READ,
    LONGEST_TYPED,
    PAUSE,
    is_lost,
    is_readable,
    read_part,
    wants_to_start_over,
)
from bot.conversation.keeping import Keeping
from bot.conversation.memory import Memory
from bot.conversation.offers.shelf import names_at_hand
from bot.conversation.own_pay.naming import named_in_words
from bot.conversation.privacy.rules import DEFAULT_RULES, Rules
from bot.conversation.reply import Form, Reply
from bot.conversation.servers.book import ServerBook
from bot.conversation.speaking import in_own_language, spoken
from bot.conversation.turn import Act, Turn, Words
from bot.conversation.visit import Capability, Visit
from bot.translation import translator
from models.knowledge import Knowledge
from models.language import Language
from models.pay.model import PayModel
from models.pay.rates import UnknownCurrency

if TYPE_CHECKING:
    from bot.store import Store
    from bot.store.news import News

_STAYING = frozenset(("explain", "sources"))
"""Acts after which a general question can still be asked again for another place."""


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
        rules: Rules = DEFAULT_RULES,
    ) -> None:
        self._pay = pay
        self._language = language
        self._knowledge = knowledge or Knowledge.load()
        self._reading = asyncio.Semaphore(1)
        self._keeping = Keeping(store, Memory(clock), clock, rules)

    async def answer(self, turn: Turn) -> Reply:
        """The reply to one turn. What is to be remembered is stored before it is given."""
        turn = await in_own_language(_as_far_as_read(self._asked_in_words(turn)), self._keeping)
        await self._keeping.footprint.see(turn.person)
        try:
            if isinstance(turn.said, Words):
                reply = await self._in_its_turn(turn, turn.said.text)
            else:
                reply = await self._answer_act(turn, turn.said)
        except UnknownCurrency as error:
            reply = refusals.without_rate(self._visit(turn), error.currency)
        finally:
            self._language.forget()
            forget_names()
        return replace(reply, locale=self.spoken(turn))

    async def greeting(self, turn: Turn) -> str:
        """Two lines to put under the first answer that a person gets alone; nothing for all later ones."""
        if not is_first_meeting(turn, self._keeping.memory):
            return ""
        return await two_lines(self._visit(replace(turn, locale=self.spoken(turn))))

    async def offer_names(self, turn: Turn) -> tuple[str, ...]:
        """What the offers at hand are called, in the language that their person is answered in."""
        turn = await in_own_language(turn, self._keeping)
        return await names_at_hand(self._visit(turn))

    def hear(self, news: News) -> None:
        """What another process on the same database did: who was forgotten there is forgotten here."""
        self._keeping.hear(news)

    def forget_what_is_held(self) -> None:
        """As after a restart: what others did in the meantime was not heard."""
        self._keeping.forget_what_is_held()

    @property
    def servers(self) -> ServerBook:
        """What servers settled: who may see an answer, in which language."""
        return self._keeping.servers

    @property
    def community(self) -> Ledger:
        """What servers' members added, and the releases of it."""
        return self._keeping.community

    def spoken(self, turn: Turn) -> str:
        """The locale that a turn is answered in, as far as memory tells; a reply says its own. Pure: no I/O."""
        return spoken(turn, self._keeping.memory)

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

    async def _in_its_turn(self, turn: Turn, text: str) -> Reply:
        """Long messages are read one after the other, so that many of them hold up nobody who asks in a few words."""
        if len(text) <= LONG:
            return await self._answer_words(turn, text)
        has_to_wait = self._reading.locked()
        async with self._reading:
            if has_to_wait:
                await asyncio.sleep(PAUSE)  # whoever came meanwhile goes first
            return await self._answer_words(turn, text)

    async def _answer_words(self, turn: Turn, text: str) -> Reply:
        visit = self._visit(turn)
        if not text:
            return await courtesy.help_(visit)
        if wants_to_start_over(text):
            self._keeping.memory.clear_topic(turn.person, turn.place, is_public=turn.is_public)
            return await courtesy.started_over(visit)
        waiting = Waiting.taken_from(visit.topic)
        act = await waiting.act_for(visit, text)
        if act is not None:
            return await self._answer_act(turn, act)
        if turn.is_public:
            visit.topic.words = text
        reply = await waiting.reply_for(visit, text)
        if reply is None:
            reply = await self._understood(visit, text)
            visit.topic.awaited = visit.topic.awaited or waiting.still_awaited(reply)
            waiting.goes_on(visit.topic, reply)
            reply = await waiting.leading_back(visit, reply)
        return remembered(visit, reply)

    async def _understood(self, visit: Visit, text: str) -> Reply:
        """The reply to words that answer no question of ours."""
        capability = follow_up(visit, text)
        if capability is None and not is_readable(text):
            return await refusals.unreadable(visit)
        if capability is None:
            visit.heard = self._language.parse(text, await visit.profile_in_question())
            if is_lost(text, visit.heard.intent, knows_any=self._language.knows_any(text)):
                return await refusals.unreadable(visit)
            visit.named = await named_in_words(visit, text)
            if not visit.heard.money:
                shown_per(visit, text)
            capability = capability_for(visit, text, visit.heard)
        return finished(visit, text, await _answered(capability, visit))

    async def _answer_act(self, turn: Turn, act: Act) -> Reply:
        visit = self._visit(turn)
        visit.values = {name: read_part(value, LONGEST_TYPED) for name, value in act.values.items()}
        Waiting.taken_from(visit.topic)
        if act.name not in _STAYING:
            visit.topic.asked = None
        form = self.form(act, turn.locale)
        if form is not None:
            return Reply(form.title, questions=form.questions, intent="estimate")
        return remembered(visit, await _answered(ACTS.get(act.name, refusals.old_button), visit))

    def _visit(self, turn: Turn) -> Visit:
        topic = self._keeping.memory.topic(turn.person, turn.place, is_public=turn.is_public)
        return Visit(turn, self._pay, self._language, self._knowledge, self._keeping, translator(turn.locale), topic)


def _as_far_as_read(turn: Turn) -> Turn:
    """The turn with no more of its words than is read, wherever it is read."""
    if not isinstance(turn.said, Words):
        return turn
    return replace(turn, said=replace(turn.said, text=read_part(turn.said.text.strip(), LONGEST_READ)))


async def _answered(capability: Capability, visit: Visit) -> Reply:
    """The capability's reply; a currency without a rate is the one thing that any of them may trip over."""
    try:
        return await capability(visit)
    except UnknownCurrency as error:
        return refusals.without_rate(visit, error.currency)
