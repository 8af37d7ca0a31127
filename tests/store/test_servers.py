"""Servers and what their members add: kept apart from people, erased with a person and with a server."""

from datetime import timedelta
from pathlib import Path

from bot.store import Store
from bot.store.owners import MOST_AT_ONCE
from tests.store.conftest import ANA, AT, BEN, remember

SERVER, OTHER = 712345678901234567, 712345678901234568


async def add(store: Store, person: str, server: int, band: int = 47) -> None:
    async with store.transaction() as t:
        number = await t.servers.number(server) or await t.servers.keep(server, {})
        await t.contributions.put(person, number, {"country": "DE", "band": band, "at": AT.isoformat()})


async def added(store: Store, server: int) -> list[int]:
    async with store.transaction() as t:
        number = await t.servers.number(server)
        return [one.record["band"] for one in await t.contributions.of_server(number)] if number else []


async def test_a_server_s_record_is_kept_in_place_of_the_earlier_one(store: Store) -> None:
    async with store.transaction() as t:
        assert await t.servers.record(SERVER) is None
        first = await t.servers.keep(SERVER, {"settings": {"language": "de"}})
        assert await t.servers.keep(SERVER, {"settings": {"language": "fr"}}) == first
        assert await t.servers.record(SERVER) == {"server": str(SERVER), "settings": {"language": "fr"}}


async def test_every_server_is_listed_over_many_pages(store: Store) -> None:
    async with store.transaction() as t:
        for number in range(450):
            await t.servers.keep(SERVER + number, {})
        assert len(await t.servers.records()) == 450


async def test_what_a_person_adds_is_one_row_a_server_and_goes_with_their_withdrawal(store: Store) -> None:
    await add(store, ANA, SERVER, 47)
    await add(store, ANA, SERVER, 49)
    await add(store, ANA, OTHER, 50)
    await add(store, BEN, SERVER, 51)
    assert await added(store, SERVER) == [49, 51]
    async with store.transaction() as t:
        assert await t.contributions.withdraw(ANA, await t.servers.number(SERVER) or 0, AT)
    assert (await added(store, SERVER), await added(store, OTHER)) == ([51], [50])


async def test_erasing_a_person_erases_what_they_added_everywhere(store: Store) -> None:
    await remember(store, ANA)
    await add(store, ANA, OTHER)
    async with store.transaction() as t:
        assert len((await t.export(ANA))["contributions"]) >= 1
        assert await t.forget(ANA, AT)
        assert await t.export(ANA) == {}
    assert await added(store, OTHER) == []


async def test_a_removed_server_is_forgotten_with_what_was_added_there_after_the_grace_period(
    store: Store, file: Path
) -> None:
    await add(store, ANA, SERVER)
    await add(store, BEN, OTHER)
    async with store.transaction() as t:
        await t.servers.keep(SERVER, {"removed_at": AT.isoformat()})
        assert await t.servers.forget_removed(AT - timedelta(days=1)) == 0
        assert await t.servers.forget_removed(AT + timedelta(days=1)) == 1
    assert (await added(store, SERVER), await added(store, OTHER)) == ([], [47])


async def test_neither_server_nor_person_nor_pay_stands_in_the_file(store: Store, file: Path) -> None:
    await add(store, ANA, SERVER)
    await store.close()
    content = b"".join(path.read_bytes() for path in file.parent.iterdir() if path.name.startswith(file.name))
    for secret in (str(SERVER), ANA.split(":")[1], '"band"', '"DE"'):
        assert secret.encode() not in content


async def test_a_yes_beyond_being_remembered_is_kept_with_the_person(store: Store) -> None:
    await remember(store, ANA)
    async with store.transaction() as t:
        assert not await t.people.allows(ANA, "compare")
        await t.people.allow(ANA, "compare", is_allowed=True)
        await t.people.allow(ANA, "compare", is_allowed=True)
        assert await t.people.allows(ANA, "compare")
        assert not await t.people.allows(BEN, "compare")
        await t.people.allow(ANA, "compare", is_allowed=False)
        assert not await t.people.allows(ANA, "compare")


async def test_very_many_rows_of_a_server_are_read_and_rewritten_page_by_page(store: Store) -> None:
    many = 2 * MOST_AT_ONCE + 3
    async with store.transaction() as t:
        here, there = await t.servers.keep(SERVER, {}), await t.servers.keep(SERVER + 1, {})
        for number in range(many):
            await t.contributions.add(f"discord:{number}", {"band": number}, server_id=here if number % 2 else there)
    async with store.transaction() as t:
        rows = await t.contributions.of_server(here)
        assert await t.contributions.find("discord:1")
        await t.contributions.rewrite_all([(row.owner, {**row.record, "standing": {"cell": 1}}) for row in rows])
        found = await t.contributions.find("discord:1")
        assert found
        assert t.contributions.open(found)["standing"] == {"cell": 1}
    async with store.reading() as t:
        rewritten, others = await t.contributions.of_server(here), await t.contributions.of_server(there)
    assert [row.record["band"] for row in rewritten] == list(range(1, many, 2))
    assert {str(row.record["standing"]) for row in rewritten} == {"{'cell': 1}"}
    assert all("standing" not in row.record for row in others)
    assert len(others) + len(rewritten) == many
