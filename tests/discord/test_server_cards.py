"""Cards of servers, communities and two people, held against Discord's limits over all that can stand on them."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import load_language, load_pay
from bot.conversation import Conversation
from bot.conversation.community.ledger import Share
from bot.conversation.reply import Reply
from bot.conversation.turn import Act, Membership, Place, PlaceKind, Turn
from bot.faces.discord.completion import complete_country
from bot.store import Store
from models.profile import Role, Seniority
from tests.discord.walk import LONGEST_ID, Walk

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MANAGER = Membership(may_manage=True, joined_at=NOW - timedelta(days=900))


@pytest.fixture(scope="module")
def models() -> tuple[Any, Any]:
    return load_pay(), load_language()


@pytest.fixture
async def conversation(models: tuple[Any, Any], tmp_path: Path) -> AsyncIterator[Conversation]:
    store = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'people.sqlite3'}")
    yield Conversation(*models, store, lambda: NOW)
    await store.close()


async def shown(conversation: Conversation, act: Act, *, is_public: bool = False, locale: str = "en-US") -> Reply:
    """The card, once it was drawn and Discord would take it."""
    place = Place(PlaceKind.SERVER, LONGEST_ID, LONGEST_ID)
    turn = Turn(f"discord:{LONGEST_ID}", place, act, locale, is_public, MANAGER)
    reply = await conversation.answer(turn)
    Walk(conversation, locale, is_public).look_at(reply)
    return reply


@pytest.mark.parametrize("locale", ["en-US", "de"])
async def test_settings_with_as_many_channels_as_can_be_picked(conversation: Conversation, locale: str) -> None:
    channels = ",".join(str(LONGEST_ID - number) for number in range(25))
    for values in (
        {"k": "channels", "v": channels}, {"k": "digest", "v": str(LONGEST_ID)}, {"k": "language", "v": "auto"},
        {"k": "visible", "v": "yes"}, {"k": "community", "v": "no"}, {"k": "nonsense", "v": "x"}, {},
    ):  # fmt: skip
        await shown(conversation, Act("setup.set", values), locale=locale)
    assert "25 channels" in (await shown(conversation, Act("setup"))).paragraphs[0] or locale == "de"


async def test_what_a_channel_is_told_carries_its_buttons(conversation: Conversation) -> None:
    for name in ("panel", "introduce"):
        reply = await shown(conversation, Act(name), is_public=True)
        assert all(action.is_for_anyone for action in reply.actions)
    for month in range(1, 13):
        reply = await shown(conversation, Act("digest", {"month": f"2027-{month:02}"}), is_public=True)
        assert reply.charts
    await shown(conversation, Act("about"))
    await shown(conversation, Act("help"))
    await shown(conversation, Act("match", {"other": "discord:1"}))


async def test_every_role_and_level_can_be_added_by_buttons_within_a_hundred_characters(
    conversation: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    for role in Role:
        for level in Seniority:
            values = {"role": role.value, "seniority": level.value, "country": "US"}
            asked = await shown(conversation, Act("add", values))
            for band in (asked.questions[0].options[0], asked.questions[0].options[-1]):
                confirm = await shown(conversation, Act("add", {**values, "band": band.value}))
                assert confirm.title == "This is what would be kept"
            for action in asked.actions:
                await shown(conversation, action.act)
    assert "left out" not in caplog.text


async def test_a_community_with_many_groups_is_shown_page_by_page(conversation: Conversation) -> None:
    countries = ("US", "DE", "FR", "IN", "AT", "KE", "AR", "JP")
    for number, country in enumerate(countries):
        for level in (Seniority.MID, Seniority.SENIOR):
            for person in range(8):
                share = Share(Role.MACHINE_LEARNING_ENGINEER.value, level.value, country, 47 + person)
                await conversation.community.add(f"discord:{number}.{level}.{person}", LONGEST_ID, share)
    await conversation.community.release_due()
    first = await shown(conversation, Act("community"))
    (more,) = [action for action in first.actions if action.label == "More groups"]
    second = await shown(conversation, more.act)
    assert len(first.fields) + len(second.fields) == 2 * len(countries)
    assert not {field.name for field in first.fields} & {field.name for field in second.fields}
    assert len((await shown(conversation, Act("digest", {"month": "2026-12"}), is_public=True)).fields) > 1


def test_countries_are_offered_while_typing_whatever_they_are_called() -> None:
    for typed, code in (("germ", "DE"), ("deutschland", "DE"), ("uk", "GB"), ("Berlin", "DE"), ("Germny", "DE")):
        offered = [choice.value for choice in complete_country(typed, "en-US")]
        assert code in offered, typed
        assert len(offered) <= 25
