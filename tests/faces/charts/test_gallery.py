"""Pictures under cards: one at a time for each person, and none on a card that was redrawn."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from typing import Any

import discord
import pytest

from bot.charts import Chart
from bot.faces.charts.pictures import Pictures
from bot.faces.discord.gallery import Gallery
from bot.faces.discord.turnstile import Room
from bot.translation import translator
from tests.faces.charts.examples import RANGE

say = translator("en-US")


@dataclass
class Card:
    """A message on Discord, with what was put on it."""

    id: int
    edits: list[dict[str, Any]] = field(default_factory=list)

    async def edit(self, **changes: Any) -> None:
        self.edits.append(changes)


@pytest.fixture
async def gallery() -> AsyncIterator[Gallery]:
    opened = Gallery()
    yield opened
    await opened.close()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is begun and finished, in order."""
    seen: list[str] = []
    draw = Pictures.draw

    async def watched(pictures: Pictures, charts: tuple[Chart, ...]) -> bytes:
        seen.append("begins")
        await asyncio.sleep(0)
        picture = await draw(pictures, charts)
        seen.append("ends")
        return picture

    monkeypatch.setattr(Pictures, "draw", watched)
    return seen


def hang(gallery: Gallery, person: int, card: Card, title: str = "", server: int | None = None) -> None:
    gallery.hang(person, card, discord.Embed(title="Card"), (replace(RANGE, title=title),), say, server)


async def finished(gallery: Gallery) -> None:
    await asyncio.gather(*gallery._hanging.values(), return_exceptions=True)


async def test_two_pictures_of_one_person_are_drawn_one_after_the_other(gallery: Gallery, drawn: list[str]) -> None:
    cards = (Card(1), Card(2))
    for card in cards:
        hang(gallery, 7, card, str(card.id))
    await finished(gallery)
    assert drawn == ["begins", "ends", "begins", "ends"]
    assert [len(card.edits) for card in cards] == [1, 1]


async def test_two_people_are_not_kept_waiting_for_each_other(gallery: Gallery, drawn: list[str]) -> None:
    hang(gallery, 7, Card(1), "one")
    hang(gallery, 8, Card(2), "two")
    await finished(gallery)
    assert drawn[:2] == ["begins", "begins"]


async def test_a_card_that_was_redrawn_never_gets_the_old_picture(gallery: Gallery) -> None:
    card = Card(1)
    hang(gallery, 7, card, "old")
    await asyncio.sleep(0)
    hang(gallery, 7, card, "new")
    await finished(gallery)
    assert len(card.edits) == 1


async def test_a_card_without_charts_takes_the_old_picture_down(gallery: Gallery) -> None:
    card = Card(1)
    hang(gallery, 7, card)
    gallery.hang(7, card, discord.Embed(title="Card"), (), say)
    await finished(gallery)
    assert card.edits == []


async def test_closing_leaves_nothing_behind(gallery: Gallery) -> None:
    hang(gallery, 7, Card(1))
    await asyncio.sleep(0)
    await gallery.close()
    assert gallery._hanging == {}


async def test_so_many_wait_of_one_person_and_of_one_server_and_one_more_is_told_to_try_later() -> None:
    gallery = Gallery(Room(of_person=2, of_server=3, in_all=9))
    mine, hers, elsewhere = [Card(number) for number in range(3)], [Card(10), Card(11)], Card(20)
    for person, cards in ((7, mine), (8, hers)):
        for card in cards:
            hang(gallery, person, card, server=1)
    hang(gallery, 9, elsewhere, server=2)
    await finished(gallery)
    assert [is_busy(card) for card in (*mine, *hers, elsewhere)] == [False, False, True, False, True, False]
    later = Card(3)
    hang(gallery, 7, later, server=1)
    await finished(gallery)
    assert not is_busy(later)
    await gallery.close()


def is_busy(card: Card) -> bool:
    (edit,) = card.edits
    return "Try again in a minute" in (edit["embed"].description or "")
