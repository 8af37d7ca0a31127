"""When our own code breaks in every way that Python knows, people's words are in nothing that comes out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.discord.loopback import LoopbackDiscord
from tests.discord.payloads import new_id
from tests.discord.process import ROOT, Home, running
from tests.faults.canaries import CITY, NAME, PAY, WORD, check, talk
from tests.faults.living import until

pytestmark = pytest.mark.slow

SABOTAGE = """
import asyncio, gc, logging, os, threading
from pathlib import Path

os.environ["PYTHONASYNCIODEBUG"] = "1"
from models.pay.model import PayModel

estimate = PayModel.estimate

def fail(words):
    raise RuntimeError(words)

async def fail_later(words):
    fail(words)

class Broken:
    def __init__(self, words):
        self.words = words

    def __del__(self):
        fail(self.words)

def sabotaged(model, profile, *args, **options):
    if not Path("fail").exists():
        return estimate(model, profile, *args, **options)
    words = f"WORDS {profile} {args} {options}"
    thread = threading.Thread(target=fail, args=(words,), name=words)
    thread.start()
    thread.join()
    Broken(words)
    logging.getLogger("discord.client").error("Ignoring exception in %s", words)
    logging.getLogger("sqlalchemy.engine").error("[parameters: %r]", (words,))
    logging.getLogger("bot.rounds").error("%d", words)
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        pass
    else:
        loop.create_task(fail_later(words))
        loop.call_soon(fail, words)
    gc.collect()
    try:
        fail(words)
    except RuntimeError as error:
        raise KeyError(words) from error

PayModel.estimate = sabotaged
"""
SAID = f"{WORD} mle in {CITY}, I make {PAY} euros and was offered {PAY}"


@pytest.fixture
def saboteur(tmp_path: Path) -> Path:
    """A folder that Python looks into as it starts: where a file "fail" lies, estimates break, and more with them."""
    folder = tmp_path / "sabotage"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(SABOTAGE.replace("WORDS", SAID))
    return folder


async def test_handlers_threads_tasks_and_destructors_that_break_on_discord(
    loopback: LoopbackDiscord, home: Home, saboteur: Path
) -> None:
    ana = loopback.person(NAME)
    home.code = saboteur
    (home.folder / "config.toml").write_text('[log]\nlevel = "debug"\n')
    async with running(loopback, home) as bot:
        (home.folder / "fail").touch()
        await talk(ana)
        await until(lambda: home.log.count("a fault in a task") > 1)
        assert await bot.stop() == 0
    for kind in ("fault in a thread", "while something was cleaned up", "could not be written", "fault "):
        assert kind in home.log, kind
    assert "RuntimeError at sabotage" not in home.log
    assert "KeyError at" in home.log
    check(loopback, home, ana)


@pytest.mark.parametrize("command", ["ask", "chat", "estimate", "parse"])
def test_commands_of_the_terminal_that_break(tmp_path: Path, saboteur: Path, command: str) -> None:
    """A person's own words are theirs to see on stdout; stderr is what ends up in logs."""
    (tmp_path / "fail").touch()
    said: dict[str, Any] = {
        "ask": {"text": SAID},
        "parse": {"text": SAID, "context": {"role": WORD}},
        "estimate": {"role": "mle", "city": CITY, "id": WORD},
    }
    given = "\n".join([json.dumps(said[command])] * 2 if command in said else [f"mle in {CITY} {WORD}", SAID]) + "\n"
    done = subprocess.run(
        [sys.executable, "-m", "bot", command],
        input=given,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": f"{saboteur}{os.pathsep}{ROOT}",
            "HOME": str(tmp_path),
            "XDG_DATA_HOME": str(tmp_path),
        },
    )
    if command != "parse":
        assert "fault" in done.stderr, done.stderr
        assert "code" in done.stdout + done.stderr
    for canary in (WORD, CITY, PAY, "Traceback", "Arguments"):
        assert canary not in done.stderr, done.stderr


PINGING = "@everyone @here <@&1> <@2> <#3> **bold** `code` [click](http://x.test)"


async def test_nothing_that_is_sent_pings_anybody_or_carries_the_name_of_a_file(
    loopback: LoopbackDiscord, home: Home
) -> None:
    ana = loopback.person(NAME)
    async with running(loopback, home):
        await talk(ana)
        await ana.command("ask", question=f"mle in {PINGING}?")
        await ana.command("offer add", details=f"{PINGING}: 90k base in {PINGING}")
        await ana.command("compare", first=PINGING, second="Berlin")
        written = await ana.say(f"Senior MLE in Berlin, 80-95k EUR {PINGING}")
        name = f"{WORD}-{PAY}.pdf"
        written["attachments"] = [
            {"id": str(new_id()), "filename": name, "size": 9, "url": "https://x.test/a", "proxy_url": ""}
        ]
        for menu in ("Explain the pay here", "Check this offer"):
            await ana.read(menu, written)
        await ana.command("profile export")
        await until(lambda: loopback.uploads)
    bodies = [body for body in map(message_in, (body for *_, body in loopback.requests)) if body]
    assert len(bodies) > 15
    for body in bodies:
        assert body.get("allowed_mentions") == {"parse": []}, body
        for ping in ("@everyone", "@here", "<@", "<#", "](http://x.test)"):
            assert ping not in text_of(body), body
    assert {filename for filename, _ in loopback.uploads} <= {"pay.png", "salary-bot-profile.json"}
    check(loopback, home, ana)


def message_in(body: Any) -> dict[str, Any] | None:
    """The message that a request's body makes or changes; None for other bodies (commands, forms, "thinking")."""
    if not isinstance(body, dict):
        return None
    message: dict[str, Any] = body.get("data") or {} if "type" in body else body
    return message if message.get("content") or message.get("embeds") else None


def text_of(body: dict[str, Any]) -> str:
    return json.dumps([body.get("content"), [_shown(embed) for embed in body.get("embeds") or []]], ensure_ascii=False)


def _shown(embed: dict[str, Any]) -> list[Any]:
    return [embed.get("title"), embed.get("description"), embed.get("fields")]
