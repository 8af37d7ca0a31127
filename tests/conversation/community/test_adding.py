"""Members add their pay by a yes of its own, look at what others made of theirs together, and withdraw."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.conversation import Conversation
from bot.conversation.reply import Reply
from bot.conversation.turn import Act, Membership, Place, PlaceKind, Turn
from bot.store import Store
from models.profile import Profile, Role, Seniority
from tests.conversation.conftest import Clock
from tests.conversation.person import text_of

SERVER = Place(PlaceKind.SERVER, channel=2, server=77)
ELSEWHERE = Place(PlaceKind.SERVER, channel=5, server=78)
SHARE = {"role": "data scientist", "seniority": "senior", "country": "Germany"}


class Member:
    """Somebody in a server, who joined it so many days ago."""

    def __init__(self, conversation: Conversation, clock: Clock, number: int, days: int = 100) -> None:
        self.conversation = conversation
        self.name = f"discord:{number}"
        self.membership: Membership | None = Membership(joined_at=clock() - timedelta(days=days))

    async def does(self, name: str, place: Place = SERVER, **values: str) -> Reply:
        return await self.conversation.answer(
            Turn(self.name, place, Act(name, values), "en-US", membership=self.membership)
        )

    async def adds(self, band: int = 49) -> Reply:
        return await self.does("add", **SHARE, band=str(band), yes="1")


@pytest.fixture
def conversation(open_conversation: Callable[[], Conversation]) -> Conversation:
    return open_conversation()


@pytest.fixture
def ana(conversation: Conversation, clock: Clock) -> Member:
    return Member(conversation, clock, 1)


async def crowd(conversation: Conversation, clock: Clock, count: int, first: int = 100) -> list[Member]:
    members = [Member(conversation, clock, first + number) for number in range(count)]
    for member in members:
        await member.adds()
    return members


async def test_what_would_be_kept_is_shown_before_the_yes_and_nothing_is_kept_before_it(ana: Member) -> None:
    asked = await ana.does("add", **SHARE)
    (question,) = asked.questions
    assert "€80,000 to €100,000" in [option.label for option in question.options]
    shown = await ana.does("add", **SHARE, band="49")
    said = text_of(shown)
    apart = "Your Discord ID, this server and the day"
    for kept in ("Data scientist", "Senior", "Germany", "€80,000 to €100,000", apart):
        assert kept in said
    assert (await ana.does("community.leave")).title == "There is nothing to withdraw"


async def test_what_is_missing_is_asked_and_what_is_known_is_not(ana: Member) -> None:
    asked = await ana.does("add")
    assert [question.field for question in asked.questions] == ["role"]
    ana.conversation._keeping.memory.held(ana.name).profile = Profile(
        role=Role.DATA_ENGINEER, seniority=Seniority.MID, country="FR"
    )
    asked = await ana.does("add")
    assert [question.field for question in asked.questions] == ["band"]
    other = next(action for action in asked.actions if action.label == "Another level")
    asked = await ana.does(other.act.name, **other.act.values)
    assert [question.field for question in asked.questions] == ["seniority"]


async def test_what_cannot_be_read_is_named_with_near_matches(ana: Member) -> None:
    refused = await ana.does("add", **{**SHARE, "country": "Germny"})
    assert refused.title == "I could not read that"
    again = await ana.does(refused.actions[0].act.name, **refused.actions[0].act.values)
    assert again.questions[0].field == "band"


async def test_a_group_is_shown_from_eight_at_the_next_release_and_not_before(
    conversation: Conversation, clock: Clock, ana: Member
) -> None:
    await crowd(conversation, clock, 7)
    await conversation.community.release_due()
    await ana.adds()
    assert "There is no figure yet" in text_of(await ana.does("community"))
    assert await conversation.community.release_due() == 0
    clock.passes(7 * 24 * 60)
    assert await conversation.community.release_due() == 1
    said = text_of(await ana.does("community"))
    assert "Data science and research · Senior · Germany" in said
    assert "Middle: **€80,000 to €100,000**" in said
    assert "8 or more people" in said


async def test_withdrawing_erases_the_row_at_once_and_says_what_stays_until_when(
    conversation: Conversation, clock: Clock, store: Store
) -> None:
    members = await crowd(conversation, clock, 9)
    await conversation.community.release_due()
    gone = await members[0].does("community.leave")
    assert "stays until the next release on Nov 30, 2026" in text_of(gone)
    async with store.transaction() as t:
        number = await t.servers.number(77)
        assert number is not None
        assert len(await t.contributions.of_server(number)) == 8
    assert "Germany" in text_of(await members[1].does("community"))
    clock.passes(7 * 24 * 60)
    await conversation.community.release_due()
    assert "Germany" not in text_of(await members[1].does("community"))


async def test_deleting_everything_takes_what_was_added_along(conversation: Conversation, clock: Clock) -> None:
    ana = Member(conversation, clock, 1)
    await ana.adds()
    exported = (await ana.does("profile.export")).attachment
    assert exported is not None
    assert b'"band": 49' in exported.content
    await ana.does("profile.delete.confirm", sure="yes")
    assert (await ana.does("community.leave")).title == "There is nothing to withdraw"


@pytest.mark.parametrize(("days", "is_let"), [(13, False), (14, True)])
async def test_who_is_new_in_a_server_waits_two_weeks(
    conversation: Conversation, clock: Clock, days: int, is_let: bool
) -> None:
    added = await Member(conversation, clock, 5, days).adds()
    assert (added.title == "Added") == is_let
    assert is_let or "in 1 day." in text_of(added)


async def test_only_members_see_the_figures_and_only_those_of_the_server_they_are_in(
    conversation: Conversation, clock: Clock, ana: Member
) -> None:
    await crowd(conversation, clock, 8)
    await conversation.community.release_due()
    assert "Germany" in text_of(await ana.does("community"))
    assert "Germany" not in text_of(await ana.does("community", ELSEWHERE))
    ana.membership = None
    for name in ("community", "add", "community.leave"):
        assert (await ana.does(name)).title == "Community figures belong to a server"


async def test_turned_off_nothing_is_shown_or_released_and_members_can_still_withdraw(
    conversation: Conversation, clock: Clock, ana: Member
) -> None:
    await crowd(conversation, clock, 8)
    await ana.adds()
    await conversation.community.release_due()
    ana.membership = Membership(may_manage=True, joined_at=clock() - timedelta(days=100))
    await ana.does("setup.set", k="community", v="no")
    assert "are off" in text_of(await ana.does("community"))
    assert "are off" in (await ana.adds()).title
    clock.passes(7 * 24 * 60)
    assert await conversation.community.release_due() == 0
    assert (await ana.does("community.leave")).title == "Withdrawn"


async def test_turning_it_off_and_on_is_no_way_to_read_a_difference(
    conversation: Conversation, clock: Clock, ana: Member
) -> None:
    """The standing figures stay through it, so that a release with one person more changes nothing."""
    members = await crowd(conversation, clock, 8)
    await conversation.community.release_due()
    before = (await members[0].does("community")).fields
    ana.membership = Membership(may_manage=True, joined_at=clock() - timedelta(days=100))
    await ana.does("setup.set", k="community", v="no")
    await ana.does("setup.set", k="community", v="yes")
    await ana.adds(56)
    clock.passes(7 * 24 * 60)
    await conversation.community.release_due()
    assert (await members[0].does("community")).fields == before
