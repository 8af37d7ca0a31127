"""``salary-bot`` and ``python -m bot``."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and leave with its exit status (see CONTRACT: 0, 1 or 2; 130 after Ctrl-C)."""
    try:
        status = _run()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read us has gone: nothing more to say, and nothing to flush at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


def _run() -> int:
    from bot.cli import run_command_line

    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    main()
