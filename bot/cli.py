"""The command line: declares the commands and hands over. What a command needs is imported when it runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

import click

from bot.config import Settings, load_settings
from bot.errors import StartError

FOLDER = click.Path(file_okay=False, path_type=Path)
EXISTING_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
LABELLED = click.Path(exists=True, dir_okay=False, path_type=Path)
PICTURE = click.Path(dir_okay=False, path_type=Path)
PARTS = ("vocabulary", "pay", "language")

EXAMPLES = """\b
Examples:
  salary-bot                                       talk in the terminal
  salary-bot ask "What does a senior MLE earn in Berlin?"
  echo '{"role": "mle", "city": "Berlin"}' | salary-bot estimate
  DISCORD_TOKEN=... salary-bot run                 connect to Discord
  salary-bot check                                 is everything in place?

Settings come from config.toml in this folder, or from the file that SALARY_BOT_CONFIG names; see
config.example.toml. Nothing needs to be set but a token for Discord."""


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXAMPLES,
)
@click.version_option(package_name="ml-salary-bot", message="salary-bot %(version)s")
@click.pass_context
def commands(context: click.Context) -> int | None:
    """A salary companion for machine-learning engineers: what work is worth, and why.

    Without a command: the conversation in the terminal, or Discord when a token is configured.
    """
    if context.invoked_subcommand is not None:
        return None
    settings = load_settings(os.environ)
    return _serve_discord(settings) if settings.token else _talk(settings)


@commands.command()
def run() -> int:
    """Connect to Discord (needs a token).

    Set it as DISCORD_TOKEN, or as discord.token in config.toml.
    """
    return _serve_discord(load_settings(os.environ))


@commands.command()
def chat() -> int:
    """Talk in the terminal.

    Without a terminal it reads plain lines and ends at the end of input.
    """
    return _talk(load_settings(os.environ))


@commands.command()
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port on this machine; 0 takes a free one.")
def preview(port: int) -> int:
    """Open the real bot in a local browser page.

    Discord without Discord, and without a token; nothing is kept.
    """
    settings = load_settings(os.environ)
    from bot.preview import preview as open_preview
    from bot.service import serve

    return serve("warning", lambda: open_preview(settings, port))


@commands.command()
def estimate() -> int:
    """Answer profiles with estimates, as JSON Lines.

    \b
    echo '{"role": "data scientist", "country": "FR", "seniority": "senior"}' | salary-bot estimate
    """
    load_settings(os.environ)
    from bot.app import load_pay, load_vocabulary
    from bot.faces.lines import answer_estimates

    load_vocabulary()
    pay = load_pay()
    return _answer(lambda lines, out: answer_estimates(lines, out, pay))


@commands.command()
def parse() -> int:
    """Answer messages with what they mean, as JSON Lines.

    \b
    echo '{"text": "mle 4yoe berlin phd, whats fair??"}' | salary-bot parse
    """
    load_settings(os.environ)
    from bot.app import load_language, load_vocabulary
    from bot.faces.lines import answer_parses

    load_vocabulary()
    language = load_language()
    return _answer(lambda lines, out: answer_parses(lines, out, language))


@commands.command()
@click.argument("question", nargs=-1)
@click.option("--picture", type=PICTURE, help="Save the answer's picture (PNG) to this file; needs a QUESTION.")
def ask(question: tuple[str, ...], picture: Path | None) -> int:
    """Answer a QUESTION, or many as JSON Lines.

    Nothing is stored.

    \b
    salary-bot ask "How much does a senior ML engineer make in Berlin?"
    salary-bot ask --picture berlin.png "senior mle in berlin?"
    echo '{"text": "is remote paid less?", "user": "ana"}' | salary-bot ask
    """
    from bot.question import answer_lines, answer_words

    load_settings(os.environ)
    if question:
        return answer_words(" ".join(question), picture)
    if picture is not None:
        raise click.UsageError("--picture needs a question: salary-bot ask --picture FILE QUESTION.")
    return _answer(answer_lines)


@commands.command()
def check() -> int:
    """Look whether everything is in place.

    Settings, database, migrations, key, models, warm-up: one line for each that is, and one for the first that is not.
    """
    from bot.checkup import check_everything

    return check_everything(os.environ, click.echo)


@commands.command()
@click.option("--data", type=EXISTING_FOLDER, required=True, help="The folder with the sources.")
@click.option("--out", type=FOLDER, help="Write DIR/vocabulary, DIR/pay, DIR/language instead of the bundled models.")
@click.option("--only", type=click.Choice(PARTS), multiple=True, help="Train this part alone; may be repeated.")
def train(data: Path, out: Path | None, only: tuple[str, ...]) -> int:
    """Train the bundled models again (minutes)."""
    from bot.workshop import train_parts

    load_settings(os.environ)
    train_parts(data, out, only, _tell)
    return 0


@commands.command()
@click.option("--data", type=EXISTING_FOLDER, required=True, help="The folder with the sources.")
@click.option("--messages", type=LABELLED, help="Labelled messages (JSON Lines) to score the language on.")
def evaluate(data: Path, messages: Path | None) -> int:
    """Measure the models on unseen data (minutes).

    Beside simple and strong baselines, in the same run.
    """
    from bot.workshop import evaluate_parts

    load_settings(os.environ)
    for table in evaluate_parts(data, messages, _tell):
        click.echo(table)
    return 0


def _serve_discord(settings: Settings) -> int:
    if settings.token is None:
        raise StartError(
            "There is no Discord token. Set DISCORD_TOKEN, or discord.token in config.toml; "
            "to talk in the terminal: salary-bot chat."
        )
    from bot.service import serve, serve_discord

    return serve(settings.log.level, lambda: serve_discord(settings))


def _talk(settings: Settings) -> int:
    from bot.service import serve, serve_terminal

    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):  # whatever the machine's locale
            stream.reconfigure(encoding="utf-8", errors="replace")
    return serve("debug" if settings.log.level == "debug" else "warning", lambda: serve_terminal(settings))


def _tell(line: str) -> None:
    click.echo(line, err=True)


def _answer(respond: Callable[[BinaryIO, TextIO], int]) -> int:
    """Hand ``respond`` stdin as bytes and stdout as UTF-8 whatever the machine's locale; each line leaves at once."""
    out = TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n", line_buffering=True)
    try:
        return respond(sys.stdin.buffer, out)
    finally:
        out.detach()
