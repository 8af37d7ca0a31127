"""Walking through the questions of ``/estimate`` as a person does."""

from __future__ import annotations

import re
from typing import Any

from tests.discord.cards import Card, OpenForm
from tests.discord.people import Person

MOVES = frozenset({"Type it", "Back", "Skip", "Keep", "Save for later", "Show my range"})
"""Buttons that are no answers."""


def step_of(card: Card) -> int:
    """ "3 of about 8"."""
    found = re.search(r"(\d+) of about \d+", card.title)
    assert found, card.text
    return int(found[1])


async def first_choice(card: Card) -> Any:
    """Answers a question with the first thing it offers."""
    offered = [*card.options, *(label for label in card.buttons if label not in MOVES)]
    return await (card.answer(offered[0]) if offered else card.press("Skip"))


async def begin(person: Person) -> Card:
    """Role in a form, place from the list: the third question."""
    card = await person.command("estimate")
    assert (step_of(card), card.is_private) == (1, True)
    form = await card.press("Type it")
    assert isinstance(form, OpenForm)
    card = await form.submit(value="Senior ML engineer")
    assert step_of(card) == 2
    third: Card = await card.pick("Germany")
    assert step_of(third) == 3
    return third


async def begin_with_a_yes(person: Person) -> Card:
    """The same by somebody who then lets it be kept: the third question, asked again."""
    saved = await (await begin(person)).press("Save for later")
    await saved.press("Yes")
    third: Card = await saved.press("Go on")
    return third
