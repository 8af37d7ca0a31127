"""What is remembered of a person: in the store once they said yes, else in this process for half an hour."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from bot.conversation.community.ledger import Ledger
from bot.conversation.desk import Desk
from bot.conversation.draft import Draft
from bot.conversation.memory import Memory
from bot.conversation.one_by_one import OneByOne
from bot.conversation.privacy.footprint import Footprint
from bot.conversation.privacy.rules import DEFAULT_RULES, Rules
from bot.conversation.servers.book import ServerBook
from bot.conversation.standing import Standings
from models.pay.estimate import Estimate
from models.profile import Profile

if TYPE_CHECKING:
    from bot.store import Store
    from bot.store.news import News

MATCHING = "matching"
"""The yes to being compared with by others."""


class Keeping:
    """One door to memory and store. Every write is finished before its method returns."""

    def __init__(
        self, store: Store | None, memory: Memory, clock: Callable[[], datetime], rules: Rules = DEFAULT_RULES
    ) -> None:
        self._desk = Desk(store) if store is not None else None
        self._one_by_one = OneByOne()
        self._clock = clock
        self.memory = memory
        self._standings = Standings(store, clock)
        self.footprint = Footprint(store, memory, self._standings, clock, rules)
        self.servers = ServerBook(store, clock)
        self.community = Ledger(store, clock)

    def clock(self) -> datetime:
        """Now, as the conversation is told it."""
        return self._clock()

    def hear(self, news: News) -> None:
        """Something of a person changed in another process."""
        self._standings.changed(news.person)
        if news.is_gone:
            self.memory.forget(news.person)

    def forget_what_is_held(self) -> None:
        """As after a restart."""
        self._standings.forget_everybody()
        self.servers.forget_what_is_held()
        self.memory.forget_everybody()

    @property
    def can_store(self) -> bool:
        return self._desk is not None

    @asynccontextmanager
    async def in_one_go(self, person: str) -> AsyncIterator[None]:
        """Nothing else of this person comes between what is read and what is written while the block runs.

        Of somebody who is remembered it is one transaction: if the block raises, nothing was written.
        """
        async with self._one_by_one.turn(person):
            if self._desk is None or not await self.has_consented(person):
                yield
                return
            async with self._desk.in_one_go():
                yield

    async def has_consented(self, person: str) -> bool:
        stored = self._desk.under_way if self._desk is not None else None
        if stored is not None:  # a look beside it would wait for what this transaction holds
            return await stored.people.has_consented(person)
        return (await self._standings.of(person)).has_consented

    async def load_locale(self, person: str) -> None:
        """Hold in memory which language a person chose, if the store knows it."""
        kept = (await self._standings.of(person)).locale
        if kept is not None:
            self.memory.held(person).locale = kept

    async def speak(self, person: str, locale: str) -> bool:
        """The language they chose (empty: whatever Discord says); whether it is kept for good."""
        self.memory.held(person).locale = locale
        if self._desk is None:
            return False
        async with self._desk.transaction() as stored:
            is_kept = await stored.people.has_consented(person)
            if is_kept:
                await stored.people.speak(person, locale)
        self._standings.changed(person)
        return is_kept

    async def profile(self, person: str) -> Profile | None:
        """The answers that a person finished."""
        if self._desk is not None and await self.has_consented(person):
            async with self._desk.reading() as stored:
                return await stored.profiles.get(person)
        return self.memory.held(person).profile

    async def draft(self, person: str) -> Draft | None:
        """The questionnaire under way; None where there is none or it is no longer readable."""
        payload = self.memory.held(person).draft
        if self._desk is not None and await self.has_consented(person):
            async with self._desk.reading() as stored:
                payload = await stored.drafts.get(person)
        try:
            return Draft.from_payload(payload) if payload else None
        except ValueError:
            return None

    async def keep_draft(self, person: str, draft: Draft) -> None:
        if self._desk is not None:
            async with self._desk.transaction() as stored:
                if await stored.people.has_consented(person):
                    await stored.drafts.put(person, draft.to_payload(), self._clock())
                    return
        self.memory.held(person).draft = draft.to_payload()

    async def finish(self, person: str, profile: Profile, estimate: Estimate) -> None:
        """The profile takes the draft's place, and the estimate is added to the history."""
        if self._desk is not None:
            async with self._desk.transaction() as stored:
                if await stored.people.has_consented(person):
                    await stored.drafts.drop(person)
                    await stored.profiles.put(person, profile, self._clock())
                    await stored.estimates.add(person, estimate_payload(estimate), self._clock())
                    return
        held = self.memory.held(person)
        held.draft, held.profile = None, profile

    async def amend(self, person: str, profile: Profile) -> None:
        """A part of their answers changed, without a new estimate for the history."""
        if self._desk is not None:
            async with self._desk.transaction() as stored:
                if await stored.people.has_consented(person):
                    await stored.profiles.put(person, profile, self._clock())
                    return
        self.memory.held(person).profile = profile

    async def drop_draft(self, person: str) -> None:
        if self._desk is not None:
            async with self._desk.transaction() as stored:
                if await stored.people.has_consented(person):
                    await stored.drafts.drop(person)
        self.memory.held(person).draft = None

    async def consent(self, person: str, estimate: Estimate | None) -> bool:
        """Their yes: what memory holds goes to the store. False where nothing can be stored."""
        if self._desk is None:
            return False
        held, now = self.memory.held(person), self._clock()
        async with self._desk.transaction() as stored:
            await stored.people.consent(person, now)
            if held.locale:
                await stored.people.speak(person, held.locale)
            if held.draft is not None:
                await stored.drafts.put(person, held.draft, now)
            if held.profile is not None:
                await stored.profiles.put(person, held.profile, now)
            if estimate is not None:
                await stored.estimates.add(person, estimate_payload(estimate), now)
        self._standings.changed(person)
        held.draft, held.profile = None, None
        return True

    async def allows_matching(self, person: str) -> bool:
        """Whether others may compare with this person."""
        if self._desk is None or not await self.has_consented(person):
            return False
        async with self._desk.reading() as stored:
            return await stored.people.allows(person, MATCHING)

    async def allow_matching(self, person: str, *, is_allowed: bool) -> None:
        """Note their yes or no, where they are remembered."""
        if self._desk is not None:
            async with self._desk.transaction() as stored:
                if await stored.people.has_consented(person):
                    await stored.people.allow(person, MATCHING, is_allowed=is_allowed)

    async def matched_profile(self, person: str) -> Profile | None:
        """The profile of somebody who may be compared with; None for everybody else, for whatever reason."""
        return await self.profile(person) if await self.allows_matching(person) else None

    async def newest_estimates(self, person: str, limit: int) -> list[dict[str, object]]:
        if self._desk is None or not await self.has_consented(person):
            return []
        async with self._desk.reading() as stored:
            return await stored.estimates.newest(person, limit)

    async def keep_offer(self, person: str, payload: dict[str, object]) -> int | None:
        """Their yes to keeping this offer and nothing else; its number, None without a store."""
        if self._desk is None:
            return None
        async with self._desk.transaction() as stored:
            await stored.people.admit(person, self._clock())
            number = await stored.offers.add(person, payload, self._clock())
        self._standings.changed(person)
        return number

    async def kept_offers(self, person: str) -> list[tuple[int, dict[str, object]]]:
        """Offers kept in the store, the oldest first, by their numbers."""
        if self._desk is None or not (await self._standings.of(person)).is_known:
            return []
        async with self._desk.reading() as stored:
            return [(kept["number"], kept["payload"]) for kept in await stored.offers.kept(person)]

    async def remove_offer(self, person: str, number: int) -> bool:
        if self._desk is None:
            return False
        async with self._desk.transaction() as stored:
            was_there = await stored.offers.remove(person, number, self._clock())
            if not await stored.people.has_consented(person) and not await stored.offers.kept(person):
                await stored.people.erase(person)  # nothing is left that hangs on them here
        self._standings.changed(person)
        return was_there


def estimate_payload(estimate: Estimate) -> dict[str, object]:
    """An estimate as it is kept: enough to split a later change into model, year and profile."""
    reference = estimate.reference
    return {
        "profile": estimate.profile.known(),
        "currency": estimate.currency,
        "year": estimate.year,
        "model": estimate.model.version,
        "base": _quantiles(estimate, "base"),
        "total": _quantiles(estimate, "total"),
        "reference": {"p50": reference.p50, "profile": dict(reference.profile)} if reference else None,
        "terms": [
            {"factor": driver.factor, "value": driver.value, "multiplier": driver.multiplier}
            for driver in estimate.drivers
        ],
        "confidence": estimate.evidence.confidence,
    }


def _quantiles(estimate: Estimate, pay: str) -> dict[str, float] | None:
    quantiles = estimate.base if pay == "base" else estimate.total
    if quantiles is None:
        return None
    return {name: getattr(quantiles, name) for name in ("p10", "p25", "p50", "p75", "p90")}
