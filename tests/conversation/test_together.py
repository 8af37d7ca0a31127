"""Looks that many wait for are made together, and nobody is given what was true before they asked."""

import asyncio
from collections.abc import Mapping

import pytest

from bot.conversation.together import Together


class Shop:
    """Looks up a shelf, slowly; ``looks`` are the keys of each look."""

    def __init__(self) -> None:
        self.shelf = {"bread": "white"}
        self.looks: list[tuple[str, ...]] = []
        self.goes_on = asyncio.Event()

    async def look(self, keys: tuple[str, ...]) -> Mapping[str, str | Exception]:
        self.looks.append(keys)
        found = {key: self.shelf.get(key, KeyError(key)) for key in keys}
        await self.goes_on.wait()
        return found


async def asked(together: Together[str, str], *keys: str) -> list[asyncio.Task[str]]:
    tasks = [asyncio.create_task(together.of(key)) for key in keys]
    await asyncio.sleep(0.01)
    return tasks


async def test_whoever_asks_while_a_look_is_under_way_waits_for_the_next() -> None:
    shop = Shop()
    together = Together(shop.look)
    (first,) = await asked(together, "bread")
    shop.shelf["bread"] = "brown"
    later = await asked(together, "bread", "bread")
    shop.goes_on.set()
    assert (await first, await later[0], await later[1]) == ("white", "brown", "brown")
    assert shop.looks == [("bread",), ("bread",)]


async def test_what_is_wrong_with_one_is_told_to_who_asked_for_it() -> None:
    shop = Shop()
    shop.goes_on.set()
    together = Together(shop.look)
    bread, cake = await asyncio.gather(together.of("bread"), together.of("cake"), return_exceptions=True)
    assert bread == "white"
    assert isinstance(cake, KeyError)


async def test_a_look_that_fails_is_told_to_all_and_the_next_is_tried() -> None:
    async def look(keys: tuple[str, ...]) -> Mapping[str, str | Exception]:
        if "poison" in keys:
            raise ConnectionError
        return dict.fromkeys(keys, "fine")

    together = Together(look)
    told = await asyncio.gather(together.of("poison"), together.of("bread"), return_exceptions=True)
    assert [type(one) for one in told] == [ConnectionError, ConnectionError]
    assert await together.of("bread") == "fine"


async def test_one_who_no_longer_waits_takes_nothing_from_the_others() -> None:
    shop = Shop()
    together = Together(shop.look)
    one, other = await asked(together, "bread", "bread")
    one.cancel()
    shop.goes_on.set()
    assert await other == "white"
    with pytest.raises(asyncio.CancelledError):
        await one
