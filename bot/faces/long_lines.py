"""Lines read with a bound: of one that never seems to end, the beginning is kept and the rest thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, AnyStr

_PIECE = 65_536


def next_line(stream: IO[AnyStr], longest: int) -> AnyStr:
    """The next line with its end, empty at the end of the input; ``longest + 1`` of a longer one, without its end."""
    line = stream.readline(longest + 1)
    if len(line) <= longest or _ends(line):
        return line
    while (rest := stream.readline(_PIECE)) and not _ends(rest):
        pass
    return line


def lines_of(stream: IO[AnyStr], longest: int) -> Iterator[AnyStr]:
    """Every line, as ``next_line`` gives it, each read when it is asked for."""
    while line := next_line(stream, longest):
        yield line


def _ends(line: AnyStr) -> bool:
    return line.endswith("\n") if isinstance(line, str) else line.endswith(b"\n")
