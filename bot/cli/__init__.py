"""The command line: one module a group of commands. What a command needs is imported when it runs."""

from __future__ import annotations

import os

import click

from bot.cli.answering import ask, estimate, parse
from bot.cli.conversing import chat, preview, run, serve_on_discord, talk_in_terminal
from bot.cli.operating import backup, check, keys, restore
from bot.cli.training import evaluate, train
from bot.config import load_settings

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
    return serve_on_discord(settings) if settings.token else talk_in_terminal(settings)


for command in (run, chat, preview, estimate, parse, ask, check, backup, restore, keys, train, evaluate):
    commands.add_command(command)
