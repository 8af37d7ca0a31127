"""Round trips: from the moment Discord sends an interaction until the person sees the answer, one at a time.

The bare bot and ours take turns, so that whatever else the machine does meets both; a picture that follows an answer
is waited for, so that it burdens neither's next trip.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from itertools import cycle

from tests.bench.figures import Figure, Sample, Target
from tests.bench.processes import side_by_side
from tests.bench.sizes import Size
from tests.discord.cards import Card
from tests.discord.loopback import LoopbackDiscord
from tests.discord.people import Person
from tests.discord.questions import begin_with_a_yes, first_choice

BARE = "/pong of the bare bot"
PEOPLE = 250
PAY_QUESTIONS = ("How much does a senior ML engineer make in Berlin?", "what does a data scientist earn in Toronto")
QUESTIONS = ("Does a PhD pay off?", "Is remote work paid less?", "Which skills pay best?")
PLACES = ("Berlin", "Paris", "London", "Toronto", "New York", "Zurich", "Warsaw", "Bengaluru")
STEPS = 4
"""Saved steps that each person takes after their yes."""

Act = Callable[[Person, int], Awaitable[Card]]


async def measure(size: Size) -> list[Figure]:
    async with side_by_side() as (bare, ours):
        crowds = [_crowd(bare.discord, ours.discord, min(PEOPLE, size.trips)) for _ in range(4)]
        new = await _alternated(crowds[0], len(crowds[0]), _salary, has_picture=True)
        for crowd in crowds[1:]:
            await _alternated(crowd, len(crowd), _help)
        again = await _alternated(crowds[1], size.trips, _salary, has_picture=True)
        priced = await _alternated(crowds[2], size.trips, _ask_for_pay, has_picture=True)
        asked = await _alternated(crowds[3], size.trips, _ask)
        helped = await _alternated(crowds[0], size.trips, _help)
        saved = await _saved_steps(bare.discord.person(), ours.discord, size.trips)
    return [
        _figure("/salary", again, Target(50, 1.5), Target(99, 2)),
        _figure("/salary, whom it never met", new),
        _figure("/ask for a range", priced, Target(50, 3)),
        _figure("/ask in general", asked, Target(50, 3)),
        _figure("/help", helped),
        _figure("a questionnaire's step, saved first", saved, Target(50, 4)),
    ]


def _figure(name: str, samples: tuple[Sample, Sample], *targets: Target) -> Figure:
    return Figure("round_trips", name, *samples, BARE, targets=targets)


def _crowd(bare: LoopbackDiscord, ours: LoopbackDiscord, count: int) -> list[tuple[Person, Person]]:
    """Enough people for one kind of act that nobody meets its cooldown."""
    return [(bare.person(), ours.person()) for _ in range(count)]


async def _alternated(
    crowd: list[tuple[Person, Person]], trips: int, act: Act, *, has_picture: bool = False
) -> tuple[Sample, Sample]:
    """Ours and the yardstick's, in turn."""
    ours, pong = Sample(), Sample()
    for number, (bare, person) in zip(range(trips), cycle(crowd), strict=False):
        await pong.wait(bare.command("pong"))
        card = await ours.wait(act(person, number))
        assert card.message["embeds"], card.text  # a refusal would be quick
        if has_picture:
            await card.next()
    return ours, pong


async def _salary(person: Person, number: int) -> Card:
    return await person.command("salary", role="Senior ML engineer", place=PLACES[number % len(PLACES)])


async def _ask_for_pay(person: Person, number: int) -> Card:
    return await person.command("ask", question=PAY_QUESTIONS[number % len(PAY_QUESTIONS)])


async def _ask(person: Person, number: int) -> Card:
    return await person.command("ask", question=QUESTIONS[number % len(QUESTIONS)])


async def _help(person: Person, _number: int) -> Card:
    return await person.command("help")


async def _saved_steps(bare: Person, discord: LoopbackDiscord, trips: int) -> tuple[Sample, Sample]:
    """Steps of people who said yes: each is in the database before the next question is seen."""
    saved, pong = Sample(), Sample()
    while len(saved.values) < trips:
        card = await begin_with_a_yes(discord.person())
        for _ in range(STEPS):
            await pong.wait(bare.command("pong"))
            card = await saved.wait(first_choice(card))
    return saved, pong
