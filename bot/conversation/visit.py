"""What a capability is given: the turn, the models, and what is remembered of the person."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.conversation.keeping import Keeping
from bot.conversation.memory import Topic
from bot.conversation.named_pay import Named
from bot.conversation.reply import Reply
from bot.conversation.turn import Act, Turn
from bot.translation import Translator
from models.knowledge import Knowledge
from models.language import Language, Understanding
from models.pay.model import PayModel
from models.profile import Profile


@dataclass(slots=True)
class Visit:
    """One turn being answered."""

    turn: Turn
    pay: PayModel
    language: Language
    knowledge: Knowledge
    keeping: Keeping
    translator: Translator
    topic: Topic
    heard: Understanding | None = None
    """How the words were understood; None for an act."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What came with the act; empty for words."""
    named: Named = field(default_factory=Named)
    """The pay that the words name."""
    answered_topic: str | None = None
    """The general question that the reply answers, if it does."""

    @property
    def person(self) -> str:
        return self.turn.person

    def say(self, template: str, /, **values: object) -> str:
        return self.translator.say(template, **values)

    def count(self, one: str, many: str, number: int, /, **values: object) -> str:
        return self.translator.count(one, many, number, **values)

    async def own_profile(self) -> Profile | None:
        """The person's finished answers. In front of others they do not exist."""
        return None if self.turn.is_public else await self.keeping.profile(self.person)

    def profile_shown(self) -> Profile | None:
        """The profile of the card whose button was pressed, while it is remembered."""
        return self.shown_as("p")

    def shown_as(self, name: str) -> Profile | None:
        """The profile that a button carries under a name, while it is remembered."""
        token = self.values.get(name)
        return self.keeping.memory.held(self.person).shown.get(token) if token else None

    async def profile_in_question(self) -> Profile | None:
        """What "it" means: the card that was pressed, else what was last talked about, else their own answers."""
        return self.profile_shown() or self.topic.profile or await self.own_profile()

    async def asker(self) -> Profile | None:
        """Who "I" is: their own answers with what was changed in this talk, or else whom this talk is about."""
        own, trail = await self.own_profile(), self.topic.trail
        if own is None:
            return self.topic.profile
        return trail[-1] if own in trail else own

    def talk_about(self, profile: Profile) -> dict[str, str]:
        """Make a profile what is talked about; gives the values by which a button under the card finds it again."""
        self.topic.profile = profile
        return self.show(profile)

    def show(self, profile: Profile) -> dict[str, str]:
        """The values by which a button under a card finds a profile again, without making it what is talked about."""
        token = profile_token(profile)
        self.keeping.memory.show(self.person, token, profile)
        return {"p": token}


Capability = Callable[[Visit], Awaitable[Reply]]


def act_of(visit: Visit) -> Act | None:
    said = visit.turn.said
    return said if isinstance(said, Act) else None


def profile_token(profile: Profile) -> str:
    """Six letters that stand for a profile on a button."""
    canonical = json.dumps(profile.known(), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()[:6]
