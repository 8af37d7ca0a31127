"""The process that draws: charts come in on stdin, pictures go out on stdout, and it ends when stdin does.

Both ways a message is its length in four bytes, then its bytes; charts are JSON. A picture of no bytes says that
these charts can't be drawn. Run as ``python -m bot.faces.charts.worker``.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, BinaryIO

from bot.charts import Chart

if TYPE_CHECKING:
    from pydantic import TypeAdapter

LENGTH = 4


@cache
def chart_format() -> TypeAdapter[tuple[Chart, ...]]:
    """How charts are written as JSON and read back."""
    from pydantic import TypeAdapter

    return TypeAdapter(tuple[Chart, ...])


def framed(message: bytes) -> bytes:
    """A message with its length before it."""
    return len(message).to_bytes(LENGTH) + message


def serve(reading: BinaryIO, writing: BinaryIO, draw: Callable[[tuple[Chart, ...]], bytes]) -> None:
    """Draw until the input ends."""
    while len(head := reading.read(LENGTH)) == LENGTH:
        content = reading.read(int.from_bytes(head))
        try:
            picture = draw(chart_format().validate_json(content))
        except (ValueError, ArithmeticError, IndexError):
            picture = b""
        writing.write(framed(picture))
        writing.flush()


def main() -> None:
    from bot.faces.charts.picture import draw_picture

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the bot decides when this ends
    serve(sys.stdin.buffer, sys.stdout.buffer, draw_picture)


if __name__ == "__main__":
    main()
