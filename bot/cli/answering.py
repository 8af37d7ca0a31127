"""Commands that answer once, or line by line for other programs. None of them opens a database."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from bot.config import load_settings
from bot.picture_file import PNG_FILE

if TYPE_CHECKING:
    from models.pay.estimate import Estimate


@click.command()
@click.option("--picture", type=PNG_FILE, help="Save the picture (PNG) of the last estimate to this file.")
def estimate(picture: Path | None) -> int:
    """Answer profiles with estimates, as JSON Lines.

    \b
    echo '{"role": "data scientist", "country": "FR", "seniority": "senior"}' | salary-bot estimate
    """
    load_settings(os.environ)
    from bot.app import load_pay, load_vocabulary
    from bot.faces.lines import answer_estimates

    load_vocabulary()
    pay = load_pay()
    if picture is None:
        return _answer(lambda lines, out: answer_estimates(lines, out, pay))
    seen: deque[Estimate] = deque(maxlen=1)
    status = _answer(lambda lines, out: answer_estimates(lines, out, pay, seen.append))
    return max(status, _draw(seen, picture))


@click.command()
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


@click.command()
@click.argument("question", nargs=-1)
@click.option("--picture", type=PNG_FILE, help="Save the answer's picture (PNG) to this file; needs a QUESTION.")
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


def _draw(seen: Iterable[Estimate], picture: Path) -> int:
    from bot.conversation.charts import estimate_charts
    from bot.picture_file import save_picture
    from bot.translation import translator

    charts = (chart for estimate in seen for chart in estimate_charts(estimate, "year", translator("en")))
    return save_picture(tuple(charts), picture)


def _answer(respond: Callable[[Iterable[bytes], TextIO], int]) -> int:
    """Hand ``respond`` stdin's lines as bytes and stdout as UTF-8 whatever the machine's locale; each leaves at once.

    Of a line beyond all measure only as much is read as shows that it is one.
    """
    from bot.faces.json_line import LONGEST_LINE
    from bot.faces.long_lines import lines_of

    out = TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n", line_buffering=True)
    try:
        return respond(lines_of(sys.stdin.buffer, LONGEST_LINE), out)
    finally:
        out.detach()
