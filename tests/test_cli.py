"""The command line as a person or a script meets it: whole processes, their lines and their exit status."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import commands

Run = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).parent.parent
MUNICH = {"id": 7, "role": "machine_learning_engineer", "city": "Munich"}


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """A machine on which nothing is configured yet."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SALARY_BOT", "DISCORD_"))}
    return {**kept, "XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}


@pytest.fixture
def run(tmp_path: Path, environ: dict[str, str]) -> Run:
    def run(*arguments: str, given: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=given,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**environ, **settings},
            timeout=60,
        )

    return run


def test_help_names_every_command_with_a_whole_sentence(run: Run) -> None:
    done = run("--help")
    assert done.returncode == 0
    for name, command in commands.commands.items():
        assert f"  {name} " in done.stdout
        summary = command.get_short_help_str(60)
        assert not summary.endswith("...")
        assert summary in done.stdout
    assert "Examples:" in done.stdout


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout.startswith("salary-bot 0.")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["frob"], "salary-bot: No such command 'frob'. See: salary-bot --help"),
        (["estimate", "--fast"], "salary-bot: No such option '--fast'. See: salary-bot estimate --help"),
        (["train"], "salary-bot: Missing option '--data'. See: salary-bot train --help"),
    ],
)
def test_a_mistyped_command_is_one_clear_line(run: Run, arguments: list[str], line: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [line]


def test_discord_without_a_token_says_how_to_set_one(run: Run) -> None:
    done = run("run")
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert "DISCORD_TOKEN" in line


@pytest.mark.parametrize(
    "command", [[], ["run"], ["chat"], ["preview"], ["estimate"], ["parse"], ["ask"], ["ask", "why?"], ["check"]]
)
def test_a_half_written_configuration_stops_every_command_with_one_line(
    run, tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "config.toml").write_text("[discord]\ntokn = ''\n")
    done = run(*command, given=json.dumps(MUNICH))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "salary-bot: config.toml: there is no setting 'discord.tokn'. Did you mean 'discord.token'?\n"
    )


@pytest.mark.parametrize("command", [[], ["chat"], ["check"]])
def test_an_unwritable_database_is_one_clear_line(run: Run, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "file").write_text("")
    done = run(*command, SALARY_BOT_DATABASE_URL=f"sqlite+aiosqlite:///{tmp_path}/file/people.sqlite3")
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"salary-bot: The database {tmp_path}/file/people.sqlite3 can't be opened")


def test_a_mistyped_key_is_one_clear_line(run: Run) -> None:
    done = run("check", SALARY_BOT_KEY="hush")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "salary-bot: SALARY_BOT_KEY must hold 32 bytes as base64 (44 characters) or hexadecimal digits (64)."
    ]
