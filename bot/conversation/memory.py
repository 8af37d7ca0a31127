"""What is held for half an hour in this process alone, for people who have not (yet) said yes to more."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.conversation.half_hour import MOST_HELD, Shelf
from bot.conversation.named_pay import NamedPay
from bot.conversation.reply import Action, Question
from bot.conversation.turn import Act, Place
from models.pay.offers import Offer, Outlook
from models.profile import Profile

MOST_PROFILES = 12


@dataclass(frozen=True, slots=True)
class Seen:
    """The card that was shown last: what "why?" asks about."""

    intent: str
    sides: tuple[Profile, ...] = ()
    """Whom it was about; two where it set two things apart, the newer last."""
    topic: str | None = None
    """Which general question it answered."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """A question of ours that waits for an answer in words."""

    field: str
    """One of "role" and "place"."""
    profile: Profile
    """All that was said so far."""
    places: tuple[Profile, ...] = ()
    """Where one of several places of the same name is meant: which ones."""
    changes: bool = False
    """Whether the answer changes one thing of ``profile``, rather than completing it."""


@dataclass(slots=True)
class Topic:
    """What was last talked about with one person in one place."""

    profile: Profile | None = None
    per: str = "year"
    words: str | None = None
    """The last public question, so that "Answer just for me" can answer it again."""
    asked: str | None = None
    """The topic that was answered last for a typical case: "and in Germany?" asks it again."""
    offer: tuple[str, str] | None = None
    """The offer (by its token) and the part of it that was asked about last: a line of text may answer it."""
    discussed: tuple[str, ...] = ()
    """The offers (by their tokens) on the last card about offers: "make it 90k" changes them."""
    change: str = ""
    """Words that change an offer, while it is asked which one they mean."""
    offers: tuple[str, ...] = ()
    """The offers (by their tokens) that stood side by side when one of them was asked about."""
    step: str | None = None
    """The step of the questionnaire that was shown last: a line of text may answer it."""
    awaited: Awaited | None = None
    """The question that was asked last: a line of text may answer it."""
    seen: Seen | None = None
    locale: str = ""
    """The language they wrote in last, where that is another than Discord's and one that is spoken."""
    trail: list[Profile] = field(default_factory=list)
    """What was talked about, change by change, the newest last: "what if both?", "undo"."""
    offered: dict[str, Act] = field(default_factory=dict)
    """What the last card offered, by its label: typing the label is picking it."""
    current: NamedPay | None = None
    """What they are paid now, as they named it in this talk; kept nowhere else."""
    wanted: Offer | None = None
    """The pay that they said they want, of the offer or the raise that is spoken of."""
    limit: Offer | None = None
    """The most that the other side named for it."""
    placing: NamedPay | None = None
    """Pay that was named and is to be placed on the next card of a range."""
    open_question: tuple[str, Act] | None = None
    """The job or place that the last card asked for, and what answers it."""
    guessed: tuple[Action, ...] = ()
    """What the last card guessed at, where it was not sure what was meant."""
    choice: Question | None = None
    """The question of the last card that asked which one of several is meant, and nothing else."""
    yes_or_no: Question | None = None
    """The question of the last card that a yes or a no answers."""


@dataclass(slots=True)
class Held:
    """One person's things."""

    draft: dict[str, object] | None = None
    profile: Profile | None = None
    was_asked: bool = False
    """Whether the consent question was put under a result, or answered with no."""
    offers: OrderedDict[str, Offer] = field(default_factory=OrderedDict)
    """Offers they named, by the token that buttons carry, the newest last; kept elsewhere only by their own yes."""
    locale: str = ""
    """The language they chose; empty for whatever Discord says."""
    told_locale: str = ""
    """What Discord said last of their language; it says nothing with a direct message."""
    seen_on: date | None = None
    """The day on which the store was last told that they came by."""
    outlook: Outlook = field(default_factory=Outlook)
    """What they assume of shares and bonus."""
    shown: OrderedDict[str, Profile] = field(default_factory=OrderedDict)
    """Profiles behind the cards they were shown, by the token that the cards' buttons carry."""


class Memory:
    """Bounded, forgotten by time and by restart; never written anywhere."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._greeted: OrderedDict[str, None] = OrderedDict()
        self._people: Shelf[str, Held] = Shelf(Held, clock)
        self._topics: Shelf[tuple[str, Place, bool], Topic] = Shelf(Topic, clock)

    def greet(self, person: str) -> bool:
        """Whether this person has not been greeted yet; they have been from now on, until a restart."""
        is_new = person not in self._greeted
        self._greeted[person] = None
        while len(self._greeted) > MOST_HELD:
            self._greeted.popitem(last=False)
        return is_new

    def held(self, person: str) -> Held:
        return self._people.take(person)

    def topic(self, person: str, place: Place, *, is_public: bool) -> Topic:
        """What was said in private stays apart from what was said in front of others in the same channel."""
        return self._topics.take((person, place, is_public))

    def clear_topic(self, person: str, place: Place, *, is_public: bool) -> None:
        self._topics.drop((person, place, is_public))

    def talked_about(self, person: str) -> list[Profile]:
        """Every profile that is held of one person: of their conversations and behind their cards, each once."""
        topics = [topic.profile for topic in self._topics.values_where(lambda key: key[0] == person)]
        found = [profile for profile in (*topics, *self.held(person).shown.values()) if profile is not None]
        return [profile for place, profile in enumerate(found) if profile not in found[:place]]

    def pay_named(self, person: str) -> dict[str, list[Offer]]:
        """The pay that a person named in their conversations, by what it is to them."""
        topics = self._topics.values_where(lambda key: key[0] == person)
        return {
            "paid_now": [topic.current.pay for topic in topics if topic.current is not None],
            "wanted": [topic.wanted for topic in topics if topic.wanted is not None],
            "limit": [topic.limit for topic in topics if topic.limit is not None],
            "to_place": [topic.placing.pay for topic in topics if topic.placing is not None],
        }

    def forget_pay(self, person: str) -> bool:
        """Drop the pay that a person named, today's job among their offers too; whether there was any."""
        offers = self.held(person).offers
        present = [token for token, offer in offers.items() if offer.is_present]
        had_any = bool(present) or any(self.pay_named(person).values())
        for token in present:
            del offers[token]
        for topic in self._topics.values_where(lambda key: key[0] == person):
            topic.current = topic.wanted = topic.limit = topic.placing = None
        return had_any

    def forget_everybody(self) -> None:
        """As after a restart."""
        for shelf in (self._people, self._topics):
            shelf.drop_where(lambda _: True)
        self._greeted.clear()

    def forget(self, person: str) -> None:
        """Everything of one person, everywhere."""
        self._greeted.pop(person, None)
        self._people.drop(person)
        self._topics.drop_where(lambda key: key[0] == person)

    def show(self, person: str, token: str, profile: Profile) -> None:
        """Remember the profile behind a card for the buttons under it."""
        shown = self.held(person).shown
        shown.pop(token, None)
        shown[token] = profile
        while len(shown) > MOST_PROFILES:
            shown.popitem(last=False)
