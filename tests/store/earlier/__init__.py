"""Databases as earlier versions of the bot left them, written by these versions: one dump for each form they had.

Ana finished her answers and kept an estimate, from 0002 on an offer too, from 0003 on a share in a server's figures.
Ben left in the middle of the questions. A new migration brings its dump with it, made by the bot as it is then.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

KEY = bytes(range(32))
ANA, BEN = 812345678901234567, 823456789012345678
DUMPS = sorted(Path(__file__).parent.glob("*.sql"))


def lay(dump: Path, file: Path) -> None:
    """Make the database of a dump."""
    connection = sqlite3.connect(file)
    connection.executescript(dump.read_text("ascii"))
    connection.close()
    file.chmod(0o600)
