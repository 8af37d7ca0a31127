"""What earlier versions kept of people is there after an update, can be changed, moved to another key, and erased."""

from pathlib import Path

import pytest

from bot.store import Store, schema
from bot.store.registry import OWNERS, PERSONAL
from bot.store.rotation import rotate
from tests.store import earlier
from tests.store.conftest import AT

ANA, BEN = f"discord:{earlier.ANA}", f"discord:{earlier.BEN}"


def test_every_form_that_a_database_had_has_a_dump() -> None:
    migrations = {file.name[:4] for file in (schema.MIGRATIONS / "versions").glob("[0-9]*.py")}
    assert {dump.stem for dump in earlier.DUMPS} == migrations


@pytest.mark.parametrize("dump", earlier.DUMPS, ids=lambda dump: dump.stem)
async def test_a_database_of_every_earlier_version_keeps_its_rows_and_takes_what_is_new(
    dump: Path, url: str, file: Path
) -> None:
    earlier.lay(dump, file)
    store = await Store.open(url, [bytes(32), earlier.KEY])
    async with store.transaction() as t:
        profile = await t.profiles.get(ANA)
        assert profile is not None
        assert (profile.role, profile.city) == ("data_engineer", "Berlin")
        (estimate,) = await t.estimates.newest(ANA)
        assert estimate["currency"] == "EUR", estimate
        offers = [kept["payload"]["paid"] for kept in await t.offers.kept(ANA)]
        assert offers == ([95_000] if dump.stem >= "0002" else [])
        draft = await t.drafts.get(BEN)
        assert draft is not None
        assert "unreadable" not in str([await t.export(ANA), await t.export(BEN)])
        has_share = "contributions" in await t.export(ANA)
        assert has_share == (dump.stem >= "0003")
        await t.offers.add(BEN, {"paid": 82_000}, AT)
        server = await t.servers.number(77) or await t.servers.keep(77, {})
        await t.contributions.put(BEN, server, {"country": "DE", "band": 47, "at": AT.isoformat()})
    assert (await rotate(store)).unreadable == 0
    async with store.transaction() as t:
        assert set(await t.export(BEN)) == {"people", "contributions", *(door.table.name for door in PERSONAL)}
        for person in (ANA, BEN):
            assert await t.forget(person, AT)
    async with store.engine.connect() as connection:
        for table in (owner.table for owner in (*OWNERS, *PERSONAL)):
            rows = (await connection.execute(table.select())).all()
            assert len(rows) == (table.name == "servers"), table.name
    await store.close()
