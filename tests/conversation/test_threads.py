"""A talk holds together: nobody has to say twice what they said once."""

from __future__ import annotations

import pytest

from tests.conversation.person import Person


@pytest.mark.parametrize(
    "asked",
    ["what should I earn?", "how much do I earn", "per hour", "per day", "what would move my pay most?", "per month"],
)
async def test_what_was_said_in_this_talk_serves_the_next_question(person: Person, asked: str) -> None:
    await person.says("I'm a data scientist in Chicago with 6 years")
    reply = await person.says(asked)
    assert "Chicago" in reply.title
    assert not reply.questions or reply.questions[0].field != "role"


async def test_one_change_after_another_holds(person: Person) -> None:
    await person.says("data engineer in Lyon, 3 years")
    assert (await person.says("I moved to Paris")).title == "Paris instead of Lyon"
    assert (await person.says("I moved to Nice")).title == "Nice instead of Paris"
    await person.says("I got promoted to senior")
    assert "Senior data engineer · Nice" in (await person.says("what should I earn?")).title


@pytest.mark.parametrize(
    ("asked", "answer", "title"),
    [
        ("compare berlin and munich", "mle", "Berlin or Munich"),
        ("compare berlin and munich", "as a data engineer", "Berlin or Munich"),
        ("mle vs data scientist", "in Berlin", "ML engineer or Data scientist"),
    ],
)
async def test_a_comparison_goes_on_once_its_question_is_answered(
    person: Person, asked: str, answer: str, title: str
) -> None:
    (question,) = (await person.says(asked)).questions
    assert question.field in {"role", "place"}
    reply = await person.says(answer)
    assert (reply.intent, reply.title) == ("compare", title)


async def test_a_comparison_goes_on_once_its_question_is_tapped(person: Person) -> None:
    await person.says("compare berlin and munich")
    reply = await person.picks("Data scientist")
    assert (reply.intent, reply.title) == ("compare", "Berlin or Munich")


@pytest.mark.parametrize(
    "said",
    [
        "start over please", "please start over", "let's start over", "forget it, start again", "reset",
        "start from scratch", "never mind, clear everything we said", "clear", "forget this conversation", "new topic",
    ],
)  # fmt: skip
async def test_starting_over_lets_go_of_the_talk_however_it_is_said(person: Person, said: str) -> None:
    await person.says("data analyst in Berlin")
    assert (await person.says(said)).title == "Starting over"
    assert "Berlin" not in (await person.says("what about remote")).title


@pytest.mark.parametrize(
    "said", ["clear my data", "reset my profile", "I want to start over in Berlin as a data analyst"]
)
async def test_other_wishes_are_no_starting_over(person: Person, said: str) -> None:
    assert (await person.says(said)).title != "Starting over"


async def test_a_promotion_is_the_next_level(person: Person) -> None:
    await person.says("mid-level data engineer in Berlin")
    assert "Senior data engineer" in (await person.says("what if I were promoted")).title


async def test_one_skill_of_several_is_taken_back(person: Person) -> None:
    await person.says("data engineer in Berlin who knows python and rust")
    reply = await person.says("and without python?")
    assert "Rust" in str(reply.data.b.profile.skills or "").title()  # type: ignore[union-attr]
    assert "python" not in reply.data.b.profile.skills  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "asked", ["mle salaries in the EU", "is pay better in the US or in Europe?", "EU vs US salaries for mle"]
)
async def test_a_region_is_answered_by_its_countries(person: Person, asked: str) -> None:
    reply = await person.says(asked)
    assert "Germany" in reply.paragraphs[0]
    assert "San Jose" not in reply.paragraphs[0]
    assert ("United States" in reply.paragraphs[0]) == ("US" in asked.replace("EU vs US", "US"))


async def test_a_figure_after_tax_that_is_before_tax_after_all(person: Person) -> None:
    await person.says("I make 4500 euros a month after tax in Lisbon as data engineer, am I underpaid?")
    assert "people like you" in " ".join((await person.says("gross")).paragraphs)


async def test_what_is_left_after_tax_is_not_worked_out_and_the_figure_is_placed(person: Person) -> None:
    text = " ".join((await person.says("what is 80k gross after tax in Berlin as mle")).paragraphs)
    assert "I don't work it out" in text
    assert "people like you" in text


async def test_a_trend_has_its_ranges_and_a_picture(person: Person) -> None:
    reply = await person.says("trend of ML engineer pay in Germany")
    assert "to €" in reply.paragraphs[0]
    assert reply.charts


async def test_a_startups_shares_are_not_called_nothing(person: Person) -> None:
    reply = await person.says("how does equity work at a startup?")
    assert "not counted" in reply.paragraphs[0]


async def test_an_employer_is_known_by_its_bare_name(person: Person) -> None:
    assert "Apple" in " ".join((await person.says("apple salary")).paragraphs)


async def test_is_that_good_means_the_offer_that_was_just_named(person: Person) -> None:
    await person.says("£650/day contract data engineer London")
    assert "people like you" in " ".join((await person.says("is that good?")).paragraphs)


async def test_a_range_that_somebody_hires_for_is_placed_by_both_ends(person: Person) -> None:
    reply = await person.says("we're hiring a staff ML engineer remote in canada, 180-200k. fair?")
    assert "of 100" in " ".join(reply.paragraphs)


async def test_another_employer_of_the_same_kind_is_told_by_its_filings(person: Person) -> None:
    await person.says("How much does an MLE make at Google in Seattle?")
    text = " ".join((await person.says("what about meta")).paragraphs)
    assert "Meta" in text
    assert "filings" in text


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("my city is now York", "Senior data engineer · York"),
        ("my location is Berlin now", "Senior data engineer · Berlin"),
        ("my years are 8", "8 years"),
        ("my role is now ml engineer", "Senior ML engineer · Leeds"),
    ],
)
async def test_what_is_told_by_its_name_holds_in_the_talk(person: Person, told: str, shown: str) -> None:
    await person.says("I am a senior data engineer in Leeds")
    assert (await person.says(told)).intent == "profile"
    reply = await person.says("what should I earn?")
    assert shown in "\n".join((reply.title, *reply.paragraphs))


async def test_a_named_employer_takes_the_place_of_the_size_before(person: Person) -> None:
    await person.says("senior data scientist in Madrid")
    await person.says("in a company with 5 people")
    reply = await person.says("at Google?")
    assert reply.title == "What if: 10,000 employees or more, Big tech"
    assert not any("2 to 9" in paragraph for paragraph in reply.paragraphs)


async def test_a_place_that_nobody_knows_is_named_under_an_employers_card(person: Person) -> None:
    reply = await person.says("what does SAP pay a data engineer in Walldorf?")
    assert "I don't know a place called 'Walldorf'." in reply.paragraphs
    assert not any("No place was named" in paragraph for paragraph in reply.paragraphs)


async def test_a_region_alone_can_not_be_shown_by_the_month(person: Person) -> None:
    await person.says("mle salaries in the EU")
    assert (await person.says("per month")).questions
