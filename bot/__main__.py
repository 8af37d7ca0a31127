"""``salary-bot`` and ``python -m bot``: run one command, and leave with the exit status that CONTRACT names."""

from __future__ import annotations

import logging
import os
import sys

import click

from bot.errors import StartError
from bot.journal import open_journal, report_fault
from bot.journal.last_words import guard_last_words
from bot.journal.scrubbing import without_tokens
from bot.thrift import loading


def main() -> None:
    """0: done; 1: a line was answered with an error; 2: it could not start, one line says why; 130: Ctrl-C."""
    open_journal("warning")
    guard_last_words()
    try:
        status = run_command_line(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read us has gone: nothing more to say, and nothing to flush at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


def run_command_line(arguments: list[str]) -> int:
    """Run one command and return its exit status; a fault that stops it is one line on stderr."""
    with loading():
        from bot.cli import commands
    try:
        return commands.main(arguments, prog_name="salary-bot", standalone_mode=False) or 0
    except click.ClickException as error:
        command = getattr(getattr(error, "ctx", None), "command_path", "salary-bot")
        _say(f"{error.format_message()} See: {command} --help")
        return error.exit_code
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.Abort:
        return 130
    except StartError as error:
        _say(str(error))
        return 2
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the last net: a person sees a code, the log where it broke
        code = report_fault(logging.getLogger("bot"), error)
        _say(f"Something broke on my side (code {code}). Please report the line above.")
        return 1


def _say(line: str) -> None:
    click.echo(without_tokens(f"salary-bot: {' '.join(line.split())}"), err=True)


if __name__ == "__main__":
    main()
