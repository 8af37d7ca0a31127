"""The worker that draws: started at the first picture, gone with the bot, and never the end of anything."""

import asyncio
from dataclasses import replace

import pytest

from bot.faces.charts import pictures as rooms
from bot.faces.charts.picture import draw_picture
from bot.faces.charts.pictures import NoPictureError, Pictures
from tests.faces.charts.examples import ALL, RANGE, TREND


@pytest.fixture
async def pictures():
    opened = Pictures()
    yield opened
    await opened.close()


async def test_the_worker_draws_what_is_drawn_here(pictures: Pictures) -> None:
    assert await pictures.draw(ALL) == draw_picture(ALL)


async def test_no_process_is_started_before_the_first_picture(pictures: Pictures) -> None:
    assert pictures._process is None
    await pictures.draw((RANGE,))
    assert pictures._process is not None


async def test_a_picture_drawn_before_needs_no_worker(pictures: Pictures) -> None:
    first = await pictures.draw((RANGE,))
    await pictures.close()
    assert await pictures.draw((RANGE,)) == first
    assert pictures._process is None


async def test_pictures_asked_for_together_are_each_their_own(pictures: Pictures) -> None:
    drawn = await asyncio.gather(*(pictures.draw((replace(TREND, title=str(number)),)) for number in range(5)))
    assert drawn == [draw_picture((replace(TREND, title=str(number)),)) for number in range(5)]


async def test_a_killed_worker_costs_no_more_than_one_picture(pictures: Pictures) -> None:
    await pictures.draw((RANGE,))
    assert pictures._process is not None
    pictures._process.kill()
    await pictures._process.wait()
    assert await pictures.draw((TREND,)) == draw_picture((TREND,))


async def test_charts_that_cannot_be_drawn_leave_the_worker_alive(pictures: Pictures) -> None:
    with pytest.raises(NoPictureError):
        await pictures.draw((replace(TREND, points=()),))
    assert await pictures.draw((TREND,)) == draw_picture((TREND,))


async def test_somebody_who_leaves_does_not_spoil_the_next_picture(pictures: Pictures) -> None:
    leaving = asyncio.create_task(pictures.draw((RANGE,)))
    await asyncio.sleep(0.01)
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    assert await pictures.draw((TREND,)) == draw_picture((TREND,))


async def test_too_many_at_once_are_told_so_at_once(pictures: Pictures, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "MOST_WAITING", 2)
    asked = [pictures.draw((replace(TREND, title=str(number)),)) for number in range(4)]
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert [isinstance(answer, bytes) for answer in answers] == [True, True, False, False]
    assert all(isinstance(answer, NoPictureError) for answer in answers[2:])


async def test_what_is_kept_is_bounded(pictures: Pictures, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "MOST_KEPT", 2)
    for number in range(4):
        await pictures.draw((replace(TREND, title=str(number)),))
    assert len(pictures._kept) == 2


async def test_closing_ends_the_process(pictures: Pictures) -> None:
    await pictures.draw((RANGE,))
    process = pictures._process
    await pictures.close()
    assert process is not None
    assert process.returncode is not None


async def test_the_worker_knows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    monkeypatch.setenv("SALARY_BOT_KEY", "secret")
    assert "secret" not in rooms._environment().values()
