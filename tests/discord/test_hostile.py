"""What goes wrong on Discord's side, or comes in a shape that nobody meant: said kindly, and the bot lives on."""

from __future__ import annotations

import asyncio

import pytest

from tests.discord.cards import BUTTON, SELECT, Card, OpenForm
from tests.discord.gateway import WRONG_TOKEN
from tests.discord.interactions import COMPONENT, SUBMITTED, RefusalError
from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.people import Person
from tests.discord.process import START_WITHIN, BotProcess, Home, running

pytestmark = pytest.mark.slow


async def lives(loopback: LoopbackDiscord) -> bool:
    """Whether somebody else is answered as if nothing had happened."""
    card = await loopback.person("later").command("salary", role="mle", place="Berlin")
    return "80 of 100" in card.text


MEANINGLESS = (
    "sb1:{owner}:nonsense", "sb1:{owner}:q;step=nonsense;value=x", "sb1:{owner}:q;do=nonsense", "sb0:{owner}:help",
    "sb1:{owner}:q;step=role;value=%00%FF", "sb1:{owner}:change;p=ffffff;step=role", "sb1:{owner}:use;v=ZZ",
    "sb1:{owner}:unit;per=century", "sb1:{owner}:consent;answer=maybe", "sb1:{owner}:salary;role=;place=",
    "sb9999:x", "sb1:", "sb1:::::", "another-bots-button", "form:0123",
)  # fmt: skip


async def test_a_button_that_means_nothing_is_answered_to_the_presser_alone(
    loopback: LoopbackDiscord, home: Home
) -> None:
    async with running(loopback, home):
        card = await loopback.person("ana").command("help")
        owner = card.custom_id(card.buttons[0]).split(":")[1]
        for custom_id in MEANINGLESS:
            told = await asyncio.wait_for(card.press_forged(custom_id.format(owner=owner)), 5)
            assert isinstance(told, Card), custom_id
            assert told.is_private, custom_id
            assert "Something broke" not in told.text, custom_id
        assert "Traceback" not in home.log
        assert await lives(loopback)


async def test_a_pick_of_what_was_never_offered_and_of_nothing(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        for values in (["astronaut"], [], ["data_scientist", "astronaut"], ["x" * 100]):
            card = await loopback.person("ana").command("estimate")
            select = next(item for item in card.items() if item["type"] == SELECT)
            told = await card.act({**select, "component_type": SELECT, "values": values})
            assert "Something broke" not in told.text
            assert "1 of about" in told.title or values[:1] == ["data_scientist"]
        assert await lives(loopback)


async def test_a_token_that_ran_out_is_logged_and_troubles_nobody_else(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        ana = loopback.person("ana")
        card = await ana.command("help")
        late = ana.new_interaction(COMPONENT, Where.SERVER, False, card.message)
        late.is_expired = True
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(2):
                await ana.act(late, {"custom_id": card.custom_id(card.buttons[0]), "component_type": BUTTON, "id": 2})
        assert "Traceback" not in home.log
        assert await lives(loopback)
        loopback.expected_refusals = len(loopback.refusals)
        assert 1 <= loopback.expected_refusals <= 2


async def test_an_answer_that_discord_refuses_is_told_with_a_code(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        for status in (400, 403, 404):
            loopback.faults["/callback"] = RefusalError(status, 50035, "Invalid Form Body")
            told = await loopback.person("ana").command("help")
            assert "code" in told.text
            assert told.is_private
        assert await lives(loopback)
        loopback.expected_refusals = 3


async def test_a_channel_where_it_may_not_write_troubles_nobody(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        loopback.faults["/messages"] = RefusalError(403, 50013, "Missing Permissions")
        await loopback.person("ana").say("@pay mle in Berlin")
        async with asyncio.timeout(10):
            while loopback.faults:  # noqa: ASYNC110 - nobody is told
                await asyncio.sleep(0.02)
        assert await lives(loopback)
        assert "Traceback" not in home.log
        loopback.expected_refusals = 1


async def test_two_people_with_the_same_form_open_get_their_own_answers(loopback: LoopbackDiscord, home: Home) -> None:
    async def form_of(person: Person) -> OpenForm:
        form = await (await person.command("estimate")).press("Type it")
        assert isinstance(form, OpenForm)
        return form

    async with running(loopback, home):
        ana, bo = loopback.person("ana"), loopback.person("bo")
        hers, his = await form_of(ana), await form_of(bo)
        assert hers.data["custom_id"] != his.data["custom_id"]
        await asyncio.gather(his.submit(value="data analyst"), hers.submit(value="quant researcher"))
        assert "Data analyst" in (await bo.command("profile show")).text
        assert "Quantitative researcher" in (await ana.command("profile show")).text


async def test_a_form_submitted_twice_and_one_that_was_never_opened(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        ana = loopback.person("ana")
        form = await (await ana.command("estimate")).press("Type it")
        assert "2 of about" in (await form.submit(value="mle")).title
        again = await form.submit(value="mle")
        assert "Something broke" not in again.text
        stranger = ana.new_interaction(SUBMITTED, Where.SERVER, False)
        told = await ana.act(stranger, {"custom_id": "somebody-elses-form", "components": []})
        assert told.is_private
        assert await lives(loopback)


ODD = ("", "@everyone <@&1> **x** `y` [a](http://b)", "😀" * 500, "\u202eabc\u200b", "x" * 4000, "'; DROP TABLE person")


async def test_odd_messages_are_answered_and_ping_nobody(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        for number, text in enumerate(ODD):
            card = await loopback.person(f"person{number}").ask(f"@pay {text}")
            assert "Something broke" not in card.text
            assert "@everyone" not in card.text
        for body in loopback.bodies("POST", "/messages"):
            assert body["allowed_mentions"]["parse"] == []


async def test_a_token_taken_away_while_it_runs_ends_it_with_one_line(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home) as bot:
        await (await loopback.gateway.session(5)).drop(WRONG_TOKEN)
        assert await bot.ended() == 2
    faults = [line for line in home.log.splitlines() if "INFO" not in line]
    assert len(faults) == 1
    assert str(WRONG_TOKEN) in faults[0] or "token" in faults[0]


async def test_commands_that_discord_refuses_are_one_line(loopback: LoopbackDiscord, home: Home) -> None:
    loopback.faults["/commands"] = RefusalError(400, 50035, "Invalid Form Body")
    bot = await BotProcess.start(loopback, home, loopback.token)
    try:
        assert await bot.ended(START_WITHIN) == 2
    finally:
        await bot.end_for_sure()
    assert len([line for line in home.log.splitlines() if "INFO" not in line]) == 1
    loopback.expected_refusals = 1


async def test_a_dropped_connection_is_taken_up_again(loopback: LoopbackDiscord, home: Home) -> None:
    async with running(loopback, home):
        await (await loopback.gateway.session(5)).drop()
        async with asyncio.timeout(30):
            while not loopback.gateway.resumed:  # noqa: ASYNC110 - nobody is told
                await asyncio.sleep(0.05)
        assert await lives(loopback)
