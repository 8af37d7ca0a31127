"""A table that is declared once is exported, deleted and bound to its person; none can be forgotten."""

import pytest
from sqlalchemy import LargeBinary, func, select

from bot.store import SealError, Store
from bot.store.people import people
from bot.store.personal import PersonalTable
from bot.store.registry import ALL_TABLES, IMPERSONAL, OWNERS, PERSONAL
from bot.store.servers import Servers
from tests.store.conftest import ANA, AT, BEN, remember


def test_every_table_is_listed_as_what_it_is() -> None:
    listed = [*(door.table for door in OWNERS), *(door.table for door in PERSONAL), *IMPERSONAL]
    assert sorted(table.name for table in listed) == sorted(ALL_TABLES.tables)


@pytest.mark.parametrize("door", PERSONAL)
def test_every_personal_row_is_sealed_and_goes_with_its_person(door: type[PersonalTable]) -> None:
    (link,) = door.table.c.person_id.foreign_keys
    assert link.column is people.c.id
    assert link.ondelete == "CASCADE"
    readable = [column.name for column in door.table.c if not isinstance(column.type, LargeBinary)]
    assert set(readable) <= {"person_id", "number"}


async def test_after_a_deletion_no_column_of_any_table_holds_anything_of_the_person(store: Store) -> None:
    await remember(store, ANA)
    async with store.engine.connect() as connection:
        personal = [door.table for door in (*OWNERS, *PERSONAL) if door is not Servers]
        mine = {value for table in personal for value in await hidden_in(connection, table)}
    await remember(store, BEN)
    async with store.transaction() as t:
        assert set(await t.export(ANA)) == {"people", "contributions", *(door.table.name for door in PERSONAL)}
        assert await t.forget(ANA, AT)
    async with store.engine.connect() as connection:
        for table in ALL_TABLES.sorted_tables:
            assert not mine & set(await hidden_in(connection, table)), table.name
            count = await connection.scalar(select(func.count()).select_from(table))
            assert count == 1, table.name


async def hidden_in(connection: object, table: object) -> list[bytes]:
    """Every value of the columns that hold bytes."""
    columns = [column for column in table.c if isinstance(column.type, LargeBinary)]  # type: ignore[attr-defined]
    if not columns:
        return []
    return [value for row in await connection.execute(select(*columns)) for value in row if value]  # type: ignore[attr-defined]


@pytest.mark.parametrize("door", PERSONAL)
async def test_rows_swapped_between_two_people_do_not_open_and_the_rest_does(
    store: Store, door: type[PersonalTable]
) -> None:
    await remember(store, ANA)
    await remember(store, BEN)
    async with store.engine.begin() as connection:
        rows = (await connection.execute(select(door.table.c.person_id, door.table.c.sealed))).all()
        for person, sealed in zip(
            (rows[0].person_id, rows[1].person_id), (rows[1].sealed, rows[0].sealed), strict=True
        ):
            await connection.execute(door.table.update().where(door.table.c.person_id == person).values(sealed=sealed))
    async with store.transaction() as t:
        export = await t.export(ANA)
        swapped = export.pop(door.table.name)
        assert (swapped[0] if isinstance(swapped, list) else swapped)["unreadable"]
        assert all(export.values())
        assert "unreadable" not in str(export)
        with pytest.raises(SealError):
            await read_one(t, door.table.name)


async def read_one(t: object, name: str) -> object:
    door = getattr(t, name)
    return await (door.read(ANA) if hasattr(door, "read") else door._newest(ANA))
