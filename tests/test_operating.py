"""What operators are told and given is so: the page, the service, the container."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.config import setting_rows
from bot.measures import REGISTRY
from bot.store.claims import PACE

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
PAGE = (ROOT / "docs/OPERATING.md").read_text("utf-8")
CONTAINER = (DEPLOY / "Containerfile").read_text("utf-8")
VARIABLES = {row.environment for row in setting_rows() if row.environment} | {"SALARY_BOT_KEY", "SALARY_BOT_CONFIG"}


def test_the_page_names_every_metric_that_is_served() -> None:
    documented = re.findall(r"^\| `(salary_bot_\w+)` \|", PAGE, re.MULTILINE)
    assert documented == sorted(documented, key=documented.index)
    assert set(documented) == {metric.name for metric in REGISTRY.collect()}


@pytest.mark.parametrize("page", ["OPERATING.md", "SCALING.md"])
def test_everything_that_the_page_links_to_and_installs_is_there(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", text):
        assert (ROOT / "docs" / target).exists(), target
    files = re.findall(r"deploy/[\w.@-]+", text)
    assert files
    for file in files:
        assert (ROOT / file).exists(), file


def test_the_times_on_the_page_of_scaling_are_those_that_are_kept() -> None:
    text = (ROOT / "docs/SCALING.md").read_text("utf-8")
    assert f"{PACE.silence + PACE.look:.0f} seconds; it stops answering after {PACE.trust:.0f}" in text
    assert f"killed or crashes | {PACE.look:.0f} seconds" in text
    assert PACE.silence + PACE.look < 30
    assert PACE.trust < PACE.silence


@pytest.mark.parametrize(
    "file", ["Containerfile", "salary-bot.service", "salary-bot@.service", "salary-bot-backup.service"]
)
def test_only_settings_that_there_are_are_set(file: str) -> None:
    text = (DEPLOY / file).read_text("utf-8")
    named = set(re.findall(r"\b(?:SALARY_BOT_[A-Z_]+|DISCORD_TOKEN)\b", text))
    assert named
    assert named <= VARIABLES
    assert "Bot " not in text


def test_the_container_is_built_from_the_lock_and_runs_as_nobody() -> None:
    steps = [line for line in CONTAINER.splitlines() if line and not line.startswith("#")]
    assert any("--require-hashes --requirement requirements/run.txt" in step for step in steps)
    assert [step for step in steps if step.startswith("USER")] == ["USER 10001"]
    copied = {word for step in steps if step.startswith("COPY") and "--from" not in step for word in step.split()[1:-1]}
    allowed = set(re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE))
    assert copied == allowed
    assert all((ROOT / name).exists() for name in copied)
    ports = set(re.findall(r"SALARY_BOT_WATCH_PORT=(\d+)|127\.0\.0\.1:(\d+)", CONTAINER))
    assert len({first or second for first, second in ports}) == 1


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    for unit in DEPLOY.glob("salary-bot*"):
        text = unit.read_text("utf-8").replace("/opt/salary-bot/.venv/bin/salary-bot run", shutil.which("true") or "")
        (tmp_path / unit.name).write_text(text)
    units = sorted(str(path) for path in tmp_path.iterdir())
    done = subprocess.run(["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
