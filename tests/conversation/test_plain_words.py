"""What a card calls things: no crossings of factors, no shouting titles, no row of nothing."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.drivers import folded, folded_terms
from bot.conversation.wording import place_name, spelled_title
from bot.translation import translator
from models.pay.estimate import Term
from models.pay.model import PayModel
from models.profile import Profile, Role
from tests.conversation.person import Person, text_of


@pytest.mark.parametrize(
    "text", ["senior mle in berlin", "llm engineer in san francisco", "data engineer in hong kong"]
)
async def test_a_card_names_no_crossing_of_factors(person: Person, text: str) -> None:
    card = await person.says(text)
    for shown in (card, await person.says("why?")):
        seen = text_of(shown) + "".join(chart.alt for chart in shown.charts)
        assert "engineer × " not in seen
        assert "Title:" not in seen
        assert "Llm" not in seen
    assert "2017 to 2021" not in text_of(card)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("llm engineer", "LLM engineer"),
        ("head of data", "Head of data"),
        ("devops engineer", "DevOps engineer"),
        ("vp of ai", "VP of AI"),
    ],
)
def test_titles_are_written_as_people_write_them(title: str, written: str) -> None:
    assert spelled_title(title) == written


@pytest.mark.parametrize(
    ("country", "city", "name"), [("HK", "Hong Kong", "Hong Kong"), ("SG", "Singapore", "Singapore")]
)
def test_a_city_that_is_its_country_is_named_once(country: str, city: str, name: str) -> None:
    assert place_name(Profile(country=country, city=city), translator("en")) == name


@settings(max_examples=40, deadline=None)
@given(
    role=st.sampled_from(list(Role)),
    country=st.sampled_from(("US", "DE", "GB", "CH", "IN", "PL")),
    seniority=st.sampled_from((None, "entry", "mid", "senior", "executive")),
    remote=st.sampled_from((None, "remote", "hybrid")),
)
def test_folding_keeps_the_product(
    pay: PayModel, role: Role, country: str, seniority: str | None, remote: str | None
) -> None:
    profile = Profile.model_validate({"role": role, "country": country, "seniority": seniority, "remote": remote})
    drivers = pay.estimate(profile).drivers
    shown = folded(drivers)
    assert not any("*" in driver.factor for driver in shown)
    whole = math.prod(driver.multiplier for driver in drivers)
    assert math.isclose(math.prod(driver.multiplier for driver in shown), whole)


def test_folding_the_terms_of_a_difference_keeps_their_sum() -> None:
    terms = (Term("country", 50.0), Term("role*country", -8.0), Term("country*seniority", 3.0), Term("education", 4.0))
    shown = folded_terms(terms)
    assert sum(term.amount for term in shown) == pytest.approx(49.0)
    assert {term.factor for term in shown} == {"country", "education"}
