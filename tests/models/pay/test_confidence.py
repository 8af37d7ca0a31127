"""The written rule of confidence, and the floor below which there is no answer."""

from __future__ import annotations

import pytest

from models.pay.confidence import FLOOR_ROWS, grade, has_evidence, nearest_known
from models.pay.model import PayModel


@pytest.mark.parametrize(
    ("role_rows", "country_rows", "ratio", "distance", "expected"),
    [
        (300, 50_000, 2.5, 0, "high"),
        (299, 50_000, 2.5, 0, "medium"),
        (30, 200, 2.5, 0, "medium"),
        (29, 200, 2.5, 0, "low"),
        (29, 1_000, 2.5, 0, "medium"),
        (9, 1_000, 2.5, 0, "low"),
        (300, 49, 2.5, 0, "low"),
        (300, 50_000, 2.7, 0, "medium"),
        (300, 50_000, 4.1, 0, "low"),
        (300, 50_000, 2.5, 1, "high"),
        (300, 50_000, 2.5, 2, "medium"),
        (300, 50_000, 2.5, 4, "low"),
    ],
)
def test_the_weakest_of_rows_width_and_age_decides(
    role_rows: int, country_rows: int, ratio: float, distance: int, expected: str
) -> None:
    assert grade(role_rows, country_rows, ratio, distance) == expected


def test_more_evidence_never_makes_an_answer_less_sure() -> None:
    order = ["low", "medium", "high"]
    by_rows = [order.index(grade(rows, 2_000, 2.5, 0)) for rows in range(0, 400, 7)]
    by_width = [order.index(grade(400, 2_000, 1.5 + width / 10, 0)) for width in range(40)]
    assert by_rows == sorted(by_rows)
    assert by_width == sorted(by_width, reverse=True)


def test_the_floor_is_a_number_of_rows_and_the_nearest_are_countries_that_are_answered() -> None:
    tables = PayModel.load()._tables
    for code, country in tables.countries.items():
        assert has_evidence(tables, code) == (country.rows >= FLOOR_ROWS)
    assert not has_evidence(tables, "TV")
    for region in {country.region for country in tables.countries.values()}:
        near = nearest_known(tables, region)
        assert near
        assert all(has_evidence(tables, code) for code in near)
