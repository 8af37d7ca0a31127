"""The README says what the code does: its lines run, its tables are the code's own."""

import re
import shlex
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from discord import AppCommandType

from bot.app import App
from bot.cli import commands
from bot.client import COGS, SalaryBot
from bot.config import Settings, setting_rows
from bot.conversation import Conversation
from models.language import Language
from models.pay.model import PayModel

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def marked_line(mark: str) -> str:
    """The one line of the code block below ``<!-- mark -->``."""
    found = re.search(rf"<!-- {mark} -->\n```\w+\n(.+)\n```", README)
    assert found, mark
    return found[1]


def table_below(heading: str) -> list[list[str]]:
    """The rows of the first table whose header row begins with ``heading``, without header and rule."""
    found = re.search(rf"^\| {re.escape(heading)} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", README, re.MULTILINE)
    assert found, heading
    return [[cell.strip() for cell in line.strip("| \n").split(" | ")] for line in found[1].splitlines()]


@pytest.mark.parametrize("mark", ["start", "test"])
def test_each_command_line_has_a_powershell_twin_with_the_same_steps(mark: str) -> None:
    posix = [shlex.split(step)[1:] for step in marked_line(f"{mark}:posix").split("&&")]
    powershell = [step.removeprefix("if ($?) {").rstrip("} ") for step in marked_line(f"{mark}:powershell").split("; ")]
    twins = [shlex.split(step.replace("\\", "/"))[1:] for step in powershell]
    assert twins[0] == ["-3", *posix[0]]
    assert twins[1:] == posix[1:]


def test_the_start_line_installs_the_run_lock_and_the_test_line_the_development_lock() -> None:
    assert "requirements/run.txt" in marked_line("start:posix")
    assert "requirements/dev.txt" in marked_line("test:posix")
    for mark in ("start:posix", "test:posix"):
        assert "--require-hashes" in marked_line(mark)


def test_the_table_of_commands_is_the_command_line_s_own() -> None:
    rows = [(row[0].strip("`").split(" "), row[1]) for row in table_below("command line")]
    documented = {name[1]: text for name, text in rows if len(name) > 1}
    assert set(documented) == set(commands.commands)
    for name, command in commands.commands.items():
        assert isinstance(command, click.Command)
        assert command.get_short_help_str(limit=200) == documented[name].replace("`", ""), name


def test_the_table_of_settings_is_the_code_s_own() -> None:
    documented = [[cell.strip("`") for cell in row[:3]] for row in table_below("setting")]
    assert documented == [[row.name, row.environment or "", row.default or ""] for row in setting_rows()]


def test_the_example_configuration_names_every_setting() -> None:
    example = (ROOT / "config.example.toml").read_text("utf-8")
    for row in setting_rows():
        section, name = row.name.split(".")
        assert re.search(rf"^\[{section}\]", example, re.MULTILINE)
        assert re.search(rf"^#? ?{name} = ", example, re.MULTILINE), row.name


def test_every_file_that_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def documented_on_discord(cell: str) -> str:
    """`/salary role place` is the command salary; `Explain the pay here` is a message's menu."""
    shown = cell.split("`")[1]
    return shown.split(" ")[0].removeprefix("/") if shown.startswith("/") else shown


async def test_the_table_of_discord_commands_is_the_tree_s_own() -> None:
    pay, language = PayModel.load(), Language.load()
    bot = SalaryBot(App(Settings(), pay, language, None, Conversation(pay, language, None, lambda: datetime.now(UTC))))
    for cog in COGS:
        await bot.load_extension(cog)
    tree, menus = bot.tree, (AppCommandType.message, AppCommandType.user)
    in_tree = {command.name for command in tree.walk_commands() if command.parent is None}
    in_tree |= {menu.name for kind in menus for menu in tree.walk_commands(type=kind)}
    assert {documented_on_discord(row[0]) for row in table_below("on Discord")} == in_tree
