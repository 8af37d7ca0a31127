"""/compare, /board, /trend and /history: answered alone, with what one tap can do."""

from tests.behaviour.conftest import World, brought, labels_of, text_of


async def test_two_places_are_compared_by_a_command(world: World) -> None:
    asked = await world.ana.slash(world.channel, "compare", first="Berlin", second="Zurich", role="mle")
    assert asked.ephemeral
    assert "Berlin or Zurich" in text_of(asked.response)
    assert "By purchasing power" in text_of(asked.response)


async def test_the_board_is_pressed_through_to_one_change(world: World) -> None:
    await world.ana.slash(world.channel, "salary", role="mle", place="Berlin", seniority="mid")
    board = await world.ana.slash(world.channel, "board")
    first = labels_of(board.response)[0]
    pressed = await world.ana.click(board.response, label=first)
    assert "likely between" in text_of(brought(pressed))


async def test_a_trend_names_every_year(world: World) -> None:
    asked = await world.ana.slash(world.channel, "trend", role="data engineer", place="Germany")
    assert "2025: €" in text_of(asked.response)
    assert "United States: $" in text_of(asked.response)


async def test_history_without_a_yes_says_how_to_begin(world: World) -> None:
    asked = await world.ana.slash(world.channel, "history")
    assert "No earlier estimate of yours is kept" in text_of(asked.response)
