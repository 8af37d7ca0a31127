"""``python -m tests.bench``: measures, prints the table, keeps each subject in the JSON file as soon as it is done."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path

import click

from tests.bench.figures import Figure, failed
from tests.bench.report import as_json, keep, show
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
    target = file or (RESULTS if size == "full" else None)
    figures: list[Figure] = []
    for subject in only or tuple(SUBJECTS):
        started = time.monotonic()
        measured = asyncio.run(SUBJECTS[subject](SIZES[size]))
        figures += measured
        click.echo(f"{subject}: {time.monotonic() - started:.0f} s", err=True)
        if target is not None:
            keep(target, as_json(measured, size, len(os.sched_getaffinity(0))))
    show(figures)
    sys.exit(1 if failed(figures) else 0)


if __name__ == "__main__":
    main()
