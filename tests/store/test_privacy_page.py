"""The privacy page names every table and every column there is, and no other."""

import re
from pathlib import Path

from bot.store.registry import ALL_TABLES, OWNERS, PERSONAL

PAGE = (Path(__file__).parent.parent.parent / "docs" / "PRIVACY.md").read_text("utf-8")


def test_the_privacy_page_names_every_table_and_column() -> None:
    rows = re.findall(r"^\| (?:`(\w+)`)? ?\| `(\w+)` \| (.+) \|$", PAGE, re.MULTILINE)
    named: dict[str, list[str]] = {}
    table = ""
    for name, column, meaning in rows:
        table = name or table
        named.setdefault(table, []).append(column)
        assert meaning.strip()
    assert {name: sorted(columns) for name, columns in named.items()} == {
        name: sorted(found.c.keys()) for name, found in ALL_TABLES.tables.items()
    }


def test_what_is_personal_lies_in_columns_that_are_sealed_or_hashed() -> None:
    for door in (*OWNERS, *PERSONAL):
        open_columns = set(door.table.c.keys()) - {"sealed", "hash"}
        assert open_columns <= {"id", "person_id", "number", "server_id"}, door.table.name
