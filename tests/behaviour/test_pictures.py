"""The text first and its picture after it; no broken picture breaks an answer."""

import asyncio
from typing import Any

import pytest

from bot.client import SalaryBot
from bot.faces.charts.pictures import NoPictureError, Pictures
from tests.behaviour.conftest import World


async def pictures_hang(world: World) -> None:
    assert isinstance(world.env.bot, SalaryBot)
    await asyncio.gather(*world.env.bot._gallery._hanging.values(), return_exceptions=True)


def message(world: World, card: Any) -> Any:
    return world.env.backend.get_message(card.channel_id, card.id)


async def test_the_text_comes_first_and_the_picture_after_it(world: World) -> None:
    asked = await world.ana.slash(world.channel, "salary", role="senior mle", place="Berlin")
    await pictures_hang(world)
    text, picture = [entry for entry in world.env.http_requests if "80 of 100 people" in str(entry.json)]
    assert "pay.png" not in str(text.json)
    assert "attachment://pay.png" in str(picture.json)
    (file,) = message(world, asked.response).attachments
    assert "Middle €" in file["description"]
    assert len(file["description"]) <= 1024
    assert message(world, asked.response).components


async def test_a_mention_gets_its_picture_too(world: World) -> None:
    await world.ana.send(world.channel, f"{world.mention} senior mle in berlin?")
    await pictures_hang(world)
    assert len(world.requests("POST", "/messages")) == 1
    (picture,) = [entry for entry in world.env.http_requests if entry.method == "PATCH"]
    assert "attachment://pay.png" in str(picture.json)


async def test_a_card_that_was_redrawn_keeps_its_new_text_and_gets_the_new_picture(world: World) -> None:
    asked = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin")
    await world.ana.click(asked.response, label="Per month")
    await pictures_hang(world)
    card = message(world, asked.response)
    assert "gross a month" in str(card.embeds)
    (file,) = card.attachments
    assert "€" in file["description"]


async def test_without_a_picture_the_answer_stays_and_says_so(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def busy(_pictures: Pictures, _charts: Any) -> bytes:
        raise NoPictureError

    monkeypatch.setattr(Pictures, "draw", busy)
    asked = await world.ana.slash(world.channel, "salary", role="mle", place="Berlin")
    await pictures_hang(world)
    shown = str(message(world, asked.response).embeds)
    assert "80 of 100 people" in shown
    assert "No picture this time" in shown


async def test_a_killed_worker_is_no_fault_of_the_answer(world: World) -> None:
    await world.ana.slash(world.channel, "salary", role="mle", place="Berlin")
    await pictures_hang(world)
    worker = world.env.bot._gallery._pictures._process
    assert worker is not None
    worker.kill()
    await worker.wait()
    asked = await world.ana.slash(world.channel, "salary", role="data analyst", place="France")
    await pictures_hang(world)
    assert message(world, asked.response).attachments
