"""What people may rely on in an estimate, on the packaged bundle."""

from __future__ import annotations

import gc
import itertools
import math
import subprocess
import sys
import weakref
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
        pay.estimate(senior.changed({"country": country, "city": city, "currency": "USD"}))
        for country, city, _ in places
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
def test_any_subset_of_factors_is_answered_in_order_and_by_drivers_that_multiply_to_it(
    pay: PayModel, profile: Profile
) -> None:
    estimate = pay.estimate(profile)
    assert estimate.base is not None
    assert in_order(estimate.base)
    assert product(estimate) == pytest.approx(estimate.base.p50, rel=1e-6, abs=1)
    assert all(driver.multiplier == float(f"{driver.multiplier:.6g}") for driver in estimate.drivers)
    if estimate.total is not None and estimate.split is not None:
        assert in_order(estimate.total)
        assert all(
            getattr(estimate.total, name) >= getattr(estimate.base, name)
            for name in ("p10", "p25", "p50", "p75", "p90")
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


def test_a_larger_organisation_never_lowers_pay(pay: PayModel) -> None:
    for role, country, education in itertools.product(Role, ["US", "DE", "IN", "BR"], [None, Education.PHD]):
        profile = Profile(
            role=role, country=country, education=education, city="San Francisco" if country == "US" else None
        )
        middles = [middle(pay, profile.changed({"company_size": size})) for size in CompanySize]
        assert middles == sorted(middles)


def test_more_years_never_lower_pay_and_never_cross_the_neighbouring_level(pay: PayModel) -> None:
    for role, country in itertools.product(Role, ["US", "GB", "DE", "IN", "PL", "BR", "JP"]):
        by_level = []
        for seniority in (None, *Seniority):
            profile = Profile(role=role, country=country, seniority=seniority)
            by_years = [
                middle(pay, profile.changed({"years": years})) for years in (0, 1, 2, 3.5, 5, 8, 10, 15, 25, 50)
            ]
            assert by_years == sorted(by_years)
            by_level.append(by_years)
        for across in zip(*by_level[1:], strict=True):
            assert list(across) == sorted(across)
        entry, mid, senior, lead, executive = by_level[1:]
        assert max(entry) <= min(mid)
        assert max(mid) <= min(senior)
        assert max(lead) <= min(executive)


def test_nothing_about_a_person_but_the_factors_can_enter() -> None:
    assert set(Profile.model_fields) == {
        *("role", "title", "seniority", "years", "country", "state", "city", "remote", "company_size", "company_type"),
        *("industry", "education", "skills", "specialisations", "certifications", "employment", "year", "currency"),
    }
    with pytest.raises(ValueError, match="extra"):
        Profile.model_validate({"role": "data_scientist", "gender": "woman"})


def test_the_same_profile_gives_the_same_answer_in_whatever_order_it_was_told(pay: PayModel) -> None:
    told = {"role": "data_scientist", "country": "US", "education": "phd", "years": 7, "skills": ("python", "aws")}
    turned = dict(reversed(told.items())) | {"skills": ("aws", "python")}
    first, second = pay.estimate(Profile.model_validate(told)), pay.estimate(Profile.model_validate(turned))
    assert first.base == second.base
    assert first == pay.estimate(Profile.model_validate(told))


def test_lead_is_priced_as_senior_and_says_so(pay: PayModel) -> None:
    lead = pay.estimate(Profile(role=Role.DATA_SCIENTIST, country="US", seniority=Seniority.LEAD))
    senior = pay.estimate(Profile(role=Role.DATA_SCIENTIST, country="US", seniority=Seniority.SENIOR))
    assert lead.base == senior.base
    assert any("lead" in str(note) for note in lead.evidence.notes)


def test_what_has_no_figure_stands_at_one_with_a_note(pay: PayModel) -> None:
    profile = Profile(
        role=Role.DATA_SCIENTIST,
        country="DE",
        city="Berlin",
        certifications=(Certification.AWS,),
        specialisations=(Specialisation.EDGE,),
    )
    drivers = {driver.factor: driver for driver in pay.estimate(profile).drivers}
    for factor in ("city", "certifications", "specialisations"):
        assert drivers[factor].multiplier == 1
        assert "no reliable figure" in str(drivers[factor].note)


def test_a_country_without_evidence_is_not_answered_and_the_nearest_are_named(pay: PayModel) -> None:
    estimate = pay.estimate(Profile(role=Role.MACHINE_LEARNING_ENGINEER, country="TV"))
    assert estimate.base is None
    assert estimate.total is None
    assert set(estimate.evidence.nearest) >= {"AU", "NZ"}
    assert "Tuvalu" in str(estimate.evidence.notes[0])


def test_a_thin_country_is_pooled_wide_unsure_and_says_so(pay: PayModel) -> None:
    thin = next(
        code
        for code in known_countries()
        if (e := pay.estimate(Profile(role=Role.DATA_SCIENTIST, country=code, currency="USD"))).reference
        and "sub_region" in e.reference.profile
    )
    estimate = pay.estimate(Profile(role=Role.DATA_SCIENTIST, country=thin, currency="USD"))
    wide = pay.estimate(Profile(role=Role.DATA_SCIENTIST, country="US"))
    assert estimate.base is not None
    assert wide.base is not None
    assert estimate.base.p90 / estimate.base.p10 > wide.base.p90 / wide.base.p10
    assert estimate.evidence.confidence == "low"
    assert any("pooled" in str(note) for note in estimate.evidence.notes)


def test_without_a_rate_the_answer_is_in_dollars_and_asking_for_that_currency_is_refused(pay: PayModel) -> None:
    assert not pay.supports_currency("UAH")
    ukraine = Profile(role=Role.DATA_SCIENTIST, country="UA")
    estimate = pay.estimate(ukraine)
    assert estimate.currency == "USD"
    assert any("UAH" in str(note) for note in estimate.evidence.notes)
    with pytest.raises(UnknownCurrency, match="UAH"):
        pay.estimate(ukraine.changed({"currency": "UAH"}))


def test_a_year_outside_the_data_is_held_at_its_edge_and_said(pay: PayModel) -> None:
    estimate = pay.estimate(Profile(role=Role.DATA_SCIENTIST, country="US", year=2040))
    assert estimate.year == pay.newest_year
    assert any("2040" in str(note) for note in estimate.evidence.notes)


def test_entry_with_thirty_years_is_answered_and_the_assumption_named(pay: PayModel) -> None:
    profile = Profile(role=Role.DATA_SCIENTIST, country="US", seniority=Seniority.ENTRY, years=30)
    assert any("unusual" in str(note) for note in pay.estimate(profile).evidence.notes)


def test_every_answer_to_a_question_narrows_the_range_or_leaves_it(pay: PayModel) -> None:
    profile = Profile(role=Role.DATA_SCIENTIST, country="US")
    answers = {
        "seniority": "senior",
        "city": "San Francisco",
        "company_size": "10000+",
        "education": "phd",
        "remote": "remote",
    }
    for field, value in answers.items():
        changed = profile.changed({field: value})
        assert spread(pay, changed) <= spread(pay, profile) + 1e-4
        profile = changed
    order = [part for _, part in pay.narrowing(Profile(role=Role.DATA_SCIENTIST, country="US"))]
    assert order == sorted(order, reverse=True)


@settings(max_examples=60, deadline=None)
@given(a=profiles(), b=profiles())
def test_a_comparison_splits_into_terms_that_sum_to_the_difference(pay: PayModel, a: Profile, b: Profile) -> None:
    comparison = pay.compare(a, b)
    difference = comparison.difference
    assert difference is not None
    assert comparison.a.base is not None
    assert comparison.b.base is not None
    assert comparison.b.currency == comparison.a.currency
    assert difference.p50 == pytest.approx(comparison.b.base.p50 - comparison.a.base.p50, abs=0.01)
    assert sum(term.amount for term in difference.terms) == pytest.approx(difference.p50, abs=0.011)
    assert difference.p10 <= difference.p50 + 1
    assert difference.p90 >= difference.p50 - 1


def test_an_answer_imports_neither_pandas_nor_scikit_learn() -> None:
    code = (
        "import sys; from models.pay.model import PayModel; from models.profile import Profile;"
        "PayModel.load().estimate(Profile(role='data_scientist', country='US', city='Boston'));"
        "print([name for name in ('pandas', 'sklearn', 'scipy', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def middle(pay: PayModel, profile: Profile) -> float:
    base = pay.estimate(profile).base
    assert base is not None
    return base.p50


def spread(pay: PayModel, profile: Profile) -> float:
    base = pay.estimate(profile).base
    assert base is not None
    return base.p90 / base.p10


def test_a_us_city_with_an_official_figure_is_checked_against_it(pay: PayModel) -> None:
    city = pay.estimate(Profile(role=Role.DATA_SCIENTIST, country="US", city="San Jose")).evidence.crosscheck
    assert str(city) == "BLS, May 2025: data scientists in San Jose, median 185,080 US dollars."
    assert pay.estimate(Profile(role=Role.DATA_SCIENTIST, country="DE", city="Berlin")).evidence.crosscheck is None


def test_the_size_of_a_large_technology_company_is_not_counted_twice(pay: PayModel) -> None:
    big = Profile(role=Role.DATA_SCIENTIST, country="US", company_type=CompanyType.BIG_TECH)
    assert middle(pay, big) == middle(pay, big.changed({"company_size": CompanySize.FROM_10000}))
    assert middle(pay, big) > middle(pay, big.changed({"company_type": None}))


def test_more_years_never_lower_total_pay_nor_any_quantile_of_it(pay: PayModel) -> None:
    for role, country, kind in itertools.product(Role, ["US", "DE"], [None, CompanyType.BIG_TECH]):
        profile = Profile(role=role, country=country, company_type=kind)
        totals = [pay.estimate(profile.changed({"years": years})).total for years in range(45)]
        for name in ("p10", "p25", "p50", "p75", "p90"):
            values = [getattr(total, name) for total in totals if total is not None]
            assert values == sorted(values), (role, country, kind, name)


def test_more_seniority_never_lowers_total_pay(pay: PayModel) -> None:
    for role, country in itertools.product(Role, ["US", "DE", "IN"]):
        totals = [pay.estimate(Profile(role=role, country=country, seniority=level)).total for level in Seniority]
        middles = [total.p50 for total in totals if total is not None]
        assert middles == sorted(middles), (role, country)


def test_old_years_lie_near_the_newest_and_are_unsure(pay: PayModel) -> None:
    for country in ("US", "DE"):
        profile = Profile(role=Role.MACHINE_LEARNING_ENGINEER, country=country)
        old, new = (pay.estimate(profile.changed({"year": year})) for year in (2020, pay.newest_year))
        assert old.base is not None
        assert new.base is not None
        assert abs(old.base.p50 / new.base.p50 - 1) < 0.05
        assert old.evidence.confidence == "low"
        assert any("2020" in str(note) for note in old.evidence.notes)


@pytest.mark.parametrize("country", ["HK", "SG", "LU", "KE"])
def test_places_with_people_in_the_surveys_are_answered(pay: PayModel, country: str) -> None:
    assert pay.estimate(Profile(role=Role.DATA_SCIENTIST, country=country)).base is not None


@pytest.mark.parametrize("country", ["YE", "MG", "KP", "VA"])
def test_places_with_hardly_anybody_are_not(pay: PayModel, country: str) -> None:
    assert pay.estimate(Profile(role=Role.DATA_SCIENTIST, country=country)).base is None


def test_who_manages_machine_learning_is_not_priced_below_who_does_it(pay: PayModel) -> None:
    for level in Seniority:
        manager = middle(pay, Profile(role=Role.ML_MANAGER, country="US", seniority=level))
        assert manager > middle(pay, Profile(role=Role.MACHINE_LEARNING_ENGINEER, country="US", seniority=level))
    data = Profile(role=Role.ML_MANAGER, title="data manager", country="US", seniority=Seniority.SENIOR)
    assert middle(pay, data) < middle(pay, data.changed({"title": None}))


def test_a_startups_paper_is_not_in_the_total(pay: PayModel) -> None:
    profile = Profile(role=Role.DATA_SCIENTIST, country="US", company_type=CompanyType.STARTUP)
    estimates = [pay.estimate(profile.changed({"years": years})) for years in range(31)]
    for estimate in estimates:
        assert estimate.split is not None
        assert estimate.split.stock == 0
        assert estimate.split.base + estimate.split.bonus == pytest.approx(1)
        assert any("shares on paper" in str(note) for note in estimate.evidence.notes)
    middles = [estimate.total.p50 for estimate in estimates if estimate.total]
    assert middles == sorted(middles)


@pytest.mark.parametrize(
    "told", [{"company_type": "academia"}, {"company_type": "nonprofit"}, {"industry": "government"}]
)
def test_employers_that_pay_no_stock_have_no_total_and_say_why(pay: PayModel, told: dict[str, object]) -> None:
    estimate = pay.estimate(Profile(role=Role.DATA_SCIENTIST, country="US").changed(told))
    assert estimate.base is not None
    assert estimate.total is None
    assert any("stock" in str(note) for note in estimate.evidence.notes)


def test_levels_lie_further_apart_where_pay_grows_more_steeply_with_years(pay: PayModel) -> None:
    def entry_to_senior(country: str) -> float:
        low, high = (
            middle(pay, Profile(role=Role.DATA_SCIENTIST, country=country, seniority=level))
            for level in (Seniority.ENTRY, Seniority.SENIOR)
        )
        return high / low

    assert entry_to_senior("IN") > entry_to_senior("DE")
    assert entry_to_senior("BR") > entry_to_senior("US")


def test_every_source_of_a_driver_is_one_of_the_answers_sources_and_has_a_receipt(pay: PayModel) -> None:
    profile = Profile(role=Role.DATA_SCIENTIST, country="US", city="Boston", education=Education.PHD, years=5)
    estimate = pay.estimate(profile)
    receipts = pay.sources()
    assert {driver.source for driver in estimate.drivers if driver.source} <= set(estimate.evidence.sources)
    assert all(key in receipts and receipts[key].name for key in estimate.evidence.sources)


def test_no_estimate_and_no_profile_is_held_after_forgetting() -> None:
    pay = PayModel.load()
    profile = Profile(role=Role.DATA_ENGINEER, country="DE", years=7.3)
    held = weakref.ref(profile)
    assert pay.estimate(profile).base == pay.estimate(profile).base
    del profile
    assert held() is not None
    pay.forget()
    gc.collect()
    assert held() is None
