"""What pay buys elsewhere, with its sources and years."""

from __future__ import annotations

import pytest

from models.pay.model import PayModel
from models.profile import Profile, Role


@pytest.fixture(scope="module")
def pay() -> PayModel:
    return PayModel.load()


def at(country: str, city: str | None = None) -> Profile:
    return Profile(role=Role.MACHINE_LEARNING_ENGINEER, country=country, city=city)


def test_the_same_place_keeps_the_same_pay(pay: PayModel) -> None:
    same = pay.purchasing(at("DE", "Berlin"), at("DE", "Munich"))
    assert same is not None
    assert same.keeping == same.pay
    assert same.prices == 1


def test_a_dear_area_of_the_united_states_takes_more_pay_by_its_official_prices(pay: PayModel) -> None:
    there = pay.purchasing(at("US", "Austin"), at("US", "San Francisco"))
    assert there is not None
    assert there.keeping > there.pay * 1.1
    assert there.currency == there.currency_there == "USD"
    assert there.sources == ("bea_rpp",)


def test_another_country_is_compared_by_purchasing_power_in_its_own_currency(pay: PayModel) -> None:
    there = pay.purchasing(at("DE"), at("IN"))
    assert there is not None
    assert (there.currency, there.currency_there) == ("EUR", "INR")
    assert 20 < there.keeping / there.pay < 40
    assert 0.2 < there.prices < 0.6
    assert "worldbank_ppp" in there.sources
    assert any("World Bank" in str(note) for note in there.notes)


def test_there_and_back_is_where_one_was(pay: PayModel) -> None:
    there, back = pay.purchasing(at("GB"), at("CH")), pay.purchasing(at("CH"), at("GB"))
    assert there is not None
    assert back is not None
    assert there.pay_there == back.pay
    assert there.worth_here == pytest.approx(back.keeping, rel=1e-4)


def test_without_a_rate_or_prices_nothing_is_made_up(pay: PayModel) -> None:
    assert pay.purchasing(at("US"), at("UA")) is None
    assert pay.purchasing(at("TV"), at("US")) is None
