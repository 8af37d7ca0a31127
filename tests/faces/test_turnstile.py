"""Room for everybody: one person or one server never takes all of it."""

from __future__ import annotations

from contextlib import ExitStack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import PersonError
from bot.faces.discord.patience import Rush
from bot.faces.discord.turnstile import BUSY_FROM, CROWDED_FROM, Room, Turnstile

ANA, BO, CY = 1, 2, 3
HERE, THERE = 10, 20


def test_one_person_has_so_many_turns_in_the_works_and_others_have_theirs() -> None:
    turnstile = Turnstile(Room(of_person=2, of_server=9, in_all=9))
    with ExitStack() as inside:
        for _ in range(2):
            inside.enter_context(turnstile.turn(ANA, None))
        with pytest.raises(PersonError, match="still at what you asked"), turnstile.turn(ANA, HERE):
            pass
        inside.enter_context(turnstile.turn(BO, HERE))
    with turnstile.turn(ANA, HERE):
        assert turnstile.inside == 1


def test_one_server_has_so_many_and_others_have_theirs() -> None:
    turnstile = Turnstile(Room(of_person=9, of_server=2, in_all=9))
    with turnstile.turn(ANA, HERE), turnstile.turn(BO, HERE):
        with pytest.raises(PersonError, match="people are asking"), turnstile.turn(CY, HERE):
            pass
        with turnstile.turn(CY, THERE), turnstile.turn(CY, None):
            assert turnstile.inside == 4


def test_the_more_are_in_the_works_the_greater_is_the_rush() -> None:
    turnstile = Turnstile()
    seen = []
    with ExitStack() as inside:
        for person in range(CROWDED_FROM + 1):
            seen.append(turnstile.rush)
            inside.enter_context(turnstile.turn(person, None))
        assert turnstile.rush is Rush.CROWDED
    assert seen == [Rush.QUIET] * (BUSY_FROM + 1) + [Rush.BUSY] * (CROWDED_FROM - BUSY_FROM)
    assert turnstile.rush is Rush.QUIET


def test_a_flood_of_refusals_is_told_to_the_first_alone_and_others_are_told_theirs() -> None:
    turnstile = Turnstile(words=Room(of_person=1, of_server=2, in_all=9))
    with turnstile.word(ANA, HERE) as first, turnstile.word(ANA, HERE) as second, turnstile.word(BO, HERE) as others:
        assert (first, second, others) == (True, False, True)
        with turnstile.word(CY, HERE) as crowded, turnstile.word(CY, THERE) as elsewhere:
            assert (crowded, elsewhere) == (False, True)
    with turnstile.word(ANA, HERE) as again:
        assert again


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from([None, HERE, THERE])), max_size=60))
def test_whoever_comes_and_goes_leaves_no_count_behind(comers: list[tuple[int, int | None]]) -> None:
    turnstile = Turnstile(Room(of_person=3, of_server=6, in_all=8))
    with ExitStack() as inside:
        let_in = 0
        for person, server in comers:
            try:
                inside.enter_context(turnstile.turn(person, server))
                let_in += 1
            except PersonError:
                continue
        assert turnstile.inside == let_in <= 8
    assert turnstile.inside == 0
