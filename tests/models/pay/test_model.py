"""What people may rely on in an estimate, on the packaged bundle."""

from __future__ import annotations

import itertools
import json
import math
import subprocess
import sys
from dataclasses import replace
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.pay.estimate import Estimate, Range
from models.pay.model import PayModel
from models.pay.rates import UnknownCurrency
from models.profile import (
    Certification,
    CompanySize,
    CompanyType,
    Education,
    Employment,
    Industry,
    Profile,
    Remote,
    Role,
    Seniority,
    Skill,
    Specialisation,
)
from models.vocabulary.countries import known_countries


@pytest.fixture(scope="module")
def pay() -> PayModel:
    return PayModel.load()


def profiles() -> st.SearchStrategy[Profile]:
    """Any subset of the factors, whatever contradicts what."""
    maybe = st.none
    return st.builds(
        Profile,
        role=st.sampled_from(Role),
        seniority=maybe() | st.sampled_from(Seniority),
        years=maybe() | st.floats(0, 50).map(lambda years: round(years, 1)),
        country=st.sampled_from(["US", "US", "DE", "IN", "GB", "CH", "JP", "BR", "KE", "LU", "CZ"]),
        city=maybe() | st.sampled_from(["San Francisco", "Berlin", "Bengaluru", "Nowhere"]),
        state=maybe() | st.sampled_from(["CA", "TX"]),
        remote=maybe() | st.sampled_from(Remote),
        company_size=maybe() | st.sampled_from(CompanySize),
        company_type=maybe() | st.sampled_from(CompanyType),
        industry=maybe() | st.sampled_from(Industry),
        education=maybe() | st.sampled_from(Education),
        skills=st.lists(st.sampled_from(Skill), max_size=6, unique=True).map(tuple),
        specialisations=st.lists(st.sampled_from(Specialisation), max_size=2, unique=True).map(tuple),
        certifications=st.lists(st.sampled_from(Certification), max_size=2, unique=True).map(tuple),
        employment=maybe() | st.sampled_from(Employment),
        year=maybe() | st.integers(2015, 2030),
        title=maybe() | st.sampled_from(["bi developer", "head of data", "underwater basket weaver"]),
    )


def in_order(quantiles: Range) -> bool:
    values = [quantiles.p10, quantiles.p25, quantiles.p50, quantiles.p75, quantiles.p90]
    return values == sorted(values) and values[0] > 0 and all(map(math.isfinite, values))


def product(estimate: Estimate) -> float:
    assert estimate.reference is not None
    return estimate.reference.p50 * prod(driver.multiplier for driver in estimate.drivers)


def test_san_francisco_berlin_and_bengaluru_differ_as_the_data_says_each_in_its_own_currency(pay: PayModel) -> None:
    senior = Profile(role=Role.MACHINE_LEARNING_ENGINEER, seniority=Seniority.SENIOR)
    places = [("US", "San Francisco", "USD"), ("DE", "Berlin", "EUR"), ("IN", "Bengaluru", "INR")]
    local = [pay.estimate(senior.changed({"country": country, "city": city})) for country, city, _ in places]
    assert [estimate.currency for estimate in local] == [currency for *_, currency in places]
    dollars = [
        pay.estimate(senior.changed({"country": country, "city": city, "currency": "USD"})) for country, city, _ in places
    ]
    middles = [estimate.base.p50 for estimate in dollars if estimate.base]
    assert 190_000 < middles[0] < 330_000
    assert 70_000 < middles[1] < 140_000
    assert 25_000 < middles[2] < 75_000
    for estimate in (*local, *dollars):
        assert estimate.base is not None
        assert abs(product(estimate) - estimate.base.p50) <= 1


@settings(max_examples=150, deadline=None)
@given(profile=profiles())
def test_any_subset_of_factors_is_answered_in_order_and_by_drivers_that_multiply_to_it(pay: PayModel, profile: Profile) -> None:
    estimate = pay.estimate(profile)
    assert estimate.base is not None
    assert in_order(estimate.base)
    assert product(estimate) == pytest.approx(estimate.base.p50, rel=1e-6, abs=1)
    assert all(driver.multiplier == float(f"{driver.multiplier:.6g}") for driver in estimate.drivers)
    if estimate.total is not None and estimate.split is not None:
        assert in_order(estimate.total)
        assert all(
            getattr(estimate.total, name) >= getattr(estimate.base, name) for name in ("p10", "p25", "p50", "p75", "p90")
        )
        assert estimate.split.base + estimate.split.stock + estimate.split.bonus == pytest.approx(1)
    assert {factor for factor, part in pay.narrowing(profile) if not 0 <= part <= 1} == set()


def test_over_the_whole_grid_quantiles_stand_in_order_and_seniority_never_lowers_pay(pay: PayModel) -> None:
    answered = 0
    for role, country in itertools.product(Role, known_countries()):
        ladder = [pay.estimate(Profile(role=role, country=country, seniority=level)) for level in Seniority]
        bases = [estimate.base for estimate in ladder if estimate.base is not None]
        assert len(bases) in (0, len(Seniority))
        answered += len(bases)
        assert all(in_order(base) for base in bases)
        middles = [base.p50 for base in bases]
        assert middles == sorted(middles), (role, country, middles)
    assert answered > 100 * len(Seniority)
