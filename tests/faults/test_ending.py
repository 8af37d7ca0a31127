"""Asked to end in the middle of an answer, moved in time, robbed of its models: it ends, or goes on, in good order."""

from __future__ import annotations

import asyncio
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.discord.interactions import Delay
from tests.discord.loopback import LoopbackDiscord
from tests.discord.process import ROOT, Home, running
from tests.discord.questions import begin_with_a_yes, first_choice, step_of
from tests.faults.living import lives, until

pytestmark = pytest.mark.slow

CALLBACK = "/callback"


async def test_asked_to_end_in_the_middle_of_an_answer_it_ends_and_what_was_said_is_kept(
    loopback: LoopbackDiscord, home: Home
) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home) as bot:
        third = await begin_with_a_yes(ana)
        loopback.faults[CALLBACK] = Delay(30)
        pressed = asyncio.ensure_future(first_choice(third))
        await until(lambda: not loopback.faults)
        assert await bot.stop() == 0
        pressed.cancel()
    assert "Traceback" not in home.log
    async with running(loopback, home):
        assert step_of(await ana.command("estimate")) == 4


@pytest.mark.parametrize("jump", [timedelta(days=3650), timedelta(days=-800)], ids=["ahead", "back"])
async def test_a_clock_that_jumps_loses_nobodys_answers(loopback: LoopbackDiscord, home: Home, jump: timedelta) -> None:
    ana = loopback.person("ana")
    async with running(loopback, home):
        third = await begin_with_a_yes(ana)
        home.move_clock(jump)
        fourth = await first_choice(third)
        assert step_of(fourth) == 4
        assert await lives(loopback)
    async with running(loopback, home):
        assert step_of(await ana.command("estimate")) == 4
        home.move_clock(timedelta())
        assert step_of(await first_choice(fourth)) == 5
        assert "Germany" in (await ana.command("profile show")).text


async def test_models_that_are_replaced_while_it_runs_change_nothing_until_the_next_start(
    loopback: LoopbackDiscord, home: Home, tmp_path: Path
) -> None:
    copy = tmp_path / "code"
    for part in ("bot", "cogs", "models"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__", "training"))
    home.code = copy
    async with running(loopback, home):
        before = await loopback.person("ana").command("salary", role="mle", place="Berlin")
        replaced = [path for path in copy.rglob("bundle/*") if path.is_file()]
        assert len(replaced) > 3
        for path in replaced:
            path.write_bytes(b"another version, half written")
        after = await loopback.person("bo").command("salary", role="mle", place="Berlin")
        assert (after.title, after.text) == (before.title, before.text)
        assert await lives(loopback)
        told = await loopback.person("cy").command("ask", question="what does Google pay? and is remote paid less?")
        assert "Something broke" not in told.text
    bot_again = running(loopback, home)
    with pytest.raises(AssertionError, match="ended before it was connected"):
        await bot_again.__aenter__()
    assert "Traceback" not in home.log
