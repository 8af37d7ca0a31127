"""Releases tell about eight and more, and an attacker who sees all of them learns nobody's band."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.community.cells import FAMILIES, GROUPS, PART_NAMES, cell_of, currency_in, place_of
from bot.conversation.community.figures import LEAST, Answer, Figure, release
from models.profile import Role, Seniority
from models.vocabulary.countries import known_countries

CELL, OTHER = "ml.senior.DE", "ml.early.DE"
FIRST, SECOND, THIRD = "2026-11-02", "2026-11-09", "2026-11-16"

bands = st.integers(40, 56)
people = st.lists(bands, min_size=LEAST, max_size=20)


def answers_of(given: list[int], cell: str = CELL) -> list[Answer]:
    return [Answer(cell, band) for band in given]


def seen(figures: dict[str, Figure]) -> dict[str, tuple[int, int, int, int, str]]:
    """Everything of a release that is ever shown."""
    return {cell: (one.low, one.middle, one.high, one.size, one.at) for cell, one in figures.items() if one.is_shown}


def test_every_job_level_and_country_lies_in_exactly_one_cell() -> None:
    assert sorted(role for roles in FAMILIES.values() for role in roles) == sorted(Role)
    assert sorted(level for levels in GROUPS.values() for level in levels) == sorted(Seniority)
    for country in known_countries():
        assert len(currency_in(place_of(country))) == 3
        assert place_of(country) == country or place_of(country) in PART_NAMES
    assert cell_of("data_scientist", "mid", "AT") == "science.early.europe"


def test_seven_are_not_shown_and_eight_are() -> None:
    assert release(answers_of([50] * 7), {}, FIRST)[0] == {}
    figures, _ = release(answers_of([45, 46, 47, 48, 49, 50, 51, 52]), {}, FIRST)
    assert seen(figures) == {CELL: (47, 49, 50, 8, FIRST)}


@given(before=people, target=bands, other=bands, others=st.lists(bands, max_size=LEAST - 2))
@settings(max_examples=200)
def test_who_joins_between_two_releases_changes_nothing_that_can_be_seen(
    before: list[int], target: int, other: int, others: list[int]
) -> None:
    first, noted = release(answers_of(before), {}, FIRST)
    worlds = []
    for band in (target, other):
        second, _ = release([*noted, *answers_of([band, *others])], first, SECOND)
        worlds.append(seen(second))
    assert worlds[0] == worlds[1] == seen(first)


@given(before=people, target=bands, other=bands, others=st.lists(bands, max_size=LEAST - 1))
@settings(max_examples=200)
def test_who_withdraws_or_edits_between_two_releases_is_not_told_by_the_difference(
    before: list[int], target: int, other: int, others: list[int]
) -> None:
    """Two worlds that differ in the target's band alone, in figures that were made without them."""
    first, noted = release(answers_of(before), {}, FIRST)
    worlds = []
    for band in (target, other):
        _, with_target = release([*noted, Answer(CELL, band)], first, SECOND)
        without = [*with_target[:-1], *answers_of(others)]
        worlds.append(seen(release(without, first, THIRD)[0]))
    assert worlds[0] == worlds[1] == seen(first)


@given(before=people)
@settings(max_examples=50)
def test_after_a_withdrawal_the_figure_that_rests_on_it_is_hidden_until_eight_have_changed(before: list[int]) -> None:
    first, noted = release(answers_of([*before, 50]), {}, FIRST)
    second, still = release(noted[:-1], first, SECOND)
    assert seen(second) == {}
    seven, waiting = release([*still, *answers_of([44] * 7)], second, THIRD)
    assert seen(seven) == {}
    eight, _ = release([*waiting, *answers_of([44])], seven, "2026-11-23")
    assert eight[CELL].is_shown
    assert eight[CELL].at == "2026-11-23"


def test_one_account_that_goes_and_comes_again_is_one_change_however_often() -> None:
    figures, noted = release(answers_of([50] * 9), {}, FIRST)
    for round_ in range(20):
        noted = (*noted[:-1], Answer(CELL, 40 + round_ % 10))
        figures, noted = release(noted, figures, SECOND)
        assert figures[CELL].middle == 50
        assert figures[CELL].at == FIRST


def test_who_moves_to_another_cell_stays_behind_the_old_figure_and_is_not_read_off_the_new_one() -> None:
    figures, noted = release([*answers_of([50] * 9), *answers_of([45] * 9, OTHER)], {}, FIRST)
    moved = [replace(noted[0], cell=OTHER, band=55), *noted[1:]]
    second, kept = release(moved, figures, SECOND)
    assert seen(second) == seen(figures)
    assert kept[0].standing == {CELL: 50}


def test_eight_new_people_make_a_new_figure() -> None:
    first, noted = release(answers_of([50] * 8), {}, FIRST)
    second, _ = release([*noted, *answers_of([54] * 8)], first, SECOND)
    assert (second[CELL].at, second[CELL].high, second[CELL].size) == (SECOND, 54, 15)
