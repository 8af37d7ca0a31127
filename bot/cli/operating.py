"""Commands for whoever runs the bot: is all in place, copies of the database, its keys."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import click

from bot.config import load_settings

COPY = click.Path(dir_okay=False, path_type=Path)
BACKUP = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
def check() -> int:
    """Look whether everything is in place.

    Settings, port, database, migrations, key, models, languages, pictures: one line for each that is, and one for the
    first that is not.
    """
    from bot.checkup import check_everything

    return check_everything(os.environ, click.echo)


@click.command()
@click.argument("file", type=COPY)
@click.option("--replace", is_flag=True, help="Overwrite FILE if it exists.")
def backup(file: Path, replace: bool) -> int:
    """Copy the database to FILE, while the bot runs.

    The copy is opened and read through before it takes its place. It holds no key: without the key it opens for nobody,
    so keep the key as well, elsewhere.
    """
    settings = load_settings(os.environ)
    from bot.keepsafe import back_up_database

    click.echo(asyncio.run(back_up_database(settings, file, replaces=replace)))
    return 0


@click.command()
@click.argument("file", type=BACKUP)
@click.option("--replace", is_flag=True, help="Put it in the place of a database that exists.")
def restore(file: Path, replace: bool) -> int:
    """Put the backup FILE in the database's place.

    Who was erased since it was made, or was away for too long, is erased from it first.
    """
    settings = load_settings(os.environ)
    from bot.keepsafe import restore_database

    click.echo(asyncio.run(restore_database(settings, file, replaces=replace)))
    return 0


@click.group(no_args_is_help=False)
def keys() -> None:
    """Seal everything that is remembered with another key."""


@keys.command()
def rotate() -> int:
    """Make a new key and move everything to it, while the bot runs.

    Stopped at any moment it is taken up where it was: run it again. Backups made before open only with the old key:
    copy the key file first if they are still to be of use.
    """
    settings = load_settings(os.environ)
    from bot.keepsafe import rotate_keys

    click.echo(asyncio.run(rotate_keys(settings)))
    return 0
