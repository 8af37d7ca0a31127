"""The command line as a person or a script meets it: whole processes, their lines and their exit status."""

import importlib.util
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
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


@pytest.mark.parametrize(
    ("bundle", "command"),
    [
        ("pay/bundle/pay.json", "estimate"),
        ("pay/bundle/pay.json", "ask"),
        ("language/bundle/language.json", "parse"),
        ("language/bundle/language.bin", "parse"),
        ("vocabulary/table/places.json", "estimate"),
        ("vocabulary/table/places.bin", "estimate"),
        ("vocabulary/table/countries.json.gz", "check"),
        ("pay/bundle/employers.json.gz", "check"),
        ("knowledge/bundle/measured.json", "chat"),
    ],
)
@pytest.mark.parametrize("damage", ["missing", pytest.param("cut", marks=pytest.mark.slow), "tampered"])
def test_a_damaged_bundle_is_one_clear_line(run: Run, tmp_path: Path, bundle: str, command: str, damage: str) -> None:
    room = tmp_path / "checkout"
    for package in ("bot", "models"):
        shutil.copytree(ROOT / package, room / package, ignore=shutil.ignore_patterns("training"))
    file = room / "models" / bundle
    content = file.read_bytes()
    if damage == "missing":
        file.unlink()
    else:
        middle = len(content) // 2
        tampered = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        file.write_bytes(content[:middle] if damage == "cut" else tampered)
    done = run(command, given=json.dumps(MUNICH), PYTHONPATH=str(room))
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("salary-bot: ")
    assert file.name.split(".")[0] in line


def test_estimates_are_answered_in_place_and_a_bad_line_costs_no_other(run: Run) -> None:
    lines = [json.dumps(MUNICH), "", "{broken", json.dumps({**MUNICH, "id": "b", "country": "Atlantis"})]
    done = run("estimate", given="\n".join(lines) + "\n")
    first, broken, lost = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert first["id"] == 7
    assert first["currency"] == "EUR"
    assert "error" in broken
    assert lost["id"] == "b"
    assert lost["error"]["field"] == "country"


def test_an_open_pipe_is_answered_line_by_line(tmp_path: Path, environ: dict[str, str]) -> None:
    # PYTHONIOENCODING stands for a machine whose locale is not UTF-8
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "estimate"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=tmp_path,
        env={**environ, "PYTHONIOENCODING": "ascii"},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for number in (1, 2):
        process.stdin.write(json.dumps({**MUNICH, "id": "é", "city": "München"}, ensure_ascii=False).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == "é", number
    process.stdin.close()
    assert process.wait() == 0
    process.stdout.close()


def test_a_reader_that_leaves_early_is_no_fault(tmp_path: Path, environ: dict[str, str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "estimate"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environ,
    )
    assert process.stdout is not None
    process.stdout.close()
    _, written = process.communicate((json.dumps(MUNICH) + "\n").encode() * 50)
    assert process.returncode == 1
    assert written == b""


def test_a_question_as_an_argument_is_answered_for_a_person_and_stores_nothing(run: Run, tmp_path: Path) -> None:
    done = run("ask", "How much does a senior ML engineer make in Berlin?")
    assert done.returncode == 0, done.stderr
    assert "€" in done.stdout
    assert not done.stdout.startswith("{")
    assert list(tmp_path.iterdir()) == []


def test_check_tells_each_step_that_passed(run: Run, tmp_path: Path) -> None:
    done = run("check")
    assert done.returncode == 0, done.stderr
    steps = [line.split()[1] for line in done.stdout.splitlines()]
    assert steps == [
        "settings", "discord", "shards", "watching", "database", "migrations", "key", "vocabulary", "pay", "language",
        "knowledge", "catalogues", "pictures", "warm-up",
    ]  # fmt: skip
    assert str(tmp_path / "data" / "ml-salary-bot") in done.stdout
    assert run("check").stdout.splitlines()[3] == done.stdout.splitlines()[3]


@pytest.fixture
def port() -> Iterator[int]:
    """A port of this machine on which something listens that is no bot."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        yield taken.getsockname()[1]


def test_check_says_what_the_port_for_operators_lacks(run: Run, port: int) -> None:
    done = run("check", SALARY_BOT_WATCH_PORT=str(port))
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert f"The port {port} (watch.port) can't be opened" in line
    assert run("check", SALARY_BOT_WATCH_PORT="99999").returncode == 2


@pytest.mark.parametrize(
    ("lost", "line"),
    [
        ("bot/locale/fr/LC_MESSAGES/salary_bot.mo", "The catalogue of the language fr is missing or damaged."),
        ("fontpkg_inter/files/Inter[opsz,wght].ttf", "Pictures can't be drawn"),
    ],
)
def test_check_says_what_an_installation_lacks(tmp_path: Path, run: Run, lost: str, line: str) -> None:
    package = lost.split("/", maxsplit=1)[0]
    source = Path(str(importlib.util.find_spec(package).origin)).parent  # type: ignore[union-attr]
    for name, place in {"bot": ROOT / "bot", "models": ROOT / "models", package: source}.items():
        shutil.copytree(place, tmp_path / name, dirs_exist_ok=True)
    (tmp_path / lost).write_bytes(b"half written")
    done = run("check", PYTHONPATH=str(tmp_path))
    assert done.returncode == 2, done.stdout
    assert done.stderr.startswith(f"salary-bot: {line}")
    assert len(done.stderr.splitlines()) == 1


def test_check_never_tells_a_secret(run: Run) -> None:
    done = run("check", DISCORD_TOKEN="canary-token", SALARY_BOT_KEY="ab" * 32)
    assert done.returncode == 0, done.stderr
    assert "canary" not in done.stdout + done.stderr
    assert "ab" * 32 not in done.stdout + done.stderr


@pytest.mark.parametrize("arguments", [[], ["chat"]])
def test_without_a_terminal_the_conversation_reads_lines_and_ends_with_them(run: Run, arguments: list[str]) -> None:
    done = run(*arguments, given="help\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "salary-bot run" in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_the_conversation_ends_quietly_when_it_is_told_to(
    tmp_path: Path, environ: dict[str, str], number: signal.Signals, status: int
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "chat"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environ,
    )
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline()
    process.send_signal(number)
    assert process.wait(timeout=20) == status
    _, written = process.communicate()
    assert written.strip() == b""


def test_training_from_an_empty_folder_is_one_clear_line(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    done = run("train", "--data", str(empty), "--out", str(tmp_path / "out"), "--only", "pay")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("salary-bot: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        (["estimate"], '{"role": "mle", "country": "DE"}\n'),
        (["chat"], "senior mle in berlin\n"),
        (["ask", "senior mle in berlin"], ""),
    ],
)
def test_a_picture_of_the_answer_is_saved(run: Run, tmp_path: Path, arguments: list[str], given: str) -> None:
    done = run(arguments[0], "--picture", "pay.png", *arguments[1:], given=given)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "pay.png").read_bytes().startswith(b"\x89PNG")


def test_no_picture_is_said_where_there_is_none(run: Run) -> None:
    done = run("estimate", "--picture", "pay.png", given='{"role": "mle", "country": "TV"}\n')
    assert (done.returncode, done.stderr) == (1, "There is no picture for this answer.\n")
    full = run("ask", "--picture", "nowhere/pay.png", "mle in berlin")
    assert full.returncode == 2
    assert len(full.stderr.splitlines()) == 1
