"""Every command in two languages, in a server, in a direct message, and by somebody who installed it for themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.translation import LANGUAGES, translator
from tests.discord.cards import Card, OpenForm
from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.people import Person
from tests.discord.process import Home, running

pytestmark = pytest.mark.slow

COMMANDS: tuple[tuple[str, Mapping[str, Any], str], ...] = (
    ("help", {}, "What I can do"),
    ("salary", {"role": "mle", "place": "Berlin"}, ""),
    ("whatif", {"change": "in Zurich"}, ""),
    ("compare", {"first": "Berlin", "second": "Paris"}, ""),
    ("trend", {"role": "mle", "place": "Germany"}, ""),
    ("board", {}, ""),
    ("history", {}, ""),
    ("ask", {"question": "is remote paid less?"}, "Remote work and pay"),
    ("estimate", {}, ""),
    ("offer add", {"details": "90k base, 10% bonus, mle in Berlin"}, ""),
    ("offer list", {}, ""),
    ("offer compare", {}, ""),
    ("offer remove", {}, ""),
    ("negotiate", {}, ""),
    ("profile show", {}, "I know nothing about you yet"),
    ("profile export", {}, ""),
    ("profile delete", {}, ""),
    ("privacy", {}, "What I keep about you"),
    ("language", {}, "Which language shall I speak?"),
)
"""A command, its options, and the title that its card has in English, where that is always the same."""
OF_SERVERS = (("setup settings", {}), ("community show", {}), ("community leave", {}))
PLACES = ((Where.SERVER, False), (Where.DIRECT, False), (Where.SERVER, True), (Where.PRIVATE, True))


def test_both_are_spoken() -> None:
    assert {"de", "hr"} <= set(LANGUAGES)


async def press_through(card: Card) -> None:
    """Every button, the form behind it, and the first option of each select, as long as they stand on the card."""
    for label in card.buttons:
        now = as_it_is(card)
        if label in now.buttons:
            assert isinstance(await filled_in(await now.press(label)), Card)
    for offered in [item["options"][0]["label"] for item in card.items() if item.get("options")]:
        now = as_it_is(card)
        if offered in now.options:
            assert isinstance(await now.pick(offered), (Card, OpenForm))


async def filled_in(seen: Card | OpenForm) -> Card | OpenForm:
    """What comes when the first item of a form is filled in; a card as it is."""
    if isinstance(seen, Card):
        return seen
    answer = "Berlin" if len(seen.labels) == 1 else "95,000 EUR a year"
    after = await seen.submit(**{seen.labels[0]: answer})
    assert isinstance(after, (Card, OpenForm))
    return after


def as_it_is(card: Card) -> Card:
    """The card now: a press may have put another in its place."""
    now = card.person.discord.messages[int(card.message["id"])]
    return Card(card.person, card.channel, now, card.interaction)


@pytest.mark.parametrize("locale", ["de", "hr"])
@pytest.mark.parametrize(("where", "is_user_installed"), PLACES)
async def test_every_command_is_answered_in_the_language_of_its_person(
    loopback: LoopbackDiscord, home: Home, locale: str, where: Where, is_user_installed: bool
) -> None:
    say = translator(locale)
    async with running(loopback, home):
        for name, options, title in COMMANDS:
            person = loopback.person(name, locale=locale)
            seen = await person.begin_command(name, where=where, is_user_installed=is_user_installed, **options)
            assert isinstance(seen, (Card, OpenForm)), name
            if title:
                assert say.say(title) != title
                assert seen.title == say.say(title), name
            seen = await filled_in(seen)
            if isinstance(seen, Card):
                assert say.say("Something broke on my side (code {code}).", code="")[:12] not in seen.text
                await press_through(seen)
    assert "Traceback" not in home.log
    assert "fault" not in home.log


@pytest.mark.parametrize("locale", ["de", "hr"])
async def test_what_is_for_servers_is_answered_there(loopback: LoopbackDiscord, home: Home, locale: str) -> None:
    async with running(loopback, home):
        for name, options in OF_SERVERS:
            person = loopback.person(name, locale=locale)
            person.manages_server = True
            seen = await person.begin_command(name, **options)
            assert isinstance(seen, Card)
            await press_through(seen)
    assert "fault" not in home.log


async def read_by(person: Person, name: str) -> Card:
    written = await person.say("Senior MLE in Berlin, 80-95k EUR")
    seen = await person.read(name, written)
    assert isinstance(seen, Card)
    return seen


@pytest.mark.parametrize("locale", ["de", "hr"])
async def test_the_menus_of_messages_are_answered_in_both(loopback: LoopbackDiscord, home: Home, locale: str) -> None:
    async with running(loopback, home):
        for name in ("Explain the pay here", "Check this offer"):
            card = await read_by(loopback.person(name, locale=locale), name)
            assert "postings and people" not in card.text
            assert card.is_private
