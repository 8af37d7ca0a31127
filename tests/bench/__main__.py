"""``python -m tests.bench``: measures, prints the table, writes the JSON file."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path

import click

from tests.bench.figures import Figure, failed
from tests.bench.report import as_json, show, write_json
from tests.bench.sizes import SIZES
from tests.bench.subjects import SUBJECTS

RESULTS = Path(__file__).with_name("results.json")


@click.command()
@click.option("--size", type=click.Choice(list(SIZES)), default="full", show_default=True, help="How much is measured.")
@click.option(
    "--only", multiple=True, type=click.Choice(list(SUBJECTS)), help="Only this subject; more than once if wanted."
)
@click.option(
    "--json", "file", type=click.Path(path_type=Path, dir_okay=False), default=None, help="Where the figures go."
)
def main(size: str, only: tuple[str, ...], file: Path | None) -> None:
    """Measure the bot against its yardsticks. Exit status 1 where a target is missed."""
    figures: list[Figure] = []
    for subject in only or tuple(SUBJECTS):
        started = time.monotonic()
        figures += asyncio.run(SUBJECTS[subject](SIZES[size]))
        click.echo(f"{subject}: {time.monotonic() - started:.0f} s", err=True)
    show(figures)
    target = file or (RESULTS if size == "full" and not only else None)
    if target is not None:
        write_json(target, as_json(figures, size, len(os.sched_getaffinity(0))))
    sys.exit(1 if failed(figures) else 0)


if __name__ == "__main__":
    main()
