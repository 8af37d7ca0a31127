"""``salary-bot run`` as people meet it: a process, a Discord, buttons, forms, a kill in the middle, an old button."""

from __future__ import annotations

import asyncio
import re

import pytest

from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import Where
from tests.discord.process import Home, running
from tests.discord.questions import begin, first_choice, step_of


async def test_killed_in_the_middle_a_person_who_said_yes_goes_on_by_an_old_button(
    loopback: LoopbackDiscord, home: Home
) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home) as bot:
        third = await begin(ana)
        saved = await third.press("Save for later")
        kept = await saved.press("Yes")
        assert kept.is_private
        fourth = await first_choice(await saved.press("Go on"))
        assert step_of(fourth) == 4
        assert re.search(r"€|EUR", fourth.text)
        await bot.kill()
    async with running(loopback, home):
        fifth = await first_choice(fourth)
        assert step_of(fifth) == 5
        result = await (await ana.command("estimate")).press("Show my range")
        assert "80 of 100" in result.text
        assert "Yes" not in result.buttons
        shown = await ana.command("profile show")
        assert "Germany" in shown.text
    assert loopback.syncs == 1
    for secret in (str(ana.id).encode(), ana.id.to_bytes(8, "big"), ana.id.to_bytes(8, "little"), b"machine_learning"):
        assert secret not in home.stored_bytes()


@pytest.mark.slow
async def test_killed_in_the_middle_without_a_yes_an_old_button_says_what_happened(
    loopback: LoopbackDiscord, home: Home
) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home) as bot:
        third = await begin(ana)
        await bot.kill()
    async with running(loopback, home):
        gone = await first_choice(third)
        assert "no longer have" in gone.title
        assert step_of(await gone.press("Start again")) == 1


@pytest.mark.slow
async def test_a_form_that_was_open_while_the_bot_died_is_answered(loopback: LoopbackDiscord, home: Home) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home) as bot:
        form = await (await ana.command("estimate")).press("Type it")
        await bot.kill()
    async with running(loopback, home):
        told = await form.submit(value="ml engineer")
        assert told.is_private
        assert "restarted" in told.text


async def test_the_first_answer_comes_in_time_for_everybody_at_once(loopback: LoopbackDiscord, home: Home) -> None:
    people = [loopback.person(f"person{number}") for number in range(40)]
    async with running(loopback, home):
        cards = await asyncio.gather(*(one.command("salary", role="data scientist", place="Paris") for one in people))
    for card in cards:
        assert "80 of 100" in card.text
        assert card.interaction is not None
        assert card.interaction.first_answer_after is not None


async def test_a_german_discord_and_a_person_who_installed_the_app_for_themselves(
    loopback: LoopbackDiscord, home: Home
) -> None:
    async with running(loopback, home):
        anna = loopback.person("anna", locale="de")
        card = await anna.command("salary", role="ML engineer", place="Deutschland")
        assert re.search(r"\d\s?€|€\s?\d", card.text)
        for where in Where:
            for locale in ("de", "hr", "es-419", "zh-TW", "en-GB"):
                person = loopback.person("bo", locale=locale)
                card = await person.command(
                    "salary", where=where, is_user_installed=True, role="mle", place="Bengaluru"
                )
                assert "₹" in card.text or "INR" in card.text
                assert card.is_private == (where is not Where.DIRECT)


async def test_plain_words_are_answered_in_messages_and_for_the_asker_alone(
    loopback: LoopbackDiscord, home: Home
) -> None:
    ana, bo = loopback.person("ana"), loopback.person("bo")
    async with running(loopback, home):
        card = await ana.ask("@pay senior mle in berlin?")
        assert "80 of 100" in card.text
        mine = await card.press("Answer just for me", by=bo)
        assert mine.is_private
        direct = await ana.ask("data engineer in Toronto", where=Where.DIRECT)
        assert "80 of 100" in direct.text
        follow_up = await ana.ask("and in london?", where=Where.DIRECT)
        assert "£" in follow_up.text


async def test_the_channel_sees_a_quick_look_only_when_asked_to(loopback: LoopbackDiscord, home: Home) -> None:
    ana, bo = loopback.person("ana"), loopback.person("bo")
    async with running(loopback, home):
        assert "Munich, Germany" in await ana.type("salary", "place", "münch")
        assert "Machine-learning engineer" in await ana.type("salary", "role", "sr ml eng", place="Berlin")
        assert (await ana.command("salary", role="mle", place="Berlin")).is_private
        shared = await ana.command("salary", role="mle", place="Berlin", visible="channel")
        assert not shared.is_private
        refused = await shared.press("What if", by=bo)
        assert refused.is_private
        assert "belong to" in refused.text


async def test_everything_kept_is_shown_exported_and_erased(loopback: LoopbackDiscord, home: Home) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home):
        result = await (await begin(ana)).press("Show my range")
        await result.press("Yes")
        exported = await ana.command("profile export")
        (content,) = exported.files.values()
        assert "machine_learning_engineer" in content
        gone = await (await ana.command("profile delete")).press("Delete everything")
        assert gone.title == "Deleted"
        assert "know nothing" in (await ana.command("profile show")).title
