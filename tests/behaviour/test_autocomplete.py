"""What is offered while somebody types: every option that takes a role, a place, a currency or an offer."""

from typing import Any

import pytest

from tests.behaviour.conftest import World, text_of

NOT_NAMED = {"change", "details", "question"}
"""Options in free words, in which nothing is picked."""


async def offered(world: World, command: str, option: str, typed: str) -> list[dict[str, Any]]:
    choices: list[dict[str, Any]] = await world.ana.autocomplete(world.channel, command, option, typed)
    assert len(choices) <= 25
    return choices


async def test_every_option_that_is_typed_offers_something(world: World) -> None:
    for command in world.env.bot.tree.walk_commands():
        for parameter in getattr(command, "parameters", ()):
            is_typed = parameter.type.name == "string" and not parameter.choices and parameter.name not in NOT_NAMED
            assert parameter.autocomplete == is_typed, (command.qualified_name, parameter.name)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("berl", "Berlin, Germany"), ("germny", "Germany"), ("SF", "San Francisco, CA, United States"),
        ("tex", "Texas, United States"), ("TX", "Texas, United States"), ("datta scientst", "Data scientist"),
        ("sr ds", "Senior data scientist"), ("data engineer in par", "Data engineer in Paris, France"),
        ("quant in new yrok", "Quantitative researcher in New York, NY, United States"),
    ],
)  # fmt: skip
async def test_a_side_of_a_comparison_is_a_role_a_place_or_both(world: World, typed: str, names: str) -> None:
    assert names in [choice["name"] for choice in await offered(world, "compare", "first", typed)]
    assert names in [choice["name"] for choice in await offered(world, "compare", "second", typed)]


async def test_an_offered_side_is_read_as_it_was_offered(world: World) -> None:
    for typed in ("sr ds in texas", "mle in ber", "munchen", "data arch", "head of data"):
        choice = (await offered(world, "compare", "second", typed))[0]
        asked = await world.bo.slash(world.channel, "compare", first="data engineer in Oslo", second=choice["value"])
        place = choice["name"].rsplit(" in ", 1)[-1].split(",")[0]
        assert place.lower() in text_of(asked.response).lower(), choice
        await world.env.advance_time(10)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("senior mle", "Senior ML engineer"), ("Head of Data", "Head of data"), ("machne lerning", "Machine-learning"),
        ("reserch enginer", "Research engineer"), ("jr ds", "Entry-level data scientist"),
    ],
)  # fmt: skip
async def test_a_role_keeps_the_level_and_the_title_that_were_typed(world: World, typed: str, first: str) -> None:
    choice = (await offered(world, "salary", "role", typed))[0]
    assert choice["name"].startswith(first)
    asked = await world.bo.slash(world.channel, "salary", role=choice["value"], place="Berlin")
    assert first.removeprefix("Machine-learning") in text_of(asked.response)


@pytest.mark.parametrize(("typed", "code"), [("dolar", "USD"), ("swis frank", "CHF"), ("R$", "BRL"), ("zł", "PLN")])
async def test_currencies_are_found_by_their_signs_and_with_typos(world: World, typed: str, code: str) -> None:
    assert code in [choice["value"] for choice in await offered(world, "salary", "currency", typed)]


async def test_of_a_well_known_city_no_strange_ones_are_offered(world: World) -> None:
    assert [choice["value"] for choice in await offered(world, "salary", "place", "munchen")] == ["Munich, DE"]


async def test_the_offer_to_remove_is_picked_from_ones_own(world: World) -> None:
    for details in ("Google: 180k base, mle in Berlin", "Zalando 95k base, mle in Berlin"):
        await world.ana.slash(world.channel, "offer add", details=details)
    names = [choice["name"] for choice in await offered(world, "offer remove", "name", "")]
    assert names == ["Google", "Zalando"]
    assert [choice["name"] for choice in await offered(world, "offer remove", "name", "gogle")] == ["Google"]
    removed = await world.ana.slash(world.channel, "offer remove", name="Google")
    assert "is gone" in text_of(removed.response)
    assert [choice["name"] for choice in await offered(world, "offer remove", "name", "")] == ["Zalando"]
    assert await world.bo.autocomplete(world.channel, "offer remove", "name", "") == []
