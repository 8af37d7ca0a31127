"""The lists that lie beside a database: files of lines, for their owner alone, that only ever grow."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def append_lines(file: Path, lines: Iterable[str]) -> None:
    """Lines at the end of the file, on the disk when this returns.

    They begin on a line of their own, also after one that a power cut or a full disk left half-written.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "rb+") as end:
        is_torn = end.seek(0, os.SEEK_END) > 0 and end.seek(-1, os.SEEK_END) >= 0 and end.read(1) != b"\n"
        end.write(("\n" * is_torn + "".join(f"{line}\n" for line in lines)).encode())
        end.flush()
        os.fsync(handle)


def read_lines(file: Path) -> list[str]:
    """The lines of the file; none where there is no file."""
    return file.read_text("utf-8", "replace").split("\n") if file.exists() else []
