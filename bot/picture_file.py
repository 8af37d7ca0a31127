"""``--picture FILE``: the charts of an answer as one PNG."""

from __future__ import annotations

from pathlib import Path

import click

from bot.charts import Chart
from bot.errors import StartError

PNG_FILE = click.Path(dir_okay=False, path_type=Path)
"""The type of the option."""


def save_picture(charts: tuple[Chart, ...], file: Path) -> int:
    """Write the charts to ``file``. Exit status 1 where there are none; ``StartError`` where it can't be written."""
    from bot.faces.charts.picture import draw_picture

    if not charts:
        click.echo("There is no picture for this answer.", err=True)
        return 1
    try:
        file.write_bytes(draw_picture(charts))
    except OSError as error:
        raise StartError(f"The picture can't be written to {file}: {error.strerror}.") from None
    return 0
