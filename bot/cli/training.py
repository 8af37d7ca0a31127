"""Commands that make the bundled models and measure them."""

from __future__ import annotations

import os
from pathlib import Path

import click

from bot.config import load_settings

FOLDER = click.Path(file_okay=False, path_type=Path)
EXISTING_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
LABELLED = click.Path(exists=True, dir_okay=False, path_type=Path)
PARTS = ("vocabulary", "pay", "language")


@click.command()
@click.option("--data", type=EXISTING_FOLDER, required=True, help="The folder with the sources.")
@click.option("--out", type=FOLDER, help="Write DIR/vocabulary, DIR/pay, DIR/language instead of the bundled models.")
@click.option("--only", type=click.Choice(PARTS), multiple=True, help="Train this part alone; may be repeated.")
def train(data: Path, out: Path | None, only: tuple[str, ...]) -> int:
    """Train the bundled models again (minutes)."""
    from bot.workshop import train_parts

    load_settings(os.environ)
    train_parts(data, out, only, _tell)
    return 0


@click.command()
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


def _tell(line: str) -> None:
    click.echo(line, err=True)
