"""Who names no job or no place is answered for a typical case, or asked for the half that is missing."""

import pytest

from tests.conversation.person import Person, labels, text_of


async def test_countries_are_set_against_each_other_where_countries_were_asked_for(person: Person) -> None:
    assert "by country" in text_of(await person.says("which country pays engineers like us best?"))


@pytest.mark.parametrize(
    ("asked", "title"),
    [("how much do contractors get", "What if: Contract"), ("what about freelancers", "What if: Freelance")],
)
async def test_a_way_of_being_employed_is_answered_for_a_typical_case(person: Person, asked: str, title: str) -> None:
    reply = await person.says(asked)
    assert reply.title == title
    assert reply.paragraphs[-1].startswith("A typical case")


async def test_two_degrees_without_a_place_are_a_general_question(person: Person) -> None:
    assert (await person.says("bachelor vs PhD for a data scientist")).title == "Degrees and pay"


async def test_living_costs_of_two_places_need_no_job(person: Person) -> None:
    reply = await person.says("cost of living Paris vs Lisbon")
    assert reply.title == "Paris or Lisbon"
    assert reply.paragraphs[-1].startswith("I took an ML engineer")
    again = await person.says("and adjusted for purchasing power?")
    assert again.title == "Paris or Lisbon"


@pytest.mark.parametrize("asked", ["manager in Dublin", "analyst in Dublin"])
async def test_half_a_title_is_completed_by_a_tap(person: Person, asked: str) -> None:
    asked_back = await person.says(asked)
    assert "Did you mean one of these?" in text_of(asked_back)
    reply = await person.presses(labels(asked_back)[0])
    assert "Dublin" in reply.title


@pytest.mark.parametrize(
    ("said", "years"),
    [("what if I had 2 more years", 6), ("and another three years?", 7), ("if I lose 3 years", 1), ("5 years less", 0)],
)
async def test_years_are_counted_from_those_that_were_told(person: Person, said: str, years: int) -> None:
    await person.says("data engineer in Dublin, 4 years")
    reply = await person.says(said)
    assert reply.data.b.profile.years == years


async def test_years_that_were_not_told_are_not_counted_from(person: Person) -> None:
    await person.says("data engineer in Dublin")
    assert (await person.says("with two more years")).title == "I don't know your years yet"
